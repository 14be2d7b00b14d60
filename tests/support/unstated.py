"""Pages without a year or a time zone."""

import shlex
from typing import Any

import pytest

from confcli.cli import advice
from confcli.model.entities import Listing
from confcli.model.errors import InputError
from tests.support.corpus import parse

SLOT = """
Session

Oral Session 51

{time}

Oral
Kites

Ada Verne · Mira Sol

They fly.
"""
DAY = """
Oral Session 51 {time}
They fly.
"""
PUBLIC = """
Oral Session 51

{time}
1 - Oral: Kites
Ada Verne, Mira Sol
They fly.
"""


def refusal(page: str, name: str = "a page.txt", **hints: Any) -> str:
    with pytest.raises(InputError) as caught:
        parse(page, name=name, **hints)
    return advice.sentence(caught.value)


def follow(page: str, sentence: str) -> Listing:
    """Parse a page with the options of the command suggested in an error."""
    command = sentence[sentence.index("confcli check") :]
    words = shlex.split(command)
    assert words[:3] == ["confcli", "check", "a page.txt"]
    names = {"--conference": "conference", "--year": "year", "--source-tz": "timezone"}
    given = dict(zip((names[word] for word in words[3::2]), words[4::2], strict=True))
    hints = {key: int(value) if key == "year" else value for key, value in given.items()}
    return parse(page, name="a page.txt", **hints)
