"""Output fields and the JSON schema made from them."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from confcli.times.zones import zone
from confcli.views import field, schema
from confcli.views.schema import SHAPES
from confcli.views.shapes import TALK
from tests.support.invented import at, schedule, session, talk
from tests.support.schemas import of_items


def test_fields_are_picked_in_the_requested_order() -> None:
    assert [field.key for field in TALK.pick(["title", "id"])] == ["title", "id"]
    with pytest.raises(KeyError):
        TALK.pick(["kite"])


@pytest.mark.parametrize("name", SHAPES)
def test_keys_are_unique_and_columns_are_keys(name: str) -> None:
    keys = [field.key for field in SHAPES[name].fields]
    assert len(set(keys)) == len(keys)
    assert set(SHAPES[name].columns) <= set(keys)


@pytest.mark.parametrize("name", SHAPES)
def test_the_schema_is_valid_and_requires_every_key(name: str) -> None:
    document = schema.of_command(name)
    jsonschema.Draft202012Validator.check_schema(document)
    item, *_ = of_items(document)
    errors = jsonschema.Draft202012Validator(item).iter_errors({})
    missing = {error.message.split("'")[1] for error in errors}
    assert missing == {field.key for field in SHAPES[name].fields}


def types_of_keys(part: object) -> Iterator[tuple[str, frozenset[str]]]:
    """Each key in a schema, nested ones too, with its types but for null."""
    if isinstance(part, list):
        for each in part:
            yield from types_of_keys(each)
    if isinstance(part, dict):
        for key, value in part.get("properties", {}).items():
            yield key, types(value)
        for value in part.values():
            yield from types_of_keys(value)


def types(of: dict[str, Any]) -> frozenset[str]:
    """The types of a value but for null; of an enumeration, those of its members."""
    if "enum" in of:
        return frozenset({"str": "string"}[type(each).__name__] for each in of["enum"] if each)
    named = [of["type"]] if isinstance(of["type"], str) else of["type"]
    return frozenset(named) - {"null"}


def test_a_key_has_one_type_wherever_it_is() -> None:
    found = defaultdict(set)
    for key, type_ in types_of_keys(schema.everything()):
        found[key].add(type_)
    assert {"time_basis", "value", "session_count", "work_count", "choices"} <= found.keys()
    assert {key: types for key, types in found.items() if len(types) > 1} == {}


def test_either_of_what_a_command_prints_is_valid_and_nothing_else() -> None:
    people, matches = (
        [dict.fromkeys(each.key for each in shape.fields)]
        for shape in (*schema.INSTEAD["search"], SHAPES["search"])
    )
    document = schema.of_command("search")
    assert [each["type"] for each in document["anyOf"]] == ["array", "array"]  # type: ignore[attr-defined]
    assert [set(each["required"]) for each in of_items(document)] == [{*matches[0]}, {*people[0]}]
    assert not jsonschema.Draft202012Validator(document).is_valid([{"name": "Ada"}])


def test_the_schema_refuses_values_of_the_wrong_type() -> None:
    (row,) = field.rows(schedule(session("B", talk("T", ["A"]))).talks, TALK.fields, [zone("UTC")])
    validator = jsonschema.Draft202012Validator(
        schema.of_command("talks"), format_checker=jsonschema.FormatChecker()
    )
    assert validator.is_valid([row])
    for key, wrong in {"title": 7, "authors": "A", "start": [], "time_basis": "guessed"}.items():
        assert not validator.is_valid([row | {key: wrong}]), key


def test_a_field_is_read_from_an_entry() -> None:
    (each,) = schedule(session("B", talk("T", ["A"], start="2021-05-04 09:00"))).talks
    tokyo = zone("Asia/Tokyo")
    title, start = TALK.pick(["title", "start"])
    assert title.read(each, [tokyo]) == "T"
    assert start.read(each, [tokyo]) == "2021-05-04T18:00:00+09:00"
    assert each.start == at("2021-05-04 09:00")


def test_unknown_values_are_null() -> None:
    (each,) = schedule(session("B", talk(None, [], "So."))).talks
    (row,) = field.rows([each], TALK.fields, [zone("UTC")])
    for key in ("title", "type", "track", "room", "start", "end", "url", "time_of"):
        assert row[key] is None, key
    assert row["authors"] == row["links"] == row["chairs"] == []
