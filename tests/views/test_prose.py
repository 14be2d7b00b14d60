"""How longer texts are folded."""

import pytest

from confcli.views import prose
from tests.support.screens import screen


def drawn(text: str, width: int = 40, indent: int = 0) -> list[str]:
    on, out = screen(width)
    prose.draw(on, text, indent=indent)
    return out.getvalue().splitlines()


@pytest.mark.parametrize("mark", ["-", "*", "•", "1.", "12)"])
def test_items_of_lists_hang(mark: str) -> None:
    first, *rest = drawn(f"  {mark} one two three four five six", 16)
    assert first.startswith(f"{mark} one two")
    assert rest
    for line in rest:
        assert len(line) - len(line.lstrip()) == len(mark) + 1


@pytest.mark.parametrize("text", ["-5 degrees outside", "2021. was a year", "1.5 metres of line"])
def test_what_only_looks_like_an_item_does_not_hang(text: str) -> None:
    first, *rest = drawn(text, width=11)
    assert rest
    assert " ".join([first, *rest]) == text


def test_paragraphs_are_one_blank_line_apart() -> None:
    assert drawn("One.\n\n\nTwo.\nThree.\n") == ["One.", "", "Two.", "Three."]


def test_a_long_paragraph_is_followed_by_a_blank_line() -> None:
    long = " ".join(["word"] * 30)
    assert drawn(f"{long}\nTwo.", 200)[-2:] == ["", "Two."]
    assert drawn(f"{long}\n- Two.", 200)[-1] == "- Two."
    assert "" not in drawn(f"{long}\n- Two.", 200)


def test_lines_are_at_most_90_columns_wide() -> None:
    lines = drawn(" ".join(["word"] * 60), 200, indent=2)
    assert max(map(len, lines)) in range(85, 93)
