"""The QR code on a terminal: every module where it belongs, on dark and on light."""

import re

import pytest
import segno

from confcli.views import qr_code
from tests.support.screens import screen

SHORT = "CONFCLI:ICLR-2021/TABDCBVP"
#: By the half block: whether the upper and the lower module are light.
_LIGHT = {"█": (1, 1), "▀": (1, 0), "▄": (0, 1), " ": (0, 0)}
_PAINTED = re.compile(r"\x1b\[97;40m(.*)\x1b\[0m")


def modules(lines: list[str]) -> list[list[int]]:
    """The modules that half blocks show, 1 where they are dark."""
    rows = []
    for line in lines:
        halves = [_LIGHT[block] for block in line]
        rows += [[1 - upper for upper, _ in halves], [1 - lower for _, lower in halves]]
    return rows


@pytest.mark.parametrize("text", [SHORT, SHORT * 10, "Kites über Überlingen"])
def test_every_module_is_drawn_with_a_light_border(text: str) -> None:
    drawn, out = screen(200)
    qr_code.draw(drawn, text)
    code = [list(row) for row in segno.make_qr(text, error="l").matrix_iter(border=4)]
    # The number of rows is odd: half a line of border is left.
    assert modules(out.getvalue().splitlines())[: len(code)] == code


def test_with_colours_the_background_is_painted_too() -> None:
    plain, without = screen(80)
    coloured, out = screen(80, colour=True)
    for each in (plain, coloured):
        qr_code.draw(each, SHORT)
    painted = [_PAINTED.fullmatch(line) for line in out.getvalue().splitlines()]
    assert [line and line[1] for line in painted] == without.getvalue().splitlines()


@pytest.mark.parametrize("text", [SHORT, SHORT * 10])
def test_the_size_is_that_of_what_is_drawn(text: str) -> None:
    drawn, out = screen(200)
    qr_code.draw(drawn, text)
    lines = out.getvalue().splitlines()
    assert qr_code.size(text) == (len(lines[0]), len(lines))


def test_the_line_in_capitals_makes_a_smaller_code() -> None:
    small, large = qr_code.size(SHORT * 5), qr_code.size(SHORT.lower() * 5)
    assert small is not None
    assert large is not None
    assert small.columns < large.columns


def test_no_code_holds_everything() -> None:
    assert qr_code.size("T" * 5000) is None
