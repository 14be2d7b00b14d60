"""Joining any sessions loses nobody and takes linear time."""

from hypothesis import given
from hypothesis import strategies as st

from confcli.model.entities import Listing, Session, Talk
from confcli.programme.joining import join
from tests.support.effort import is_linear
from tests.support.merging import at, block, kite, listing

KEYS = st.sampled_from([[], ["strings"], ["papers-1"], ["sessions-1"], ["Knots"]])
TALKS = st.builds(
    Talk,
    title=st.sampled_from([None, "Knots", "Strings", "Bows"]),
    type=st.sampled_from([None, "event", "q&a", "workshop"]),
    authors=st.sampled_from([[], ["Ada"], ["Bob"]]),
    start=st.sampled_from([None, at(9), at(10)]),
    links=st.sampled_from([[], ["papers.html?session=1"], ["paper_1.html"], ["talk_strings.html"]]),
    source_ids=KEYS,
)
SESSIONS = st.lists(
    st.builds(
        Session,
        title=st.sampled_from(["Strings", "Session 1", "strings", "Knots"]),
        start=st.sampled_from([None, at(9), at(10)]),
        chairs=st.sampled_from([[], ["Eva"]]),
        source_ids=KEYS,
        talks=st.lists(TALKS, max_size=3),
        spans_talks=st.booleans(),
    ),
    max_size=5,
)


@given(SESSIONS)
def test_nobody_is_lost(sessions: list[Session]) -> None:
    found = listing("a", *sessions)
    before = people(found)
    join(found)
    assert people(found) == before


def people(found: Listing) -> set[tuple[str, str]]:
    chairs = {("chair", name) for session in found.sessions for name in session.chairs}
    return chairs | {("author", name) for talk in found.talks for name in talk.authors}


def test_effort_is_linear_in_the_size_of_the_listing() -> None:
    def site(count: int) -> Listing:
        keys = [f"papers-{n}" for n in range(count)]
        papers = [block(f"Session {key}", kite(key, authors=["Ada"])) for key in keys]
        for session, key in zip(papers, keys, strict=True):
            session.source_ids = [key]
        links = [f"papers.html?session={n}" for n in range(count)]
        entries = [kite(f"Entry {url}", at(9), type="event", links=[url]) for url in links]
        return listing("a", *papers, block("calendar", *entries))

    assert is_linear(lambda count: join(site(count)), 200)
