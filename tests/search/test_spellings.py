"""Words spelled joined, apart or with a hyphen, single letters, and symbols."""

import pytest

from tests.support.invented import session, talk
from tests.support.ranking import search, titles
from tests.support.searching import found, index

#: A title in each spelling of a word; the longest is the one with a hyphen.
JOINED, HYPHEN, APART = "Flyhigh", "Fly-high on a very long string at sea", "Fly high"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("flyhigh", {JOINED}),
        ("FlyHigh", {JOINED}),
        ("fly-high", {HYPHEN, APART}),
        ("fly high", {HYPHEN, APART}),
    ],
)
def test_every_spelling_is_found_and_the_one_asked_for_comes_first(
    text: str, first: set[str]
) -> None:
    found = titles(text, *(talk(title, ["A B"]) for title in (JOINED, HYPHEN, APART)))
    assert set(found[: len(first)]) == first
    assert set(found) == {JOINED, HYPHEN, APART}


@pytest.mark.parametrize("text", ["3D", "3-D", "3 d", "3‑d", "3d kites", "kites in 3 D"])
@pytest.mark.parametrize("title", ["3D kites", "3-D kites", "Kites in 3 D"])
def test_a_letter_may_be_joined_to_a_digit(text: str, title: str) -> None:
    result, *others = search(text, talk(title, ["A B"]), talk("Plan of D", ["E F"]))
    assert result.entry.title == title
    assert [each.partial for each in (result, *others)] == [False, *(True for _ in others)]


@pytest.mark.parametrize("text", ["O'Brien", "obrien", "o brien", "O-Brien", "o’brien"])
@pytest.mark.parametrize("name", ["Tim O'Brien", "Tim OBrien", "Tim O Brien"])
def test_a_letter_may_be_joined_to_a_name(text: str, name: str) -> None:
    named, other = talk("Kites", [name]), talk("O of log o", ["Bo Lind"])
    assert titles(text, named, other)[0] == "Kites"


@pytest.mark.parametrize("text", ["jk ng", "J.K. Ng", "JK Ng", "j k ng"])
def test_initials_may_be_joined(text: str) -> None:
    named, other = talk("Kites", ["J. K. Ng"]), talk("Sails", ["Ada Ng"])
    assert titles(text, named, other)[0] == "Kites"


@pytest.mark.parametrize(
    ("text", "title"), [("e-mail", "Email now"), ("email", "E-mail now"), ("t shirt", "T-shirts")]
)
def test_a_letter_may_be_joined_to_a_word(text: str, title: str) -> None:
    assert titles(text, talk(title, ["A B"])) == [title]


def test_letters_alone_are_not_joined_to_a_word() -> None:
    sorting, other = talk("Sorting in O(n log n)", ["A B"]), talk("On ships", ["C D"])
    assert titles("o n log", sorting, other) == ["Sorting in O(n log n)"]


def test_an_excluded_word_is_excluded_in_every_spelling() -> None:
    talks = [talk(f"{word} kites", ["A B"]) for word in ("Self-made", "Selfmade", "Bought")]
    assert titles("kites -self-made", *talks) == ["Bought kites"]


CRAB = talk("Crabs 🦀 at sea", ["A B"])
PLAIN = talk("Crabs at sea", ["C D"])
ARROW = talk("From A → B in x ≤ 2", ["E F"])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("🦀", CRAB.title),
        ("🦀 crabs", CRAB.title),
        ("crabs 🦀 at sea", CRAB.title),
        ('"crabs 🦀"', CRAB.title),
        ("title:🦀", CRAB.title),
        ("crabs -🦀", PLAIN.title),
        ("≤", ARROW.title),
        ("→", ARROW.title),
        ('"A B"', ARROW.title),
    ],
)
def test_a_symbol_is_a_word_that_does_not_part_others(text: str, title: str) -> None:
    assert titles(text, CRAB, PLAIN, ARROW)[0] == title


def test_a_symbol_is_required_as_any_word_is() -> None:
    assert [each.partial for each in search("crabs 🦀", PLAIN, CRAB)] == [False, True]
    (result,) = search("crabs 🎉", PLAIN)
    assert not result.judgement.complete
    assert titles("🎉", PLAIN, CRAB) == []


@pytest.mark.parametrize("text", ["🦀", "OR", "the", "in of"])
def test_what_says_little_is_required_beside_a_filter(text: str) -> None:
    searched = index(session("Block", CRAB, PLAIN, talk("Crabs or the sea of in", ["G H"])))
    for name in ("D", "C D"):
        assert not found(searched, text, author=(name,)).total
        assert found(searched, f"crabs {text.lower()}", author=(name,)).results


def test_a_name_may_be_a_word_that_says_little() -> None:
    searched = index(session("Block", talk("Kites", ["Do An"]), talk("Knots", ["Bo An"])))
    (result,) = found(searched, 'author:"do an"').results
    assert result.entry.title == "Kites"


def test_a_title_with_a_symbol_is_whole() -> None:
    (result, *_) = search("Crabs 🦀 at sea", CRAB, PLAIN)
    assert (result.entry.title, result.score) == (CRAB.title, 100.0)
    assert result.matched == {"title": ["at", "crabs", "sea", "🦀"]}


def test_skin_colours_and_variants_of_an_emoji_do_not_matter() -> None:
    waving = talk("Hello 👋🏽", ["A B"])
    for text in ("👋", "👋🏿", "👋\ufe0f"):
        assert titles(text, waving) == [waving.title]


@pytest.mark.parametrize("title", ["C:N ratios", "Re:Solve", "Tricks with std::vector"])
def test_a_colon_within_words_is_no_field(title: str) -> None:
    written = next(word for word in title.split() if ":" in word)
    talks = [talk(title, ["A B"]), talk("Ratios of C", ["N C"]), talk("Solve it", ["C D"])]
    assert titles(written, *talks)[0] == title
