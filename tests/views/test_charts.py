"""Bars are proportional and seen, heat maps have a cell for each value, at every width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from confcli.views.charts import Bar, Heat, bars, heat
from tests.support.screens import screen


def drawn(found: list[Bar], width: int = 60, *, ascii_only: bool = False) -> list[str]:
    return [str(line) for line in bars(screen(width, ascii_only=ascii_only)[0], found)]


def length(line: str) -> float:
    """The length of a bar, in columns."""
    return line.count("█") + next((n / 8 for n, part in enumerate("▏▎▍▌▋▊▉", 1) if part in line), 0)


def test_bars_are_aligned_and_the_highest_takes_the_rest_of_the_line() -> None:
    assert drawn([Bar("oral", 100, 80), Bar("q&a", 25, 20), Bar("break", 1, 0.4)], 40) == [
        "oral   100  80%  ███████████████████████",
        "q&a     25  20%  █████▊",
        "break    1  <1%  ▏",
    ]


def test_a_terminal_that_only_knows_letters_gets_number_signs() -> None:
    assert drawn([Bar("oral", 4, 80), Bar("q&a", 1, 20)], 30, ascii_only=True) == [
        "oral  4  80%  ################",
        "q&a   1  20%  ####",
    ]


def test_wide_characters_take_two_columns() -> None:
    assert drawn([Bar("東京", 2, 50), Bar("Oslo", 2, 50)], 26) == [
        "東京  2  50%  ████████████",
        "Oslo  2  50%  ████████████",
    ]


def test_a_long_name_folds_between_words_beside_its_bar() -> None:
    name = "Open Source In The European Legislative Landscape"
    assert drawn([Bar(name, 2, 50), Bar("Rust", 1, 25)], 50) == [
        "Open Source In The European   2  50%  ████████████",
        "  Legislative Landscape",
        "Rust                          1  25%  ██████",
    ]


def test_nothing_has_no_bar_and_no_lines() -> None:
    assert drawn([Bar("oral", 0, 0)]) == ["oral  0  0%"]
    assert drawn([]) == []


NAME = st.text("abc 東京", min_size=1, max_size=70).filter(str.strip)


@given(
    st.lists(st.tuples(NAME, st.integers(0, 10**6)), max_size=12),
    st.integers(30, 200),
    st.booleans(),
)
def test_no_line_is_too_long_and_what_is_counted_is_seen(
    counts: list[tuple[str, int]], width: int, ascii_only: bool
) -> None:
    lines = drawn([Bar(name, n, 50) for name, n in counts], width, ascii_only=ascii_only)
    assert all(cell_len(line) <= width for line in lines)
    with_numbers = [line for line in lines if "%" in line]
    assert len(with_numbers) == len(counts)
    for line, (_, number) in zip(with_numbers, counts, strict=True):
        assert bool(set("#█▏▎▍▌▋▊▉") & set(line)) == bool(number)


@given(st.lists(st.integers(1, 10**6), min_size=2, max_size=12), st.integers(30, 200))
def test_bars_are_in_proportion(numbers: list[int], width: int) -> None:
    lengths = list(map(length, drawn([Bar("x", n, 1) for n in numbers], width)))
    most, longest = max(numbers), max(lengths)
    for number, each in zip(numbers, lengths, strict=True):
        assert each == pytest.approx(longest * number / most, abs=0.13)


ROWS = [Heat("Sat 3 Feb", [0, 1, 5, 10], "10 at 12:00"), Heat("Sun", [9, 0, 0, 0], "9 at 09:00")]
HOURS = ["09", "10", "11", "12"]


def test_a_heat_map_has_higher_cells_for_more() -> None:
    assert [str(line) for line in heat(screen(60)[0], ROWS, HOURS)] == [
        "           09 10 11 12",
        "Sat 3 Feb  ·  ▁▁ ▄▄ ██  10 at 12:00",
        "Sun        ██ ·  ·  ·   9 at 09:00",
    ]


def test_in_ascii_cells_are_the_values_or_signs_that_are_no_numbers() -> None:
    busy = [Heat("Sat", [0, 7, 120, 31], "120 at 11:00")]
    assert [str(line) for line in heat(screen(60, ascii_only=True)[0], busy, HOURS)] == [
        "      09  10  11  12",
        "Sat    -   7 120  31  120 at 11:00",
    ]
    assert [str(line) for line in heat(screen(14, ascii_only=True)[0], busy, HOURS)] == [
        "     09  11",
        "Sat  - . # :",
    ]


def test_the_scale_may_be_that_of_more_than_is_drawn() -> None:
    assert str([*heat(screen(60)[0], ROWS[1:], HOURS, 18)][1]).startswith("Sun  ▄▄ ")


def test_where_it_is_narrow_cells_come_closer_and_notes_go() -> None:
    assert [str(line) for line in heat(screen(19)[0], ROWS, HOURS)] == [
        "           09  11",
        "Sat 3 Feb  · ▁ ▄ █",
        "Sun        █ · · ·",
    ]
    assert [str(line) for line in heat(screen(15)[0], ROWS, HOURS)] == [
        "           09",
        "Sat 3 Feb  ·▁▄█",
        "Sun        █···",
    ]


@given(st.lists(st.lists(st.integers(0, 500), min_size=24, max_size=24), min_size=1, max_size=5))
def test_every_value_has_a_cell_and_only_nothing_a_dot(values: list[list[int]]) -> None:
    rows = [Heat("Mon 1", row) for row in values]
    _, *lines = heat(screen(80)[0], rows, [f"{n:02}" for n in range(24)])
    for line, row in zip(lines, values, strict=True):
        cells = str(line)[len("Mon 1  ") :].ljust(72)
        assert [cells[3 * n] == "·" for n in range(24)] == [value == 0 for value in row]
