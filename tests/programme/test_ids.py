"""Ids are unique, short, and stable when items move or are added."""

import re
from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from confcli.model.entities import Listing, Session
from confcli.programme.assembly import assemble
from confcli.programme.ids import identify
from tests.support.invented import at, listing, session, talk

FEW = settings(max_examples=40)
_ID = re.compile(r"[spt][0-9abcdefghjkmnpqrstvwxyz]{7}")

words = st.text("abcdefgh", min_size=1, max_size=4)
titles = st.lists(words, min_size=1, max_size=3).map(" ".join)
works = st.builds(
    talk,
    st.none() | titles,
    st.lists(titles, max_size=2),
    st.none() | titles,
    type=st.sampled_from([None, "oral", "poster", "q&a", "break"]),
)
blocks = st.builds(lambda title, talks: session(title, *talks), titles, st.lists(works, max_size=5))
programmes = st.lists(blocks, max_size=5)


def copy(programme: list[Session]) -> list[Session]:
    return [replace(block, talks=[replace(each) for each in block.talks]) for block in programme]


def unlike(programme: list[Session]) -> list[Session]:
    """The same programme, in which no two items have one title."""
    found = copy(programme)
    for n, block in enumerate(found):
        block.title = f"{block.title} {n}"
        for m, each in enumerate(block.talks):
            each.title = f"{each.title} {n} {m}"
    return found


def identified(programme: list[Session]) -> Listing:
    made = listing(*copy(programme))
    identify(made)
    return made


def everything(made: Listing) -> list[str]:
    return [
        *(block.id for block in made.sessions),
        *(each.id for block in made.sessions for each in block.talks),
    ]


@FEW
@given(programmes)
def test_ids_are_unique_and_short(programme: list[Session]) -> None:
    ids = everything(identified(programme))
    assert len(set(ids)) == len(ids)
    assert all(_ID.fullmatch(each) for each in ids)


@FEW
@given(programmes)
def test_ids_are_reproducible(programme: list[Session]) -> None:
    assert everything(identified(programme)) == everything(identified(programme))


@FEW
@given(programmes, st.integers(-5000, 5000))
def test_moving_in_time_keeps_ids(programme: list[Session], minutes: int) -> None:
    moved = unlike(programme)
    for block in moved:
        block.start = at("2021-05-04 09:00") + timedelta(minutes=minutes)
        for number, each in enumerate(block.talks):
            each.start = block.start + timedelta(minutes=number)
    assert everything(identified(moved)) == everything(identified(unlike(programme)))


@FEW
@given(programmes, programmes)
def test_appending_sessions_keeps_ids(one: list[Session], other: list[Session]) -> None:
    before, after = identified(unlike(one)), identified(unlike([*one, *other]))
    assert everything(before) == [
        *(block.id for block in after.sessions[: len(one)]),
        *(each.id for block in after.sessions[: len(one)] for each in block.talks),
    ]


@FEW
@given(programmes, st.lists(titles, unique=True, max_size=3))
def test_prepending_talks_keeps_ids(programme: list[Session], added: list[str]) -> None:
    """Adding distinct talks before all others changes no id."""
    new = [talk(f"new {title} {n}", ["New Person"], type="oral") for n, title in enumerate(added)]
    grown = unlike(programme)
    for number, block in enumerate(grown):
        extra = [replace(each, title=f"{each.title} {number}") for each in new]
        block.talks = [*extra, *block.talks]
    kept = [each.id for block in identified(grown).sessions for each in block.talks[len(new) :]]
    before = identified(unlike(programme)).sessions
    assert kept == [each.id for block in before for each in block.talks]


@FEW
@given(st.permutations(range(4)))
def test_reordering_distinct_talks_keeps_ids(order: list[int]) -> None:
    talks = [talk(f"Kite {n}", [f"P{n}"]) for n in range(4)]
    first = identified([session("Block", *talks)])
    second = identified([session("Block", *(talks[n] for n in order))])
    by_title = [
        {each.title: each.id for each in made.sessions[0].talks} for made in (first, second)
    ]
    assert by_title[0] == by_title[1]


def test_case_accents_and_punctuation_of_a_title_do_not_change_ids() -> None:
    one = identified([session("Block", talk("Krähenbühl's Kites!", ["A B"]))])
    other = identified([session("BLOCK", talk("Krahenbuhls kites", ["A B"]))])
    assert everything(one) == everything(other)


def test_identical_talks_get_ids_by_their_order() -> None:
    made = identified([session("Block", *(talk("Q&A", type="q&a") for _ in range(3)))])
    ids = [each.id for each in made.sessions[0].talks]
    assert len(set(ids)) == 3
    shorter = identified([session("Block", *(talk("Q&A", type="q&a") for _ in range(2)))])
    assert [each.id for each in shorter.sessions[0].talks] == ids[:2]


def test_an_oral_and_a_poster_with_one_title_have_different_ids() -> None:
    made = identified(
        [session("B", talk("Kite", ["A"], type="oral"), talk("Kite", ["A"], type="poster"))]
    )
    assert len(set(everything(made))) == 3


def test_conferences_do_not_share_ids() -> None:
    one, other = (
        assemble([listing(session("Block", talk("Kite", ["A"])), conference=name)])[0]
        for name in ("KiteCon 2021", "KiteCon 2022")
    )
    assert not set(everything(one)) & set(everything(other))
    assert one.sessions[0].talks[0].paper != other.sessions[0].talks[0].paper


def test_given_ids_are_kept_and_not_reused() -> None:
    first = identified([session("Block", talk("Kite", ["A"]))]).sessions[0].talks[0].id
    made = identified([session("Block", talk("Other", ["B"], id=first), talk("Kite", ["A"]))])
    assert made.sessions[0].talks[0].id == first
    assert made.sessions[0].talks[1].id != first


@FEW
@given(programmes)
def test_paper_ids_are_reproducible(programme: list[Session]) -> None:
    def papers(made: Listing) -> list[tuple[str | None, str | None]]:
        return [(each.title, each.paper) for block in made.sessions for each in block.talks]

    first, second = (assemble([listing(*copy(programme))])[0] for _ in "12")
    assert papers(first) == papers(second)


@FEW
@given(programmes)
def test_assembling_twice_changes_nothing(programme: list[Session]) -> None:
    (once,) = assemble([listing(*copy(programme))])
    before = [(everything(once), [replace(t) for b in once.sessions for t in b.talks])]
    (twice,) = assemble([once])
    assert [(everything(twice), [replace(t) for b in twice.sessions for t in b.talks])] == before


def test_ids_of_the_bundled_listings_never_change() -> None:
    """Stars and calendars refer to these ids."""
    from confcli.library import bundled

    ids = {each.title: each.id for made in bundled.load() for each in made.sessions}
    assert ids["Oral Session 6"] == "se09e6cd"
    assert ids["Oral Session 2"] == "skq4wx4g"
    assert ids["Orals & Spotlights Track 23: Graph/Meta Learning/Software"] == "sa4htvbc"
    talks = {
        each.id: each for made in bundled.load() for block in made.sessions for each in block.talks
    }
    assert (talks["tvq0t223"].title or "").startswith("Async-RED")
    assert talks["tvq0t223"].paper == talks["tr4z1xc5"].paper == "phgvwx7x"
    assert talks["tr4z1xc5"].taken_from == "tvq0t223"
