"""Folding and splitting text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.text import (
    either,
    fold,
    links,
    one_line,
    plain,
    shorten,
    slug,
    split,
    with_links,
    words,
)

anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Krähenbühl", "krahenbuhl"),
        ("ÆØÅ æøå", "aeoa aeoa"),
        ("Łukasz", "lukasz"),
        ("Straße", "strasse"),
        ("Đặng Þór", "dang thor"),
        ("İstanbul ıstakoz", "istanbul istakoz"),
        ("ﬁne", "fine"),
        ("ĦŒ", "hoe"),
        ("Ελλάδα", "ελλαδα"),
        ("深層学習", "深層学習"),
        ("soft\u00adware", "software"),
        ("مُحَمَّد أحمد", "محمد احمد"),
        ("ســلام", "سلام"),
        ("שָׁלוֹם", "שלום"),
    ],
)
def test_folding_removes_case_and_accents(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


@given(anything)
def test_folding_is_idempotent(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(anything)
def test_folding_ignores_unicode_composition(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Pat O'Brien’s kites", ["pat", "obriens", "kites"]),
        ("Jean-Luc's α-β", ["jean", "lucs", "α", "β"]),
        ("snake_case x_1", ["snake", "case", "x", "1"]),
        ("Q&A, 3D (Soft|Hard)ware", ["q", "a", "3d", "soft", "hard", "ware"]),
        (" \t\n.-—", []),
    ],
)
def test_text_is_split_into_words(text: str, found: list[str]) -> None:
    assert words(text) == found
    assert split(plain(text)) == found


@given(anything)
def test_words_are_folded_and_not_empty(text: str) -> None:
    assert all(word and words(word) == [word] for word in words(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [("ICLR 2021", "iclr-2021"), ("Café & Kité!", "cafe-kite"), ("…", "conference")],
)
def test_a_slug_is_made_from_text(text: str, found: str) -> None:
    assert slug(text) == found


def test_text_is_shortened_to_a_number_of_words() -> None:
    assert shorten("one two  three", 3) == "one two three"
    assert shorten("one two three four", 3) == "one two three …"


def test_text_without_blanks_is_shortened_to_a_number_of_columns() -> None:
    assert shorten("凧と風の歴史", most=8) == "凧と風の…"
    assert shorten("凧と風の歴史", most=12) == "凧と風の歴史"
    assert shorten("kitekitekite", most=8) == "kitekite…"
    assert shorten("kites and winds", most=12) == "kites and …"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("see https://x.org/a, and http://y.org.", ["https://x.org/a", "http://y.org"]),
        ("(https://x.org/a_(b)) [https://z.org]", ["https://x.org/a_(b)", "https://z.org"]),
        ("“https://x.org/a?b=c&d#e”", ["https://x.org/a?b=c&d#e"]),
        ("https://x.org https://x.org", ["https://x.org"]),
        ("https://localhost http:// nothing", []),
        ("**https://x.org/a**!", ["https://x.org/a"]),
        (None, []),
    ],
)
def test_links_are_found_in_text(text: str | None, found: list[str]) -> None:
    assert links(text) == found
    parts = list(with_links(text or ""))
    assert "".join(part for part, _ in parts) == (text or "")
    assert list(dict.fromkeys(part for part, is_link in parts if is_link)) == found


@given(anything)
def test_one_line_collapses_whitespace(text: str) -> None:
    assert one_line(text).split() == text.split()
    assert "  " not in one_line(text)
    assert len(one_line(text).splitlines()) <= 1


@pytest.mark.parametrize(
    ("names", "said"), [(["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")]
)
def test_one_of_some_names(names: list[str], said: str) -> None:
    assert either(names) == said
