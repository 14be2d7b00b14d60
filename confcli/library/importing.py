"""What an import makes of what is there: it takes nothing away, unless it is to replace all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import reduce
from typing import Generic, Literal, NamedTuple, TypeVar

from confcli.library import marks
from confcli.library.items import Items
from confcli.model.marks import NO_MARK, STARS, Appointment, Mark, Marked
from confcli.model.text import slug
from confcli.schedule.entries import Entry
from confcli.schedule.schedule import Schedule

Outcome = Literal["added", "changed", "unchanged", "removed"]
T = TypeVar("T", Marked, Appointment)


class Arrival(NamedTuple, Generic[T]):
    """Something that is imported, as it is from now on, and what became of it."""

    of: T
    outcome: Outcome
    #: Whether a listing that is there has it; an appointment needs none.
    is_listed: bool = True


def marked(
    schedule: Schedule,
    there: Mapping[str, Marked],
    new: Iterable[Marked],
    now: datetime,
    *,
    replaces: bool = False,
) -> Iterator[Arrival[Marked]]:
    """Yield what becomes of each item that is imported, and with ``replaces`` of all others.

    An item is found by its id, by one of its source, or by its title and authors; one that is in
    no listing is kept all the same. What is said of its paper, or of all its talks, is said of it.
    """
    arriving: dict[str, Marked] = {}
    said = {id_: it.mark for id_, it in there.items()}
    items, listed = Items(Schedule(schedule.listings, said)), set()
    names = {slug(each.conference): each.conference for each in schedule.listings}
    for each in new:
        entry = items.by_id.get(each.id) or items.alike(each)
        if entry is None and slug(each.conference) not in names:
            entry = items.elsewhere(each)
        placed = each._replace(conference=names.get(each.conference, each.conference))
        it = _settled(placed, entry, now)
        if entry:
            listed.add(it.id)
        before = arriving.get(it.id, it)
        arriving[it.id] = it._replace(mark=together(before.mark, it.mark))
    for id_, it in arriving.items():
        if it.mark == NO_MARK:
            continue
        if id_ in listed and not replaces:
            entry = items.by_id[id_]
            mark = reduce(together, (_beyond(slot.mark, it.mark) for slot in entry.slots))
            yield _arrival(it._replace(mark=mark), there.get(id_), now, is_listed=True)
            hiding = _hiding(entry, there) if it.mark.star else []
            yield from (_shown(each, now) for each in hiding if each.id not in arriving)
        else:
            yield _arrival(it, there.get(id_), now, is_listed=id_ in listed, replaces=replaces)
    for id_, it in there.items() if replaces else ():
        if arriving.get(id_, it._replace(mark=NO_MARK)).mark == NO_MARK:
            yield Arrival(it._replace(mark=NO_MARK), "removed", id_ in items.by_id)


def appointments(
    there: Sequence[Appointment], new: Iterable[Appointment], *, replaces: bool = False
) -> Iterator[Arrival[Appointment]]:
    """Yield what becomes of each appointment that is imported, and with ``replaces`` of others."""
    same = {it[1:]: it for it in there}
    ids = {it.id for it in there}
    kept = set()
    for it in new:
        known = same.get(it[1:])
        kept.add(known.id if known else it.id)
        outcome: Outcome = "unchanged" if known else "changed" if it.id in ids else "added"
        yield Arrival(known or it, outcome)
    for it in there if replaces else ():
        if it.id not in kept:
            yield Arrival(it, "removed")


def together(one: Mark, other: Mark) -> Mark:
    """Both marks in one: the stronger star, all labels, both notes; what is starred is shown."""
    stars = [it.star for it in (one, other) if it.star]
    star = min(stars, key=STARS.index, default=None)
    return one.over(other)._replace(star=star)


def _beyond(said: Mark, new: Mark) -> Mark:
    """What a new mark says that is not said already."""
    both = together(said, new)
    return Mark(
        new.star if both.star != said.star or said.hidden else None,
        tuple(each for each in new.labels if each not in said.labels),
        new.note if both.note != said.note else None,
        both.hidden and not said.hidden,
        new.seen and not said.seen,
    )


def _hiding(entry: Entry, there: Mapping[str, Marked]) -> list[Marked]:
    """What keeps an item hidden beside its own mark: its paper or its talks."""
    related = (there.get(id_) for id_ in marks.family(entry)[1:])
    return [each for each in related if each and each.mark.hidden]


def _shown(it: Marked, now: datetime) -> Arrival[Marked]:
    mark = it.mark._replace(hidden=False)
    return Arrival(it._replace(mark=mark, changed_at=marks.changed_at(now)), "changed")


def _settled(it: Marked, entry: Entry | None, now: datetime) -> Marked:
    """What is imported, under the id that it has here, with all that is known of it.

    An export says itself what the user was told of an item; of anything else, that is how it is.
    """
    if entry and not (it.changed_at and it.id == entry.id):
        return marks.marked(entry, it.mark, now)
    return it if it.changed_at else it._replace(changed_at=marks.changed_at(now))


def _arrival(
    it: Marked, was: Marked | None, now: datetime, *, is_listed: bool, replaces: bool = False
) -> Arrival[Marked]:
    if was is None:
        return Arrival(it, "unchanged" if it.mark == NO_MARK else "added", is_listed)
    mark = it.mark if replaces else together(was.mark, it.mark)
    if mark == was.mark:
        return Arrival(was, "unchanged", is_listed)
    changed = was._replace(mark=mark, changed_at=marks.changed_at(now))
    return Arrival(it if replaces else changed, "changed", is_listed)
