"""Abstracts on a page: their paragraphs, lists and links."""

from hypothesis import given
from hypothesis import strategies as st

from confcli.export.html.prose import Paragraph, Piece, paragraphs


def shown(text: str | None) -> list[tuple[bool, list[str]]]:
    return [
        (part.is_list, ["".join(piece.text for piece in line) for line in part.lines])
        for part in paragraphs(text)
    ]


def test_paragraphs_and_lists_stay_what_they_are() -> None:
    text = "Kites fly.\nHigh.\n\nThey need\n- wind\n- string\n1. Hold\n2. Run\n\nAlways."
    assert shown(text) == [
        (False, ["Kites fly.", "High."]),
        (False, ["They need"]),
        (True, ["wind", "string"]),
        (False, ["1. Hold", "2. Run"]),
        (False, ["Always."]),
    ]


def test_what_leads_to_the_web_is_linked_and_nothing_else() -> None:
    text = "See https://kites.org/a_(b), or javascript:fly() and https://kites.org/a_(b)."
    link = Piece("https://kites.org/a_(b)", "https://kites.org/a_(b)")
    between = Piece(", or javascript:fly() and ")
    assert paragraphs(text) == [
        Paragraph(False, [[Piece("See "), link, between, link, Piece(".")]])
    ]


def test_nothing_hides_or_reorders_what_a_text_says() -> None:
    assert shown("a\u202eb\x1b[31m\u200bc") == [(False, ["a\ufffdb\ufffd[31mc"])]


def test_no_text_is_no_paragraph() -> None:
    assert shown(None) == shown("") == shown(" \n ") == []


@given(st.text("ab \n-1.https://k", max_size=60))
def test_no_word_is_lost(text: str) -> None:
    said = [line for _, lines in shown(text) for line in lines]
    marks = sum(map(len, (lines for is_list, lines in shown(text) if is_list)))
    assert len("".join(text.split())) == len("".join("".join(said).split())) + marks
