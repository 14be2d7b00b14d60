"""JSON is decoded at one door: halves of characters and NULs become U+FFFD in every format."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.formats.syntax import json_values
from tests.support.corpus import parse

SLOT = {"start": "2021-05-04T09:00:00+00:00", "timezone": "UTC"}
LISTING = {"confcli_listing": 1, "sources": [], "conference": "K# 2021"}
PLACES: list[Any] = [
    {"conference": "K# 2021", "title": "T#", "id": "t#", "session": "S#", **SLOT},
    LISTING | {"sessions": [{"title": "S#", "id": "s#", "talks": [{"title": "T#", "room": "R#"}]}]},
    {"count": 1, "results": [{"id": 1, "uid": "u#", "name": "T#", "authors": [{"fullname": "A#"}],
     "starttime": "2021-05-04T09:00:00+00:00", "eventtype": "Poster#", "session": "S#"}]},
    {"@context": "https://schema.org", "@type": "Event", "@id": "#", "name": "T#",
     "startDate": "2021-05-04T09:00:00+00:00", "location": {"name": "R#"}, "key#": "x"},
]  # fmt: skip


@pytest.mark.parametrize("half", [r"\ud800", r"\uDFFF", r"\u0000", r"\ud800\ud800"])
@pytest.mark.parametrize("found", PLACES)
def test_halves_of_characters_are_replaced_in_every_format(found: Any, half: str) -> None:
    text = json.dumps(found).replace("#", half)
    listing = parse(text, year=2021, timezone="UTC")
    repr(listing).encode()
    assert "\\x00" not in repr(listing)
    assert "\\ud" not in repr(listing)
    assert listing.conference


def test_pairs_of_halves_and_escaped_backslashes_are_kept() -> None:
    text = r'["\ud83e\ude81 \\ud800 \ud83e\\ud800"]'
    assert json_values.loads(text) == ["🪁 \\ud800 \ufffd\\ud800"]
    assert len(json_values.whole(text)) == len(text)


@given(st.lists(st.text(max_size=9) | st.dictionaries(st.text(max_size=9), st.text(max_size=9))))
def test_any_text_is_the_same_with_whole_characters(value: Any) -> None:
    text = json.dumps(value)
    assert len(json_values.whole(text)) == len(text)
    assert json_values.loads(text) == json.loads(text.replace(r"\u0000", r"\ufffd"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("9" * 5_000, "a number of more than 4,300 digits"),
        ("[" * 200_000, "arrays or objects nested too deeply"),
    ],
)
def test_what_python_cannot_decode_is_told_in_our_words(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=f"^{reason}$"):
        json_values.loads(text)
