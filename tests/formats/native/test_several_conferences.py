"""Any two conferences in one file are read as they are apart."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.formats.interface import Hints
from confcli.library.sources import SourceFile
from confcli.model.entities import Listing
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone
from confcli.views.field import Shape, rows
from confcli.views.shapes import SESSIONS, TALK
from tests.support.any_listing import listings

UTC = zone("UTC")


def printed(listing: Listing, shape: Shape[Any]) -> list[str]:
    schedule = Schedule([listing])
    items = schedule.sessions if shape is SESSIONS else schedule.talks
    return sorted(json.dumps(row) for row in rows(items, shape.fields, [UTC]))


@pytest.mark.parametrize("shape", [TALK, SESSIONS], ids=["talks", "sessions"])
@given(one=listings, other=listings, random=st.randoms(), is_array=st.booleans())
def test_any_two_conferences_are_read_from_one_file(
    shape: Shape[Any], one: Listing, other: Listing, random: Any, is_array: bool
) -> None:
    known = {
        each.conference: printed(each, shape)
        for each in (replace(one, conference="One 2021"), replace(other, conference="Other 2021"))
    }
    mixed = [row for each in known.values() for row in each]
    random.shuffle(mixed)
    if not mixed:
        return
    array = json.dumps([json.loads(row) for row in mixed], indent=2)
    data = array if is_array else "\n\n".join(mixed)
    parts = SourceFile("mixed", data.encode(), Hints()).parts()
    found = {listing.conference: listing for _, listing in parts}
    assert {name: printed(each, shape) for name, each in found.items()} == {
        name: each for name, each in known.items() if each
    }
    again = {each.conference: each for each in (file.parse() for file, _ in parts)}
    assert again == found
    counted = sum(sum(each.sources[0].lines.values()) for each in found.values())
    assert counted == len([line for line in data.split("\n") if line])
