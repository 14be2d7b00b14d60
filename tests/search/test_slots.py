"""A paper is found, and seen, through the slots for which the whole query is true."""

from typing import Any

import pytest

from confcli.search.people import named
from tests.support.invented import session, talk
from tests.support.searching import found, index, query

#: A paper in three rooms, and what is in one of them alone.
ROOMS = (("Red", "oral"), ("Blue", "poster"), ("Green", "poster"))
OF = index(
    *(
        session(
            f"Block {n}",
            talk("One kite", ["Ada Verne"], None, f"2021-05-0{n} 09:00", type=kind, room=room),
        )
        for n, (room, kind) in enumerate(ROOMS, 4)
    ),
    session("Reserve", talk("Red kite", ["Bo Lind"], None, "2021-05-03 09:00", room="Red")),
)


def rooms(text: str, title: str = "One kite", **options: str) -> list[str | None]:
    """The rooms in which a paper is seen; none if it is not found."""
    asked: dict[str, Any] = {name: (value,) for name, value in options.items()}
    results = found(OF, text, kinds=("paper",), **asked).results
    return [slot.room for it in results if it.entry.title == title for slot in it.entry.slots]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("kite room:green", "Green"),
        ("kite (room:green OR room:blue)", "Blue Green"),
        ("kite (type:poster OR room:red)", "Red Blue Green"),
        ("kite -room:red", "Blue Green"),
        ("kite type:poster -room:blue", "Green"),
        ("kite -type:poster -room:red", ""),
        ("kite -(type:poster OR room:red)", ""),
        ("kite -(type:poster room:blue)", "Red Green"),
        ("kite (type:oral room:green)", ""),
        ("(day:2021-05-04 OR day:2021-05-05) -room:red", "Blue"),
        ("-room:red", "Blue Green"),
    ],
)
def test_filters_hold_for_one_slot_however_they_are_combined(text: str, seen: str) -> None:
    assert rooms(text) == seen.split()


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("kite (sail OR room:blue)", "Blue"),
        ("kite (one OR room:blue)", "Red Blue Green"),
        ("kite (author:lind OR room:blue)", "Blue"),
        ("kite -(one room:red)", "Blue Green"),
        ("kite -(sail room:red)", "Red Blue Green"),
        ("(sail OR room:blue) type:oral", ""),
        ('kite (author:"ada verne" OR room:blue)', "Red Blue Green"),
    ],
)
def test_words_beside_filters_hold_for_the_whole_paper(text: str, seen: str) -> None:
    assert rooms(text) == seen.split()


def test_the_filters_of_options_hold_for_the_same_slot() -> None:
    assert rooms("kite (room:green OR room:red)", type="poster") == ["Green"]
    assert rooms("kite -room:red", day="2021-05-04") == []


def test_a_paper_stands_where_the_first_of_those_slots_does() -> None:
    results = found(OF, "kite (room:blue OR day:2021-05-03)", sort="time").results
    papers = [it.entry for it in results if it.entry.kind == "paper"]
    assert [(it.title, it.room) for it in papers] == [("Red kite", "Red"), ("One kite", "Blue")]
    (last,) = [it.entry for it in found(OF, "kite -room:red", limit=1, sort="time").results]
    assert (last.title, str(last.start)[:10]) == ("One kite", "2021-05-05")


@pytest.mark.parametrize("text", ["kite -author:lind", "kite (author:verne OR author:fox)"])
def test_without_filters_on_when_and_where_all_slots_are_seen(text: str) -> None:
    assert rooms(text) == ["Red", "Blue", "Green"]


def test_the_works_of_people_are_seen_so_too() -> None:

    (person,), _ = named(OF, query("verne room:green", OF), None)
    assert [work.entry.room for work in person.works] == ["Green"]
