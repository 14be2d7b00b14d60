"""A key that occurs twice in an object is reported with the value that the other replaces."""

import pytest

from confcli.model.entities import Listing
from tests.support.corpus import parse, talks

FEED = '{"results": [\n{"eventtype": "Oral",\n "name": "Kites", "name": "Tails"}]}'
VIEW = '{"sessions": [\n{"isServiceSession": false, "title": "Kites", "title": "Tails"}]}'
YAML = "- UID: 1\n  title: Kites\n  title: Tails\n  authors: Ada Verne\n"


def reported(listing: Listing) -> list[tuple[int, str, str]]:
    return [(found.line, found.text, found.reason) for found in listing.problems]


@pytest.mark.parametrize(("text", "line"), [(FEED, 2), (VIEW, 2), (YAML, 1)])
def test_the_other_value_is_reported(text: str, line: int) -> None:
    listing = parse(text)
    assert [talk.title for talk in talks(listing)] == ["Tails"]
    assert (line, "Kites", "the same key twice in one object: title") in [
        (at, value, reason.replace("name", "title")) for at, value, reason in reported(listing)
    ]


def test_equal_values_lose_nothing() -> None:
    assert reported(parse(FEED.replace("Tails", "Kites"))) == []


def test_many_are_told_once() -> None:
    record = '{"eventtype": "Oral", "name": "Kites", "name": "Tails"}'
    listing = parse(f'{{"results": [{", ".join([record] * 9)}]}}')
    assert [problem.count for problem in listing.problems] == [9]
