"""What two texts share, as phrases."""

from hypothesis import given
from hypothesis import strategies as st

from confcli.search.index.tokens import tokens
from confcli.search.telling import phrases, tells

_TEXTS = st.lists(st.sampled_from(["kites", "gale", "wind", "the", "of", "use"]), max_size=12)


def test_words_of_any_text_and_single_letters_tell_nothing() -> None:
    assert [word for word in ("the", "use", "x", "kite", "c4") if tells(word)] == ["kite", "c4"]
    assert not any(map(tells, tokens("We've learned; it wasn’t easier, but they’re better.")))


def test_a_phrase_ends_where_the_other_text_goes_on_otherwise() -> None:
    asked = "open source kites of open source wind kites".split()
    other = "wind kites and open source kites".split()
    assert [*phrases(asked, other)] == [
        ("open", "source", "kites"),
        ("open", "source"),
        ("wind", "kites"),
    ]


@given(_TEXTS, _TEXTS)
def test_every_telling_word_that_both_have_is_in_a_phrase(one: list[str], two: list[str]) -> None:
    found = [*phrases(one, two)]
    assert {word for it in found for word in it} == {*filter(tells, one)} & {*two}
    assert [*phrases(one, one)] == [*phrases(one, [*one, "the", *one])]


@given(_TEXTS, _TEXTS)
def test_short_phrases_stand_in_both(one: list[str], two: list[str]) -> None:
    for text in (one, two):
        for phrase in phrases(one, two):
            assert f" {' '.join(phrase[:3])} " in f" {' '.join(text)} "
