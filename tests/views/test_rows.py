"""Titles with something at their right, and cells side by side or stacked."""

import pytest
from rich.text import Text

from confcli.views.rows import DOT, draw_rows, draw_stacked, draw_titled
from tests.support.screens import screen


def texts(*cells: str) -> list[Text]:
    return [Text(cell) for cell in cells]


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (24, ["One two three four  five"]),
        (20, ["One two three  five", "  four"]),
        (12, ["One   five", "  two three", "  four"]),
    ],
)
def test_a_title_folds_beside_what_stands_at_its_right(width: int, lines: list[str]) -> None:
    drawn, out = screen(width)
    draw_titled(drawn, Text("One two three four"), Text("five"), hanging=2)
    assert [" ".join(line.split()) for line in out.getvalue().splitlines()] == [
        " ".join(line.split()) for line in lines
    ]
    assert out.getvalue().splitlines()[0].endswith("five")
    assert len(out.getvalue().splitlines()[0]) == width


def test_a_title_does_not_share_its_style() -> None:
    drawn, out = screen(30, colour=True)
    draw_titled(drawn, Text("Kites", "heading"), Text("id", "id"))
    draw_stacked(drawn, [Text("Kites", "heading"), Text("id", "id")], between=DOT)
    for line in out.getvalue().splitlines():
        assert line.endswith("\x1b[2mid\x1b[0m")
        assert line.count("\x1b[1m") == 1


def test_columns_stack_where_they_do_not_fit() -> None:
    rows = [texts("Asia/Tokyo", "Tue 4 May", "19:30"), texts("UTC", "Tue 4 May", "10:30")]
    wide, out = screen(30)
    draw_rows(wide, rows, indent=2)
    assert out.getvalue().splitlines() == [
        "  Asia/Tokyo  Tue 4 May  19:30",
        "  UTC         Tue 4 May  10:30",
    ]
    narrow, out = screen(25)
    draw_rows(narrow, rows, indent=2)
    assert out.getvalue().splitlines() == [
        "  Asia/Tokyo  Tue 4 May",
        "    19:30",
        "  UTC  Tue 4 May  10:30",
    ]


def test_empty_cells_take_no_room() -> None:
    drawn, out = screen(30)
    draw_stacked(drawn, texts("", "one", "", "two"), between=DOT)
    assert out.getvalue() == "one · two\n"


def test_a_long_word_alone_is_whole() -> None:
    drawn, out = screen(10)
    draw_stacked(drawn, texts("one", "https://kites.example/1"), indent=2)
    assert out.getvalue().splitlines() == ["  one", "  https://kites.example/1"]
