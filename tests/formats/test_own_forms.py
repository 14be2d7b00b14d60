"""confcli's own forms survive a round trip: listing files, JSON and JSON lines."""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from confcli.formats.interface import Hints
from confcli.formats.native import json_lines, listing_json
from confcli.formats.syntax.document import Document
from confcli.library import bundled
from confcli.model.entities import Listing, Talk
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone
from confcli.views.field import Shape, rows
from confcli.views.shapes import SESSIONS, TALK
from tests.support.any_listing import listings
from tests.support.harness import confcli

LISTINGS = sorted((bundled.folder() / "listings").glob("*.json"))
#: The keys that differ in a copy under another conference name.
_OF_CONFERENCE = {"conference"}
bundled_listing = pytest.mark.parametrize("path", LISTINGS, ids=lambda path: path.stem)
form = pytest.mark.parametrize("form", ["--json", "--jsonl"])


def printed(listing: Listing, shape: Shape[Any]) -> list[dict[str, Any]]:
    schedule = Schedule([listing])
    items = schedule.sessions if shape is SESSIONS else schedule.talks
    return list(rows(items, shape.fields, [zone("Asia/Tokyo")]))


def in_any_order(found: list[dict[str, Any]]) -> list[str]:
    return sorted(json.dumps(row) for row in found)


def read(data: str) -> Listing:
    document = Document("kites", data.encode())
    assert json_lines.recognise(document).accepted
    (listing,) = json_lines.parse(document, Hints(), "")
    assert listing.problems == []
    return listing


def test_every_field_of_a_talk_is_a_json_key() -> None:
    assert {each.name for each in fields(Talk)} <= {each.key for each in TALK.fields}


@pytest.mark.parametrize("shape", [TALK, SESSIONS], ids=["talks", "sessions"])
@given(listing=listings)
def test_any_printed_listing_is_read_back(shape: Shape[Any], listing: Listing) -> None:
    once = printed(listing, shape)
    if once:
        for data in ("\n".join(map(json.dumps, once)), json.dumps(once, indent=2)):
            again = printed(read(data), shape)
            assert in_any_order(again) == in_any_order(once)


@bundled_listing
def test_a_listing_file_is_written_back_unchanged(path: Path) -> None:
    assert listing_json.dumps(listing_json.loads(path.name, path.read_bytes())) == path.read_text(
        "utf-8"
    )


@bundled_listing
@form
@pytest.mark.parametrize("command", ["talks", "sessions"])
def test_a_printed_bundled_listing_prints_the_same(
    path: Path, form: str, command: str, tmp_path: Path
) -> None:
    out = confcli(command, "-l", path, form).out
    piped = confcli(command, "-l", "-", form, stdin=out.encode())
    assert (piped.code, piped.err, piped.out) == (0, "", out)
    copy = tmp_path / "copy"
    copy.write_text(out, "utf-8")
    assert confcli(command, "--listing", copy, form).out == out


@bundled_listing
@form
@pytest.mark.parametrize("command", ["talks", "sessions"])
def test_a_printed_bundled_listing_is_the_same_after_adding_it(
    path: Path, form: str, command: str
) -> None:
    once = confcli(command, "-l", path, form).out
    added = confcli("add", "-", "-c", "Copy", stdin=once.encode())
    assert (added.code, added.err) == (0, "")
    again = confcli(command, "-c", "copy", form).out
    assert without_conference(again) == without_conference(once)
    confcli("add", "-", "-c", "Copy of copy", stdin=again.encode())
    assert without_conference(confcli(command, "-c", "copy of copy", form).out) == (
        without_conference(once)
    )


@bundled_listing
@form
def test_adding_an_existing_listing_again_changes_no_talk(path: Path, form: str) -> None:
    name = listing_json.loads(path.name, path.read_bytes()).conference
    once = confcli("talks", "-c", name, form).out
    assert confcli("add", "-", stdin=once.encode()).code == 0
    assert confcli("talks", "-c", name, form).out == once


@bundled_listing
@form
def test_printed_papers_are_read_back_with_all_their_slots(path: Path, form: str) -> None:
    once = confcli("papers", "-l", path, form).out
    again = confcli("papers", "-l", "-", form, stdin=once.encode()).out
    assert objects(again) == objects(once)


def without_conference(text: str) -> list[dict[str, Any]]:
    return [{key: row[key] for key in row if key not in _OF_CONFERENCE} for row in objects(text)]


def objects(text: str) -> list[dict[str, Any]]:
    is_array = text.startswith("[")
    return list(json.loads(text) if is_array else map(json.loads, text.splitlines()))
