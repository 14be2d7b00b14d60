"""Which words a query word matches: joined, split, mistyped, accented, excluded."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.search.index.vocabulary import typos_allowed
from tests.support.invented import session, talk
from tests.support.ranking import search, titles
from tests.support.searching import found, index, query


@pytest.mark.parametrize("text", ["web assembly", "assembly web"])
def test_joined_and_separate_spellings_match(text: str) -> None:
    begun = talk("Assembly of sails for webcams", ["A B"])
    joined, whole = talk("A WebAssembly engine", ["C D"]), talk("A web assembly", ["E F"])
    expected = [whole.title, joined.title] if text.startswith("web") else [whole.title]
    assert titles(text, begun, joined, whole)[: len(expected)] == expected


def test_an_excluded_word_is_not_joined_to_the_previous_one() -> None:
    assert titles("deep -mind", talk("Deep DeepMind kites", ["A B"])) == ["Deep DeepMind kites"]


@pytest.mark.parametrize("text", ["(graph -survey) OR zebra", "(graph -abstract:survey) OR zebra"])
def test_a_word_excluded_in_parentheses_is_excluded_from_all_fields(text: str) -> None:
    survey = talk("Graph kites", ["A B"], "A survey of kites.")
    assert titles(text, survey, talk("Graph sails", ["C D"], "No more.")) == ["Graph sails"]


def test_a_title_excluded_in_parentheses_is_not_found() -> None:
    survey = talk("Graph", ["A B"], "A survey of kites.")
    assert titles("(graph -survey)", survey, talk("Graph sails", ["C D"])) == ["Graph sails"]
    assert titles("graph -survey", survey, talk("Graph sails", ["C D"])) == ["Graph sails"]


def test_a_name_is_found_joined_or_split() -> None:
    talks = talk("One", ["Yann LeCun"]), talk("Two", ["Yann Le Cun"])
    assert set(titles("le cun", *talks)) == set(titles("yann le cun", *talks)) == {"One", "Two"}


def test_a_typo_in_a_hyphenated_word_is_forgiven() -> None:
    (result,) = search("selfsuprevised", talk("Self-supervised kites", ["A B"]))
    assert result.matched == {"title": ["self", "supervised"]}


def test_a_known_word_is_also_found_split() -> None:
    talks = talk("One", ["XiaoDong Li"]), talk("Two", ["Xiao Dong Li"])
    assert titles("xiaodong li", *talks) == ["One", "Two"]


@pytest.mark.parametrize("text", ["muller", "müller", "mueller"])
def test_an_umlaut_is_found_however_it_is_spelled(text: str) -> None:
    names = ["Ada Müller", "Bo Mueller", "Cy Muller"]
    assert len(titles(text, *(talk(name, [name]) for name in names))) == 3


def test_a_reversed_chinese_name_is_not_a_weak_match() -> None:
    (result,) = search("太郎山田", talk("Kites", ["山田太郎"]))
    assert result.judgement.score > 30


def test_an_initial_must_stand_next_to_the_name() -> None:
    two, one = talk("Two", ["Ada Yu", "Yo Verne"]), talk("One", ["Yoshua Fox"])
    chance = talk("Chance", ["Yo Verne", "Bo Fox"])
    assert titles("y fox", two, one, chance)[0] == "One"
    (result,) = (result for result in search("y fox", one, chance) if result.entry.title == "One")
    assert "y matches yoshua (initials)" in result.explanation


@pytest.mark.parametrize("text", ["飞 叶", "叶飞", "飞叶"])
def test_a_chinese_name_is_found_in_either_order(text: str) -> None:
    found = search(text, talk("Kites", ["飞 叶"]), talk("Sails", ["飞 山"]))
    assert [each.entry.title for each in found if not each.partial] == ["Kites"]


def test_a_run_of_chinese_characters_is_reported_as_one_word() -> None:
    (result,) = search("機械学習", talk("機械学習の凧", ["A B"]))
    assert result.matched == {"title": ["機械学習"]}
    assert result.explanation == "機械学習 in title"


def test_names_of_programming_languages_are_words() -> None:
    track, cpp, sharp = (
        talk("Track C", ["A B"]),
        talk("Modern C++20", ["C D"]),
        talk("C# kites", []),
    )
    assert titles("c++", track, cpp, sharp) == ["Modern C++20"]
    assert titles("C#", track, cpp, sharp) == ["C# kites"]
    assert titles("C#", talk("Kites", ["Ada Sharp"])) == []


@pytest.mark.parametrize("part", ["(kite OR ", "(kite -(sail ", "title:(kite OR ", "kite OR -("])
def test_many_unclosed_parentheses_are_accepted(part: str) -> None:
    assert search(part * 300, talk("Kite", ["A B"]), talk("Sail", ["C D"])) is not None


@pytest.mark.parametrize("text", ["std::vector", "std"])
def test_initials_in_a_title_are_no_word(text: str) -> None:
    assert "Some tall dunes" not in titles(text, talk("Some tall dunes", ["A B"]), talk("Vector"))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Krahenbuhl", "Philipp Krähenbühl"),
        ("KRÄHENBÜHL", "Philipp Krahenbuhl"),
        ("lukasz", "Łukasz Kaiser"),
        ("soren", "Søren Ørsted"),
        ("strasse", "Ada Straße"),
        ("obrien", "Pat O'Brien"),
        ("o’brien", "Pat O'Brien"),
        ("nguyen", "Nguyễn Văn"),
        ("jean luc", "Jean-Luc Picard"),
    ],
)
def test_accents_and_case_are_ignored(text: str, name: str) -> None:
    (result,) = search(text, talk("Kites", [name]))
    assert result.entry.title == "Kites"
    assert set(result.matched) == {"authors"}
    assert result.judgement.complete


@pytest.mark.parametrize(
    ("word", "allowed"), [("abc", 0), ("abcd", 1), ("abcdefg", 1), ("abcdefgh", 2)]
)
def test_longer_words_allow_more_typos(word: str, allowed: int) -> None:
    assert typos_allowed(word) == allowed


@pytest.mark.parametrize(
    ("typo", "count"),
    [
        ("krtie", 0),
        ("kiet", 1),
        ("kites", 1),
        ("kte", 0),
        ("kiite", 1),
        ("regularisaton", 1),
        ("regulrisaton", 1),
        ("rglrisaton", 0),
    ],
)
def test_typos_are_forgiven_within_limits(typo: str, count: int) -> None:
    results = search(typo, talk("Kite", ["A B"]), talk("Regularisation", ["C D"]))
    assert len(results) == count


def test_near_words_are_suggested() -> None:
    made = index(session("Block", talk("Regularization", ["A B"])))
    assert made.near(query("rglrzation")) == ["regularization"]
    assert made.near(query("xyz")) == []
    assert made.near(query("regularization")) == []


@given(st.sampled_from(["federated", "krahenbuhl", "architecture", "regularization"]), st.data())
def test_any_one_typo_in_a_long_word_is_forgiven(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(word) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    kind = data.draw(st.sampled_from(["drop", "add", "change", "swap"]))
    typo = {
        "drop": word[:place] + word[place + 1 :],
        "add": word[:place] + letter + word[place:],
        "change": word[:place] + letter + word[place + 1 :],
        "swap": word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :],
    }[kind]
    (result,) = search(typo, talk(f"On {word} things", ["A B"]))
    assert result.entry.title == f"On {word} things"


def test_a_short_word_that_begins_otherwise_is_hardly_meant() -> None:
    said = talk("Plain", ["A B"], "All kites must fly.")
    assert found(index(session("Block", said)), "rust").results == []
    (titled,) = found(index(session("Block", talk("Must", ["A B"]))), "rust").results
    assert titled.weak
    (swapped,) = found(index(session("Block", talk("Rust", ["A B"]))), "urst").results
    assert not swapped.weak
    (named,) = found(index(session("Block", talk("Plain", ["Yann Verne"]))), "jann verne").results
    assert not named.weak


def test_what_a_word_may_be_a_typo_of_is_kept_for_as_long_as_it_was_looked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    words = index(session("Block", talk("Kites of regulations"))).vocabulary
    assert words.near("xxgulations", thorough=False) == []
    assert [each.word for each in words.near("xxgulations")] == ["regulations"]
    monkeypatch.setattr("confcli.search.index.vocabulary._KEPT", 2)
    for word in ("kitess", "kite", "kitesx"):
        assert [each.word for each in words.near(word)] == ["kites"]
    assert len(words._near) <= 2
