"""Any data in the shape of a MiniConf site is accounted for or refused."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.support.corpus import PAGES
from tests.support.miniconf import AT_NINE, LIST
from tests.support.reading import HINTS, try_to_read

CASES = [page for page in PAGES if page.parent.name.startswith("miniconf-")]
KEYS = """UID id title authors speakers abstract sessions session track category type start end
start_time end_time start_date start_date_b start_time_b calendarId location link room paper_ids
content display_name""".split()
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.text(max_size=6)
    | st.sampled_from(
        ["Kites", "a|b", "<b>x</b>", "2020-07-06_05:00:00", "0001-01-01T00:00:00+14:00", "1:00"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3)
    ),
    max_leaves=6,
)
DATES = st.sampled_from(["Jul 5", "31 Feb", "", "9", "July 9th", "Feb 29"])
CLOCKS = st.sampled_from(["9:00 AM", "25:00", "", "17:30", "noon", "2:30"])
SCHEDULED = st.none() | st.fixed_dictionaries(
    {"title": VALUES, "date": DATES | VALUES, "startTime": CLOCKS | VALUES},
    optional={"endTime": CLOCKS | VALUES, "id": VALUES, "subsession": VALUES, "type": VALUES},
)
STARTS = [LIST, "1A:\n  date: 2020-07-06_05:00:00\n  papers: [k]\n"]
RECORDS = st.none() | st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=8)


@given(st.lists(RECORDS, max_size=4), HINTS, st.sampled_from([None, 1]))
def test_any_entries_are_accounted_for_or_refused(
    records: list[dict[str, Any] | None], hints: Mapping[str, Any], indent: int | None
) -> None:
    first = {"title": "Kites", "calendarId": "x", **AT_NINE}
    try_to_read(json.dumps([first, *records], indent=indent).encode(), hints)


@given(st.lists(RECORDS, max_size=4), HINTS, st.sampled_from([None, 1]))
def test_any_papers_are_accounted_for_or_refused(
    records: list[dict[str, Any] | None], hints: Mapping[str, Any], indent: int | None
) -> None:
    whole = [{"UID": "k", "title": "Kites"}, *records]
    try_to_read(json.dumps(whole, indent=indent).encode(), hints)


@given(st.lists(st.lists(st.text(max_size=8), max_size=7), max_size=5), HINTS)
def test_any_cells_are_accounted_for_or_refused(
    rows: list[list[str]], hints: Mapping[str, Any]
) -> None:
    lines = [",".join(cells) for cells in rows]
    header = "UID,title,authors,start_date,start_time,sessions"
    try_to_read("\n".join([header, *lines]).encode("utf-8", "replace"), hints)


@given(
    st.dictionaries(st.text(max_size=3), VALUES, max_size=3),
    st.dictionaries(st.text(max_size=3), VALUES, max_size=3),
    HINTS,
)
def test_any_programme_is_accounted_for_or_refused(
    papers: dict[str, Any], events: dict[str, Any], hints: Mapping[str, Any]
) -> None:
    more = {"x": {"name": "X", "paper_ids": [], "events": events}}
    whole = {"sessions": more, "papers": papers, "events": events}
    try_to_read(json.dumps(whole, indent=1).encode(), hints)


@given(st.sampled_from(CASES), st.integers(0, 2_000), st.binary(max_size=4), HINTS)
def test_a_changed_file_is_accounted_for_or_refused(
    page: Path, at: int, change: bytes, hints: Mapping[str, Any]
) -> None:
    data = page.read_bytes()
    try_to_read(data[:at] + change + data[at + len(change) :], hints)


@given(st.sampled_from(["1A", "x y", "", "?", "[a]", "&a b"]), VALUES, VALUES, HINTS)
def test_any_sessions_are_accounted_for_or_refused(
    name: str, start: Any, papers: Any, hints: Mapping[str, Any]
) -> None:
    usual = "1B:\n  date: 2020-07-06_05:00:00\n  papers: [k.1]\n"
    more = f"{name}:\n  date: {json.dumps(start)}\n  papers: {json.dumps(papers)}\n"
    try_to_read((usual + more).encode(), hints)


@given(st.lists(RECORDS, max_size=4), HINTS)
def test_any_yaml_list_is_accounted_for_or_refused(
    records: list[dict[str, Any] | None], hints: Mapping[str, Any]
) -> None:
    more = "".join(f"- {json.dumps(record)}\n" for record in records)
    try_to_read((LIST + more).encode(), hints)


@given(st.lists(st.lists(SCHEDULED, max_size=3), max_size=3), HINTS, st.sampled_from([None, 1]))
def test_any_schedule_is_accounted_for_or_refused(
    workshops: list[list[dict[str, Any] | None]], hints: Mapping[str, Any], indent: int | None
) -> None:
    usual = {"title": "Kites", "date": "Jul 5", "startTime": "9:00"}
    whole = {"W": [usual]} | {str(n): items for n, items in enumerate(workshops)}
    try_to_read(json.dumps(whole, indent=indent).encode(), hints)


@given(st.sampled_from(STARTS), st.text("-: \n\t#&*!|>'\"[]{},?%@`ab1_\\~<=", max_size=30), HINTS)
def test_any_yaml_is_accounted_for_or_refused(
    start: str, rest: str, hints: Mapping[str, Any]
) -> None:
    try_to_read((start + rest).encode(), hints)
