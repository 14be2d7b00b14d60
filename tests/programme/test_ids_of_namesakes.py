"""Ids of items that are called the same: each hangs on what tells it from the others."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.entities import Talk
from confcli.programme.assembly import assemble
from confcli.programme.ids import identify
from tests.support.invented import listing, session, talk

PEOPLE = "ABCDEFGH"
HOURS = st.integers(8, 20)


def by(name: str, *, start: int = 9, day: int = 20, room: str | None = None) -> Talk:
    return talk("Keynote", [name] if name else [], start=f"2026-10-{day} {start:02}:00", room=room)


def ids(*talks: Talk) -> list[str]:
    """The ids of the talks, in their order."""
    made = listing(session("Keynotes", *talks))
    identify(made)
    return [each.id for each in talks]


def keynotes(hours: dict[str, int]) -> dict[str, str]:
    """The ids of keynotes, by who gives them."""
    return dict(zip(hours, ids(*(by(name, start=h) for name, h in hours.items())), strict=True))


SEVERAL = st.dictionaries(st.sampled_from(PEOPLE), HOURS, min_size=2)


@given(SEVERAL, SEVERAL)
def test_a_talk_keeps_its_id_whoever_else_speaks_and_whenever_it_is(
    before: dict[str, int], after: dict[str, int]
) -> None:
    old, new = keynotes(before), keynotes(after)
    assert all(new[name] == id_ for name, id_ in old.items() if name in new)
    others = {id_ for name, id_ in new.items() if name not in old}
    assert others.isdisjoint(old.values())


@given(st.sets(HOURS, min_size=2), st.sets(HOURS, min_size=2))
def test_what_only_its_time_tells_apart_keeps_its_id(before: set[int], after: set[int]) -> None:
    old, new = (
        dict(zip(h, ids(*(by("", start=n) for n in h)), strict=True)) for h in (before, after)
    )
    assert {hour for hour in old if old[hour] == new.get(hour)} == before & after
    assert {*old.values()} & {*new.values()} == {old[hour] for hour in before & after}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"name": "Bo", "room": "R1"}, {"name": "Di", "room": "R1"}),
        ({"name": "Bo", "room": "R1", "start": 9}, {"name": "Bo", "room": "R2", "start": 9}),
        ({"name": "", "room": "R1", "day": 20}, {"name": "", "room": "R1", "day": 21}),
    ],
)
def test_what_tells_talks_apart_is_what_changes_least(
    first: dict[str, object], second: dict[str, object]
) -> None:
    def made(of: Iterable[dict[str, object]], **changed: object) -> list[str]:
        return ids(*(by(**each | changed) for each in of))  # type: ignore[arg-type]

    old, moved = made([first, second]), made([second, first], start=17)
    assert old == moved[::-1]


def test_a_meal_before_the_others_leaves_their_ids() -> None:
    meals = [session("Lunch", start=f"2026-10-{day} 12:00") for day in (20, 21, 22)]
    early = session("Lunch", start="2026-10-19 12:00")
    (made,) = assemble([listing(*meals)])
    known = {each.start: each.id for each in made.sessions}
    for each in meals:
        each.id = ""
    (made,) = assemble([listing(early, *meals)])
    assert known.items() <= {each.start: each.id for each in made.sessions}.items()


def test_papers_of_one_title_have_ids_by_their_authors() -> None:
    def papers(*names: str) -> dict[str, str | None]:
        talks = [talk("Kites", [name], start="2026-10-20 09:00") for name in names]
        (made,) = assemble([listing(session("Block", *talks))])
        return {each.authors[0]: each.paper for each in made.talks}

    few, many = papers("Bo", "Di"), papers("Ann", "Di", "Bo")
    assert few.items() <= many.items()
    assert len({*many.values()}) == 3


def test_an_id_that_several_have_in_their_source_is_that_of_none() -> None:
    def days(*found: int) -> dict[int, str]:
        talks = {
            day: talk("Tai chi", start=f"2026-10-{day} 07:00", source_ids=["u7"]) for day in found
        }
        assemble([listing(session("Mornings", *talks.values()))])
        return {day: each.id for day, each in talks.items()}

    assert days(21, 22).items() <= days(20, 21, 22).items()
