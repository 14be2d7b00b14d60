"""Rows of CSV: quotes, lines, damage."""

import csv
import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.formats.syntax.csv_rows import CsvRow, rows
from confcli.model.errors import InputError
from tests.support.effort import is_linear


def read(text: str) -> list[CsvRow]:
    return list(rows("kites.csv", text))


def test_rows_know_their_lines() -> None:
    assert read('a,b\n"c\nd",e\n\n,\nf,g\n') == [
        CsvRow(1, ["a", "b"]),
        CsvRow(2, ["c\nd", "e"]),
        CsvRow(6, ["f", "g"]),
    ]


def test_a_bad_quote_is_read_as_python_reads_it_and_reported() -> None:
    line = '1,"Hard, "wicked" ones",x\n'
    first, last = read(f"{line}2,Short,y\n")
    assert first.cells == next(csv.reader([line]))
    assert first.wrong == "a quote inside a cell that isn't doubled"
    assert last == CsvRow(2, ["2", "Short", "y"])


@pytest.mark.parametrize("last", ["", "Lines,Di Fox\n", 'Lines,"Di Fox"\n', 'Lines,"Di\nFox"\n'])
def test_a_quote_that_does_not_close_ends_with_its_line(last: str) -> None:
    found = read(f'title,speaker\nTails,"Bo Lind\nReels,Cy Ode\n{last}')
    assert found[1] == CsvRow(2, ["Tails", "Bo Lind"], "a quote that doesn't close")
    assert found[2] == CsvRow(3, ["Reels", "Cy Ode"])
    assert all(row.wrong is None for row in found[2:])


def test_a_quote_that_does_not_close_leaves_the_cells_behind_it() -> None:
    found = read('title,speaker,room\nTails,"Bo Lind,Loft\n')
    assert found[1] == CsvRow(2, ["Tails", "Bo Lind", "Loft"], "a quote that doesn't close")


def test_a_cell_of_any_length_is_read() -> None:
    assert [len(row.cells[1]) for row in read("UID,title\n1," + "x" * 140_000)] == [5, 140_000]


def test_a_file_of_open_quotes_is_refused() -> None:
    with pytest.raises(InputError, match=r"kites\.csv:21: invalid CSV: a quote that doesn't close"):
        read('a,"b,c\n' * 22)


@pytest.mark.parametrize("line", ['a,"b" c\n', 'a,"b\nc" d,e\n', 'a,"b\n', '"a""b,\n'])
def test_bad_quotes_take_linear_time(line: str) -> None:
    def read_many(count: int) -> None:
        with suppress(InputError):
            read(line * count)

    assert is_linear(read_many, 100)


@given(st.lists(st.lists(st.text(max_size=8), min_size=2, max_size=4), max_size=6))
def test_what_is_written_is_read(table: list[list[str]]) -> None:
    table = [[cell.replace("\0", "").replace("\r", "\n") for cell in row] for row in table]
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(table)
    filled = [row for row in table if any(cell.strip() for cell in row)]
    found = read(text.getvalue())
    assert [row.cells for row in found] == filled
    assert all(row.wrong is None for row in found)


@given(st.text(st.sampled_from('a,"\n\r'), max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    found = read(text)
    letters = [letter for letter in text if letter == "a"]
    assert sum(cell.count("a") for row in found for cell in row.cells) == len(letters)
