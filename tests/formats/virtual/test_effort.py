"""The effort for the page of a day with many papers."""

from collections.abc import Callable
from contextlib import suppress

import pytest

from confcli.formats.interface import ProseError
from tests.support.corpus import parse
from tests.support.effort import is_linear, lines

TOP = "Timezone: UTC\n\nPoster Session 1 Fri 7 May 02:00 a.m.\n[ Virtual ]\n\n"


def papers(count: int) -> str:
    """Papers with titles and authors."""
    one = "[ Virtual ]\nKites at Night\nAda Verne, Bo Fox\nA text that is about kites.\n\n"
    return TOP + one * count


def block(count: int) -> str:
    """Abstracts that the site cut, without anything between them."""
    return TOP + ("fly high and far\n" * 49 + "and then fly away…\n") * count


def words(count: int) -> str:
    """A block that can't be split, with a word on each line."""
    return TOP + "fly\n" * 201 * count + "away…\n"


@pytest.mark.parametrize("make", [papers, block, words])
def test_effort_is_linear(make: Callable[[int], str]) -> None:
    def read(count: int) -> None:
        with suppress(ProseError):
            parse(make(count), conference="ICLR 2021")

    assert is_linear(read, 20, lines)
