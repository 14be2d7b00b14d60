"""What is said of a plan beside its items."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from confcli.cli.environment import Here
from confcli.model.text import counted
from confcli.planning.terms import BEGUN, LATE, NO_TIME, OVER, UNSURE
from confcli.planning.wishes import INCLUDE
from confcli.views import plan_words
from confcli.views.look import Look

if TYPE_CHECKING:  # loads a solver
    from confcli.planning.plan import Plan


def of(here: Here, plan: "Plan", look: Look) -> Iterator[str]:
    """Yield what can't be had together, what has no time, is over, or is not proven."""
    above_all = [it for it in plan.left if it.wish.tier in (INCLUDE, "must")]
    for each in above_all:
        yield from plan_words.conflicts(each, look)
    yield from plan_words.crowded(above_all, plan.picks)
    yield from _untimed(plan)
    if plan.picks and all(pick.end <= here.now for pick in plan.picks):
        yield "all of this is over; it is planned as if it were to come"
    if plan.better:
        yield f"{plan_words.perhaps_better(plan.better)}; try a longer --time-limit"
    elif plan.left and not plan.picks:
        yield from _nothing_planned(plan)


def _nothing_planned(plan: "Plan") -> Iterator[str]:
    kinds = {each.obstacle.kind for each in plan.left}
    if kinds == {OVER}:
        yield "all that you want is over"
    elif kinds <= {OVER, BEGUN, LATE, UNSURE}:
        yield "all that you want is over or has begun; --explain says which"
    elif kinds != {NO_TIME}:
        yield "nothing that you want fits into your days; --explain says why"


def _untimed(plan: "Plan") -> Iterator[str]:
    """Yield how much can't be planned as nothing says when it is, by conference."""
    counts = Counter(it.slot.conference for it in plan.left if it.obstacle.kind == NO_TIME)
    for conference, count in counts.items():
        talks, them = counted(count, "talk"), "it" if count == 1 else "them"
        yield f"can't plan {talks} that you want: the source of {conference} gives {them} no time"
