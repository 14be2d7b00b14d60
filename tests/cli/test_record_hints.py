"""``--hint records=`` and ``--hint map.FIELD=`` for files of records, and what asks for them."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.harness import Result, confcli

TALKS = [
    {"title": "Kites", "start": "2026-05-04T09:00:00Z", "room": "A", "speakers": ["Ada Verne"]},
    {"title": "Winds", "start": "2026-05-04T10:00:00Z", "room": "B", "speakers": ["Bo Li"]},
]
OLD = [each | {"title": f"Old {each['title']}", "start": "2025-05-04T09:00:00Z"} for each in TALKS]
TWO = {"main": TALKS, "archive": {"old": [*OLD, *OLD]}}
ODD = [
    {"betreff": "Kites", "wann": "2026-05-04 09:00", "wer": "Ada Verne"},
    {"betreff": "Winds", "wann": "2026-05-04 10:00", "wer": "Bo Li"},
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kites.json"


def write(path: Path, value: Any) -> Path:
    path.write_text(json.dumps(value))
    return path


def titles(result: Result) -> set[str]:
    return {each["title"] for each in json.loads(result.out)}


def test_of_two_lists_that_could_be_the_talks_one_is_to_be_chosen(path: Path) -> None:
    refused = confcli("add", write(path, TWO))
    assert (refused.code, refused.err.splitlines()) == (
        3,
        [
            f"confcli: {path}: several lists could be the talks; choose one:",
            "  --hint records='main[]'         2 entries  Kites",
            "  --hint records='archive.old[]'  4 entries  Old Kites",
        ],
    )
    error = json.loads(confcli("add", path, "--json").err)
    assert error["choices"] == [
        "--hint records='main[]' 2 entries Kites",
        "--hint records='archive.old[]' 4 entries Old Kites",
    ]


def test_in_a_folder_the_first_of_them_is_suggested(path: Path) -> None:
    write(path, TWO)
    refused = confcli("check", path.parent)
    assert f"try: confcli check {path} --hint records='main[]'" in refused.err


@pytest.mark.parametrize("said", ["main[]", "main", ".main[]", " main "])
def test_the_list_that_is_said_is_read(path: Path, said: str) -> None:
    hint = ("--hint", f"records={said}")
    write(path, TWO)
    assert titles(confcli("talks", "-l", path, *hint, "--json")) == {"Kites", "Winds"}
    (checked,) = json.loads(confcli("check", path, *hint, "--json").out)
    assert [(it["path"], it["role"]) for it in checked["groups"]][:2] == [
        ("main[]", "talks"),
        ("archive.old[]", None),
    ]


def test_several_lists_may_be_said(path: Path) -> None:
    hint = ("--hint", "records=main, archive.old")
    found = titles(confcli("talks", "-l", write(path, TWO), *hint, "--json"))
    assert found == {"Kites", "Winds", "Old Kites", "Old Winds"}


def test_the_list_that_was_said_is_kept_for_update(path: Path) -> None:
    added = confcli("add", write(path, TWO), "-c", "KiteCon", "--hint", "records=main[]")
    assert added.code == 0
    write(path, {**TWO, "main": [TALKS[0] | {"title": "Tails"}]})
    assert confcli("update", "KiteCon").code == 0
    assert titles(confcli("talks", "-c", "KiteCon", "--json")) == {"Tails"}
    assert confcli("update", "KiteCon", "--reparse").code == 0
    assert titles(confcli("talks", "-c", "KiteCon", "--json")) == {"Tails"}


def test_a_list_that_is_not_there_is_refused_with_those_that_are(path: Path) -> None:
    refused = confcli("check", write(path, TWO), "--hint", "records=main,mian[]")
    assert refused.code == 3
    assert refused.err.splitlines() == [
        f"confcli: {path}: no list 'mian[]'; choose one:",
        "  --hint records='main[]'         2 entries  Kites",
        "  --hint records='archive.old[]'  4 entries  Old Kites",
    ]


def test_keys_that_are_said_make_a_programme_of_a_list(path: Path) -> None:
    assert confcli("check", write(path, ODD)).code == 3
    said = ("map.title=betreff", "map.start=wann", "map.authors=wer")
    hints = [part for each in said for part in ("--hint", each)]
    (checked,) = confcli("check", path, *hints, "--source-tz", "UTC", "--json").json()
    assert [(it["key"], it["field"], it["count"], it["of"]) for it in checked["fields"]] == [
        ("betreff", "title", 2, 2),
        ("wann", "start", 2, 2),
        ("wer", "authors", 2, 2),
    ]


def test_a_key_that_is_said_counts_more_than_the_usual_one(path: Path) -> None:
    write(path, [each | {"subject": f"On {each['title']}"} for each in TALKS])
    found = confcli("talks", "-l", path, "--hint", "map.title=subject", "--json")
    assert titles(found) == {"On Kites", "On Winds"}


@pytest.mark.parametrize(("said", "near"), [("betref", "betreff"), ("Wann ", "wann")])
def test_a_key_that_is_nowhere_is_refused_with_those_near_it(
    path: Path, said: str, near: str
) -> None:
    result = confcli("check", write(path, ODD), "--hint", f"map.room={said}n", "--json")
    assert result.code == 3
    error = json.loads(result.err)
    assert f"no key '{said.strip()}" in error["error"]
    assert near in error["choices"]


def test_a_list_without_a_title_asks_for_the_key(path: Path) -> None:
    refused = confcli("check", write(path, {"all": ODD}), "--hint", "records=all")
    assert refused.code == 3
    suggested = refused.error().split("try: confcli ")[1].split(" ")
    assert suggested[2:] == ["--hint", "records=all", "--hint", "map.title=betreff"]
    assert confcli(*suggested).code == 0


def test_what_is_said_counts_before_a_format_of_its_own(path: Path) -> None:
    item = TALKS[0] | {"startsAt": TALKS[0]["start"], "roomId": 1, "isServiceSession": False}
    write(path, [{"groupId": 1, "groupName": "All", "sessions": [item]}])
    (usual,) = confcli("check", path, "--source-tz", "UTC", "--json").json()
    (said,) = confcli("check", path, "--hint", "records=[].sessions", "--json").json()
    assert (usual["format"], said["format"]) == ("sessionize", "records")
