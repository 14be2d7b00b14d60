"""Papers in data forms: each stands in the group of what is printed of it."""

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.schedule.days import Calendar
from confcli.schedule.entries import Paper
from confcli.schedule.grouping import Grouping
from confcli.times.zones import zone
from tests.support.invented import schedule, session, talk

VALUES = st.none() | st.sampled_from("ABC")
#: When a paper is presented, and where: its hour, type, track and room.
SLOTS = st.lists(st.tuples(st.integers(9, 12), VALUES, VALUES, VALUES), min_size=1, max_size=3)
UTC = zone("UTC")


def paper_of(number: int, slots: list[tuple[int, str | None, str | None, str | None]]) -> Paper:
    talks = (
        talk(
            *(f"Kites {number}", ["Ada"], "Up.", f"2021-05-04 {hour:02}:00"),
            type=type_,
            track=track,
            room=room,
            paper=f"p{number}",
        )
        for hour, type_, track, room in slots
    )
    (paper,) = schedule(session("Morning", *talks)).papers
    return paper


@pytest.mark.parametrize("by", ["type", "track", "room"])
@given(slots=st.lists(SLOTS, min_size=1, max_size=8))
def test_groups_are_contiguous(
    by: str, slots: list[list[tuple[int, str | None, str | None, str | None]]]
) -> None:
    papers = [paper_of(number, each) for number, each in enumerate(slots)]
    found = Grouping(by, "time", Calendar(UTC)).flat(papers)
    assert {id(each) for each in found} == {id(each) for each in papers}
    groups = [value for value, _ in groupby(getattr(each, by) for each in found)]
    assert len(groups) == len({*groups})
