"""From what a person types to one session, talk or paper."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from confcli.model.errors import Choice, Missing, NothingFoundError, WrongUsageError
from confcli.model.patterns import Pattern
from confcli.model.text import quoted, words
from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry
from confcli.schedule.filters import begins
from confcli.schedule.schedule import Schedule
from confcli.times.calendar_names import short_month, short_weekday
from confcli.times.zones import NEVER, Zone

#: Writes the time of day of a local time.
Clock = Callable[[datetime], str]
#: How many choices are listed.
_LISTED = 10
#: An id of ours, also of what is in no listing; one without a digit may be a word.
_OURS = Pattern(r"[spt](?=[a-z]*[0-9])[0-9a-z]{7}")
_LIKE_OURS = Pattern(r"[spt][0-9a-z]{7}")


def find(
    schedule: Schedule, text: str, zone: Zone, time_of_day: Clock = "{:%H:%M}".format
) -> Entry:
    """Find an entry by its id, ours or a source's, the beginning of one, or words of one title.

    What a paper and its talks share means the paper. ``NothingFoundError`` if nothing matches;
    ``WrongUsageError`` lists the choices if several do, with their times in a zone, as
    ``time_of_day`` writes them.
    """
    if not text.strip():
        raise WrongUsageError("missing id or title")
    entries: list[Entry] = [*schedule.papers, *schedule.sessions, *schedule.talks]
    found = _by_id(entries, text) or _preferred(_by_name(entries, text))
    if not found:
        is_short = quoted(text) == repr(text)
        wrong = f"no id or title matches {quoted(text)}"
        raise NothingFoundError(wrong, Missing({"query": text}) if is_short else None)
    if len(found) > 1 and len({entry.id for entry in found}) == 1:
        named = " and in ".join(entry.conference for entry in found)
        raise WrongUsageError(f"{quoted(text)} is in {named}", Missing({"which_conference": ""}))
    if len(found) > 1:
        raise WrongUsageError(
            f"{quoted(text)} is ambiguous", choices=listed(found, zone, time_of_day)
        )
    return found[0]


def find_each(
    schedule: Schedule,
    texts: Iterable[str],
    zone: Zone,
    time_of_day: Clock = "{:%H:%M}".format,
    otherwise: Callable[[str], Entry | None] = lambda _: None,
) -> list[Entry]:
    """Find an entry for each of some texts, as ``find`` does, whole ids at once.

    What nothing matches is what ``otherwise`` finds, if that does.
    """
    known: dict[str, list[Entry]] = {}
    for entry in (*schedule.papers, *schedule.sessions, *schedule.talks):
        known.setdefault(entry.id, []).append(entry)

    def found(text: str) -> Entry:
        exact = known.get(text.strip(), ())
        if len(exact) == 1:
            return exact[0]
        try:
            return find(schedule, text, zone, time_of_day)
        except NothingFoundError:
            if other := otherwise(text):
                return other
            raise

    return list(map(found, texts))


def looks_like_id(text: str) -> bool:
    """Whether a text may be an id of ours, or else a word of eight letters."""
    return _LIKE_OURS.fullmatch(text) is not None


def has_ids(schedule: Schedule, ids: Iterable[str]) -> bool:
    """Whether all of these are ids of ours in a schedule."""
    known = {it.id for part in (schedule.papers, schedule.sessions, schedule.talks) for it in part}
    return known.issuperset(ids)


def ids_or_titles(schedule: Schedule, lines: Iterable[tuple[str, str]]) -> list[str]:
    """What each line means: all of it if that is a title, the id that it begins with, or all."""
    ids, titles = {id_.casefold() for id_ in schedule.marks}, set[str]()
    for entry in (*schedule.papers, *schedule.sessions, *schedule.talks):
        ids |= {entry.id.casefold(), *_own(entry)}
        titles.add((entry.title or "").casefold())
    return [
        id_
        if (id_.casefold() in ids or _OURS.fullmatch(id_)) and whole.casefold() not in titles
        else whole
        for id_, whole in lines
    ]


def _by_id(entries: list[Entry], text: str) -> list[Entry]:
    """Find the entries with this id, else those whose id of ours begins with it.

    A number also means the ids that have the name of their file before it.
    """
    wanted = text.strip().casefold()
    exact = [entry for entry in entries if entry.id.casefold() == wanted]
    named = exact or [entry for entry in entries if wanted in _own(entry)]
    if not named and wanted.isdecimal():
        named = [each for each in entries if any(own.endswith(f"-{wanted}") for own in _own(each))]
    beginning = (entry for entry in entries if entry.id.casefold().startswith(wanted))
    return exact or _preferred(named) or list(beginning)


def _own(entry: Entry) -> list[str]:
    return [own.casefold() for own in entry.source_ids]


def listed(found: Sequence[Entry], zone: Zone, time_of_day: Clock) -> list[Choice]:
    """A row for each of the first entries: id, when, where, title; then how to narrow them."""
    first = sorted(found, key=lambda entry: entry.start or NEVER)[:_LISTED]
    several = len({entry.conference for entry in first}) > 1
    rows: list[Choice] = [
        (it.id, when, it.room or "", *([it.conference] if several else []), it.shown_title)
        for it, when in zip(first, _times(first, found, zone, time_of_day), strict=True)
    ]
    left = len(found) - len(first)
    return [*rows, f"… and {left:,} more; type more of the id or title"] if left else rows


def _times(
    entries: Sequence[Entry], among: Sequence[Entry], zone: Zone, time_of_day: Clock
) -> list[str]:
    """When each entry starts, with the year if those ``among`` which it is are of several."""

    def local(it: Entry) -> datetime | None:
        return it.start and zone.of(it.conference).local(it.start)

    with_year = len({start.year for it in among if (start := local(it))}) > 1
    return [_when(it, local(it), time_of_day, with_year=with_year) for it in entries]


def _when(entry: Entry, start: datetime | None, time_of_day: Clock, *, with_year: bool) -> str:
    if start is None:
        return "no time"
    whole = days_of_entry(entry)
    day = whole.first if whole else start.date()
    name = f"{short_weekday(day)} {day.day} {short_month(day)}{f' {day.year}' if with_year else ''}"
    return name if whole else f"{name} {time_of_day(start)}"


def _by_name(entries: list[Entry], text: str) -> list[Entry]:
    """Find the entries with this title, else those whose title or source's id begins so."""
    wanted = words(text)
    found = [entry for entry in entries if entry.title and begins(wanted, entry.title)]
    found = [entry for entry in found if words(entry.title or "") == wanted] or found
    beginning = text.strip().casefold()
    # Many sites make ids of titles: words of a title mean that.
    return found or [
        entry for entry in entries if any(own.startswith(beginning) for own in _own(entry))
    ]


def _preferred(found: list[Entry]) -> list[Entry]:
    """Keep papers rather than their talks, and sessions rather than the talk named as they are."""
    papers = {entry.id for entry in found if entry.kind == "paper"}
    found = [entry for entry in found if entry.kind == "paper" or entry.paper not in papers]
    sessions = {(entry.id, entry.title) for entry in found if entry.kind == "session"}
    return [
        entry
        for entry in found
        if entry.kind != "talk" or (entry.session_id, entry.title) not in sessions
    ]
