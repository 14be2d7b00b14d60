"""Why a plan attends something, or leaves it out, in words."""

import math
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from confcli.model.marks import Appointment
from confcli.model.text import one_line, quoted, shorten
from confcli.planning import terms
from confcli.planning.terms import Obstacle
from confcli.planning.wishes import INCLUDE, Wish
from confcli.schedule.entries import Entry
from confcli.times.calendar_names import short_weekday
from confcli.times.zones import Zone
from confcli.views import cells
from confcli.views.look import Look

if TYPE_CHECKING:  # loads a solver, which only plans need
    from confcli.planning.hours import Hours
    from confcli.planning.left_out import Left
    from confcli.planning.picks import Pick
    from confcli.planning.plan import Better

#: How many of the things in the way of something are named.
_NAMED = 2
#: How many words of a title are enough to know it.
_WORDS = 8
#: What is in the way of all posters of a session, and is said once.
_OF_SESSIONS = (terms.CROWDED, terms.LATE, terms.UNSURE)
_TIERS = {INCLUDE: "included", "must": "your must", "star": "starred", "maybe": "your maybe"}
_SIMPLE = {
    terms.NO_TIME: "its time is not known",
    terms.CANCELLED: "cancelled",
    terms.HIDDEN: "hidden",
    terms.SEEN: "seen already",
    terms.ASLEEP: "outside your waking hours",
    terms.OVER: "over",
    terms.BEGUN: "it has begun",
    terms.UNSURE: "it has begun, and may be over: it has no end",
    terms.FULL: "the day would be too long",
    terms.UNPROVEN: "no time to find out whether it fits",
}


def reason(wish: Wish) -> str:
    """Why something is wanted: ``must · interest 'federated learning' 93``."""
    said = {INCLUDE: ["included"], "star": ["starred"], None: []}.get(wish.tier, [str(wish.tier)])
    for interest, score in wish.scores.items():
        by = ", by its session" if interest in wish.indirect else ""
        said.append(f"interest {_short(interest)} {score:.0f}{by}")
    return " · ".join(said)


def _short(interest: str) -> str:
    """The first words of an interest, quoted."""
    return quoted(shorten(interest, _WORDS, 30))


def left_out(slot: Entry, obstacle: Obstacle, look: Look) -> str:
    """What is left out and why: ``“Kites” (Sun 16:00): gives way to …``."""
    return f"{_placed(slot, slot.start, look)}: {why(obstacle, slot, look)}"


def conflicts(left: "Left", look: Look) -> Iterator[str]:
    """Yield what can't be had with something that is wanted above all, one pair each.

    Not starred talks that are over, nor posters that there is no time for: those are counted.
    """
    for offer in left.offers:
        obstacle = offer.obstacle or Obstacle(terms.UNPROVEN)
        own = _wanted(offer.wish, offer.slot, offer.slot.start, look)
        is_over = obstacle.kind == terms.OVER and left.wish.tier != INCLUDE
        is_counted = offer.is_poster and obstacle.kind in _OF_SESSIONS
        if obstacle.kind != terms.CLASH and not is_over and not is_counted:
            yield f"can't plan {own}: {why(obstacle, offer.slot, look)}"
        for pick in obstacle.by if obstacle.kind == terms.CLASH else ():
            other = _wanted(pick.wish, pick.slot, pick.start, look)
            apart = _is_apart(pick, offer.slot)
            clash = f"there is no time to walk between {own} and {other}"
            yield clash if apart else f"{own} and {other} clash"


def crowded(left: "Sequence[Left]", picks: "Sequence[Pick]") -> Iterator[str]:
    """Yield why posters that are wanted above all are left out, once for each session."""
    found: dict[tuple[str, str, str | None], list[Left]] = {}
    for each in left:
        kind = each.obstacle.kind
        if kind in _OF_SESSIONS and each.offers[0].is_poster:
            tier = each.wish.tier if kind == terms.CROWDED else None
            found.setdefault((each.slot.session_id, kind, tier), []).append(each)
    for (_, kind, _), those in found.items():
        of = those[0].offers[0]
        name = one_line(of.slot.session or "their session")
        if kind == terms.UNSURE:
            yield f"{name} has begun, and may be over: it has no end"
            continue
        said = _time_for(those, picks) if kind == terms.CROWDED else _late(*those[0].obstacle.by)
        if of.is_assumed and of.stay:
            yield f"{name} has no end; planned as {_length(of.stay.length)} (~): {said}"
        else:
            yield f"{name} has {said}"


def _time_for(left: "Sequence[Left]", picks: "Sequence[Pick]") -> str:
    """How many posters of a session there is time for: ``time for 6 of your 9 musts``."""
    session, tier = left[0].slot.session_id, left[0].wish.tier
    seen = [it for it in picks if it.slot.session_id == session and it.wish.tier == tier]
    visits = [it.stay.length // 60 for it in seen if it.offer.is_poster]
    each_takes = f" ({visits[0]} min each)" if visits else ""
    many = f"{len(visits) + len(left):,}"
    yours = f"the {many} that you include" if tier == INCLUDE else f"your {many} {tier}s"
    return f"time for {len(visits):,} of {yours}{each_takes}"


def _late(left: int, visit: int) -> str:
    return f"{left} min left, a poster takes {visit} min; plan fewer for each"


def _length(seconds: int) -> str:
    return "an hour" if seconds == 60 * 60 else f"{seconds // 60} min"


def why(obstacle: Obstacle, slot: Entry, look: Look) -> str:
    """Why something is left out: ``gives way to your must “Winds” (Sun 16:10)``, ``cancelled``."""
    if obstacle.kind in _SIMPLE:
        return _SIMPLE[obstacle.kind]
    if obstacle.kind == terms.LATE:
        return _late(*obstacle.by)
    if obstacle.kind == terms.BREAK:
        return f"in your break {_some(_hours(it) for it in obstacle.by)}"
    if obstacle.kind == terms.BUSY:
        zone = look.zones[0].of(slot.conference)
        return f"clashes with: {_some(_appointment(it, zone, look) for it in obstacle.by)}"
    if obstacle.kind == terms.CROWDED:
        return "no time for more posters of its session"
    return f"gives way to {_some(_instead(it, slot, look) for it in obstacle.by)}"


def perhaps_better(better: "Better") -> str:
    """Say that a plan is not proven to be the best one, and how much better another might be."""
    gained, most = better.proof
    of = {INCLUDE: "what you include", "interest": "what interests you"}.get(
        better.tier, f"your {better.tier}s"
    )
    more = f"at most {math.ceil(100 * (most - gained) / gained)} % more of" if gained else "some of"
    return f"not proven to be the best plan: there may be one with {more} {of}"


def _named(slot: Entry) -> str:
    """The first words of a title, in quotation marks."""
    title = shorten(one_line(slot.shown_title), _WORDS, 60)
    if not title.startswith("“"):
        return f"“{title}”"
    return title if title.count("“") == title.count("”") else f"{title}”"


def when(slot: Entry, look: Look) -> str:
    """When a slot starts: ``Sun 16:10``."""
    return _moment(slot.start, look.zones[0].of(slot.conference), look)


def _moment(start: datetime | None, zone: Zone, look: Look) -> str:
    if start is None:
        return cells.NO_TIME
    there = zone.local(start)
    return f"{short_weekday(there)} {cells.time_of_day(there, clock12=look.clock12)}"


def _wanted(wish: Wish, slot: Entry, start: datetime | None, look: Look) -> str:
    """How much something is wanted, what, and when: ``your must “Winds” (Sun 16:10)``."""
    tier = _TIERS.get(wish.tier or "")
    placed = _placed(slot, start, look)
    return f"{tier} {placed}" if tier else placed


def _instead(pick: "Pick", slot: Entry, look: Look) -> str:
    """What is attended in place of a slot, or too far away from it."""
    wanted = _wanted(pick.wish, pick.slot, pick.start, look)
    if _is_apart(pick, slot):
        return f"{wanted}, too far to walk"
    return f"{wanted}, whose end is assumed" if pick.offer.is_assumed else wanted


def _is_apart(pick: "Pick", slot: Entry) -> bool:
    """Whether something attended and a slot would not clash without the walk between them."""
    if slot.start is None or slot.end is None:
        return False
    return slot.end.timestamp() <= pick.stay.start or pick.stay.end <= slot.start.timestamp()


def _placed(slot: Entry, start: datetime | None, look: Look) -> str:
    """A title with a time, if one is known: ``“Winds at night” (Sun 16:10)``."""
    zone = look.zones[0].of(slot.conference)
    return f"{_named(slot)} ({_moment(start, zone, look)})" if start else _named(slot)


def kept_free(obstacle: Obstacle, zone: Zone, look: Look) -> str:
    """What is kept free: ``break 12:00–13:00``, ``busy 12:30–13:30: lunch``."""
    if obstacle.kind == terms.BREAK:
        return f"break {_some(_hours(it) for it in obstacle.by)}"
    (of,) = obstacle.by
    return f"busy {cells.hours(of.start, of.end, zone, clock12=look.clock12)}: {one_line(of.title)}"


def _appointment(of: Appointment, zone: Zone, look: Look) -> str:
    hours = cells.hours(of.start, of.end, zone, clock12=look.clock12)
    return f"{one_line(of.title)} ({short_weekday(zone.local(of.start))} {hours})"


def _hours(hours: "Hours") -> str:
    start, end = (f"{minutes // 60 % 24:02}:{minutes % 60:02}" for minutes in hours)
    return f"{start}–{end}"


def _some(texts: Iterable[str]) -> str:
    """The first of some texts, and how many more there are."""
    found = list(texts)
    more = len(found) - _NAMED
    return f"{', '.join(found[:_NAMED])} and {more} more" if more > 0 else " and ".join(found)
