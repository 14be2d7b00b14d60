"""People on a topic: how much and how well what they present fits it."""

import pytest

from confcli.model.entities import Session, Talk
from confcli.search import on_topic as module
from confcli.search.on_topic import OnTopic, on_topic
from tests.support.invented import session, talk
from tests.support.searching import index, query

FILLER = session("Filler", *(talk(f"Filler{n}", [f"Person{n} Name{n}"]) for n in range(8)))


def ranked(text: str, *talks: Talk, more: tuple[Session, ...] = ()) -> OnTopic:
    return on_topic(index(session("Block", *talks), *more, FILLER), query(text))


def names(found: OnTopic) -> list[str]:
    return [person.name for person in found.people]


def scores(found: OnTopic) -> dict[str, float]:
    return {person.name: person.score or 0.0 for person in found.people}


def mentions(count: int, *authors: str) -> list[Talk]:
    """Talks with other titles, whose abstracts mention kites."""
    return [talk(f"Other{n}", authors, f"Words{n} of a kite.") for n in range(count)]


def test_two_good_papers_outrank_ten_that_mention_the_topic() -> None:
    good = [talk(f"A kite number{n}", ["Ada Verne"]) for n in range(2)]
    assert names(ranked("kite", *mentions(10, "Bo Fox"), *good)) == ["Ada Verne", "Bo Fox"]


def test_who_presents_more_that_is_as_good_is_first() -> None:
    talks = [talk(f"A kite number{n}", ["Ada Verne", *(["Bo Fox"] if n else [])]) for n in range(3)]
    assert names(ranked("kite", *talks)) == ["Ada Verne", "Bo Fox"]
    assert names(ranked("kite", *mentions(2, "Bo Fox"), *mentions(1, "Ada Verne"))) == [
        *("Bo Fox", "Ada Verne"),
    ]


def test_all_authors_count_alike_and_those_of_the_same_stand_together() -> None:
    one = talk("Kite one", ["Cy Sol", "Ada Verne", "Bo Fox"])
    other = talk("Kite two", ["Bea Lark"])
    found = ranked("kite", one, other)
    assert len({*scores(found).values()}) == 1
    together = [name for name in names(found) if name != "Bea Lark"]
    assert together == ["Cy Sol", "Ada Verne", "Bo Fox"]  # as the paper lists them
    assert names(found).index("Bea Lark") in (0, 3)


def test_a_paper_counts_once_however_often_it_is_presented() -> None:
    twice = [talk("Kites", ["Ada Verne"], start=f"2021-05-04 0{hour}:00") for hour in (7, 8)]
    found = ranked("kites", twice[0], more=(session("Posters", twice[1]),))
    (person,) = found.people
    assert (person.papers, person.talks, person.score) == (1, 2, 100.0)


def test_a_chair_counts_less_than_a_speaker() -> None:
    chaired = session("Kites in the wind", chairs=["Cy Sol"])
    found = ranked("kites", talk("Kites in the rain", ["Ada Verne"]), more=(chaired,))
    assert names(found) == ["Ada Verne", "Cy Sol"]
    ada, cy = scores(found).values()
    assert cy < ada / 2


def test_a_name_is_no_topic() -> None:
    kite = talk("Sails", ["Bo Kite"])
    assert names(ranked("kite", kite, talk("A kite", ["Ada Verne"]))) == ["Ada Verne"]
    assert names(ranked("kite author:bo", kite, talk("Kite", ["Bo Fox"]))) == ["Bo Fox"]
    led = session("Sails", talk("Hulls", ["Cy Sol"]), chairs=["Bo Kite"])
    assert names(ranked("kite", more=(led,))) == []


def test_filters_on_people_and_keywords_leave_the_score_as_it_is() -> None:
    kite = talk("A kite in the wind", ["Ada Verne", "Bo Fox"], keywords=["Sails"])
    made = index(session("Block", kite), FILLER)
    plain = scores(on_topic(made, query("kite")))
    assert scores(on_topic(made, query("kite", author=("vernee",)))) == plain
    assert scores(on_topic(made, query("kite", keyword=("sails",)))) == plain


def test_who_presents_what_has_only_some_of_the_words_comes_last() -> None:
    both = [talk("Tails", ["Ada Verne"], "Of a kite on a wet long string.")]
    found = ranked("kite string", *both, talk("A kite", ["Bo Fox"]), talk("String", ["Cy Sol"]))
    assert names(found)[0] == "Ada Verne"
    assert [person.partial for person in found.people] == [False, True, True]


def test_beside_what_has_all_the_words_what_has_some_counts_nothing() -> None:
    both = [talk(f"A kite string{n} string", [f"Ada{n} Verne"]) for n in range(3)]
    some = talk("A kite", ["Ada0 Verne", "Bo Fox"])
    found = ranked("kite string", *both, some)
    works = {person.name: [it.entry.title for it in person.works] for person in found.people}
    assert works["Ada0 Verne"] == ["A kite string0 string"]
    assert works["Bo Fox"] == ["A kite"]


def test_who_has_next_to_nothing_beside_the_first_is_left_out() -> None:
    good = [talk(f"A kite number{n}", ["Ada Verne"]) for n in range(30)]
    talks = index(session("B", *good, *mentions(1, "Bo Fox")), FILLER)
    found = on_topic(talks, query("kite"))
    assert (names(found), found.faint) == (["Ada Verne"], 1)
    every = on_topic(talks, query("kite"), everything=True)
    assert (names(every), every.faint) == (["Ada Verne", "Bo Fox"], 0)
    asked = on_topic(talks, query("kite"), {("bo", "fox"), ("ada", "verne")})
    assert names(asked) == ["Ada Verne", "Bo Fox"]


def test_what_has_only_some_of_the_words_counts_nothing_beside_enough_that_has_all() -> None:
    talks = [talk(f"A kite string{n} string", [f"Ada{n} Verne"]) for n in range(10)]
    found = ranked("kite string", *talks, talk("Kite", ["Bo Fox"]))
    assert "Bo Fox" not in names(found)
    assert len(found.people) == 10
    assert found.left_out == 0


def test_works_on_the_topic_come_best_first_with_their_scores() -> None:
    talks = [*mentions(1, "Ada Verne"), talk("A kite", ["Ada Verne"]), talk("Sails", ["Ada Verne"])]
    (person,) = ranked("kite", *talks).people
    assert [work.entry.title for work in person.works] == ["A kite", "Other0"]
    best, other = (work.score or 0.0 for work in person.works)
    assert best > 90 > 40 > other > 0
    assert person.score == pytest.approx((best**2 + other**2) / 100, abs=0.01)


def test_people_may_be_limited_to_some_names() -> None:
    searched = index(session("B", talk("A kite", ["Ada Verne", "Bo Fox"])), FILLER)
    found = on_topic(searched, query("kite"), {("bo", "fox")})
    assert names(found) == ["Bo Fox"]


def test_other_spellings_of_a_name_are_suggested() -> None:
    found = ranked("kite", talk("A kite", ["Zoë Fox"]), talk("My kite", ["Zoe Fox"]))
    assert {person.name: person.perhaps_same for person in found.people} == {
        "Zoë Fox": ["Zoe Fox"],
        "Zoe Fox": ["Zoë Fox"],
    }


def test_the_best_results_are_looked_at_unless_all_are_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    talks = [talk(f"A kite number{n}", [f"Ada{n} Verne"]) for n in range(5)]
    searched = index(session("B", *talks), FILLER)
    few, every = (on_topic(searched, query("kite"), everything=it) for it in (False, True))
    assert (len(few.people), few.left_out) == (2, 3)
    assert (len(every.people), every.left_out) == (5, 0)
