"""Any table whose header is drawn from the vocabulary reads back."""

import csv
import io
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from confcli.formats.vocabulary.names import FIELDS
from tests.support.corpus import parse, talks
from tests.support.tables import VIENNA

#: Names that mean other fields, too, so that a table needs more than one column to tell.
_SHARED = ("name", "topic", "day", "tag", "when", "slot", "data")
FIRST = datetime(2025, 7, 7, 9, tzinfo=UTC)
CELLS: dict[str, st.SearchStrategy[str]] = {
    "room": st.sampled_from(["Loft", "Meadow", "Hall A"]),
    "track": st.sampled_from(["Weather", "Strings"]),
    "abstract": st.sampled_from(["How to fly.", "How to land.\n\nAnd fold."]),
    "language": st.sampled_from(["en", "de"]),
    "authors": st.sampled_from(["Ada Verne", "Bo Lind; Cy Ode"]),
    "speakers": st.sampled_from(["Ada Verne", "Bo Lind; Cy Ode"]),
}
SPELLINGS = st.sampled_from([str.title, str.upper, str.lower, lambda name: name.replace(" ", "_")])


def names_of(field: str) -> list[str]:
    names = [" ".join(name.split()) for name in FIELDS[field].split(",")]
    return [it for it in names if it not in _SHARED]


@st.composite
def tables(draw: Any) -> tuple[list[str], list[dict[str, str]], str]:
    """A header, the rows by field, and the delimiter."""
    fields = ["title", "start", "end", *draw(st.lists(st.sampled_from([*CELLS]), unique=True))]
    if {"authors", "speakers"} <= set(fields):
        fields.remove("authors")
    titles = names_of("title")[:6]
    header = [
        draw(SPELLINGS)(draw(st.sampled_from(titles if field == "title" else names_of(field))))
        for field in fields
    ]
    rows = []
    for number in range(draw(st.integers(1, 5))):
        start = FIRST + timedelta(hours=number)
        cells = {field: draw(CELLS[field]) for field in fields if field in CELLS}
        times = {"start": start, "end": start + timedelta(minutes=45)}
        printed = {field: f"{time:%Y-%m-%d %H:%M}" for field, time in times.items()}
        rows.append({"title": f"Kites {number}", **printed, **cells})
    order = draw(st.permutations(range(len(fields))))
    return (
        [header[n] for n in order],
        [{fields[n]: row[fields[n]] for n in order} for row in rows],
        draw(st.sampled_from([",", ";", "\t"])),
    )


@given(tables())
def test_any_table_reads_back(table: tuple[list[str], list[dict[str, str]], str]) -> None:
    header, rows, delimiter = table
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows([header, *(row.values() for row in rows)])
    listing = parse(text.getvalue(), **VIENNA)
    assert listing.problems == []
    found = sorted(talks(listing), key=lambda talk: talk.title or "")
    assert len(found) == len(rows)
    for talk, row in zip(found, rows, strict=True):
        assert talk.title == row["title"]
        assert talk.start is not None
        assert talk.end is not None
        assert f"{talk.start:%Y-%m-%d %H:%M}" == row["start"]
        assert f"{talk.end:%Y-%m-%d %H:%M}" == row["end"]
        assert "; ".join(talk.authors) == row.get("authors", row.get("speakers", ""))
        for field in ("room", "track", "abstract", "language"):
            assert getattr(talk, field) == row.get(field)
