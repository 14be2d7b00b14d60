"""What a line of a list says of an item: when, what, who, where, and its id."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from rich.text import Text

from confcli.model.text import counted, one_line, words
from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry, SessionEntry
from confcli.schedule.grouping import Line
from confcli.times.calendar_names import named_day, short_weekday
from confcli.views import cells, style
from confcli.views.look import Look
from confcli.views.moments import Moment, moment
from confcli.views.rows import DOT, styled
from confcli.views.screen import Screen

#: What takes up more of a line than this is folded to fill one that has as much space left.
_MOST = 0.6
#: How many people are named where there is little room.
SPEAKERS, CHAIRS = 3, 2


class Context(NamedTuple):
    """What the headings above a line have said, and how its list is shown."""

    look: Look
    #: How times name their days: ``short``, ``long``, with the ``year``, or not at all.
    days: str = ""
    #: What needn't be said again: the kind of most items, the room of all.
    usual_kind: str | None = None
    room: str | None = None
    #: Remarks on times that the heading makes for all.
    remarks: frozenset[str] = frozenset()
    #: Whether there are several conferences.
    conferences: bool = False
    #: Whether kinds have a column.
    kinds: bool = False
    #: Whether to dim what is over.
    dims_past: bool = False
    indent: int = 0


class Dress(NamedTuple):
    """What a view adds to an item: a title in place of its own, and lines below it."""

    title: Text | None = None
    below: Sequence[Text] = ()
    #: Marks words in the title and the names.
    mark: Callable[[Text], Text] = lambda text: text


#: Nothing is added.
NONE = Dress()


class Item(NamedTuple):
    """The parts of a line, before they are laid out."""

    #: One for each zone; none if no time is known.
    times: list[str]
    #: What has become of it: running or cancelled.
    sign: Text
    kind: Text
    title: Text
    #: Below the title, between dots: a kind, people, and more; beside it, if they may be there.
    details: list[Text]
    beside: bool
    #: The people among them, in short and shorter.
    names: list[Text]
    room: Text
    id: Text
    #: Lines below all that, and how the abstract begins, on one line.
    below: list[Text]
    opening: Text
    is_past: bool


def item(screen: Screen, line: Line[Any], context: Context, dress: Dress = NONE) -> Item:
    """The parts of an item at one of its times."""
    look, slot, entry = context.look, line.slot, line.entry
    known = moment(slot, look.now)
    now = Moment(past=known.past) if slot.cancelled else known
    kind = Text() if context.kinds else kind_of(entry, slot, context.usual_kind)
    facts = [*_remarks(line, context), *_now(now)]
    title = dress.mark(screen.linked(dress.title or title_of(entry, slot), entry.url))
    who = dress.mark(people(entry.authors, look, SPEAKERS))
    status = styled(slot.status or "", "clash")
    about = [who]
    if isinstance(entry, SessionEntry):
        about = list(map(dress.mark, about_session(entry, look)))
    return Item(
        times_of(line, context),
        _sign(screen, slot, now),
        kind_of(entry, slot) if context.kinds else Text(),
        title,
        [each for each in (kind, status, *about, *facts) if each],
        entry.kind == "session",
        [joined([status, each]) for each in (who, people(entry.authors, look, 1))],
        styled(one_line(slot.room or ""), "room") if slot.room != context.room else Text(),
        styled(entry.id, "id"),
        [*dress.below, *([_place(slot)] if look.long else ())],
        _opening(entry) if look.long else Text(),
        now.past and context.dims_past,
    )


def title_of(entry: Entry, slot: Entry) -> Text:
    """The title as a text: struck through if the item is cancelled."""
    look = "cancelled" if slot.cancelled else "title" if entry.title else "untitled"
    return styled(one_line(entry.shown_title), look)


def kind_of(entry: Entry, slot: Entry, usual: str | None = None) -> Text:
    """The kind in its colour; nothing for the usual one, or if the title says it."""
    kind = slot.type or ""
    if kind == usual or (entry.title and words(kind) == words(entry.title)):
        return Text()
    return styled(kind, style.of_kind(kind))


def people(names: Sequence[str], look: Look, most: int, before: str = "") -> Text:
    """``A, B, C +3``; all of them where there is room for everything."""
    shown = names if look.long else names[:most]
    more = f" +{len(names) - len(shown)}" if len(names) > len(shown) else ""
    return styled(one_line(f"{before}{', '.join(shown)}{more}") if names else "", "people")


def about_session(session: SessionEntry, look: Look) -> list[Text]:
    """How many talks a session has, and who chairs it."""
    count = styled(counted(session.count, "talk") if session.count else "", "people")
    return [
        count,
        people(session.chairs, look, CHAIRS, "chairs " if session.chairs[1:] else "chair "),
    ]


def joined(parts: Sequence[Text]) -> Text:
    """Texts between dots, without those that are empty."""
    dot = Text.assemble((DOT, "people"))  # a style of its own would be that of all parts
    return dot.join(part for part in parts if part)


def packed(screen: Screen, parts: Iterable[Text], width: int, hanging: int = 0) -> list[Text]:
    """Lines of texts between dots, each text on one line unless it takes up most of one."""
    lines = [Text()]
    for part in filter(None, parts):
        if not lines[-1]:
            lines[-1] = part
        elif (
            lines[-1].cell_len + len(DOT) + part.cell_len <= width
            or part.cell_len > width * _MOST > lines[-1].cell_len
        ):
            lines[-1] = joined([lines[-1], part])
        else:
            lines.append(Text(" " * hanging).append_text(part))
    return [each for line in lines if line for each in screen.folded(line, width=width)]


def times_of(line: Line[Any], context: Context) -> list[str]:
    """The times of a line in each zone; a day is named that is not the one that is shown."""
    slot, look = line.slot, context.look
    whole = days_of_entry(slot)
    if slot.start is None or (whole and not context.days):
        return []
    if whole:
        return [cells.day_names(whole)]
    own = [zone.of(slot.conference) for zone in look.zones]
    first = own[0].local(slot.start)
    days = {
        "year": f"{named_day(first):<15} ",
        "long": f"{cells.short_day(first):<10} ",
        "short": f"{short_weekday(first)} ",
    }
    named = bool(context.days) or line.since or not line.day
    shown = first.date() if named else line.day  # that of the heading
    times = []
    for zone in own:
        there = zone.local(slot.start)
        other = "" if there.date() == shown else f" {short_weekday(there)}"
        times.append(cells.hours(slot.start, slot.end, zone, clock12=look.clock12) + other)
    return [days.get(context.days, "") + times[0], *times[1:]]


def remarks(slot: Entry) -> list[str]:
    """How a time is known, if that is not from the source itself."""
    if slot.start is None:
        return []
    of_session = slot.kind != "session" and slot.time_of == "session"
    inferred = slot.time_basis == "inferred"
    return ["session time"] * of_session + ["zone inferred"] * inferred


def _remarks(line: Line[Any], context: Context) -> Iterator[Text]:
    """Yield what else there is to say of an item at one of its times."""
    slot, entry = line.slot, line.entry
    if context.conferences:
        yield styled(one_line(slot.conference), "place")
    if slot.board:
        yield styled(f"board {one_line(slot.board)}", "place")
    whole = days_of_entry(slot)
    if whole and whole.first < whole.last and not context.days:
        yield styled(cells.day_names(whole), "place")
    elif line.since:
        yield styled(f"since {named_day(line.since)}", "place")
    for remark in remarks(slot):
        if remark not in context.remarks:
            yield styled(remark, "place")
    if entry.taken_from:
        yield styled(f"title from {entry.taken_from}", "place")


def _now(now: Moment) -> Iterator[Text]:
    if now.text:
        yield styled(now.text, "time")


def _sign(screen: Screen, slot: Entry, now: Moment) -> Text:
    if slot.cancelled:
        return Text(screen.marks.cancelled, "clash")
    return Text(screen.marks.running, "running") if now.running else Text(" ")


def _place(slot: Entry) -> Text:
    """Where a slot is: in which session and track, in which language."""
    session = slot.session if slot.kind != "session" else None
    track = slot.track if slot.track and slot.track not in (session or "") else None
    not_recorded = "not recorded" if slot.unrecorded else None
    parts = [session, track, slot.language, not_recorded]
    return styled(DOT.join(one_line(part) for part in parts if part), "place")


def _opening(entry: Entry) -> Text:
    """The abstract, unless it stands for the title."""
    return styled(one_line(entry.abstract if entry.abstract and entry.title else ""), "place")
