"""Ids made of the sources' own ids: of eight characters, and the same whatever else changes."""

import re
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.entities import Listing, Session, Talk
from confcli.programme import ids
from confcli.programme.assembly import assemble
from tests.support.invented import at, listing, session, talk

GUID = "6d7c3c5e-6a4f-5d0c-9b5d-2f6f4d9a1a10"
_ID = re.compile(r"[spt][0-9abcdefghjkmnpqrstvwxyz]{7}")
_TITLES = st.sampled_from(["Kites", "Tails", "Q&A", "Coffee break"])


def of(family: str, *sessions: Session, conference: str = "KiteCon 2021") -> Listing:
    return replace(listing(*sessions, conference=conference), families=frozenset({family}))


def made(*listings: Listing) -> Listing:
    (found,) = assemble(listings)
    return found


def only(found: Listing) -> Talk:
    (each,) = found.talks
    return each


def test_a_long_id_of_a_source_gives_a_short_one() -> None:
    found = only(made(of("frab", session("Block", talk("Kite", ["A"], source_ids=[GUID])))))
    assert _ID.fullmatch(found.id)
    assert found.source_ids == [GUID]
    assert found.paper == f"p{found.id[1:]}"


def test_the_id_depends_on_the_source_id_alone() -> None:
    one = talk("Kite", ["A"], source_ids=["7"], start="2021-05-04 09:00", type="oral")
    other = talk("Tails", ["B"], "Text", source_ids=["7"], start="2021-06-04 10:00")
    first = only(made(of("frab", session("Block", one))))
    second = only(made(of("frab", session("Another", other))))
    assert (first.id, first.paper) == (second.id, second.paper)


def test_ids_of_two_families_or_conferences_never_mean_the_same() -> None:
    def id_of(family: str, conference: str) -> str:
        block = session("Block", talk("Kite", ["A"], source_ids=["7"]))
        return only(made(of(family, block, conference=conference))).id

    found = [id_of("frab", "A 1"), id_of("table", "A 1"), id_of("frab", "A 2")]
    assert len(set(found)) == 3


def test_merged_talks_keep_all_source_ids_and_the_first_id() -> None:
    def part(family: str, own: str) -> Listing:
        same = talk("Kite", ["A"], start="2021-05-04 09:00", source_ids=[own])
        return of(family, session("Block", same))

    alone = only(made(part("frab", GUID)))
    both = only(made(part("frab", GUID), part("icalendar", "7@kites.example")))
    assert both.source_ids == [GUID, "7@kites.example"]
    assert both.id == alone.id


def test_equal_source_ids_of_two_families_merge_nothing() -> None:
    first = of("table", session("Block", talk("Kite", ["A"], source_ids=["1"])))
    second = of("frab", session("Block", talk("Tails", ["B"], source_ids=["1"])))
    assert [each.title for each in made(first, second).talks] == ["Kite", "Tails"]


def test_an_id_that_is_not_ours_is_the_source_s() -> None:
    named = talk("Kite", ["A"], id=GUID)
    shown = talk("Kite", ["A"], type="poster", taken_from=GUID)
    found = made(listing(session("Block", named, shown)))
    first, second = found.talks
    assert _ID.fullmatch(first.id)
    assert (first.source_ids, second.taken_from) == ([GUID], first.id)


def test_the_paper_of_several_talks_has_the_oldest_source_id() -> None:
    def talks(*owns: str) -> list[Talk]:
        return made(
            of("frab", session("Block", *(talk("Kite", ["A"], source_ids=[o]) for o in owns)))
        ).talks

    found = talks("10", "9", "11")
    assert {each.paper for each in found} == {f"p{found[1].id[1:]}"}


def test_a_paper_id_that_is_not_ours_becomes_one() -> None:
    found = only(made(listing(session("B", talk("Kite", ["A"], paper="submission-7")))))
    assert found.paper
    assert _ID.fullmatch(found.paper)


entries = st.lists(
    st.tuples(st.integers(0, 999), _TITLES, st.integers(0, 20)),
    unique_by=lambda entry: entry[0],
    max_size=12,
)


def programme(found: list[tuple[int, str, int]]) -> dict[str, str]:
    """The ids of talks by their source's, from a programme of number, title and hour."""
    talks = [
        talk(title, start=f"2021-05-04 {hour:02}:00", source_ids=[str(own)], type="oral")
        for own, title, hour in found
    ]
    return {each.source_ids[0]: each.id for each in made(of("frab", session("B", *talks))).talks}


@given(entries, st.randoms(use_true_random=False))
def test_shuffling_keeps_ids(found: list[tuple[int, str, int]], random: Random) -> None:
    shuffled = random.sample(found, len(found))
    assert programme(shuffled) == programme(found)


@given(entries, entries)
def test_adding_keeps_ids(
    found: list[tuple[int, str, int]], more: list[tuple[int, str, int]]
) -> None:
    added = [entry for entry in more if entry[0] not in {own for own, *_ in found}]
    assert programme(found).items() <= programme([*added, *found]).items()


@given(entries, st.integers(0, 23))
def test_moving_and_renaming_keep_ids(found: list[tuple[int, str, int]], hour: int) -> None:
    moved = [(own, f"{title} again", (at_ + hour) % 24) for own, title, at_ in found]
    assert programme(moved) == programme(found)


@given(st.randoms(use_true_random=False))
def test_shuffling_keeps_the_ids_of_identical_breaks_at_their_times(random: Random) -> None:
    hours = list(range(8, 18))

    def breaks(order: list[int]) -> dict[object, str]:
        block = session("B", *(talk("Break", start=f"2021-05-04 {hour:02}:00") for hour in order))
        return {each.start: each.id for each in made(listing(block)).talks}

    assert breaks(random.sample(hours, len(hours))) == breaks(hours)
    assert breaks(hours)[at("2021-05-04 08:00")] == breaks(hours[:3])[at("2021-05-04 08:00")]


@pytest.mark.parametrize("count", [100, 1000])
def test_alike_items_cost_one_hash_each(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    hashed: list[str] = []
    digest = ids.digest

    def counted(text: str) -> str:
        hashed.append(text)
        return digest(text)

    monkeypatch.setattr(ids, "digest", counted)
    made(listing(session("B", *(talk("Break", type="break") for _ in range(count)))))
    assert len(hashed) == count + 1  # and the session's
