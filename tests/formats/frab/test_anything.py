"""Any schedule is accounted for or refused, in time linear in its length."""

from collections.abc import Callable, Mapping
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.corpus import FOLDER
from tests.support.effort import is_linear
from tests.support.frab import DATE, document, schedule
from tests.support.reading import HINTS, try_to_read


@pytest.mark.parametrize(
    "make",
    [
        lambda n: schedule(*[f"<title>K</title><date>{DATE}</date>"] * n),
        lambda n: document(*[{"title": "K", "date": DATE}] * n),
        lambda n: "<schedule><day>" + "<event>" * n + "</event>" * n + "</day></schedule>",
        lambda n: "<schedule><day>" + "<!--" * n,
        lambda n: "<schedule>" + "<a>" * n + "<day>",
        lambda n: '{"schedule": ' * n,
        lambda n: schedule(f"<title>K</title><abstract>{'&lt;p&gt; ' * n}</abstract>"),
        lambda n: schedule(f"<title>K</title><abstract>{'<p>' * n}{'</p>' * n}</abstract>"),
        lambda n: schedule(f"<title>K</title><abstract>{'&lt;li ' * n}</abstract>"),
    ],
)
def test_effort_is_linear_in_the_length(make: Callable[[int], str]) -> None:
    assert is_linear(lambda n: try_to_read(make(n).encode(), {}), 200)


VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 10_000),
    st.floats(allow_nan=False),
    st.text(max_size=8),
    st.sampled_from(
        ["0001-01-01", "9999-12-31T23:59:59+00:00", DATE, "25:00", "10:00", "2025-07-04", "\ud800"]
    ),
    st.lists(st.none() | st.text(max_size=5) | st.just({"name": "Ada", "url": "/a"}), max_size=3),
    st.just({"name": "Ada"}),
)
KEYS = """date start end duration room title subtitle track type language abstract description
url status guid id persons participants links attachments""".split()
EVENTS = st.none() | st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=8)
FACTS = st.dictionaries(
    st.sampled_from(["title", "start", "daysCount", "time_zone_name", "day_change", "tracks"]),
    VALUES,
    max_size=4,
)


@given(st.lists(EVENTS, max_size=5), FACTS, HINTS)
def test_any_events_are_accounted_for_or_refused(
    events: list[dict[str, Any] | None], facts: dict[str, Any], hints: Mapping[str, Any]
) -> None:
    try_to_read(document(*events, **facts).encode(), hints)


@given(VALUES, VALUES, VALUES, HINTS)
def test_any_days_are_accounted_for_or_refused(
    date: Any, start: Any, rooms: Any, hints: Mapping[str, Any]
) -> None:
    event = {"title": "Kites", "start": "00:30"}
    day = {"date": date, "day_start": start, "rooms": [rooms, {"events": [event]}]}
    try_to_read(document(days=[day, date, rooms]).encode(), hints)


CASES = sorted((FOLDER / "frab-xml").glob("*.xml")) + sorted(
    (FOLDER / "frab-json").glob("*.in.json")
)
SCRAPS = [
    b"",
    b"<",
    b"&",
    b'"',
    b"\xff",
    b"<event>",
    b"</day>",
    b"{",
    b"null",
    b"9999-12-31",
    b"\0",
]


@given(st.sampled_from(CASES), st.data(), st.sampled_from(SCRAPS), HINTS)
def test_a_damaged_file_is_accounted_for_or_refused(
    path: Path, data: st.DataObject, scrap: bytes, hints: Mapping[str, Any]
) -> None:
    whole = path.read_bytes()
    at = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, 60))
    try_to_read(whole[:at] + scrap + whole[at + length :], hints)


@given(st.sampled_from(CASES), st.randoms(use_true_random=False), HINTS)
def test_shuffled_lines_are_accounted_for_or_refused(
    path: Path, random: Random, hints: Mapping[str, Any]
) -> None:
    lines = path.read_bytes().split(b"\n")
    random.shuffle(lines)
    try_to_read(b"\n".join(lines), hints)


@given(st.binary(max_size=100), st.sampled_from([b"<schedule><day>", b'{"schedule": {"days": ']))
def test_any_bytes_after_a_valid_beginning_are_accounted_for_or_refused(
    data: bytes, beginning: bytes
) -> None:
    try_to_read(beginning + data, {})
