"""The choices that follow an error: one a line, within the screen."""

import pytest
from rich.cells import cell_len

from confcli.views.choices import lines

ROWS = [
    (
        "pkite001",
        "Tue 4 May 09:00",
        "Hall A",
        "Kites over Oslo and all of the fjords around it",
    ),
    (
        "pkite002",
        "no time",
        "",
        "风筝在奥斯陆上空飞翔，也在周围所有的峡湾上空飞翔，直到深夜",
    ),
]


def test_a_pipe_gets_one_line_each_and_all_of_it() -> None:
    assert lines(ROWS, None) == [
        f"  pkite001  Tue 4 May 09:00  Hall A  {ROWS[0][-1]}",
        f"  pkite002  no time                  {ROWS[1][-1]}",
    ]
    assert lines([("a", "", "B"), ("c", "", "D")], None) == ["  a  B", "  c  D"]


@pytest.mark.parametrize("width", [60, 80])
def test_titles_are_shortened_to_what_is_left_of_a_line(width: int) -> None:
    shown = lines(ROWS, width)
    assert len(shown) == 2
    for line, row in zip(shown, ROWS, strict=True):
        assert width - 1 <= cell_len(line) <= width
        assert line.startswith(f"  {row[0]}")
        assert line.endswith("…")


def test_what_does_not_fit_is_folded_between_words() -> None:
    shown = lines([ROWS[0]], 30)
    assert max(map(len, shown)) <= 30
    assert " ".join(" ".join(shown).split()) == " ".join(ROWS[0])
    assert lines(["Health/AutoML and the long name of a track"], 24) == [
        "  Health/AutoML and the",
        "    long name of a track",
    ]
