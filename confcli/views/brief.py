"""A conference at a glance on a terminal: bars, a heat map, and a line on each thing more."""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from rich.text import Text

from confcli.model.text import counted, one_line
from confcli.schedule.brief import Brief, share
from confcli.schedule.counting import Day
from confcli.schedule.entries import Entry
from confcli.schedule.topics import StandingOut, Topic
from confcli.times.calendar_names import named_day
from confcli.times.zones import readable
from confcli.views import brief_blocks, calendar, cells, distance, headings
from confcli.views.brief_blocks import role
from confcli.views.item_columns import WIDEST
from confcli.views.look import Look
from confcli.views.parts import packed, title_of
from confcli.views.rows import styled
from confcli.views.screen import Screen
from confcli.views.standing import standing

#: How many days, topics and changes are drawn, and from how many on what is on now is not.
_DAYS, _TOPICS, _CHANGES, _MANY = 14, 10, 2, 3
#: The width of the labels of lines.
_LABEL = 11


def draw(screen: Screen, brief: Brief, look: Look) -> None:
    """Draw a conference at a glance."""
    headings.draw(screen, _heading(brief, look))
    facts = [*_counts(brief), *headings.ages(brief.items, look)]
    headings.draw(screen, [styled(fact, "hint") for fact in facts])
    shown = _shown(brief, look)
    brief_blocks.draw_times(screen, brief, shown)
    most = max((count for day in shown for count in day.hours), default=0)
    for line in calendar.hours(screen, shown, most, look):
        screen.line(line)
    brief_blocks.draw_places(screen, brief)
    lines = [(label, found) for label, found in _lines(screen, brief, look) if found]
    if lines:
        screen.line()
    for label, parts in lines:
        _draw_line(screen, label, parts)


def _heading(brief: Brief, look: Look) -> Iterator[Text]:
    """Yield the name, the days, the zones, and how far away it is."""
    yield styled(one_line(brief.conference), "heading")
    yield from _days(brief)
    yield styled(one_line(brief.announced.place or ""), "place")
    if brief.is_dated:
        yield styled(headings.zone_of(look.zones[0], brief.items), "hint")
        yield styled(_when(brief, look), "running" if brief.state == "on" else "hint")


def _days(brief: Brief) -> Iterator[Text]:
    """Yield the days; those that are only announced are said to be."""
    if brief.is_dated or not brief.announced.first_day:
        days = cells.day_span(brief.first_day, brief.last_day)
        yield styled(days, "day" if brief.is_dated else "hint")
    else:
        yield styled(cells.day_span(*brief.announced[1:]), "day")
        yield styled("by the directory, without a programme here", "hint")


def _when(brief: Brief, look: Look) -> str:
    """``day 1 of 2``, ``in 3 weeks`` or ``2 years ago``."""
    if brief.first_day is None or brief.last_day is None:
        return ""
    today = look.zones[0].local(brief.now).date()
    if brief.state == "on":
        day, days = ((it - brief.first_day).days + 1 for it in (today, brief.last_day))
        return f"on now, day {day} of {days}" if 1 <= day <= days > 1 else distance.ON_NOW
    days = distance.days_away(brief.first_day, brief.last_day, today)
    return distance.in_words(days) if days else "over"


def _counts(brief: Brief) -> Iterator[str]:
    """Yield how much there is, and how the times are known."""
    is_papers = not brief.is_dated and brief.talks == brief.papers
    yield counted(brief.talks, "talk") if brief.talks and not is_papers else ""
    yield counted(brief.papers, "paper") if brief.papers else ""
    alone = len(brief.items) - brief.talks
    more = f" ({alone:,} without talks)" if alone and brief.talks else ""
    yield counted(brief.sessions, "session") + more
    yield counted(len(brief.rooms), "room") if brief.rooms else ""
    yield counted(brief.speaker_count, role(brief)) if brief.speaker_count else ""
    if brief.is_dated:
        zones = ", ".join(map(readable, brief.timezones))
        yield f"source time zone: {zones} ({', '.join(brief.time_bases)})" if zones else ""


def _shown(brief: Brief, look: Look) -> Sequence[Day]:
    """The days that are drawn: of many, those from today on."""
    today = look.zones[0].local(brief.now).date()
    first = next((n for n, it in enumerate(brief.days) if it.day >= today), 0)
    return brief.days[max(min(first, len(brief.days) - _DAYS), 0) :][:_DAYS]


def _lines(screen: Screen, brief: Brief, look: Look) -> Iterator[tuple[str, list[Text]]]:
    """Yield the labelled lines; those without parts are left out."""
    yield "stands out", _standing_out(brief.standing_out)
    yield "on now", _running(screen, brief, look)
    yield "next", _next(screen, brief.coming, brief, look)
    yield "yours", _own(screen, brief, look)
    yield "changed", _changed(brief)
    missing = [it for it in brief.lacks if it.count]
    of = f"of {counted(len(brief.items), 'item')}" if missing else ""
    lacks = [f"no {it.field} {it.count:,} ({share(it.percent)})" for it in missing]
    yield "not stated", [styled(each, "hint") for each in (of, *lacks) if each]


def _standing_out(found: StandingOut) -> list[Text]:
    """The topics that stand out, and against what."""
    topics = [_topic(each) for each in found.topics[:_TOPICS]]
    return [*topics, styled(found.against, "hint")] if topics else []


def _topic(topic: Topic) -> Text:
    return Text(" ").join([styled(one_line(topic.words)), styled(f"{topic.count:,}", "people")])


def _running(screen: Screen, brief: Brief, look: Look) -> list[Text]:
    """How much is on now, or what is if that is little."""
    if not brief.running:
        return []
    if len(brief.running) >= _MANY:
        return [styled(f"{len(brief.running):,} running", "running")]
    return [part for it in brief.running for part in _slot(screen, it, brief, look)]


def _next(screen: Screen, found: Sequence[Entry], brief: Brief, look: Look) -> list[Text]:
    if not found:
        return []
    more = [styled(f"{len(found) - 1:,} more", "hint")] if found[1:] else []
    return [*_slot(screen, found[0], brief, look), *more]


def _own(screen: Screen, brief: Brief, look: Look) -> list[Text]:
    """How much is starred and clashes, and what is next of it."""
    if not brief.own.starred:
        return []
    clashes = counted(brief.own.clashes, "clash") if brief.own.clashes else ""
    said = [styled(f"{brief.own.starred:,} starred", "star"), styled(clashes, "clash")]
    return [*said, *(_slot(screen, brief.own.next, brief, look) if brief.own.next else [])]


def _changed(brief: Brief) -> list[Text]:
    """What changed last, and when."""
    if brief.update is None:
        return []
    since = distance.apart(brief.now, brief.update.at)
    when = distance.ago(since) if since >= timedelta() else named_day(brief.update.at)
    counts = [styled(f"{kind} {count:,}") for kind, count in brief.update.counts.items()]
    shown = brief.update.first[:_CHANGES]
    return [
        styled(when, "time"),
        *counts,
        *(styled(f"{it.kind}: {one_line(it.title or it.id)}") for it in shown),
    ]


def _slot(screen: Screen, it: Entry, brief: Brief, look: Look) -> list[Text]:
    """When something is, what, and where."""
    return [
        styled(standing(it, brief.now, look), "time"),
        screen.linked(title_of(it, it), it.url),
        styled(one_line(it.room or ""), "room"),
        styled(it.id, "id"),
    ]


def _draw_line(screen: Screen, label: str, parts: Sequence[Text]) -> None:
    """Draw a line with its label, folded beside it."""
    room = min(screen.width, WIDEST) - _LABEL
    first, *rest = packed(screen, parts, room)
    screen.line(Text(f"{label:<{_LABEL}}", "hint").append_text(first))
    for each in rest:
        screen.line(Text(" " * _LABEL).append_text(each))
