"""The documented keys come first, in their order; others may follow."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.harness import confcli
from tests.support.runs import taking
from tests.support.schemas import of_items

SESSION = (
    "id source_ids conference title type track room start end timezone time_basis chairs talks url"
).split()
TALK = (
    "id source_ids conference session_id session title authors type track room start end timezone "
    "time_basis abstract url links"
).split()


@pytest.mark.parametrize(
    ("arguments", "keys"),
    [
        (("sessions",), SESSION),
        (("talks",), TALK),
        (("papers",), TALK),
        (("search", "federated"), ["kind", *TALK]),
    ],
    ids=["sessions", "talks", "papers", "search"],
)
def test_promised_keys_come_first(arguments: tuple[str, ...], keys: list[str]) -> None:
    for found in confcli(*arguments, "--json").json():
        assert list(found)[: len(keys)] == keys


def test_a_paper_has_its_slots_and_the_start_of_the_first() -> None:
    papers = confcli("papers", "--json").json()
    talks = {talk["id"]: talk for talk in confcli("talks", "--json").json()}
    assert len(papers) == 119
    for paper in papers:
        slots = [talks[slot["id"]] for slot in paper["talks"]]
        assert slots
        assert {slot["paper"] for slot in slots} == {paper["id"]}
        assert (paper["start"], paper["end"]) == (slots[0]["start"], slots[0]["end"])


def test_slots_of_papers_are_all_talks_that_present_one() -> None:
    papers = confcli("papers", "--json").json()
    slots = sorted(slot["id"] for paper in papers for slot in paper["talks"])
    talks = confcli("talks", "--json").json()
    assert slots == sorted(talk["id"] for talk in talks if talk["paper"])


def test_talks_are_those_of_all_sessions_and_the_sessions_without() -> None:
    sessions = confcli("sessions", "--json").json()
    slots = [[slot["id"] for slot in each["talks"]] or [each["id"]] for each in sessions]
    listed = [each["id"] for each in confcli("talks", "--by", "session", "--json").json()]
    assert sorted(listed) == sorted(id_ for ids in slots for id_ in ids)


def test_search_says_how_well_and_where_an_item_matches() -> None:
    for match in confcli("search", "federated", "--json").json():
        assert match["score"] > 0
        assert match["matched"]
        for field, words in match["matched"].items():
            assert field in ("title", "authors", "chairs", "session", "abstract")
            assert words == ["federated"]


def test_times_are_rfc_3339_in_the_zone_beside_them() -> None:
    talk = confcli("talks", "-s", "oral session 6", "-n", "1", "--tz", "Asia/Tokyo", "--json")
    (found,) = talk.json()
    assert found["start"] == "2021-05-05T11:00:00+09:00"
    assert found["end"] == "2021-05-05T11:15:00+09:00"
    assert found["timezone"] == "Asia/Tokyo"
    assert found["source_timezone"] == "America/Los_Angeles"
    assert found["time_basis"] == "stated"
    assert found["other_times"] == []


def test_further_zones_are_further_columns() -> None:
    found = confcli(
        *("talks", "-s", "oral session 6", "-n", "1", "--json"),
        *("--tz", "Asia/Tokyo", "--tz", "America/Los_Angeles", "--tz", "UTC"),
    ).json()
    assert found[0]["other_times"] == [
        {
            "timezone": "America/Los_Angeles",
            "start": "2021-05-04T19:00:00-07:00",
            "end": "2021-05-04T19:15:00-07:00",
        },
        {
            "timezone": "UTC",
            "start": "2021-05-05T02:00:00+00:00",
            "end": "2021-05-05T02:15:00+00:00",
        },
    ]


TABLE = """title,start,end,room,status
Kites,2021-05-05T09:00Z,2021-05-05T10:00Z,Meadow,cancelled
Tails,2021-05-05T09:00Z,2021-05-05T10:00Z,Barn #12,
"""


@pytest.mark.parametrize("command", [["talks"], ["papers"], ["search", "kites OR tails"]])
@pytest.mark.parametrize("zones", [["UTC"], ["UTC", "Asia/Tokyo"]])
def test_the_last_columns_are_the_room_and_what_became_of_it(
    tmp_path: Path, command: list[str], zones: list[str]
) -> None:
    path = tmp_path / "kites.csv"
    path.write_text(TABLE, "utf-8")
    asked = [part for zone in zones for part in ("--tz", zone)]
    out = confcli(*command, "--listing", str(path), *asked).out
    lines = [line.split("\t") for line in out.splitlines()]
    assert sorted(line[-4:] for line in lines) == [
        ["Barn", "False", "", "12"],
        ["Meadow", "True", "", ""],
    ]
    assert {line[-5] for line in lines} == {"kites" if zones == ["UTC"] else "Asia/Tokyo"}


def test_json_is_utf_8_without_escapes() -> None:
    out = confcli("search", "krahenbuhl", "--json").out
    assert "Krähenbühl" in out
    assert json.loads(out)[0]["authors"][-1] == "Philipp Krähenbühl"


def test_schema_covers_every_command_and_the_error() -> None:
    schema = confcli("schema").json()
    assert set(schema["$defs"]) == {*taking("--fields"), "stars export", "error"}
    for name in schema["$defs"]:
        if name != "error":
            alone = confcli("schema", name).json()
            assert alone.pop("$schema") == "https://json-schema.org/draft/2020-12/schema"
            assert alone == schema["$defs"][name]


def test_every_field_has_a_sentence() -> None:
    for name, schema in confcli("schema").json()["$defs"].items():
        for key, field in [pair for it in of_items(schema) for pair in it["properties"].items()]:
            assert field["description"].endswith("."), (name, key)


def test_an_unknown_schema_lists_the_available_ones() -> None:
    result = confcli("schema", "kite")
    assert result.code == 2
    assert "sessions" in result.error()


def test_a_key_never_holds_a_number_here_and_a_list_there() -> None:
    numbers, lists = set(), set()

    def note(schema: dict[str, Any]) -> None:
        for key, field in schema.get("properties", {}).items():
            kinds = (
                {field["type"]} if isinstance(field.get("type"), str) else {*field.get("type", ())}
            )
            numbers.update([key] if kinds - {"null"} == {"integer"} else [])
            lists.update([key] if kinds == {"array"} else [])
            note(field.get("items", {}))

    for schema in confcli("schema").json()["$defs"].values():
        for item in of_items(schema):
            note(item)
    assert {"talk_count", "paper_count", "chair_count", "duration"} <= numbers
    assert {"talks", "chairs", "keywords", "affiliations", "source_ids"} <= lists
    assert numbers & lists == set()


def test_a_header_is_printed_for_csv_unless_told_otherwise() -> None:
    asked = ("talks", "--limit", "1", "--fields", "id,type")
    assert confcli(*asked, "--csv").out.startswith("id,type\nt")
    assert confcli(*asked, "--csv", "--no-header").out.startswith("t")
    assert confcli(*asked).out.startswith("t")
    assert confcli(*asked, "--header").out.startswith("id\ttype\nt")
    assert confcli("show", "very deep vaes", "--fields", "id,type", "--header").rows()[0] == [
        *("id", "type")
    ]
