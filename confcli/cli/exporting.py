"""What ``export`` writes: the starred, what filters or a query keep, or everything."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple

from confcli.cli import hiding, loading
from confcli.cli.environment import Here
from confcli.cli.request import Selection, matches
from confcli.cli.streams import note
from confcli.export.interface import Form
from confcli.library import lost
from confcli.model.errors import Missing, NothingFoundError, WrongUsageError
from confcli.model.marks import Appointment
from confcli.model.text import counted, quoted, together
from confcli.planning.engagements import mine
from confcli.schedule.entries import Entry
from confcli.schedule.filters import Filters
from confcli.schedule.schedule import Schedule
from confcli.times.zones import NEVER

_NOTHING_STARRED = (
    "nothing{} is starred{}; star what you want to see with confcli star, "
    "or export everything with --programme"
)
#: Where an item is that is in no listing, by whether its conference is there.
_GONE, _UNLISTED = "no longer in {}", "of {}, which is not among your listings"


class Exported(NamedTuple):
    """What is exported, and what it is."""

    entries: Sequence[Entry]
    #: What it was chosen from.
    schedule: loading.Chosen
    #: Whether it is what the user has starred, and only that.
    is_starred: bool = False
    #: The user's own appointments that go with it.
    appointments: Sequence[Appointment] = ()

    @property
    def title(self) -> str:
        """Its title: the conferences in it."""
        names = list(dict.fromkeys(entry.conference for entry in self.entries))
        if not names:
            return "My appointments"
        title = ", ".join(names[:3]) + (f" +{len(names) - 3}" if len(names) > 3 else "")
        return f"My {title}" if self.is_starred else title

    def said(self, where: str) -> str:
        """How much was written to where, and what to do if the starred ones were meant."""
        kinds = Counter(entry.kind for entry in self.entries)
        quality = "starred " if self.is_starred else ""
        counts = [counted(kinds[kind], f"{quality}{kind}") for kind in kinds]
        if self.appointments:
            counts.append(counted(len(self.appointments), "appointment"))
        starred = sum(bool(entry.mark.star) for entry in self.entries)
        hint = f", {starred:,} of them starred (--starred exports only those)"
        return f"{together(counts)}{where}{'' if self.is_starred or not starred else hint}"


class Asked(NamedTuple):
    """What to choose beside what filters choose."""

    query: str | None
    #: Everything, not only what is starred.
    programme: bool
    #: The user's own appointments, too.
    busy: bool


def chosen(selection: Selection, here: Here, form: Form, asked: Asked) -> Exported:
    """What is asked for, in the parts that a form has; ``NothingFoundError`` if that is nothing."""
    if asked.programme and selection.mine.starred:
        raise WrongUsageError("--programme can't be combined with --starred")
    if not asked.programme and asked.query is None and _takes_starred(selection):
        return _starred(selection, here, form, busy=asked.busy)
    ids = _ids(selection, here, asked.query) if asked.query is not None else None
    found = matches(selection, here, "talks")
    kept = [each for each in found.entries if ids is None or each.id in ids]
    kept = _without_hidden(kept, selection.filters())
    parts = _parts(found.schedule, kept, form)
    if not parts:
        raise _nothing(selection, kept, asked.query, is_found=bool(ids))
    own = found.schedule.appointments if asked.busy else ()
    return Exported(_writable(parts, form), found.schedule, selection.mine.starred, own)


def of(entry: Entry, schedule: loading.Chosen, form: Form) -> Exported:
    """One item, with all its slots, in the parts that a form has."""
    parts = _parts(schedule, entry.slots, form)
    return Exported(_writable(parts, form), schedule, bool(entry.mark.star))


def _nothing(
    selection: Selection, kept: Sequence[Entry], query: str | None, *, is_found: bool
) -> NothingFoundError:
    """Why nothing is left, of what was kept, if anything was."""
    if kept:
        kinds = Counter(each.kind for each in kept)
        among = together([counted(kinds[kind], kind) for kind in kinds])
        return NothingFoundError(f"nothing to export: no papers among {among}; try -f md")
    if query is None:
        return NothingFoundError("nothing to export")
    if not is_found:
        missing = Missing({"query": query})
        return NothingFoundError(f"nothing to export matches all of {quoted(query)}", missing)
    lacks = "is starred" if _takes_starred(selection) else "passes all filters"
    return NothingFoundError(f"nothing to export: nothing that matches {quoted(query)} {lacks}")


def _takes_starred(selection: Selection) -> bool:
    """Whether no filter asks for anything else than what is starred."""
    others = selection._replace(mine=selection.mine._replace(starred=False))
    return not others.filters()


def _starred(selection: Selection, here: Here, form: Form, *, busy: bool) -> Exported:
    names = selection.conference.conference
    as_cancelled = partial(lost.listings, fit=lambda mark: bool(mark.star), as_cancelled=True)
    schedule = loading.schedule(here, selection.source, names, also=as_cancelled)
    left = _left_out(schedule, form)
    listed = (each for each in schedule.sessions if each.id not in left)
    found = _parts(schedule, mine(listed), form)
    own = schedule.appointments if busy else ()
    if not found and not own:
        among = schedule.among.sessions if schedule.among else ()
        where = f" in {together([*_conferences(schedule)])}" if mine(among) else ""
        raise NothingFoundError(_NOTHING_STARRED.format(" else" if left else "", where))
    return Exported(_writable(found, form) if found else [], schedule, True, own)


def _left_out(schedule: Schedule, form: Form) -> set[str]:
    """The sessions of what was starred and is gone, unless a form says that it is cancelled.

    What is of a conference that is not listed may take place. Notes say what becomes of each.
    """
    names = {each.conference for each in schedule.listings if each.sources}
    left = set[str]()
    for each in (it for it in schedule.listings if not it.sources):
        items = counted(len(each.sessions), "starred item")
        if each.conference in names and form.part == "talks":
            note(f"{items} {_GONE.format(each.conference)}, written as cancelled")
            continue
        where = _GONE if each.conference in names else _UNLISTED
        note(f"left out {items} {where.format(each.conference or 'an unknown conference')}")
        left |= {session.id for session in each.sessions}
    return left


def _without_hidden(entries: list[Entry], filters: Filters) -> list[Entry]:
    kept = hiding.without(entries, filters)
    if hidden := len(entries) - len(kept):
        note(f"left out {hidden:,} that you hid; --hidden exports only those")
    return kept


def _parts(schedule: Schedule, slots: Iterable[Entry], form: Form) -> list[Entry]:
    """What a form has of some slots, in order of time: these, or the papers that they present.

    Beside papers there is only what is starred: nobody cites a break.
    """
    parts = list(slots)
    if form.part == "papers":
        of = {(slot.conference, slot.paper) for slot in parts}
        papers = (each for each in schedule.papers if (each.conference, each.id) in of)
        parts = [*papers, *(slot for slot in parts if slot.mark.star and not slot.paper)]
    return sorted(parts, key=lambda each: each.start or NEVER)


def _writable(entries: list[Entry], form: Form) -> list[Entry]:
    """What a form can hold, with a note on how much it can't."""
    kept = [each for each in entries if form.can_hold(each)]
    if not kept:
        raise NothingFoundError(
            f"nothing of this has a {form.needs}, so no {form.title} file can hold it"
        )
    if left := len(entries) - len(kept):
        note(f"left out {left:,} without a {form.needs}")
    return kept


def _conferences(schedule: Schedule) -> Iterable[str]:
    return (listing.conference for listing in schedule.listings)


def _ids(selection: Selection, here: Here, text: str) -> set[str]:
    """The ids of slots that match all of a query; typos are forgiven, as in searches."""
    from confcli.cli import searching
    from confcli.search.asking.query import Query

    searched = searching.opened(here, selection.source, selection.conference.conference)
    calendar = selection.calendar(here, searched.searcher.places)
    asked = Query(text, Filters(), calendar, here.today)
    asked.check()
    found = searched.searcher.search(searched.narrowed(asked), None)
    for mended in asked.reading.mended:
        note(f"query syntax: {mended}")
    sure = (each.entry for each in found.results if each.judgement.complete and not each.weak)
    return {slot.id for entry in sure for slot in entry.slots}
