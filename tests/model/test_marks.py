"""What is said of an item: one that is starred is not hidden."""

import pytest

from confcli.model.marks import Mark


def test_starring_shows_and_hiding_takes_the_star_away() -> None:
    noted = Mark(labels=("thesis",), note="ask", seen=True)
    assert noted.hide().starred("must") == noted._replace(star="must")
    assert noted.starred("maybe").hide() == noted._replace(hidden=True)


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (Mark("star"), Mark(hidden=True), Mark("star")),
        (Mark(hidden=True), Mark("maybe"), Mark("maybe")),
        (Mark(hidden=True), Mark(note="ask"), Mark(note="ask", hidden=True)),
        (Mark(note="ask Ada"), Mark(note="ask Bo"), Mark(note="ask Ada\nask Bo")),
        (Mark(note="ask"), Mark(note="ask Ada"), Mark(note="ask Ada")),
    ],
)
def test_of_two_marks_no_star_and_no_note_is_lost(one: Mark, other: Mark, both: Mark) -> None:
    assert one.over(other) == both
