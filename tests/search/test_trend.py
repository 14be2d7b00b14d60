"""A topic from conference to conference: how much of each is on it, in order of date."""

from collections.abc import Sequence

import pytest

from confcli.model.entities import Session, Talk
from confcli.programme.assembly import assemble
from confcli.schedule.schedule import Schedule
from confcli.search.index.writing import in_memory
from confcli.search.searcher import Searcher
from confcli.search.topics.asked import as_phrase
from confcli.search.topics.texts import SAYING
from confcli.search.topics.trend import Point, by_titles, share, trend
from tests.support.invented import listing, session, talk
from tests.support.programmes import conferences, filler, on
from tests.support.searching import query

KITES = ["Kites at sea", "A kite at home", "More kites"]


def points(searcher: Searcher, *topics: str) -> list[Point]:
    queries = {each: query(as_phrase(each, searcher.vocabulary), searcher) for each in topics}
    return trend(searcher, queries, searcher.conferences)


def of(**programmes: Sequence[Talk]) -> list[Point]:
    return points(conferences(**programmes), "kite")


def dated(**sessions: Session) -> list[Point]:
    listings = [listing(each, conference=name) for name, each in sessions.items()]
    return points(Searcher([in_memory(Schedule(assemble(listings)))]), "kite")


def test_each_conference_has_its_count_and_share() -> None:
    found = of(Aero_2020=[*on(KITES), *filler(9)], Terra_2021=filler(8, begin=9))
    assert [(it.conference, it.matches, it.held.total, it.percent) for it in found] == [
        ("Aero 2020", 3, 12, 25.0),
        ("Terra 2021", 0, 8, 0.0),
    ]


def test_titles_are_counted_apart() -> None:
    (found,) = of(Aero_2020=[*on(KITES), *on(["Ropes"], "Of a kite.", by="Cy")])
    assert (found.matches, found.titles, found.title_percent) == (4, 3, 75.0)


def test_a_count_is_what_a_search_for_the_query_finds() -> None:
    searcher = conferences(Aero_2020=[*on(KITES, "Kites."), *filler(9)], Terra_2021=on(["Kite b"]))
    for it in points(searcher, "kite", "at sea", "more kites"):
        for fields, count in ((SAYING, it.matches), (("title",), it.titles)):
            asked = query(it.query, searcher, fields=fields, conference=(it.conference,))
            assert searcher.count(asked) == count


def test_conferences_come_in_order_of_date() -> None:
    found = dated(
        Late=session("S", talk("Kite a", start="2021-05-04 09:00")),
        Early=session("S", talk("Kite b", start="2019-05-04 09:00")),
    )
    assert [(it.conference, it.year, it.day) for it in found] == [
        ("Early", 2019, "2019-05-04"),
        ("Late", 2021, "2021-05-04"),
    ]


def test_without_a_date_the_year_in_the_name_decides_and_else_it_comes_last() -> None:
    found = of(Never=on(["Kite a"]), Aero_2021=on(["Kite b"]), Terra_2019=on(["Kite c"]))
    assert [(it.conference, it.year) for it in found] == [
        *(("Terra 2019", 2019), ("Aero 2021", 2021), ("Never", None)),
    ]


def test_sessions_are_counted_where_there_is_nothing_else() -> None:
    (found,) = dated(Aero=session("Kites at work", abstract="Of kites."))
    assert (found.matches, found.held.total) == (1, 1)


def test_sessions_are_not_counted_beside_talks() -> None:
    (found,) = dated(Aero=session("Kites", talk("Kite a"), talk("Loops", ["Bo Fox"])))
    assert (found.matches, found.held.total) == (1, 2)


def test_as_soon_as_one_has_few_abstracts_titles_are_compared() -> None:
    bare = [talk(title, ["Bo Fox"]) for title in KITES]
    assert not by_titles(of(Aero_2020=on(KITES, "Of kites.")))
    assert by_titles(of(Aero_2020=on(KITES, "Of kites."), Terra_2021=bare))
    (found,) = of(Terra_2021=bare)
    assert found.counted(by_titles=True) == (3, 3)


def test_what_has_no_title_is_not_counted_among_titles() -> None:
    (found,) = of(Aero_2020=[*on(KITES), talk(None, ["Bo Fox"], "Of kites at sea.")])
    assert (found.matches, found.held.total) == (4, 4)
    assert found.counted(by_titles=True) == (3, 3)


def test_several_topics_follow_one_another() -> None:
    searcher = conferences(Aero_2020=on(KITES), Terra_2021=on(["Loops"]))
    assert [(it.topic, it.matches) for it in points(searcher, "kite", "loop")] == [
        *(("kite", 3), ("kite", 0), ("loop", 0), ("loop", 1)),
    ]


@pytest.mark.parametrize(
    ("found", "total", "words"),
    [(0, 9, "0.0%"), (1, 2000, "<0.1%"), (1, 8, "12.5%"), (2, 2, "100.0%"), (0, 0, "0.0%")],
)
def test_shares_in_words(found: int, total: int, words: str) -> None:
    assert share(found, total) == words


def asked(text: str, *talks: Talk) -> str:
    return as_phrase(text, conferences(Aero_2020=talks).vocabulary)


def test_words_are_a_phrase_in_both_numbers() -> None:
    talks = on(["Kite models", "A kite model"])
    assert asked("kite models", *talks) == '"kite models" OR "kite model"'


def test_both_spellings_are_looked_for() -> None:
    assert asked("colour", *on(["Colour", "Color"])) == '"colour" OR "color"'


def test_what_nothing_holds_is_looked_for_as_typed() -> None:
    assert asked("kite") == '"kite"'


def test_an_abbreviation_is_looked_for_with_what_it_is_short_for() -> None:
    defined = on([f"Large kite models (LKM) {n}" for n in "abc"])
    both = {'"lkm"', '"large kite models"'}
    assert both <= {*asked("LKM", *defined).split(" OR ")}
    assert both <= {*asked("large kite models", *defined).split(" OR ")}


@pytest.mark.parametrize("text", ['"kite model"', "kite OR loop", "kite -loop", "title:kite"])
def test_the_query_language_is_left_as_it_is(text: str) -> None:
    assert asked(text, *on(KITES)) == text
