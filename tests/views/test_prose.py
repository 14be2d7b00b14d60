"""How longer texts are folded."""

import io

import pytest

from confcli.views import prose
from confcli.views.manner import Manner
from confcli.views.screen import Screen


def drawn(text: str, width: int = 40, indent: int = 0) -> list[str]:
    out = io.StringIO()
    prose.draw(Screen(out, Manner(width=width)), text, indent=indent)
    return out.getvalue().splitlines()


@pytest.mark.parametrize("mark", ["-", "*", "•", "1.", "12)"])
def test_items_of_lists_hang(mark: str) -> None:
    first, *rest = drawn(f"  {mark} one two three four five six", 16)
    assert first.startswith(f"{mark} one two")
    assert rest
    for line in rest:
        assert len(line) - len(line.lstrip()) == len(mark) + 1


@pytest.mark.parametrize("text", ["-5 degrees outside", "2021. was a year", "—", "1.5 metres"])
def test_what_only_looks_like_an_item_does_not_hang(text: str) -> None:
    assert drawn(text, width=11)[-1] == text[-len(drawn(text, width=11)[-1]) :]
    assert not drawn(text, width=11)[-1].startswith(" ")


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
