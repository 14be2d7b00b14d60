"""Who of a team goes where, and who is at what another one misses."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from confcli.model.marks import Appointment
from confcli.planning.clashes import Clash, clashes
from confcli.planning.engagements import Engagement, engagement
from confcli.planning.travel import Travel
from confcli.schedule.entries import Entry
from confcli.times.local import utc

#: The name of the user among the others.
YOU = "you"
#: The conference and the id of an item, which is another object in each member's schedule.
_Key = tuple[str, str]


class Member(NamedTuple):
    """One of a team: what they starred, and their appointments."""

    name: str
    stars: Sequence[Entry]
    appointments: Sequence[Appointment] = ()


class Goer(NamedTuple):
    """A member who starred an item, and how much they want to see it: one of ``STARS``."""

    name: str
    star: str


class Conflict(NamedTuple):
    """What keeps a member from an item, and who can be where."""

    name: str
    clash: Clash
    #: What else they starred or have to do then.
    other: Engagement
    #: Who wants to see the other one, but not this.
    at_other: list[str]
    #: Who wants to see this, but not the other one.
    here: list[str]
    #: Who wants to see both, too.
    alike: list[str]


class Shared(NamedTuple):
    """An item, who goes there, and what keeps them from it."""

    entry: Entry
    people: list[Goer]
    conflicts: list[Conflict]


def together(members: Sequence[Member], travel: Travel) -> list[Shared]:
    """All that a team starred, in order of time; what has no time comes last."""
    found: dict[_Key, Shared] = {}
    for member in members:
        for entry in member.stars:
            shared = found.setdefault(_key(entry), Shared(entry, [], []))
            shared.people.append(Goer(member.name, entry.mark.star or ""))
    pairs = [(member.name, clash) for member in members for clash in _clashes(member, travel)]
    free = _free(found, pairs)
    for name, clash in pairs:
        for it in (clash.one, clash.other):
            if isinstance(it.of, Entry):
                conflict = _conflict(name, clash, it, free)
                found[_key(it.of)].conflicts.append(conflict)
    return sorted(found.values(), key=_order)


def _clashes(member: Member, travel: Travel) -> list[Clash]:
    of: list[Entry | Appointment] = [*member.stars, *member.appointments]
    return clashes([it for it in map(engagement, of) if it], travel)


def _free(
    found: Mapping[_Key, Shared], pairs: Sequence[tuple[str, Clash]]
) -> dict[_Key, dict[str, None]]:
    """The members who can be at each item: those whom no appointment keeps from it, in order."""
    free = {key: dict.fromkeys(goer.name for goer in it.people) for key, it in found.items()}
    for name, clash in pairs:
        for it in (clash.one, clash.other):
            if isinstance(it.of, Entry) and isinstance(clash.beside(it).of, Appointment):
                free[_key(it.of)].pop(name, None)
    return free


def _conflict(
    name: str, clash: Clash, it: Engagement, free: Mapping[_Key, Mapping[str, None]]
) -> Conflict:
    """What a clash of a member means for one of the two, and for their team."""
    other = clash.beside(it)
    here, there = (
        [each for each in free.get(_key(of.of), ()) if each != name]
        if isinstance(of.of, Entry)
        else []
        for of in (it, other)
    )
    return Conflict(
        name,
        clash,
        other,
        [each for each in there if each not in here],
        [each for each in here if each not in there],
        [each for each in here if each in there],
    )


def _key(entry: Entry) -> _Key:
    return entry.conference, entry.id


def _order(shared: Shared) -> tuple[datetime, str, str]:
    return utc(shared.entry.start), shared.entry.shown_title, shared.entry.id
