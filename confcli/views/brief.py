"""A conference at a glance on a terminal: bars, a heat map, and a line on each thing more."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from itertools import zip_longest

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

#: How much of a list is drawn, the most first, as far as the screen has lines for it.
_SIZES = (14, 10, 7, 5, 3, 2, 1)
#: From this size on, topics and what is on have a line each.
_LONG, _NAMED = 5, 3
#: How many days are drawn at least and at most, and changes.
_FEW_DAYS, _DAYS, _CHANGES = 3, 14, 2
#: The width of the labels of lines.
_LABEL = 11
#: Parts of a line.
_Row = list[Text]


def draw(screen: Screen, brief: Brief, look: Look) -> None:
    """Draw a conference at a glance, in one screen if its lists can be that short."""

    def fits(most: int) -> bool:
        lines = [*_lines(screen, brief, look, most)]
        return len(lines) < screen.height  # one is left for the prompt

    most = _SIZES[min(bisect_left(_SIZES, True, key=fits), len(_SIZES) - 1)]
    for line in _lines(screen, brief, look, most):
        screen.line(line)


def _lines(screen: Screen, brief: Brief, look: Look, most: int) -> Iterator[Text]:
    """Yield all lines, with the first of each list."""
    yield from headings.laid(screen, _heading(brief, look))
    facts = [*_counts(brief), *headings.ages(brief.items, look)]
    yield from headings.laid(screen, [styled(fact, "hint") for fact in facts])
    yield from _labelled(screen, _at_present(screen, brief, look, most))
    shown = _shown(brief, look, min(max(most, _FEW_DAYS), _DAYS))
    yield from brief_blocks.times(screen, brief, shown, most)
    busiest = max((count for day in shown for count in day.hours), default=0)
    yield from calendar.hours(screen, shown, busiest, look)
    yield from brief_blocks.places(screen, brief, most)
    yield from _labelled(screen, _known(screen, brief, most))


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
        yield styled("as announced, no times are known", "hint")


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


def _shown(brief: Brief, look: Look, most: int) -> Sequence[Day]:
    """The days that are drawn: of many, those from today on."""
    today = look.zones[0].local(brief.now).date()
    first = next((n for n, it in enumerate(brief.days) if it.day >= today), 0)
    return brief.days[max(min(first, len(brief.days) - most), 0) :][:most]


def _at_present(
    screen: Screen, brief: Brief, look: Look, most: int
) -> Iterator[tuple[str, list[_Row]]]:
    """Yield what is on, what is next, and what is the user's."""
    yield "on now", _running(screen, brief, look, most)
    is_short = most == min(_SIZES)
    yield "next", [_next(screen, brief, look, is_short=is_short)]
    yield "yours", [_own(screen, brief, look, is_short=is_short)]


def _known(screen: Screen, brief: Brief, most: int) -> Iterator[tuple[str, list[_Row]]]:
    """Yield what it is about, what changed, and what is not known."""
    yield "stands out", _standing_out(screen, brief.standing_out, most)
    yield "changed", [_changed(brief)]
    missing = [it for it in brief.lacks if it.count]
    of = f"of {counted(len(brief.items), 'item')}" if missing else ""
    lacks = [f"no {it.field} {it.count:,} ({share(it.percent)})" for it in missing]
    yield "not stated", [[styled(each, "hint") for each in (of, *lacks) if each]]


def _standing_out(screen: Screen, found: StandingOut, most: int) -> list[_Row]:
    """The topics that stand out, each with an example if there is room, and against what."""
    against = styled(found.against, "hint")
    if not found.topics:
        return [[styled("nothing for sure", "hint"), against]] if found.size else []
    if most < _LONG:
        return [[*map(_topic, found.topics[: 2 * most + 1]), against]]
    return [*(_exemplified(screen, it) for it in found.topics[:most]), [against]]


def _topic(topic: Topic) -> Text:
    return Text(" ").join([styled(one_line(topic.words)), styled(f"{topic.count:,}", "people")])


def _exemplified(screen: Screen, topic: Topic) -> _Row:
    """A topic with the item that is most about it."""
    example = topic.example
    title = screen.linked(styled(one_line(example.shown_title), "hint"), example.url)
    return [_topic(topic), title, styled(example.id, "id")]


def _running(screen: Screen, brief: Brief, look: Look, most: int) -> list[_Row]:
    """How much is on now, and what, as far as there is room."""
    few = len(brief.running) < _NAMED
    named = brief.running if few else brief.running[:most] if most >= _NAMED else []
    amount = "" if few else f"{len(brief.running):,} running"
    more = f"{brief.unsure:,} more that state no end may be on" if brief.unsure else ""
    head = [part for part in (styled(amount, "running"), styled(more, "hint")) if part]
    rows = [_slot(screen, it, brief, look) for it in named]
    return [*rows, head] if few else [head, *rows]


def _next(screen: Screen, brief: Brief, look: Look, *, is_short: bool) -> _Row:
    found = brief.coming
    if not found:
        return []
    more = [styled(f"{len(found) - 1:,} more", "hint")] if found[1:] else []
    return [*_slot(screen, found[0], brief, look, is_short=is_short), *more]


def _own(screen: Screen, brief: Brief, look: Look, *, is_short: bool) -> _Row:
    """How much is starred and clashes, and what is next of it."""
    if not brief.own.starred:
        return []
    clashes = counted(brief.own.clashes, "clash") if brief.own.clashes else ""
    said = [styled(f"{brief.own.starred:,} starred", "star"), styled(clashes, "clash")]
    following = brief.own.next
    return [*said, *(_slot(screen, following, brief, look, is_short=is_short) if following else [])]


def _changed(brief: Brief) -> _Row:
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


def _slot(screen: Screen, it: Entry, brief: Brief, look: Look, *, is_short: bool = False) -> _Row:
    """When something is, what, and where unless it is to be short."""
    return [
        styled(standing(it, brief.now, look), "time"),
        screen.linked(title_of(it, it), it.url),
        styled("" if is_short else one_line(it.room or ""), "room"),
        styled(it.id, "id"),
    ]


def _labelled(screen: Screen, found: Iterable[tuple[str, list[_Row]]]) -> Iterator[Text]:
    """Yield rows beside their labels, each folded, after a blank line; nothing if all are empty."""
    room = min(screen.width, WIDEST) - _LABEL
    is_first = True
    for label, rows in found:
        lines = [line for row in rows if row for line in packed(screen, row, room)]
        if lines and is_first:
            is_first = False
            yield Text()
        for name, line in zip_longest([label], lines, fillvalue=""):
            if line:
                yield Text(f"{name:<{_LABEL}}", "hint").append_text(Text() + line)
