"""Every benchmark is in the table that shows them all."""

import pytest

from tests.benchmarks import all as every
from tests.benchmarks.rows import Row, figure, line
from tests.support.harness import ROOT

#: What measures nothing by itself.
_OTHERS = {"__init__", "all", "rows", "stress", "versions"}


def test_every_benchmark_is_in_the_table() -> None:
    modules = {each.stem for each in (ROOT / "tests/benchmarks").glob("*.py")}
    assert modules - _OTHERS <= every.REGISTRY.keys()


@pytest.mark.parametrize(
    ("value", "shown"), [(0.876, "0.88"), (3.14159, "3.14"), (12.345, "12.3"), (168.2, "168")]
)
def test_a_figure_has_the_digits_that_count(value: float, shown: str) -> None:
    assert figure(value) == shown


def test_a_missed_goal_is_marked() -> None:
    missed, met = Row("kites", 2.5, 2, "9 kites"), Row("kites", 2.0, 2)
    assert line(missed).split() == ["2.50x", "!", "goal", "2x", "kites", "(9", "kites)"]
    assert "!" not in line(met)
    rows = [*every.table([every.Part("Kites", [missed, met]), every.Part("Toys", [], "gone")])]
    assert rows[2:] == [
        "| **Kites** |  | | |\n",
        "| kites | 9 kites | 2.50x ! | 2x |\n",
        "| kites |  | 2.00x | 2x |\n",
        "| **Toys** | gone | | |\n",
    ]
