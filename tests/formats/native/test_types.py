"""Values of a wrong type in confcli's own listing file are refused with a sentence."""

import json
from dataclasses import fields
from typing import Any

import pytest

from confcli.formats.interface import Hints
from confcli.formats.native import listing_json
from confcli.formats.syntax.document import Document
from confcli.model.entities import Problem, Session, Source, Talk
from confcli.model.errors import InputError

KINDS = {"sources": Source, "sessions": Session, "talks": Talk, "problems": Problem}
NEEDED = {
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
    with pytest.raises(InputError, match=r"^kites\.json: not a confcli listing: "):
        loads(document(group, needed | {name: value}))


@pytest.mark.parametrize("group", KINDS)
@pytest.mark.parametrize("record", [1, "Kites", None, []])
def test_a_record_that_is_no_object_is_refused(group: str, record: object) -> None:
    with pytest.raises(InputError, match="is not an array of objects"):
        loads(document(group, record))


@pytest.mark.parametrize("conference", [None, 7, ["Kites"]])
def test_a_conference_that_is_no_text_is_refused(conference: object) -> None:
    with pytest.raises(InputError, match="conference is not text"):
        loads({"confcli_listing": 1, "conference": conference})


@pytest.mark.parametrize("data", ["9" * 5000, "[" * 200_000])
def test_a_number_too_long_or_arrays_too_deep_are_refused(data: str) -> None:
    with pytest.raises(InputError, match="too long a number or too deep"):
        listing_json.loads("kites.json", f'{{"confcli_listing": {data}'.encode())


def test_a_listing_without_sources_names_itself() -> None:
    data = json.dumps({"confcli_listing": 1, "conference": "Kites 2025"}).encode()
    found = listing_json.parse(Document("kites.json", data), Hints(), "because")
    assert [source.name for source in found.sources] == ["kites.json"]
