"""The best choices that go together, found and proven by HiGHS, a solver of integer programs.

The tiers of wishes are solved one after the other; what one of them gains, the later ones keep.
"""

from collections.abc import Sequence
from itertools import accumulate
from math import floor
from typing import NamedTuple

import numpy as np
from highspy import Highs, HighsLp, HighsVarType, MatrixFormat, ObjSense, SolutionStatus, kHighsInf

from confcli.planning.choices import Problem, Stay
from confcli.planning.constraints import Constraint, constraints, visits
from confcli.planning.visiting import timed

#: Solutions are sums of whole numbers: what is nearer than this to the best one is the best one.
_NEARER = 0.5
#: More than a bound may be off by rounding.
_ROUNDING = 1e-3


class Proof(NamedTuple):
    """What a tier of wishes gains, and what it might gain at most."""

    gained: int
    most: int

    @property
    def is_optimal(self) -> bool:
        """Whether nothing better is possible."""
        return self.gained == self.most


class Solution(NamedTuple):
    """What to attend, and how good that is."""

    #: The choices taken, by their numbers, with the time of each.
    taken: dict[int, Stay]
    #: One for each tier.
    proofs: list[Proof]


def solve(problem: Problem, seconds: float) -> Solution:
    """Find the best choices; after this time, the best ones found so far."""
    if not problem.choices:
        return Solution({}, [])
    count, visited = len(problem.choices), visits(problem)
    model = _Model(count + len(visited), list(constraints(problem)), seconds)
    tiers = zip(*(choice.worth for choice in problem.choices), strict=True)
    proofs = [model.improve(worth) for worth in tiers]
    taken = [n for n in model.taken if n < count]
    seen = [visited[n - count] for n in model.taken if n >= count]
    return Solution(timed(problem, taken, seen), proofs)


class _Model:
    """The program, and the best solution known of it."""

    def __init__(self, count: int, rows: Sequence[Constraint], seconds: float) -> None:
        self._values = np.zeros(count)
        self._solver = _silent()
        self._solver.passModel(_program(count, rows))
        for option, value in {
            "time_limit": seconds,
            "mip_rel_gap": 0.0,
            "mip_abs_gap": _NEARER,
            "threads": 1,
        }.items():
            self._solver.setOptionValue(option, value)

    @property
    def taken(self) -> list[int]:
        """The numbers of the variables that are 1."""
        return [int(n) for n in np.flatnonzero(self._values)]

    def improve(self, worth: Sequence[int]) -> Proof:
        """Gain as much as possible of one tier, and keep it from now on."""
        if not any(worth):
            return Proof(0, 0)
        solver, costs = self._solver, np.zeros(len(self._values))
        costs[: len(worth)] = worth
        solver.changeColsCost(len(costs), np.arange(len(costs), dtype=np.int32), costs)
        solver.run()  # not from a known solution: HiGHS 1.16.0 returns that one as the best
        info = solver.getInfo()  # a new row makes it void
        if info.primal_solution_status == SolutionStatus.kSolutionStatusFeasible:
            found = np.round(solver.getSolution().col_value)
            self._values = found if costs @ found > costs @ self._values else self._values
        gained = sum(worth[n] for n in self.taken if n < len(worth))
        valued = np.flatnonzero(costs).astype(np.int32)
        solver.addRow(gained, kHighsInf, len(valued), valued, costs[valued])
        most = min(info.mip_dual_bound, sum(worth))
        return Proof(gained, max(gained, floor(most + _ROUNDING)))


def _silent() -> Highs:
    """The solver without what it says on stdout; its own constructor says something already."""
    solver = Highs.__new__(Highs)
    super(Highs, solver).__init__()
    solver.setOptionValue("output_flag", False)
    return solver


def _program(count: int, rows: Sequence[Constraint]) -> HighsLp:
    """The program that maximizes the sum of variables, each of them 0 or 1."""
    program = HighsLp()
    program.num_col_, program.num_row_ = count, len(rows)
    program.sense_ = ObjSense.kMaximize
    program.col_cost_, program.col_lower_ = np.zeros(count), np.zeros(count)
    program.col_upper_ = np.ones(count)
    program.integrality_ = [HighsVarType.kInteger] * count
    program.row_lower_ = np.full(len(rows), -kHighsInf)
    program.row_upper_ = np.array([row.limit for row in rows], dtype=float)
    matrix = program.a_matrix_
    matrix.format_ = MatrixFormat.kRowwise
    matrix.start_ = np.array([0, *accumulate(len(row.factors) for row in rows)], dtype=np.int32)
    matrix.index_ = np.array([n for row in rows for n in row.factors], dtype=np.int32)
    matrix.value_ = np.array([f for row in rows for f in row.factors.values()], dtype=float)
    return program
