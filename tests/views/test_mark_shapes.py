"""What became of an item, in words."""

import pytest

from confcli.model.marks import Changed, Mark, Marked, Slot
from confcli.views.mark_shapes import of_item


@pytest.mark.parametrize(("times", "outcome"), [(1, "unstarred"), (2, "unstarred (all 2 times)")])
def test_a_paper_loses_its_star_whenever_it_is_presented(times: int, outcome: str) -> None:
    slots = [Slot(f"t{number}", None, None, None, cancelled=False) for number in range(times)]
    item = Marked("p1", "paper", "KiteCon", [], "Strings", [], slots, "", Mark())
    assert of_item(Changed(item, Mark("star"))).outcome == outcome
