"""A query is answered at each keystroke, though its last word or quotation may go on."""

from contextlib import suppress

import pytest

from confcli.model.errors import WrongUsageError
from confcli.search import as_typed
from confcli.search.query.unfinished import completed
from confcli.search.ranking.results import Found
from confcli.search.searcher import Searcher
from tests.support.invented import session, talk
from tests.support.searching import found as finished
from tests.support.searching import index, query

TALKS = (
    talk("Kite networks", ["Ada Fox"], "On how neural kites learn."),
    talk("Graph neural sails", ["Bo Verne"], "A survey of sails."),
    talk("Sails of graph neurons", ["Ben Nguyen"]),
    talk("Neural graphs", ["Yoshua Bengio"], "Of many graphs."),
    talk("Knots", ["Yoshua Kim"]),
)


@pytest.fixture(scope="module")
def made() -> Searcher:
    return index(session("Block", *TALKS))


def typed(of: Searcher, text: str, limit: int = 100) -> Found:
    return as_typed.search(of, query(text, of), limit)


def titles(of: Searcher, text: str) -> list[str | None]:
    return [result.entry.title for result in typed(of, text).results]


@pytest.mark.parametrize("text", ["kit", "kite", "kites ", "sails -survey", "nueral", "author:ben"])
def test_most_of_what_is_typed_finds_what_it_would_find_at_last(made: Searcher, text: str) -> None:
    assert titles(made, text) == [it.entry.title for it in finished(made, text).results]


def test_the_last_word_of_an_open_quotation_may_go_on(made: Searcher) -> None:
    assert finished(made, '"graph neur').total == 0
    assert titles(made, '"graph neur') == ["Graph neural sails", "Sails of graph neurons"]
    assert titles(made, 'title:"graph neura') == ["Graph neural sails"]
    assert titles(made, '"graph neur ') == titles(made, '"graph neur"') == []
    assert set(titles(made, '"neura')) >= {"Neural graphs", "Graph neural sails"}


_WHOLE = ('"graph neural"', '-"graph neur', 'NOT "graph neur', 'author:"yoshua be', 'session:"blo')


@pytest.mark.parametrize("text", [*_WHOLE, '"', 'kite "', "", '"graph ', "kite"])
def test_nothing_else_is_completed(text: str) -> None:
    assert completed(text, lambda _: ["neural"]) == text


def test_a_quotation_is_completed_where_it_stands() -> None:
    ways = completed("sails “graph neur", lambda beginning: [f"{beginning}al", f"{beginning}ons"])
    assert ways == 'sails ("graph neur" OR "graph neural" OR "graph neurons")'
    assert completed('title:"grap', lambda _: []) == "title:grap"


def test_a_letter_beside_other_words_decides_nothing_yet(made: Searcher) -> None:
    assert titles(made, "yoshua b") == ["Neural graphs", "Knots"]
    assert titles(made, "yoshua x") == titles(made, "yoshua ")
    assert typed(made, "yoshua b ").results[0].entry.title == "Neural graphs"


def test_few_letters_that_begin_words_of_many_texts_are_looked_for_in_titles_and_names() -> None:
    talks = talk("Aims"), talk("Knots", [], "On aim."), talk("Kites", [], "On ai.")
    others = [talk(f"Sails {n}", [], "On aim.") for n in range(1000)]
    few, many = index(session("Block", *talks)), index(session("Block", *talks, *others))
    assert titles(few, "ai") == titles(few, "ai ") == ["Kites", "Aims", "Knots"]
    assert titles(many, "ai") == ["Kites", "Aims"]
    assert typed(many, "ai ").total == typed(many, "aim ").total + 1


def test_a_small_word_before_others_is_itself() -> None:
    of = index(session("Block", talk("Often"), talk("Of kites")))
    assert set(titles(of, "of")) == {"Of kites", "Often"}
    assert titles(of, "of ") == titles(of, "of k") == ["Of kites"]


@pytest.mark.parametrize("text", ["author:", '"', "(", "-", "day:x", "titel:kite", "day:2021-05-0"])
def test_what_can_not_be_read_yet_says_so_in_a_sentence(made: Searcher, text: str) -> None:
    with pytest.raises(WrongUsageError):
        typed(made, text)


@pytest.mark.parametrize("count", [60, 200, 600])
def test_the_best_of_many_come_first_however_few_are_looked_at_closely(count: int) -> None:
    others = [talk(f"Sail {n}", ["Bo Verne"], "Of kites and knots.") for n in range(count)]
    best = talk("Of kites and knots"), talk("A long title about knots, and at last about kites")
    of = index(session("Block", *others, *best))
    found = typed(of, "kites kno", 10)
    assert [it.entry.title for it in found.results[:2]] == [each.title for each in best]
    assert found.total == count + 2
    assert len(found.results) == 10


def test_what_is_prepared_is_not_read_by_the_first_search() -> None:
    slots = [talk(f"Kite {n}", type="poster", start=f"2021-05-04 10:{n}") for n in range(10, 50)]
    for is_prepared in (False, True):
        of, read = index(session("Block", *slots)), list[str]()
        if is_prepared:
            as_typed.prepare(of, query("", of))
        of.indexes[0].connection.set_trace_callback(read.append)
        assert typed(of, "type:p").total == 40
        assert any("FROM place" in statement for statement in read) is not is_prepared


def test_every_beginning_of_a_query_is_answered_or_explained(made: Searcher) -> None:
    whole = 'title:"graph neur" (author:bengio OR sails) -survey NOT knots day:2021-05-04 fedrated'
    for end in range(len(whole) + 1):
        with suppress(WrongUsageError):
            typed(made, whole[:end])
