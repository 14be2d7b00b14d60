"""All that is the user's own as JSON: written, read back the same, and refused if it is wrong."""

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.export import backup
from confcli.export.backup import Backup
from confcli.model.errors import InputError
from confcli.model.marks import STARS, Appointment, Mark, Marked, Slot
from confcli.views.backup_shapes import BACKUP
from confcli.views.field import object_schema, rows
from tests.support.invented import at

KNOTS = Marked(
    "t1234567",
    "talk",
    "KiteCon 2021",
    ["guid-7"],
    "Knots",
    ["Ada Verne"],
    [Slot("t1234567", "2021-05-04T19:00:00+02:00", None, "Hall", cancelled=False)],
    "2021-05-01T10:00:00+00:00",
    Mark("must", ("team", "read first"), "ask about “lift”\nand drag", hidden=False, seen=True),
)
CALL = Appointment("b7654321", "call home", at("2021-05-04 14:00"), at("2021-05-04 15:00"))


def written(of: Backup) -> str:
    (document,) = rows([of], BACKUP.fields, [])
    jsonschema.validate(document, object_schema(BACKUP.fields))
    return json.dumps(document, ensure_ascii=False)


def read(document: Any) -> Backup:
    return backup.read("mine.json", json.dumps(document))


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
maybe = st.none() | texts
offsets = st.integers(-12 * 60, 14 * 60).map(lambda it: timezone(timedelta(minutes=it)))
moments = st.datetimes(
    datetime(1990, 1, 1),  # noqa: DTZ001 - the zone is added below
    datetime(2090, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC) | offsets,
)
times = st.none() | moments.map(datetime.isoformat)
slots = st.builds(Slot, texts, times, times, maybe, st.booleans())
marks = st.builds(
    Mark,
    st.sampled_from((*STARS, None)),
    st.lists(texts, max_size=3).map(tuple),
    st.none() | texts.filter(bool),
    st.booleans(),
    st.booleans(),
)
marked = st.builds(
    Marked,
    st.from_regex("[stp][0-9a-z]{7}", fullmatch=True),
    st.sampled_from(["session", "talk", "paper"]),
    texts,
    st.lists(texts, max_size=2),
    maybe,
    st.lists(texts, max_size=2),
    st.lists(slots, max_size=3),
    moments.map(datetime.isoformat),
    marks,
)
appointments = st.builds(Appointment, texts.filter(bool), texts, moments, moments, maybe).filter(
    lambda it: it.start < it.end
)


@given(st.builds(Backup, st.lists(marked, max_size=4), st.lists(appointments, max_size=3)))
def test_what_is_written_is_read_back_exactly(of: Backup) -> None:
    assert backup.read("mine.json", written(of)) == of


def test_an_example_is_read_back_exactly() -> None:
    of = Backup([KNOTS], [CALL])
    assert backup.read("mine.json", written(of)) == of


def test_a_list_of_items_is_read_too() -> None:
    item = {"id": "t1234567", "star": "maybe", "labels": ["team"], "title": "Knots", "start": None}
    (found,) = read([item]).marks
    assert (found.id, found.kind, found.title) == ("t1234567", "talk", "Knots")
    assert found.mark == Mark("maybe", ("team",))


def test_what_a_list_does_not_star_is_not_starred() -> None:
    found = read([{"id": "t1234567", "star": None}, {"id": "p1234567"}]).marks
    assert [each.mark for each in found] == [Mark(), Mark("star")]
    assert [each.kind for each in found] == ["talk", "paper"]


def test_a_list_of_which_nothing_is_said_is_a_list_of_ids() -> None:
    plain: dict[str, Any] = {
        "star": None,
        "labels": [],
        "note": None,
        "hidden": False,
        "seen": False,
    }
    items = [{"id": "t1234567", **plain}, {"id": "p1234567", **plain}]
    for text in (json.dumps(items), "\n".join(map(json.dumps, items)), json.dumps(items[0])):
        assert {each.mark for each in backup.read("mine.json", text).marks} == {Mark("star")}
    document = {"confcli_stars": 1, "marks": items}
    assert [each.mark for each in read(document).marks] == [Mark(), Mark()]


def test_json_lines_are_read_too() -> None:
    lines = '{"id": "t1234567"}\n{"id": "s1234567", "note": "go"}\n'
    found = backup.read("mine.jsonl", lines).marks
    assert [(each.id, each.mark.note) for each in found] == [("t1234567", None), ("s1234567", "go")]


def test_one_item_as_of_show_is_read_too() -> None:
    assert [each.id for each in read({"id": "t1234567"}).marks] == ["t1234567"]


def changed(key: str, value: object) -> dict[str, Any]:
    """An export in which one value of its mark is wrong."""
    document: dict[str, Any] = json.loads(written(Backup([KNOTS], [CALL])))
    document["marks"][0][key] = value
    return document


def appointment(end: str = "15:00", **values: str) -> dict[str, Any]:
    """An export of one appointment at 14:00."""
    day = "2021-05-04T{}:00+00:00"
    times = {"start": day.format("14:00"), "end": day.format(end)}
    return {"confcli_stars": 1, "appointments": [{"id": "b1", **times, **values}]}


@pytest.mark.parametrize(
    ("document", "said"),
    [
        ({"confcli_stars": 2, "marks": []}, "created by a newer confcli; upgrade confcli"),
        ({"confcli_stars": "x"}, "version x"),
        (changed("star", "perhaps"), "marks[0]: star is 'perhaps', not must, star, maybe or null"),
        (changed("labels", "team"), "marks[0]: labels is not an array"),
        (changed("labels", [7]), "marks[0]: labels is not text"),
        (changed("note", 7), "marks[0]: note is not text"),
        (changed("seen", "yes"), "marks[0]: seen is not true or false"),
        (changed("id", None), "marks[0]: id is missing"),
        (changed("kind", "meal"), "marks[0]: kind is 'meal', not session, talk or paper"),
        (changed("changed_at", "zzz"), "marks[0]: changed_at is 'zzz', not a time as in RFC 3339"),
        (changed("slots", [{"id": "t1", "start": "noon"}]), "marks[0]: slots[0]: "),
        ({"confcli_stars": 1, "marks": {}}, "marks is not an array"),
        (
            {"confcli_stars": 1, "appointments": [{"id": "b1"}]},
            "appointments[0]: start is not text",
        ),
        (
            {"confcli_stars": 1, "appointments": [{"start": "2021-05-04T10:00", "end": "x"}]},
            "appointments[0]: start has no UTC offset",
        ),
        ([7], "items[0]: it is not an object"),
        (7, "items[0]: it is not an object"),
        ([{"title": "Knots"}], "items[0]: id is missing"),
        ({"title": "Knots"}, "stars export: id is missing"),
        ({}, "stars export: id is missing"),
        (appointment(end="13:00"), "appointments[0]: it ends before it begins"),
        (appointment(end="14:00"), "appointments[0]: it ends when it begins"),
        (appointment(id=""), "appointments[0]: id is missing"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(document: Any, said: str) -> None:
    with pytest.raises(InputError) as caught:
        read(document)
    assert str(caught.value).startswith("mine.json: ")
    assert said in str(caught.value)


LONG = "x" * 20_000


@pytest.mark.parametrize(
    "document",
    [
        {"confcli_stars": LONG},
        {"confcli_stars": [[[LONG]]]},
        {"confcli_stars": 10**400},
        *(changed(key, LONG) for key in ("star", "kind", "changed_at", "labels")),
        changed("slots", [{"id": "t1", "start": LONG}]),
        appointment(end=LONG),
    ],
)
def test_what_is_wrong_is_said_in_a_short_sentence(document: Any) -> None:
    with pytest.raises(InputError) as caught:
        read(document)
    assert len(str(caught.value)) < 200


def test_halves_of_characters_and_nuls_are_replaced() -> None:
    (found,) = read(changed("note", "a \ud83e\0")).marks
    assert found.mark.note == "a \ufffd\ufffd"


@pytest.mark.parametrize("text", ["{", "[1,", '{"id": "t1"} x', "[" * 100_000])
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"mine\.json: invalid JSON: "):
        backup.read("mine.json", text)
