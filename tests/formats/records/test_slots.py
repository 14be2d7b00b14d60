"""What slots say of the talks in them."""

import json
from typing import Any

import pytest

from tests.support.corpus import parse, talks

SLOTS = [
    {"startTime": "09:00", "endTime": "09:45", "sessions": [{"items": ["1"]}]},
    {"startTime": "10:00", "endTime": "11:00", "sessions": [{"items": ["2"]}]},
    {"startTime": "11:00", "endTime": "11:30", "sessions": [{"items": ["3"], "extend": 2}]},
    {"startTime": "11:30", "endTime": "12:00", "sessions": [{"items": ["1"]}]},
]


def programme(slots: list[Any]) -> str:
    sessions = {n: {"title": f"Kite {n}", "speakers": ["Ada Verne"]} for n in "123"}
    days = {"2026-09-09": {"date": "2026-09-09", "timeslots": slots}}
    return json.dumps({"schedule": days, "sessions": sessions})


@pytest.mark.parametrize(
    ("extend", "end"), [(2, "12:00"), ("2", "12:00"), (1, "11:30"), (9, "11:30")]
)
def test_a_talk_may_go_on_in_the_next_slot(extend: Any, end: str) -> None:
    slots = [*SLOTS[:2], {**SLOTS[2], "sessions": [{"items": ["3"], "extend": extend}]}, SLOTS[3]]
    listing = parse(programme(slots), name="kites.json", timezone="Europe/Oslo")
    found = {(it.title, f"{it.start:%H:%M}"): f"{it.end:%H:%M}" for it in talks(listing)}
    assert found == {
        ("Kite 1", "09:00"): "09:45",
        ("Kite 2", "10:00"): "11:00",
        ("Kite 3", "11:00"): end,
        ("Kite 1", "11:30"): "12:00",
    }
