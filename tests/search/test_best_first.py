"""The best results come first, whatever the size of the collection and the limit."""

import pytest

from confcli.model.entities import Session
from confcli.search.index.writing import in_memory
from confcli.search.searcher import Searcher
from tests.support.invented import schedule, session, talk
from tests.support.searching import found, index

WINDS = "north south east west calm storm gust breeze gale squall".split()
MANY = 700


def haystack() -> Session:
    """Talks on kites, with the shortest titles in the middle."""
    titles = [f"{' '.join(WINDS[: 3 + n % 8])} kite number{n}" for n in range(MANY)]
    titles[200:203] = ["Kite", "Kite strings", "Strings"]
    talks = [talk(title, [f"Ada{n} Verne{n}"]) for n, title in enumerate(titles)]
    return session("Hay", *talks)


@pytest.fixture(scope="module")
def made() -> Searcher:
    return index(haystack())


def test_the_shortest_titles_come_first_among_many(made: Searcher) -> None:
    results = found(made, "kite", limit=3).results
    assert [result.entry.title for result in results[:2]] == ["Kite", "Kite strings"]


@pytest.mark.parametrize("text", ["kite", "kite strings", "kite OR -anchor", "kit number7"])
def test_a_larger_limit_keeps_the_first_results(made: Searcher, text: str) -> None:
    every = found(made, text, limit=1000)
    assert [result.judgement.score for result in every.results] == sorted(
        (h.judgement.score for h in every.results), reverse=True
    )
    assert every.total == len(every.results)
    for limit in (5, 100):
        few = found(made, text, limit=limit)
        assert [result.score for result in few.results] == [
            result.score for result in every.results[:limit]
        ]
        assert few.total == every.total


def test_equal_results_are_in_order_of_time() -> None:
    days = range(MANY)
    starts = [f"2021-{1 + n // 100}-{1 + n % 28:02} {n % 24:02}:00" for n in days]
    talks = [
        talk(f"Talk{n}", ["Ada Verne"], start=f"2021-0{start[5:]}")
        for n, start in zip(days, starts, strict=True)
    ]
    results = found(index(session("Block", *talks[::-1])), "verne", limit=5).results
    assert [result.entry.start for result in results] == sorted(
        each.start for each in talks if each.start
    )[:5]


def test_an_exact_match_in_an_abstract_is_found_among_many_prefix_matches_in_titles() -> None:
    others = [talk(f"Kiteboard{n}", [f"Ada{n} Verne{n}"]) for n in range(MANY)]
    made = index(session("Block", *others, talk("Plain", ["Bo Fox"], "On a kite.")))
    assert found(made, "kite", limit=1).results[0].entry.title == "Plain"


def test_an_initial_is_found_among_many_words_with_that_letter() -> None:
    others = [talk(f"Sails {n}", ["Ada Fox", f"Bo{n} Verne{n}"]) for n in range(300)]
    talks = [*others, talk("One of very many words in a title", ["Sam Fox"])]
    assert found(index(session("B", *talks)), "s fox", limit=1).results[0].entry.authors == [
        "Sam Fox"
    ]


def test_an_initial_and_a_last_name_must_belong_to_one_person() -> None:
    others = [talk(f"Sails {n}", ["Kai Verne", f"Bo{n} Chang"]) for n in range(30)]
    every = found(index(session("B", *others, talk("Kites", ["Kim Chang"]))), "k chang")
    assert [each.entry.title for each in every.results if not each.partial] == ["Kites"]
    assert every.results[0].entry.title == "Kites"
    assert every.total == 31


def test_the_total_is_exact_for_joined_words() -> None:
    talks = [talk(f"Open-sourced kites {n}", ["A B"]) for n in range(600)]
    made = index(session("Block", *talks, talk("Opensource sails", ["C D"])))
    assert found(made, "opensource", limit=5).total == len(found(made, "opensource", 1000).results)


def test_partial_matches_keep_the_requested_order() -> None:
    talks = [talk(f"Multi kite string {n}", ["A B"]) for n in range(150)]
    chance = talk("Plain", ["C D"], f"Multi {'x ' * 9} kite {'y ' * 9} string {'z ' * 9} sail.")
    made = index(session("Block", *talks[::-1], chance))
    few = found(made, "multi kite string sail", limit=2)
    assert few.results[0].entry.title == "Plain"
    every = found(made, "multi kite string sail", limit=1000)
    assert few.total == every.total == len(every.results)
    by_title = found(made, "multi kite string sail", limit=1000, sort="title").results
    assert {result.entry.id for result in by_title} == {result.entry.id for result in every.results}
    assert [result.entry.title for result in by_title][-1] == "Plain"


def test_a_negated_alternative_loses_no_results() -> None:
    talks = [talk(f"Kite {n}", [f"Ada{n} Verne"]) for n in range(200)]
    made = in_memory(schedule(session("Block", *talks, talk("Anchor", ["Bo Fox"]))))
    every = found(Searcher([made]), "anchor OR -sail", limit=500)
    assert every.results[0].entry.title == "Anchor"
    assert every.total == len(every.results) == 202  # including the session
