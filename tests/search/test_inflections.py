"""Inflections of words, and what the field cuts short."""

from collections.abc import Collection

import pytest

from confcli.search.index import stemming
from confcli.search.query.reading import meanings
from confcli.search.query.tree import Word
from tests.support.invented import session, talk
from tests.support.ranking import FILLER, search, titles
from tests.support.searching import found, index


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("boosting", "boosted"),
        ("boosted", "boosts"),
        ("detecting", "detection"),
        ("organising", "organization"),
        ("licences", "licensing"),
        ("licensing", "licences"),
        ("defences", "defense"),
        ("modelling", "modeled"),
        ("convolution", "convolutional"),
        ("robust", "robustness"),
        ("decoder", "decoding"),
        ("classification", "classifiers"),
        ("detector", "detection"),
        ("analysis", "analyzing"),
        ("parsing", "parser"),
        ("explain", "explanations"),
        ("private", "privacy"),
        ("cryptographic", "cryptography"),
        ("building", "built"),
        ("written", "writing"),
    ],
)
def test_an_inflection_is_found(asked: str, held: str) -> None:
    found = search(asked, talk(f"On {held} kites", ["A B"]), talk(f"{asked}", ["C D"]))
    assert found[1].explanation == f"{asked} matches {held} (inflection) in title"


@pytest.mark.parametrize(
    ("asked", "held"),
    [("boosting", "boosted"), ("optimising", "optimization"), ("licences", "licensing")],
)
def test_a_word_that_nothing_holds_has_inflections(asked: str, held: str) -> None:
    (result,) = search(asked, talk(f"On {held} kites", ["A B"]))
    assert result.explanation == f"{asked} matches {held} (inflection) in title"


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("nets", "networks"),
        ("network", "nets"),
        ("k8s", "kubernetes"),
        ("kubernetes", "k8s"),
        ("params", "parameter"),
        ("convs", "convolutional"),
        ("i18n", "internationalization"),
        ("hyperparams", "hyperparameters"),
        ("maths", "mathematics"),
        ("vulns", "vulnerability"),
        ("package", "pkgs"),
        ("authz", "authorization"),
    ],
)
def test_a_word_cut_short_is_found(asked: str, held: str) -> None:
    (result,) = search(asked, talk(f"On {held} today", ["A B"]))
    assert result.explanation == f"{asked} matches {held} (short form) in title"


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("regex", "regular expressions"),
        ("regular expression", "regexes"),
        ("recsys", "recommender system"),
        ("convnets", "convolutional neural network"),
        ("convolutional networks", "convnet"),
    ],
)
def test_a_word_cut_short_stands_for_several(asked: str, held: str) -> None:
    (result,) = search(asked, talk(f"On {held} today", ["A B"]))
    assert f"{asked} matches {held} (abbreviation) in title" in result.explanation


@pytest.mark.parametrize(
    ("asked", "other"),
    [
        ("university", "universe"),
        ("organ", "organization"),
        ("experience", "experiments"),
        ("policy", "police"),
        ("general", "generalized"),
        ("general", "generative"),
        ("active", "activated"),
        ("object", "objectives"),
        ("transformers", "transformed"),
        ("bases", "matrices"),
        ("emergency", "emergence"),
        ("numerical", "numerous"),
        ("business", "busy"),
        ("relative", "relativity"),
        ("ios", "io"),
    ],
)
def test_a_word_with_another_meaning_is_no_inflection(asked: str, other: str) -> None:
    found = search(asked, talk(f"Kites {other}", ["A B"]))
    assert not any("inflection" in result.explanation for result in found)


def test_the_word_itself_comes_first_then_its_plural_then_inflections() -> None:
    words = ("Network x", "Networks", "Networked", "Net", "Networkx")
    assert titles("network", *(talk(word, ["A B"]) for word in words)) == list(words)


@pytest.mark.parametrize(
    ("asked", "inflection", "other"),
    [
        ("robot", "Robotics", "Robotx"),
        ("compile", "Compiler", "Compilex"),
        ("adversary", "Adversarial", "Adversarx"),
        ("tokenizers", "Tokenization", "Tokenizersx"),
        ("retriever", "Retrieval", "Retrieverx"),
        ("retriever", "Retrieving", "Retrievxr"),
    ],
)
@pytest.mark.parametrize("is_known", [False, True])
def test_no_inflection_is_behind_a_longer_word_or_a_typo(
    asked: str, inflection: str, other: str, *, is_known: bool
) -> None:
    talks = [talk(title, ["A B"]) for title in (other, inflection)]
    known = [talk("Plain", ["C D"], f"On {asked}.")] if is_known else []
    found = titles(asked, *talks, *known)
    assert inflection in found
    assert other not in found[: found.index(inflection)]


def test_a_common_word_has_inflections_too() -> None:
    common = [talk(f"Boosting of kite{n}", ["A B"]) for n in range(60)]
    assert "Boosted sails" in titles("boosting", *common, talk("Boosted sails", ["A B"]))


def test_a_rare_form_weighs_as_little_as_its_common_one() -> None:
    networks = (talk(f"Networks of kite{n}", ["A B"]) for n in range(30))
    searcher = index(session("Block", *networks, talk("Nets", ["A B"])))
    forms = [Word((form,), None) for form in ("nets", "network", "networks")]
    weights = {meaning.weight for meaning in meanings(forms, searcher.vocabulary)}
    assert len(weights) == 1


def test_an_inflection_keeps_typos_away() -> None:
    talks = [talk(f"Boosting of kite{n}", ["A B"]) for n in range(30)]
    assert "Roosting" not in titles("boostings", *talks, talk("Roosting", ["A B"]))


def test_a_rare_inflection_does_not_hide_a_common_word_with_a_typo() -> None:
    talks = [talk(f"Learning of kites{n} kites", ["A B"]) for n in range(70)]
    assert len(titles("kites lerning", *talks, talk("Lerned", ["A B"]))) >= 70


def test_a_common_inflection_does_not_hide_a_word_with_fewer_typos() -> None:
    talks = [talk(f"Memories of kites{n}", ["A B"]) for n in range(30)]
    assert "Memorization" in titles("memoriation", *talks, talk("Memorization", ["A B"]))


def test_an_inflection_in_a_title_is_among_the_first() -> None:
    abstracts = [talk(f"Kite{n}", ["A B"], "On boosting.") for n in range(700)]
    titled = talk("A very long title on boosted trees", ["A B"])
    made = index(session("Block", *abstracts, titled))
    assert found(made, "boosting", limit=1).results[0].entry.title == titled.title


def test_the_word_itself_in_another_field_is_told() -> None:
    told = talk("Learning kites", ["Learned Hand"]), talk("Plain", ["A B"], "On learned kites.")
    result, _ = search("learned", *told)
    assert result.explanation == (
        "learned matches learning (inflection) in title; learned in authors"
    )


def test_quoted_words_have_no_inflections() -> None:
    assert titles('"kite boosting"', talk("Kite boosted", ["A B"])) == []


def test_an_excluded_word_excludes_its_numbers_but_no_inflections() -> None:
    talks = (talk("Kite nets", ["A B"]), talk("Kite netting", ["A B"]))
    assert titles("kite -net", *talks) == ["Kite netting"]


def test_names_have_no_inflections() -> None:
    talks = (talk("On wind", ["Ada Boosted"]), talk("Boosts", ["C D"]))
    assert titles("boosting", *talks) == ["Boosts"]
    assert titles("author:boosting", *talks) == []


def test_a_very_long_word_has_no_other_forms(monkeypatch: pytest.MonkeyPatch) -> None:
    stemmed: list[str] = []

    def stems(words: Collection[str]) -> dict[str, list[str]]:
        stemmed.extend(words)
        return {}

    monkeypatch.setattr(stemming, "stems", stems)
    made = index(session("Block", talk("On wind", ["A B"])))
    assert found(made, "kiteoboa" * 500).total == 0
    assert stemmed == []
    assert found(made, "kiteo").total == 0
    assert stemmed


def test_many_people_with_a_name_like_a_word_hide_nothing() -> None:
    people = [talk(f"On wind {n}", ["Jin Park"]) for n in range(900)]
    others = [talk(f"Cars {n}", ["A B"], "We study parking.") for n in range(30)]
    made = index(session("Block", *people, *others, talk("Trees", ["C D"], "In the park.")))
    first = found(made, "parking", 20)
    assert ([each.entry.title[:4] for each in first.results if each.entry.title]) == ["Cars"] * 20
    assert (first.total, first.exact) == (31, True)
    assert found(made, "wind -parks", 1).total == 900


def test_a_name_may_be_a_typo_of_another_with_one_letter_less() -> None:
    made = index(session("Block", talk("On wind", ["Jin Park"])))
    assert [each.entry.title for each in found(made, "author:parks").results] == ["On wind"]


def test_a_hyphenated_word_has_inflections() -> None:
    assert titles("pretraining", talk("Pre-trained kites", ["A B"])) == ["Pre-trained kites"]
    assert titles("pre-training", talk("Pretrained kites", ["A B"])) == ["Pretrained kites"]


@pytest.mark.parametrize(
    ("language", "asked", "held"),
    [
        ("de", "Netze", "Netzen"),
        ("Deutsch", "Häuser", "Haus"),
        ("fr", "réseaux", "réseau"),
        ("français", "réseau", "réseaux"),
        ("es", "seguridad", "seguros"),
        ("es-ES", "redes", "red"),
    ],
)
def test_words_are_inflected_as_in_the_language_of_the_talk(
    language: str, asked: str, held: str
) -> None:
    def explained(said: str | None) -> list[str]:
        talks = talk(f"Ohne {held}", ["A B"], language=said)
        return [result.explanation for result in search(asked, talks)]

    assert all("inflection" in each for each in explained(language) or [""])
    assert not any("inflection" in each for each in explained(None) + explained("nl"))


def test_a_talk_that_states_no_language_is_in_that_of_most() -> None:
    said = [talk(f"Wort{n}", ["A B"], language="de") for n in range(3)]
    other = talk("Word", ["A B"], language="en")
    made = index(session("Block", *said, other, talk("Im Haus", ["C D"]), *FILLER))
    (result,) = found(made, "Häuser").results
    assert "inflection" in result.explanation
