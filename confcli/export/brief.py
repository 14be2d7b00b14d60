"""A conference at a glance in Markdown: a short context to paste, with what it rests on."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import PurePath

from confcli.export import markdown, programme
from confcli.export.interface import Manner
from confcli.export.markdown import escaped
from confcli.export.programme import DOT
from confcli.model.addresses import shown
from confcli.model.text import counted
from confcli.schedule.brief import Brief, share
from confcli.schedule.entries import Entry
from confcli.schedule.present import runs_at
from confcli.times import clock
from confcli.times.calendar_names import day_span, long_date
from confcli.times.zones import readable

#: What ids are for.
IDS = "What stands in brackets is an id: `confcli show ID` shows all there is."
#: How many days, and how many of anything else, are listed.
_DAYS, _MOST = 14, 5
#: How many sources are named.
_NAMED = 3


def write(brief: Brief, manner: Manner) -> str:
    """The text on a conference; each item in it has its id and, if it is known, its address."""
    blocks = [f"# {escaped(brief.conference)}", *_about(brief, manner)]
    for heading, lines in _parts(brief, manner):
        if found := list(lines):
            blocks += [f"## {heading}", "\n".join(f"- {each}" for each in found)]
    return "\n\n".join(filter(None, blocks)) + "\n"


def _about(brief: Brief, manner: Manner) -> Iterator[str]:
    """Yield when it is and how much there is, in which zone, and what that is known from."""
    days = _span(brief.first_day, brief.last_day) or _announced(brief)
    where = ", ".join(filter(None, (days or programme.NO_TIME, brief.announced.place)))
    alone, role = len(brief.items) - brief.talks, _role(brief)
    counts = [
        counted(brief.talks, "talk") if brief.talks and brief.is_dated else "",
        counted(brief.papers, "paper") if brief.papers else "",
        counted(brief.sessions, "session") + (f" ({alone:,} without talks)" if alone else ""),
        counted(len(brief.rooms), "room") if brief.rooms else "",
        counted(brief.speaker_count, role) if brief.speaker_count else "",
    ]
    yield escaped(f"{where}: {', '.join(filter(None, counts))}.")
    yield escaped(" ".join(filter(None, (programme.zones(brief.items, manner), _zones(brief)))))
    yield escaped(" ".join((_sources(brief), _as_of(brief, manner))))
    yield IDS


def _span(first: date | None, last: date | None) -> str:
    return day_span(first, last) if first and last else ""


def _announced(brief: Brief) -> str:
    """The days that only the directory knows."""
    days = _span(*brief.announced[1:])
    return f"{days} as announced, no times are known" if days else ""


def _role(brief: Brief) -> str:
    return "speaker" if brief.is_dated else "author"


def _zones(brief: Brief) -> str:
    zones = ", ".join(map(readable, brief.timezones))
    return f"The source has them in {zones} ({', '.join(brief.time_bases)})." if zones else ""


def _sources(brief: Brief) -> str:
    """What the listing was made of; of files no folders, which are of no use to others."""
    names = [each.name for each in brief.listing.sources]
    said = [shown(each) if "://" in each else PurePath(each).name for each in names[:_NAMED]]
    more = [f"{len(names) - _NAMED} more"] if names[_NAMED:] else []
    return f"Source: {', '.join([*said, *more])}{_dated(brief)}."


def _dated(brief: Brief) -> str:
    """When it was fetched, or added."""
    if fetched := brief.listing.fetched_at:
        return f", fetched {long_date(fetched)}"
    return f", added {long_date(brief.added_at)}" if brief.added_at else ""


def _as_of(brief: Brief, manner: Manner) -> str:
    there = manner.zones[0].local(brief.now)
    return f"As of {long_date(there)}, {clock.time_of_day(there, is_named=True)}."


def _parts(brief: Brief, manner: Manner) -> Iterator[tuple[str, Iterable[str]]]:
    yield "Days", _days(brief)
    types = (_shared(it.value or "", it.count, it.percent) for it in brief.types[:_MOST])
    yield "Types", (*types, *_more(len(brief.types) - _MOST))
    yield "Busiest rooms", _rooms(brief)
    yield f"Busiest {_role(brief)}s", _speakers(brief)
    topics = brief.topics[: 2 * _MOST]
    yield (
        f"Topics that stand out {brief.standing_out.against}",
        (f"{escaped(it.words)}: {it.count:,}, such as {cited(it.example)}" for it in topics),
    )
    yield "On now", (*_listed(brief.running, manner), *_unsure(brief))
    yield "Next", _listed(brief.coming, manner)
    yield "Mine", _own(brief, manner)
    yield "Changed last", _changes(brief, manner)
    yield "Not stated", _lacks(brief)


def _days(brief: Brief) -> Iterator[str]:
    for day in brief.days[:_DAYS]:
        most = max(day.hours)
        hour = day.hours.index(most)
        busiest = f", most from {hour:02} to {hour + 1:02}: {most:,}" if most else ""
        yield f"{programme.day_name(day.day)}: {day.count:,}{busiest}"
    yield from _more(len(brief.days) - _DAYS)
    if brief.lasting:
        yield f"{brief.lasting:,} of these on several days, counted on each"


def _rooms(brief: Brief) -> Iterator[str]:
    for it in brief.rooms[:_MOST]:
        hours, minutes = divmod(it.minutes, 60)
        lasting = f", {hours} h {minutes:02} min" if it.minutes else ""
        yield f"{_shared(it.room, it.count, it.percent)}{lasting}"
    yield from _more(len(brief.rooms) - _MOST)


def _speakers(brief: Brief) -> Iterator[str]:
    busy = [it for it in brief.speakers[:_MOST] if it.works > 1]
    for it in busy:
        also = f" (perhaps also {', '.join(it.perhaps_same)})" if it.perhaps_same else ""
        yield f"{escaped(f'{it.name}{also}: {it.works:,}')}, such as {cited(it.example)}"
    yield from _more(brief.speaker_count - len(busy) if busy else 0)


def _own(brief: Brief, manner: Manner) -> Iterator[str]:
    if brief.own.starred:
        clashes = f", {counted(brief.own.clashes, 'clash')}" if brief.own.clashes else ""
        yield f"{brief.own.starred:,} starred{clashes}"
    if brief.own.next:
        when = "on now" if runs_at(brief.own.next, brief.now) else "next"
        yield f"{when}: {item(brief.own.next, manner)}"


def _changes(brief: Brief, manner: Manner) -> Iterator[str]:
    if brief.update is None:
        return
    there = manner.zones[0].local(brief.update.at)
    counts = ", ".join(f"{kind} {count:,}" for kind, count in brief.update.counts.items())
    yield escaped(f"{long_date(there)}, {clock.time_of_day(there, is_named=True)}: {counts}")
    for it in brief.update.first:
        yield f"{escaped(f'{it.kind}: {it.title or it.id}')} {_id(it.id)}"


def _lacks(brief: Brief) -> Iterator[str]:
    total = len(brief.items)
    for it in brief.lacks:
        if it.count:
            yield f"{it.field}: {it.count:,} of {total:,} ({share(it.percent)})"


def _listed(found: Sequence[Entry], manner: Manner) -> Iterator[str]:
    yield from (item(it, manner) for it in found[:_MOST])
    yield from _more(len(found) - _MOST)


def _more(count: int) -> list[str]:
    """How many more there are than are listed."""
    return [f"{count:,} more"] if count > 0 else []


def _unsure(brief: Brief) -> list[str]:
    return [f"{brief.unsure:,} more that state no end may be on"] if brief.unsure else []


def item(it: Entry, manner: Manner) -> str:
    """An item with its people, its time and its room."""
    zone = manner.zones[0].of(it.conference)
    hours = clock.hours(it.start, it.end, zone, is_named=True) if it.start else programme.NO_TIME
    day = f"{programme.day_name(zone.local(it.start).date())}, " if it.start else ""
    facts = [", ".join(it.authors[:_MOST]), f"{day}{hours}", it.room or ""]
    return DOT.join([cited(it), *map(escaped, filter(None, facts))])


def cited(it: Entry) -> str:
    """The title of an item, which leads to its page, and its id."""
    return f"{markdown.title(programme.item(it, ''))} {_id(it.id)}"


def _id(text: str) -> str:
    return f"(`{programme.line(text).replace('`', '')}`)"


def _shared(name: str, count: int, percent: float) -> str:
    return f"{escaped(name)}: {count:,} ({share(percent)})"
