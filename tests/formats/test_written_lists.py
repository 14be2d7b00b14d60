"""Lists that programs write into a text."""

import pytest

from confcli.formats.written_lists import elements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("['knots', 'bows']", ["knots", "bows"]),
        ('["knots", "caf\\u00e9"]', ["knots", "café"]),
        ("['knots' 'bows']", ["knots", "bows"]),
        (" ['knots, bows',\n 'tails',] ", ["knots, bows", "tails"]),
        ("[\"a kite's\", 'a kite\\'s']", ["a kite's", "a kite's"]),
        ("('knots',)", ["knots"]),
        ("[]", []),
        ("[knots, bows]", []),
        ("['knots'] and ['bows']", []),
        ("'knots', 'bows'", []),
        ("[" + "'a'," * 50_000, []),
    ],
)
def test_elements_are_the_texts_of_a_whole_list(text: str, expected: list[str]) -> None:
    assert elements(text) == expected
