"""What views draw on: folding, rules, links, and that all of it is safe and of the right width."""

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from confcli.model.safety import safe
from confcli.views.door import Door
from confcli.views.manner import Manner
from confcli.views.style import PALETTE, of_kind, painted
from tests.support.screens import screen


def test_a_line_is_printed_as_it_is_however_long() -> None:
    drawn, out = screen(10)
    drawn.line("[bold]not[/] markup :smile: 12345  ")
    drawn.line(Text("two"))
    assert out.getvalue() == "[bold]not[/] markup :smile: 12345  \ntwo\n"


def test_a_text_folds_between_words() -> None:
    drawn, out = screen(20)
    drawn.fold("On kites and what they are good for", indent=2)
    assert out.getvalue() == "  On kites and what\n  they are good for\n"


def test_what_follows_the_first_line_can_hang() -> None:
    drawn, out = screen(20)
    drawn.fold("On kites and what they are good for", indent=8, hanging=2)
    assert out.getvalue() == "        On kites and\n  what they are good\n  for\n"


def test_no_line_ends_within_an_amount_of_time() -> None:
    for width in range(14, 40):
        drawn, out = screen(width)
        drawn.fold("overlaps “Gusts” by 20 min; in 2 h 10 m; 1 d 2 h; a 5 min walk")
        lines = out.getvalue().splitlines()
        assert not [line for line in lines if re.search(r"(\d|2 h|1 d)$", line)]
        assert {"20 min", "2 h 10 m", "1 d 2 h", "5 min"} <= set(
            re.findall(r"2 h 10 m|1 d 2 h|\d+ min", out.getvalue())
        )


def test_styles_go_on_in_the_next_line() -> None:
    drawn, out = screen(12, colour=True)
    drawn.fold(Text.assemble("Red ", ("kites and tails", "room")))
    assert out.getvalue() == "Red \x1b[34mkites\x1b[0m\n\x1b[34mand tails\x1b[0m\n"


@given(st.text(max_size=80), st.integers(8, 40), st.integers(0, 3), st.integers(0, 3))
def test_no_letter_is_lost_and_no_line_too_wide(
    text: str, width: int, indent: int, hanging: int
) -> None:
    drawn, out = screen(width)
    drawn.fold(text.replace("\t", " "), indent=indent, hanging=hanging)
    lines = out.getvalue().split("\n")
    assert max(map(cell_len, lines)) <= width
    seen = "".join(out.getvalue().split())
    assert len(seen) == sum(not letter.isspace() or not letter.isprintable() for letter in seen)
    letters = [letter for letter in safe(text) if not letter.isspace()]
    assert len(seen) >= len(letters)


@pytest.mark.parametrize("width", [20, 40])
def test_a_rule_is_as_wide_as_the_screen(width: int) -> None:
    drawn, out = screen(width)
    drawn.rule("13:00")
    drawn.rule("凧")
    drawn.rule()
    assert out.getvalue().startswith("── 13:00 ──")
    assert {cell_len(line) for line in out.getvalue().splitlines()} == {width}


@pytest.mark.parametrize(
    "address",
    [
        *(None, "", "file:///etc/passwd", "javascript:alert(1)", "kites.example", "HTTPS"),
        *("https://x.example/a b", "https://x.example/\x1b\\", "https://x.example/\u202e"),
        *("https://x.example/\x07", "https://x.example/\n", "https://x.example/\u2028"),
    ],
)
def test_only_harmless_web_addresses_are_links(address: str | None) -> None:
    drawn, out = screen(20, colour=True, links=True)
    drawn.line(drawn.linked("Kites", address))
    assert out.getvalue() == "Kites\n"


@pytest.mark.parametrize("links", [True, False])
def test_a_link_is_there_where_the_terminal_knows_links(*, links: bool) -> None:
    drawn, out = screen(20, colour=True, links=links)
    drawn.line(drawn.linked("Kites", "https://kites.example/1"))
    link = r"\x1b\]8;id=\d+;https://kites\.example/1\x1b\\Kites\x1b\]8;;\x1b\\\n"
    assert re.fullmatch(link if links else "Kites\n", out.getvalue())


def test_what_is_drawn_is_safe_whatever_it_is_drawn_from() -> None:
    drawn, out = screen(40, colour=True)
    table = Table("a\x1b[2Jb")
    table.add_row(Text("c\x9b31md\u202e"))
    drawn.show(table)
    drawn.line("e\x07f")
    drawn.fold(Text("g\x1bh"))
    left = re.sub(r"\x1b\[[\d;]*m", "", out.getvalue())
    assert not {"\x1b", "\x9b", "\x07", "\u202e"} & set(left)
    assert "g\N{REPLACEMENT CHARACTER}h" in left


def test_ascii_has_a_form_for_every_sign() -> None:
    drawn, out = screen(30, ascii_only=True)
    drawn.rule("13:00")
    drawn.line("  ".join(drawn.marks))
    drawn.line("13:00–14:00 · “Kites” …")
    assert out.getvalue().isascii()


def test_every_style_can_be_painted_without_rich_and_looks_the_same() -> None:
    drawn, out = screen(20, colour=True)
    for name in PALETTE:
        drawn.line("x", name)
        assert out.getvalue() == painted("x", name) + "\n"
        out.seek(0)
        out.truncate()


@pytest.mark.parametrize("style", PALETTE.values())
def test_a_style_has_only_colours_that_read_on_dark_and_light(style: str) -> None:
    assert not {"black", "white", "bright_black", "bright_white", "on"} & set(style.split())


def test_a_kind_always_has_the_same_colour() -> None:
    assert of_kind("oral") == of_kind("oral session") == "kind.oral"
    assert of_kind("devroom") == of_kind("devroom") != ""
    assert of_kind(None) == of_kind("") == ""


def test_the_door_makes_text_safe_and_json_keeps_its_meaning() -> None:
    out = io.StringIO()
    door = Door(out, Manner(colour=True))
    door.line(("a\x1b", "error"), "b\x9b")
    door.json('"\x9b\u2028"')
    assert out.getvalue() == '\x1b[1;31ma\ufffd\x1b[0mb\ufffd\n"\\u009b\\u2028"'
