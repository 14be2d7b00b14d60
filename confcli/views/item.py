"""What a line of a list says of an item: when, what, who, where, and its id."""

from collections.abc import Iterator
from typing import Any

from rich.text import Text

from confcli.model.text import contains_words, one_line
from confcli.model.tuples import NamedTuple
from confcli.schedule.days import days_of_entry
from confcli.schedule.entries import Entry, SessionEntry
from confcli.schedule.grouping import Line
from confcli.times.calendar_names import named_day
from confcli.views import cells, own
from confcli.views.context import NONE, Context, Dress
from confcli.views.item_times import remarks, times_of
from confcli.views.look import Look
from confcli.views.moments import Moment, distance, moment
from confcli.views.parts import SPEAKERS, about_session, chaired, joined, kind_of, people, title_of
from confcli.views.rows import styled
from confcli.views.screen import Screen


class Item(NamedTuple):
    """The parts of a line, before they are laid out."""

    #: One for each zone; none if no time is known.
    times: list[str]
    #: The star of what is starred; else nothing.
    star: Text
    #: What has become of it: running or cancelled.
    sign: Text
    kind: Text
    title: Text
    #: Below the title, between dots: a kind, people, and more; beside it, if they may be there.
    details: list[Text]
    beside: bool
    #: Where all is on one line, most important first: what is kept of them, and what may be.
    kept: list[Text]
    more: list[Text]
    #: What a view adds, which is never left out.
    facts: list[Text]
    #: The people among them, in short and shorter.
    names: list[Text]
    room: Text
    id: Text
    #: Lines below all that, and how the abstract begins, on one line.
    below: list[Text]
    opening: Text
    #: Lines below all else, also where that is on one line.
    last: list[Text]
    is_past: bool


def item(screen: Screen, line: Line[Any], context: Context, dress: Dress = NONE) -> Item:
    """The parts of an item at one of its times."""
    look, slot, entry = context.look, line.slot, line.entry
    mark, now = entry.mark, present(line, look)
    kind = Text() if context.kinds else kind_of(entry, slot, context.usual_kind)
    become = (each for each in (slot.status, own.fate(slot)) if each and each not in context.said)
    fate = styled(", ".join(dict.fromkeys(become)), "clash")
    kept = [fate, own.hidden(mark), _conference(slot, context)]
    facts = [*_of_session(line, context), *_remarks(line, context)]
    runs = styled(distance(slot, look.now) if context.distances else now.text, "time")
    authors = [name for name in entry.authors if name != dress.person] if context.people else []
    who = dress.mark(people(authors, look, SPEAKERS))
    about = [who]
    if isinstance(entry, SessionEntry):
        about = list(map(dress.mark, about_session(entry, look, names=context.people)))
    title = dress.mark(screen.linked(dress.title or _title(line, context), entry.url))
    return Item(
        times_of(line, context),
        own.star(screen, mark),
        dress.sign or sign(screen, slot, now),
        kind_of(entry, slot) if context.kinds else Text(),
        title,
        list(filter(None, (kind, *kept[:2], *about, *kept[2:], *dress.facts, *facts, runs))),
        entry.kind == "session",
        list(filter(None, kept)),
        list(filter(None, (runs, *facts, kind, *(about if about[1:] else ())))),
        list(filter(None, dress.facts)),
        [each for each in (who, people(authors, look, 1)) if each],
        styled(one_line(slot.room or ""), "room") if slot.room not in context.said else Text(),
        styled(entry.id, "id"),
        [*dress.below, *([_place(slot, context), own.remarks(mark)] if look.long else ())],
        _opening(entry) if look.long else Text(),
        [*dress.last],
        now.past and context.dims_past,
    )


def present(line: Line[Any], look: Look) -> Moment:
    """How a line stands to the present; what is cancelled, or of a day to come, doesn't run."""
    known = moment(line.slot, look.now)
    if line.slot.cancelled:
        return Moment(past=known.past)
    if known.running and line.day and look.now:
        zone = look.zones[0].of(line.slot.conference)
        if line.day > zone.local(look.now).date():
            return Moment()
    return known


def sign(screen: Screen, slot: Entry, now: Moment) -> Text:
    """The sign of what is cancelled or running, else a blank."""
    if slot.cancelled:
        return Text(screen.marks.cancelled, "clash")
    return Text(screen.marks.running, "running") if now.running else Text(" ")


def _title(line: Line[Any], context: Context) -> Text:
    """The title; of what stands for its session, that of the session if it says more."""
    shown, session = title_of(line.entry, line.slot), line.session
    if context.alone:
        name, title = (session and session.title) or "", line.entry.title or ""
        if title and contains_words(name, title) and not contains_words(title, name):
            shown = styled(one_line(name), "cancelled" if line.slot.cancelled else "title")
        shown.stylize("heading")
    return shown


def _of_session(line: Line[Any], context: Context) -> Iterator[Text]:
    """Yield what is said of the session that a talk stands for: its name, its time, its chairs."""
    session, slot, title = line.session, line.slot, line.entry.title or ""
    if not context.alone or session is None or session is slot or not slot.is_listed:
        return
    name = session.title or ""
    if not contains_words(title, name) and not (title and contains_words(name, title)):
        yield styled(one_line(name), "place")
    if session.start and session.end and (session.start, session.end) != (slot.start, slot.end):
        zone = context.look.zones[0].of(slot.conference)
        hours = cells.hours(session.start, session.end, zone, clock12=context.look.clock12)
        yield styled(f"session {hours}", "place")
    yield chaired(session, context.look)


def _conference(slot: Entry, context: Context) -> Text:
    return styled(one_line(slot.conference) if context.conferences else "", "place")


def _remarks(line: Line[Any], context: Context) -> Iterator[Text]:
    """Yield what else there is to say of an item at one of its times."""
    slot, entry = line.slot, line.entry
    if slot.board and not context.boards:
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


def _place(slot: Entry, context: Context) -> Text:
    """Where a slot is: in which session and track, in which language."""
    is_named = slot.kind != "session" and slot.is_listed and not context.alone
    session = slot.session if is_named else None
    track = slot.track if slot.track and slot.track not in (session or "") else None
    not_recorded = "not recorded" if slot.unrecorded else None
    places = [part for part in (session, track) if part not in context.said]
    parts = filter(None, (*places, slot.language, not_recorded))
    return joined([styled(one_line(part), "place") for part in parts])


def _opening(entry: Entry) -> Text:
    """The abstract, unless it stands for the title."""
    return styled(one_line(entry.abstract if entry.abstract and entry.title else ""), "place")
