"""Values of a wrong type in confcli's own listing file are refused with a sentence."""

import copy
import json
import re
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.formats.interface import Hints
from confcli.formats.native import listing_json
from confcli.formats.syntax.document import Document
from confcli.model.entities import Problem, Session, Source, Talk
from confcli.model.errors import InputError

KINDS = {"sources": Source, "sessions": Session, "talks": Talk, "problems": Problem}
NEEDED: dict[str, Any] = {
    "sources": {"name": "a", "format": "b", "why": "c"},
    "sessions": {"title": "Kites"},
    "talks": {},
    "problems": {"source": "a", "line": 1, "text": "", "reason": "r"},
}
CASES = [(group, each.name) for group, kind in KINDS.items() for each in fields(kind)]


def document(group: str, record: Any) -> dict[str, Any]:
    found = {"confcli_listing": 1, "conference": "Kites 2025"}
    if group == "talks":
        return found | {"sessions": [{"title": "Kites", "talks": [record]}]}
    return found | {group: [record]}


def loads(found: object) -> None:
    listing_json.loads("kites.json", json.dumps(found).encode())


@pytest.mark.parametrize(("group", "name"), CASES)
@pytest.mark.parametrize("value", [1.5, [{"x": [1]}], {"x": []}], ids=["number", "array", "object"])
def test_a_value_of_a_wrong_type_is_refused(group: str, name: str, value: object) -> None:
    needed: Any = NEEDED[group]
    loads(document(group, needed))
    with pytest.raises(InputError, match=r"^kites\.json:1: not a confcli listing: "):
        loads(document(group, needed | {name: value}))


@pytest.mark.parametrize("group", KINDS)
@pytest.mark.parametrize("record", [1, "Kites", None, []])
def test_a_record_that_is_no_object_is_refused(group: str, record: object) -> None:
    with pytest.raises(InputError, match=r"\[0\] is \S+ ?\S*, not an object"):
        loads(document(group, record))


@pytest.mark.parametrize("conference", [None, 7, ["Kites"]])
def test_a_conference_that_is_no_text_is_refused(conference: object) -> None:
    with pytest.raises(InputError, match=r"conference is .*, not text"):
        loads({"confcli_listing": 1, "conference": conference})


@pytest.mark.parametrize("data", ["9" * 5000, "[" * 200_000])
def test_a_number_too_long_or_arrays_too_deep_are_refused(data: str) -> None:
    with pytest.raises(
        InputError, match=r"a number of more than 4,300 digits|arrays or objects nested too deeply"
    ):
        listing_json.loads("kites.json", f'{{"confcli_listing": {data}'.encode())


def test_a_listing_without_sources_names_itself() -> None:
    data = json.dumps({"confcli_listing": 1, "conference": "Kites 2025"}).encode()
    found = listing_json.parse(Document("kites.json", data), Hints(), "because")
    assert [source.name for source in found.sources] == ["kites.json"]


@pytest.mark.parametrize(
    ("group", "changed", "reason"),
    [
        ("talks", {"authors": ["A", 5]}, "sessions[0].talks[0].authors[1] is a number, not text"),
        ("talks", {"kite": 1}, "sessions[0].talks[0].kite is no key of a talk"),
        ("talks", {"duration": -1}, "sessions[0].talks[0].duration is negative, not a whole"),
        ("talks", {"duration": 10**30}, "sessions[0].talks[0].duration is over 1,000,000,000, not"),
        ("talks", {"cancelled": None}, "sessions[0].talks[0].cancelled is null, not true or false"),
        ("talks", {"start": "4 May"}, "sessions[0].talks[0].start is '4 May', not a time as in"),
        (
            "sessions",
            {"start": "2025-05-04T09:00:00"},
            "sessions[0].start is '2025-05-04T09:00:00'",
        ),
        ("sessions", {"end": "2025-05-04T09:00:00+23:59:59.5"}, "not a time as in RFC 3339"),
        ("sessions", {"timezone": "Mars"}, "sessions[0].timezone is 'Mars', not a time zone"),
        ("sessions", {"time_basis": "x"}, "time_basis is 'x', not stated, page, given, inferred"),
        ("sources", {"lines": {"content": "1"}}, "sources[0].lines.content is text, not a whole"),
        ("sources", {"unused": [{"count": 1}]}, "sources[0].unused[0].key is missing"),
        ("problems", {"line": 1.5}, "problems[0].line is a number, not a whole number"),
    ],
)
def test_the_place_of_what_is_wrong_is_told(group: str, changed: Any, reason: str) -> None:
    needed: Any = NEEDED[group]
    data = json.dumps(document(group, needed | changed), indent=1).encode()
    with pytest.raises(InputError, match=f"^kites.json:[0-9]+: .*{re.escape(reason)}"):
        listing_json.loads("kites.json", data)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)
USUAL: dict[str, Any] = document("sessions", NEEDED["sessions"] | {"talks": [{}]}) | {
    "sources": [NEEDED["sources"]],
    "problems": [NEEDED["problems"]],
}


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each object or array in a value with each of its keys."""
    for key in list(value) if isinstance(value, dict) else range(len(value)):
        yield value, key
        if isinstance(value[key], dict | list):
            yield from places(value[key])


@given(st.data(), ANYTHING, st.sampled_from([name for _, name in CASES]))
def test_any_value_anywhere_is_read_or_refused(data: st.DataObject, value: Any, name: str) -> None:
    changed = copy.deepcopy(USUAL)
    holder, key = data.draw(st.sampled_from(list(places(changed))))
    if isinstance(holder, dict) and data.draw(st.booleans()):
        key = name
    holder[key] = value
    try:
        listing_json.dumps(listing_json.loads("kites.json", json.dumps(changed).encode()))
    except InputError as error:
        said = str(error)
    else:
        said = "kites.json:"
    assert said.startswith("kites.json:")
    assert "__init__" not in said


def test_all_that_confcli_writes_is_read() -> None:
    found = listing_json.loads("kites.json", json.dumps(USUAL).encode())
    data = listing_json.dumps(found)
    assert listing_json.dumps(listing_json.loads("kites.json", data.encode())) == data
