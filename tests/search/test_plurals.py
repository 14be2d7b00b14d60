"""Which words are the singular or plural of another."""

import pytest

from tests.support.invented import talk
from tests.support.ranking import search


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("matrices", "matrix"),
        ("vertex", "vertices"),
        ("hypotheses", "hypothesis"),
        ("children", "child"),
        ("mouse", "mice"),
        ("quiz", "quizzes"),
        ("quizzes", "quiz"),
    ],
)
def test_an_irregular_plural_is_found(asked: str, held: str) -> None:
    (result,) = search(asked, talk(f"On {held} today", ["A B"]))
    assert result.explanation == f"{asked} matches {held} (singular or plural) in title"


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("GPUs", "GPU"),
        ("cpu", "CPUs"),
        ("VM", "VMs"),
        ("MLs", "ML"),
        ("menus", "menu"),
        ("status", "statuses"),
        ("lens", "lenses"),
        ("lenses", "lens"),
        ("gas", "gases"),
        ("gases", "gas"),
        ("movies", "movie"),
    ],
)
def test_a_regular_plural_is_found(asked: str, held: str) -> None:
    (result,) = search(asked, talk(f"On {held} today", ["A B"]))
    assert (
        result.explanation
        == f"{asked.lower()} matches {held.lower()} (singular or plural) in title"
    )


@pytest.mark.parametrize(
    ("asked", "other"),
    [("dns", "DN"), ("TLS", "TL"), ("ROS", "RO"), ("ro", "ROS"), ("gas", "GA"), ("lens", "Len")],
)
def test_a_word_that_ends_like_a_plural_is_none(asked: str, other: str) -> None:
    assert not any(
        "plural" in each.explanation for each in search(asked, talk(f"On {other} today"))
    )
