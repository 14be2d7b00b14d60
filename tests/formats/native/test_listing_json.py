"""confcli's own listing file: round trips and errors."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.formats.native import listing_json
from confcli.model.entities import Listing, Session, Talk
from confcli.model.errors import InputError
from tests.support.any_listing import listings, texts


@given(listings)
def test_a_listing_survives_a_round_trip(listing: Listing) -> None:
    text = listing_json.dumps(listing)
    back = listing_json.loads("kites.json", text.encode())
    assert back == listing
    assert listing_json.dumps(back) == text


def test_a_listing_file_is_sorted_indented_and_ends_with_a_newline() -> None:
    text = listing_json.dumps(Listing("Kité", sessions=[Session("B", talks=[Talk("A")])]))
    assert json.dumps(json.loads(text), indent=2, sort_keys=True, ensure_ascii=False) + "\n" == text
    assert "Kité" in text


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b'{"confcli_listing": 1,\n"conference": }', r"kites.json:2: invalid JSON"),
        (b'\n\n{"confcli_listing": 1\n\n', r"kites.json:\d: invalid JSON"),
        (b"", r"kites.json:1: invalid JSON"),
        (b'{"confcli_listing": 1, "x": "\xff"}', r"kites.json: invalid JSON: it is not in UTF-8"),
        (b'{"confcli_listing": 2}', r"version 2; this confcli reads version 1"),
        (b"[]", r"version None"),
        (b'{"confcli_listing": 1}', r"conference is missing"),
        (b'{"confcli_listing": 1, "conference": "K", "sessions": 3}', r"not a confcli listing"),
        (b'{"confcli_listing": 1, "conference": "K", "sessions": [3]}', r"not a confcli listing"),
        (
            b'{"confcli_listing": 1, "conference": "K", "sessions": [{"title": "B", "kite": 1}]}',
            r"not a confcli listing: .*kite",
        ),
        (
            b'{"confcli_listing": 1, "conference": "K", '
            b'"sessions": [{"title": "B", "start": "2021-05-04T09:00"}]}',
            r"start is .*, not a time as in RFC 3339",
        ),
        (
            b'{"confcli_listing": 1, "conference": "K", '
            b'"sessions": [{"title": "B", "start": "noon"}]}',
            r"not a confcli listing: .*noon",
        ),
        (
            b'{"confcli_listing": 1, "conference": "K", "sessions": [{"title": "B", "start": 7}]}',
            r"not a confcli listing",
        ),
    ],
)
def test_an_invalid_listing_file_is_refused_by_name(data: bytes, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence) as caught:
        listing_json.loads("kites.json", data)
    assert str(caught.value).startswith("kites.json:")


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-9, 9) | texts,
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(["conference", "sessions", "title", "talks", "start", "sources"]),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_any_json_is_read_or_refused(found: object) -> None:
    document = found if isinstance(found, dict) else {"sessions": found}
    data = json.dumps({"confcli_listing": 1, **document}).encode()
    listing = None
    with suppress(InputError):
        listing = listing_json.loads("kites.json", data)
    assert listing is None or listing.conference == document["conference"]


def test_a_day_that_turns_at_no_time_of_day_is_a_problem() -> None:
    source = {"name": "a", "format": "f", "why": "w", "day_change": "99:99"}
    data = {"confcli_listing": 1, "conference": "Kites", "sources": [source]}
    listing = listing_json.loads("kites.json", json.dumps(data).encode())
    assert listing.sources[0].day_change is None
    assert [p.reason for p in listing.problems] == ["day_change: 99:99 is not a time of day"]
