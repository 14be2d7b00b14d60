"""Papers similar to one: which come first, how similar they are, and what they share."""

from collections.abc import Iterable

import pytest

from confcli.model.entities import Talk
from confcli.search.index.writing import in_memory
from confcli.search.searcher import Searcher
from confcli.search.similar import Similar, similar
from tests.support.invented import schedule, session, talk

_ASKED = "Asked"
#: So many others that a word of some papers is rare.
_OTHERS = [talk(f"Filler {n}", (), f"The filler number {n} is of use to all.") for n in range(30)]


def like(abstract: str, *papers: Talk, title: str = _ASKED, limit: int = 9) -> list[Similar]:
    """What is similar to a paper with a title and an abstract, among others."""
    made = schedule(session("Block", talk(title, ["Ada Verne"], abstract), *papers, *_OTHERS))
    ids = {paper.title: paper.id for paper in made.papers}
    return similar(Searcher([in_memory(made)]), ("kitecon-2021", "paper", ids[title]), limit)


def titles(found: Iterable[Similar]) -> list[str | None]:
    return [each.entry.title for each in found]


def test_the_rarer_what_papers_share_the_more_similar_they_are() -> None:
    found = like(
        "Kites in a gale at dawn.",
        talk("One", (), "Kites all day from dawn."),
        talk("Two", (), "Any gale will do at dawn."),
        *(talk(f"Kites {n}", (), "As ever.") for n in range(5)),
    )
    assert titles(found)[:2] == ["Two", "One"]


def test_words_in_a_row_make_papers_more_similar_than_the_same_words_apart() -> None:
    apart = talk("Apart", (), "Descent along any gradient of stochastic slopes.")
    joined = talk("Joined", (), "Slopes and any stochastic gradient descent along.")
    found = like("Stochastic gradient descent.", apart, joined)
    assert titles(found) == ["Joined", "Apart"]
    assert [each.shared for each in found] == [
        ["stochastic gradient descent"],
        ["descent", "gradient", "stochastic"],
    ]


def test_a_word_of_the_title_counts_more() -> None:
    papers = talk("On a zephyr", ["C D"]), talk("On a gondola", ["E F"])
    for title, abstract, first in (
        ("Zephyr", "Gondola.", papers[0]),
        ("Gondola", "Zephyr.", papers[1]),
    ):
        assert titles(like(abstract, *papers, title=title))[0] == first.title


def test_a_word_said_often_counts_more() -> None:
    often = talk("Often", (), "Kites over kites under kites at sea by night.")
    once = talk("Once", (), "Kites over sails under masts at sea by night.")
    assert titles(like("Kites and kites.", once, often)) == ["Often", "Once"]


def test_a_long_text_is_no_more_similar_for_holding_more_words() -> None:
    long = talk("Long", (), "Kites, gales, " + ", ".join(f"Filler {n}, use" for n in range(30)))
    short = talk("Short", (), "Kites, gales.")
    assert titles(like("Kites and gales.", long, short)) == ["Short", "Long"]


def test_authors_do_not_make_papers_similar() -> None:
    assert like("Kites.", talk("Bread", ["Ada Verne"], "Flour and salt.")) == []


def test_track_and_keywords_say_what_a_paper_is_about() -> None:
    named = talk("Named", (), "Flour.", keywords=["kites in gales"])
    found = like("Kites in a gale.", talk("Bread", (), "Salt."), named)
    assert [(each.entry.title, each.shared) for each in found] == [("Named", ["kites"])]
    here = {"track": "Gusts and squalls"}
    made = schedule(session("Block", talk("One", **here), talk("Two", **here), *_OTHERS))
    ids = {paper.title: paper.id for paper in made.papers}
    (there,) = similar(Searcher([in_memory(made)]), ("kitecon-2021", "paper", ids["One"]), 9)
    assert (there.entry.title, there.shared) == ("Two", ["gusts", "squalls"])


def test_the_same_text_is_wholly_similar_and_no_other_is() -> None:
    text = "Kites and the wind, in any gale, the kites of the wind."
    same, part = talk("Kite", ["Bo Fox"], text), talk("Gust", ["Cy Roe"], "A gale and a kite.")
    found = like(text, same, part, title="Kite.")
    assert titles(found) == ["Kite", "Gust"]
    assert found[0].score == 100 > found[1].score > 0


def test_a_short_text_that_says_little_else_comes_after_one_that_says_more_of_the_same() -> None:
    asked = "Kites and strings in a gale, and sails, and masts; gondolas, too."
    short = talk("Kites", (), "Strings.")
    long = talk("Long", (), "Kites on strings in a gale; sails and the fillers of any number.")
    assert titles(like(asked, short, long)) == ["Long", "Kites"]


def test_one_word_makes_papers_similar_only_if_hardly_any_hold_it() -> None:
    everyday = [talk(f"Day {n}", (), "Dawn.") for n in range(4)]
    assert like("Gondolas at dawn.", *everyday) == []
    assert titles(like("Gondolas at dawn.", talk("Boat", (), "Gondolas."), *everyday)) == ["Boat"]


def test_what_is_usual_at_the_conference_counts_little_whatever_else_is_loaded() -> None:
    usual = "Kites soar over fields"
    papers = [talk(f"Paper {n}", (), f"{usual}, says number {n}.") for n in range(20)]
    asked = talk(_ASKED, (), f"{usual} and hydrants near gondolas.")
    rare = talk("Rare", (), "Filler of hydrants, gondolas.")
    made = schedule(session("Block", asked, rare, *papers))
    label = ("kitecon-2021", "paper", next(it.id for it in made.papers if it.title == _ASKED))
    elsewhere = schedule(session("Block", *(talk(f"Bread {n}", (), "Salt.") for n in range(900))))
    alone = in_memory(made)
    for indexes in ([alone], [alone, in_memory(elsewhere)]):
        found = similar(Searcher(indexes), label, 9)
        assert [(each.entry.title, each.shared) for each in found] == [
            ("Rare", ["gondolas", "hydrants"])
        ]


@pytest.mark.parametrize(
    ("abstract", "shared"),
    [
        ("Federated learning of kites; we show learning.", ["federated learning", "kites"]),
        ("Federated flight, and learning.", ["federated", "learning"]),
        ("We show that the use of the kites is of use.", ["kites"]),
        (
            "Kites; federated learning in the wild; learning in the wild.",
            ["federated learning", "wild", "kites"],
        ),
    ],
)
def test_what_is_shared_are_the_longest_phrases_that_tell(abstract: str, shared: list[str]) -> None:
    asked = "Federated learning in the wild: we show that learning of use to all kites."
    (found,) = like(asked, talk("Other", (), abstract))
    assert sorted(found.shared) == sorted(shared)


def test_the_weightiest_of_what_is_shared_comes_first() -> None:
    kites = (talk(f"Kites {n}", ()) for n in range(5))
    found = like(
        "Kites, gales and a stochastic descent.",
        talk("Other", (), "Stochastic descent of gales, kites."),
        *kites,
    )
    assert found[0].shared == ["stochastic descent", "gales", "kites"]


def test_an_isolated_or_unknown_paper_has_no_similar_papers() -> None:
    assert like("Flour, water, salt.", talk("Kites", (), "Wind.")) == []
    made = Searcher([in_memory(schedule(session("Block", *_OTHERS)))])
    assert similar(made, ("kitecon-2021", "paper", "nothing"), 5) == []


def test_no_more_than_asked_for_are_listed() -> None:
    papers = [talk(f"Paper {n}", (), f"Kites at dawn {n}.") for n in range(5)]
    assert len(like("Kites at dawn.", *papers, limit=3)) == 3
