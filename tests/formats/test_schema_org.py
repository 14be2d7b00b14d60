"""Events of schema.org: as JSON-LD or microdata, by themselves or as parts of a conference."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_round_trip import try_to_read

from confcli.errors import InputError
from confcli.formats import schema_org
from confcli.formats.base import Document, Hints
from confcli.model import Listing, Talk

TALK = {
    "@type": "Event",
    "name": "Kites",
    "startDate": "2025-07-04T10:00:00+02:00",
    "endDate": "2025-07-04T11:00:00+02:00",
}
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12) | st.sampled_from(["Event"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from("@type @graph @id name startDate location subEvent performer".split()),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


def read(data: bytes | dict[str, object], **hints: str) -> Listing:
    if isinstance(data, dict):
        held = json.dumps({"@context": "https://schema.org", **data})
        data = f'<html><script type="application/ld+json">{held}</script></html>'.encode()
    document = Document("page.html", data)
    verdict = schema_org.recognise(document)
    assert verdict.accepted
    return schema_org.parse(document, Hints(**hints), verdict.why)


def only(listing: Listing) -> Talk:
    (talk,) = [talk for session in listing.sessions for talk in session.talks]
    return talk


def test_a_time_without_an_offset_needs_a_zone():
    event = {**TALK, "startDate": "2025-07-04T10:00", "endDate": "2025-07-04T11:00"}
    with pytest.raises(InputError, match="--source-tz"):
        read(event)
    listing = read(event, timezone="Europe/Vienna")
    assert only(listing).start.isoformat() == "2025-07-04T10:00:00+02:00"
    assert listing.sources[0].time_basis == "given"


@pytest.mark.parametrize("status", ["EventCancelled", "https://schema.org/EventCancelled"])
def test_a_cancelled_event_is_marked(status):
    assert only(read({**TALK, "eventStatus": status})).cancelled
    assert not only(read(TALK)).cancelled


def test_events_of_a_graph_and_of_lists_are_read():
    listing = read({"@graph": [TALK, [{**TALK, "name": "Tails"}]]})
    titles = [talk.title for session in listing.sessions for talk in session.talks]
    assert titles == ["Kites", "Tails"]


def test_an_event_that_names_its_own_end_before_its_start_has_none():
    listing = read({**TALK, "endDate": "2025-07-04T09:00:00+02:00"})
    assert only(listing).end is None
    (problem,) = listing.problems
    assert "it ends before it starts" in f"{problem.text}: {problem.reason}"


def test_a_page_about_something_else_is_not_taken():
    page = b'<html><script type="application/ld+json">{"@type": "Recipe"}</script></html>'
    assert not schema_org.recognise(Document("page.html", page)).accepted


@given(VALUES)
def test_any_data_is_a_listing_or_one_clear_error(value):
    held = json.dumps({"@context": "https://schema.org", "@graph": [value, TALK]})
    page = f'<html><script type="application/ld+json">{held}</script></html>'
    try_to_read(page.encode(), {})


@given(st.binary(max_size=60))
def test_any_bytes_are_a_listing_or_one_clear_error(data):
    page = b'<html><script type="application/ld+json">{"@type": "Event", ' + data
    try_to_read(page, {"timezone": "UTC"})
