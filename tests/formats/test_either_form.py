"""What is no programme in a table is none in JSON either, and the other way round."""

import csv
import io
import json

import pytest

from confcli.formats import registry
from confcli.formats.syntax.document import Document

BOOK = {"title": "Kites", "authors": "Ada Verne", "abstract": "All about kites.", "isbn": "3-16"}
SHOW = {"title": "Kites", "start": "2026-05-04 20:00", "episode": "7", "callSign": "KITE"}
SONG = {"title": "Kites", "speakers": "Ada Verne", "album": "Winds", "language": "en"}
MEETING = {"title": "Kites", "organiser": "Ada Verne", "description": "We fly them."}
PAPER = {"title": "Kites", "authors": "Ada Verne", "abstract": "How they fly.", "doi": "10.1/2"}
TALK = {"title": "Kites", "start": "2026-05-04 10:00", "speakers": "Ada Verne", "price": "free"}


def forms(row: dict[str, str]) -> dict[str, bytes]:
    """Three rows in each form."""
    rows = [row | {"title": f"{row['title']} {n}"} for n in range(3)]
    table = io.StringIO()
    writer = csv.DictWriter(table, list(row))
    writer.writeheader()
    writer.writerows(rows)
    return {"csv": table.getvalue().encode(), "json": json.dumps(rows).encode()}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (BOOK, {"csv": None, "json": None}),
        (SHOW, {"csv": None, "json": None}),
        (SONG, {"csv": None, "json": None}),
        (MEETING, {"csv": None, "json": None}),
        (PAPER, {"csv": "table", "json": "records"}),
        (TALK, {"csv": "table", "json": "records"}),
    ],
    ids=["books", "broadcasts", "songs", "meetings", "papers", "talks"],
)
def test_both_forms_are_judged_alike(row: dict[str, str], expected: dict[str, str | None]) -> None:
    found = {
        end: registry.recognised(Document(f"rows.{end}", data)) for end, data in forms(row).items()
    }
    assert found == expected
