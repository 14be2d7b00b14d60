"""Pages with schema.org events: which are recognised, and arbitrary contents."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.formats.schema_org import events as schema_org
from confcli.formats.syntax.document import Document
from tests.support.corpus import PAGES, parse
from tests.support.effort import is_linear
from tests.support.reading import HINTS, try_to_read
from tests.support.schema_org import TALK, page, read

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=12)
    | st.sampled_from(["Event", "P1D", "9999-12-31", "23:59", "00:00", "Monday"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                """@type @graph @id name startDate location subEvent performer eventSchedule
                repeatFrequency endDate startTime endTime exceptDate repeatCount byDay""".split()
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("events", "stamps", "name"),
    [(1, 0, "schema-org"), (1, 2, "schema-org"), (3, 6, "schema-org"), (1, 9, "virtual-session")],
)
def test_a_page_that_shows_more_than_its_events_is_read_as_text(
    events: int, stamps: int, name: str
) -> None:
    assert parse(page(events, stamps), year=2025).sources[0].format == name


def test_effort_is_linear_in_the_number_of_events() -> None:
    def read_many(count: int) -> None:
        parts = [{**TALK, "name": f"Kite {n}", "@id": f"#{n}"} for n in range(count)]
        listing = read({**TALK, "name": "All", "@id": "#all", "subEvent": parts})
        assert len(listing.sessions[0].talks) == count

    assert is_linear(read_many, 200)


def test_other_linked_data_is_not_recognised() -> None:
    page = b'<html><script type="application/ld+json">{"@type": "Recipe"}</script></html>'
    assert not schema_org.recognise(Document("page.html", page)).accepted


@given(VALUES)
def test_any_linked_data_is_accounted_for_or_refused(value: Any) -> None:
    held = json.dumps({"@context": "https://schema.org", "@graph": [value, TALK]})
    page = f'<html><script type="application/ld+json">{held}</script></html>'
    try_to_read(page.encode(), {})


@given(st.binary(max_size=60))
def test_any_bytes_are_accounted_for_or_refused(data: bytes) -> None:
    page = b'<html><script type="application/ld+json">{"@type": "Event", ' + data
    try_to_read(page, {"timezone": "UTC"})


FILES = sorted(path for path in PAGES if path.parent.name == "schema-org")


@given(st.sampled_from(FILES), st.data(), HINTS)
def test_a_damaged_file_is_accounted_for_or_refused(
    path: Path, data: st.DataObject, hints: Mapping[str, Any]
) -> None:
    whole = path.read_bytes()
    at = data.draw(st.integers(0, len(whole)))
    try_to_read(whole[:at] + data.draw(st.binary(max_size=4)) + whole[at + 2 :], hints)
    try_to_read(whole[:at], hints)
