"""Keywords are read from every form in which sources give them."""

from typing import Any

import pytest

from confcli.formats.keywords import keywords


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (["Knots", "Bows, and tails"], ["Knots", "Bows, and tails"]),
        ("Knots, Bows", ["Knots", "Bows"]),
        ("Knots; Bows, and tails", ["Knots", "Bows, and tails"]),
        ("Knots|Bows", ["Knots", "Bows"]),
        ("Knots\nBows, and tails", ["Knots", "Bows, and tails"]),
        ("#knots, #bows", ["knots", "bows"]),
        ("Knots", ["Knots"]),
        ("['knots', \"a kite's tail\"]", ["knots", "a kite's tail"]),
        ("[]", []),
        ("Bows &amp; tails", ["Bows & tails"]),
        ([{"name": "Knots"}, {"tag": "Bows"}, {"title": "Tails"}], ["Knots", "Bows", "Tails"]),
        ({"name": "Knots, and bows"}, ["Knots, and bows"]),
        (["Knots", "Knots", ""], ["Knots"]),
        ([None, 7, [["Knots"]], {}, {"name": None}, "TBA"], []),
        (None, []),
        (7, []),
        ("", []),
    ],
)
def test_keywords_are_listed(value: Any, expected: list[str]) -> None:
    assert keywords(value) == expected


def test_several_fields_are_joined() -> None:
    assert keywords("Knots", ["Bows", "Knots"], None) == ["Knots", "Bows"]
