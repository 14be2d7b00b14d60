"""A file that is one page of several says so, and what is missing is a problem."""

import json
from typing import Any

import pytest

from tests.support.corpus import parse

TALKS = [{"title": name, "start": "2026-05-04T09:00:00Z", "room": "A"} for name in ("Kites", "Up")]
ONE_OF = "the file has 2 of 200 entries of {}"
MORE = "the file has 2 entries of {}, and names a next page"


@pytest.mark.parametrize(
    ("programme", "reason"),
    [
        ({"count": 200, "next": "https://a.example/?page=2", "results": TALKS}, ONE_OF),
        ({"next": "https://a.example/?page=2", "results": TALKS}, MORE),
        ({"results": TALKS, "meta": {"pagination": {"total": 200}}}, ONE_OF),
        ({"data": {"results": TALKS, "pageInfo": {"hasNextPage": True}}}, MORE),
        ({"results": TALKS, "links": {"next": "/talks?page=2"}}, MORE),
    ],
)
def test_what_is_on_other_pages_is_a_problem(programme: dict[str, Any], reason: str) -> None:
    path = "data.results[]" if "data" in programme else "results[]"
    listing = parse(json.dumps(programme), name="kites.json")
    assert [it.reason for it in listing.problems] == [reason.format(path)]
    assert listing.sources[0].unused == []


@pytest.mark.parametrize(
    "top",
    [{"count": 2, "next": None}, {"next": "", "total": "2"}, {"meta": {"hasNextPage": False}}],
)
def test_a_whole_answer_is_none(top: dict[str, Any]) -> None:
    assert parse(json.dumps({**top, "results": TALKS}), name="kites.json").problems == []
