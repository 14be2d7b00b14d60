"""The effort for pages of the virtual sites with many lines of one kind."""

from collections.abc import Callable
from contextlib import suppress

import pytest

from confcli.formats.interface import ProseError
from tests.support.corpus import parse
from tests.support.effort import is_linear, lines

SLOT = "Tue 4 May 19:00 - 19:15 UTC"
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


def labels(count: int) -> str:
    """Rows of links above a slot's title, between blank lines."""
    rows = "[ Slides ]\n\n" * count
    return f"{SLOT}\n\n{rows}Kites at Night\n\nAda Verne, Bo Fox\n\nA text.\n"


def times(count: int) -> str:
    """Slots at one time."""
    return f"{SLOT}\n\nOral\nKites\n\nAda Verne · Bo Fox\n\nA text.\n\n" * count


def tree(count: int) -> str:
    """Cards side by side, with a time and a room each."""
    one = (
        '<div class="event-card"><h3 class="event-title"><a href="/a">Kites</a></h3>'
        '<span class="meta-pill time">Jul 7, 10:00 AM - 10:15 AM</span>'
        '<span class="meta-pill">Hall</span><p class="abstract-text">A text.</div>\n'
    )
    return f"<html><body>{one * count}"


@pytest.mark.parametrize("make", [papers, block, words, labels, times, tree])
def test_effort_is_linear(make: Callable[[int], str]) -> None:
    def read(count: int) -> None:
        with suppress(ProseError):
            parse(make(count), conference="ICLR 2021", timezone="UTC")

    assert is_linear(read, 20, lines)
