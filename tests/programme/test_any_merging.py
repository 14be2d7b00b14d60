"""Merging any listing with itself or a part of itself, and the effort."""

from copy import deepcopy

from hypothesis import given
from hypothesis import strategies as st

from confcli.model.entities import Listing, Session, Talk
from confcli.programme.merging import merge
from tests.support.effort import is_linear
from tests.support.merging import at, block, ids, kite, listing

TALKS = st.builds(
    Talk,
    title=st.sampled_from([None, "Knots", "knots", "Bows"]),
    type=st.sampled_from([None, "oral", "break"]),
    authors=st.sampled_from([[], ["Ada"], ["Bob"]]),
    start=st.sampled_from([None, at(9), at(10)]),
    id=st.sampled_from(["", "", "7", "8", "t1234567"]),
)
SESSIONS = st.lists(
    st.builds(
        Session,
        title=st.sampled_from(["Strings", "strings", "?", "!"]),
        start=st.sampled_from([None, at(9), at(10)]),
        id=st.sampled_from(["", "", "1", "s1234567"]),
        talks=st.lists(TALKS, max_size=4),
    ),
    max_size=4,
)


def nameless(sessions: list[Session]) -> list[Session]:
    """Copies without ids, since merging replaces duplicate ids."""
    sessions = deepcopy(sessions)
    for session in sessions:
        session.id = ""
        for talk in session.talks:
            talk.id = ""
    return sessions


@given(SESSIONS)
def test_merging_a_listing_with_itself_changes_nothing(sessions: list[Session]) -> None:
    target = listing("a", *deepcopy(sessions))
    merge(target, listing("a", *deepcopy(sessions)))
    assert nameless(target.sessions) == nameless(sessions)
    assert target.problems == []
    given = [text for text in ids(target) if text]
    assert len(given) == len(set(given))


@given(SESSIONS, st.integers(0, 4))
def test_merging_a_listing_with_its_first_part_yields_the_listing(
    sessions: list[Session], end: int
) -> None:
    for parts in ((sessions[:end], sessions), (sessions, sessions[:end])):
        target = listing("a", *deepcopy(parts[0]))
        merge(target, listing("a", *deepcopy(parts[1])))
        assert nameless(target.sessions) == nameless(sessions)


def test_effort_is_linear_in_the_size_of_the_listings() -> None:
    def large(count: int) -> Listing:
        talks = [kite(f"Knot {n}", authors=[f"A {n}"]) for n in range(20)]
        return listing("a", *(block(f"Strings {n // 2}", *deepcopy(talks)) for n in range(count)))

    def merge_large(count: int) -> None:
        target = large(count)
        merge(target, large(count))
        assert sum(len(session.talks) for session in target.sessions) == 20 * count

    assert is_linear(merge_large, 60)
