"""Plans of small programmes, for tests."""

from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from confcli.model.marks import Mark
from confcli.planning.terms import Terms
from confcli.planning.wishes import NO_SCORES, wish
from confcli.schedule.entries import NO_MARKS
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone

_solver = pytest.importorskip("confcli.planning.plan", exc_type=ImportError)
UTC = zone("UTC")
TOKYO = zone("Asia/Tokyo")
#: The terms of a user who is free at any time.
FREE = Terms(lambda _: UTC)
STARRED = Mark("star")


class Planned:
    """A plan by the titles of what is in it."""

    def __init__(self, plan: Any) -> None:
        self.plan = plan

    @property
    def titles(self) -> list[str]:
        """What is attended, in order of time."""
        return [pick.slot.shown_title for pick in self.plan.picks]

    @property
    def times(self) -> dict[str, str]:
        """When each title is attended, in UTC."""
        return {it.slot.shown_title: f"{it.start:%H:%M}–{it.end:%H:%M}" for it in self.plan.picks}

    @property
    def left(self) -> dict[str, str]:
        """What is in the way of what is left out: the kind, and titles of what is attended."""
        found = {}
        for each in self.plan.left:
            names = (getattr(getattr(by, "slot", by), "title", None) for by in each.obstacle.by)
            found[each.slot.shown_title] = " ".join([each.obstacle.kind, *filter(None, names)])
        return found


def planned(
    made: Schedule,
    stars: Mapping[str, Mark] = NO_MARKS,
    terms: Terms = FREE,
    *,
    scores: Mapping[str, float] = NO_SCORES,
    include: Iterable[str] = (),
) -> Planned:
    """The plan of a programme, with marks by title or id, scores and what to include by title."""
    ids = {each.title: each.id for each in [*made.sessions, *made.papers, *made.talks]}
    marks = {ids.get(of, of): mark for of, mark in stars.items()}
    marked = Schedule(made.listings, marks)
    slots = [*marked.sessions, *marked.talks]
    matches = {it.id: {"kites": scores[it.title or ""]} for it in slots if it.title in scores}
    included = [ids[title] for title in include]
    return Planned(_solver.plan([(it, wish(it, matches, included)) for it in slots], terms, 60))
