"""Merging two listings of one conference."""

from copy import deepcopy

from confcli.model.entities import Listing
from confcli.programme.assembly import assemble
from tests.support.merging import at, block, ids, kite, listing, merged


def test_merging_a_page_with_itself_adds_nothing() -> None:
    def page() -> Listing:
        talks = (kite("Knots", at(9), authors=["Ada"]), kite(None, at(10)), kite("Q&A", at(11)))
        return listing("a.txt", block("Strings", *talks, start=at(9)))

    found = merged(page(), page())
    assert [len(session.talks) for session in found.sessions] == [3]
    assert found.problems == []


def test_missing_facts_are_taken_from_the_other_listing() -> None:
    first = listing("a.txt", block("Strings", kite("Knots", at(9)), start=at(9)))
    second = listing("b.txt", block("Strings", kite("Knots", authors=["Ada"]), room="Barn"))
    found = merged(first, second)
    (session,) = found.sessions
    (talk,) = session.talks
    assert (session.room, session.start) == ("Barn", at(9))
    assert (talk.authors, talk.start) == (["Ada"], at(9))
    assert found.problems == []


def test_a_contradiction_is_a_problem_and_the_newer_source_wins() -> None:
    first = listing(
        "a.txt", block("Strings", kite("Knots", at(9)), kite("Bows", at(10)), room="Barn")
    )
    second = listing("b.txt", block("Strings", kite("Knots", at(9, 30)), room="Field"))
    found = merged(first, second)
    (session,) = found.sessions
    assert session.room == "Field"
    assert [(talk.title, talk.start) for talk in session.talks] == [
        ("Knots", at(9, 30)),
        ("Bows", at(10)),
    ]
    reported = [(problem.source, problem.line, problem.text) for problem in found.problems]
    assert reported == [("b.txt", 0, "Strings"), ("b.txt", 0, "Knots")]
    assert "room is Field here, Barn elsewhere" in found.problems[0].reason
    assert "start is 2021-05-04T09:30:00+00:00 here" in found.problems[1].reason


def test_a_moved_session_is_recognised_by_its_talks() -> None:
    first = listing("a.txt", block("Strings", kite("Knots"), start=at(9)))
    second = listing("b.txt", block("Strings", kite("Knots"), start=at(14)))
    (session,) = merged(first, second).sessions
    assert session.start == at(14)


def test_sessions_with_one_title_but_other_times_and_talks_stay_separate() -> None:
    first = listing("a.txt", block("Posters", kite("Knots"), start=at(9)))
    second = listing("b.txt", block("Posters", kite("Bows"), start=at(14)))
    assert len(merged(first, second).sessions) == 2


def test_an_oral_and_a_poster_with_one_title_stay_separate() -> None:
    first = listing("a.txt", block("Strings", kite("Knots", at(9), type="oral")))
    second = listing("b.txt", block("Strings", kite("Knots", at(12), type="poster")))
    (session,) = merged(first, second).sessions
    assert [talk.type for talk in session.talks] == ["oral", "poster"]


def test_repeated_slots_are_kept() -> None:
    talks = (kite("Flying", at(9)), kite("Flying", at(12)))
    found = merged(
        listing("a.txt", block("Field", *talks)), listing("b.txt", block("Field", *talks))
    )
    assert [talk.start for talk in found.sessions[0].talks] == [at(9), at(12)]


def test_an_id_from_the_source_identifies_a_talk() -> None:
    first = listing("a.txt", block("Strings", kite("Knots", at(9), id="guid-7")))
    second = listing("b.txt", block("Strings", kite("Knots and bows", at(9), id="guid-7")))
    (session,) = merged(first, second).sessions
    assert [(talk.source_ids, talk.title) for talk in session.talks] == [
        (["guid-7"], "Knots and bows")
    ]


def test_a_number_does_not_identify_a_talk_that_has_another_id() -> None:
    knots, tails = kite("Knots", at(9), id="guid-7"), kite("Tails", at(10), id="guid-8")
    for talk in (knots, tails):
        talk.source_ids.append("7")
    pages = [listing("a.txt", block("Strings", knots)), listing("b.txt", block("Strings", tails))]
    (session,) = merged(*pages).sessions
    assert [talk.title for talk in session.talks] == ["Knots", "Tails"]


def test_a_derived_session_time_spans_the_talks_of_both() -> None:
    first = block("Strings", kite("Knots", at(9), end=at(10)), start=at(9))
    second = block("Strings", kite("Bows", at(8), end=at(9)), start=at(8))
    first.spans_talks = second.spans_talks = True
    second.talks = [*second.talks, kite("Knots", at(9))]
    (session,) = merged(listing("a.txt", first), listing("b.txt", second)).sessions
    assert (session.start, session.end, session.spans_talks) == (at(8), at(10), True)
    assert [talk.title for talk in session.talks] == ["Bows", "Knots"]


def test_a_printed_time_beats_the_span_of_the_talks_and_any_time_beats_none() -> None:
    spanning = block("Strings", kite("Knots", at(9)), start=at(9))
    spanning.spans_talks = True
    untimed = block("Strings", kite("Knots", room="Barn"))
    printed = block("Strings", kite("Knots", at(9)), start=at(8))
    (session,) = merged(listing("a.txt", spanning), listing("b.txt", untimed)).sessions
    assert (session.start, session.spans_talks) == (at(9), True)
    (session,) = merged(listing("a.txt", spanning), listing("c.txt", printed)).sessions
    assert (session.start, session.spans_talks) == (at(8), False)


def test_a_talk_with_an_id_moves_to_its_session_in_the_newer_listing() -> None:
    first = listing("a.txt", block("Strings", kite("Knots", id="7"), kite("Bows")), block("Tails"))
    second = listing("b.txt", block("Tails", kite("Knots", id="7")), block("Strings"))
    found = merged(first, second)
    assert {s.title: [talk.title for talk in s.talks] for s in found.sessions} == {
        "Strings": ["Bows"],
        "Tails": ["Knots"],
    }
    (problem,) = found.problems
    assert problem.text == "Knots"
    assert problem.reason == "session is Tails here, Strings elsewhere; using this one"


def test_a_timed_session_is_preferred_to_an_untimed_track() -> None:
    def programme() -> Listing:
        return listing("a.yml", block("Monday", kite(None, id="7"), start=at(9)))

    def papers() -> Listing:
        return listing("b.csv", block("Lines", kite("Knots", id="7")), block("Tails"))

    for found in (merged(programme(), papers()), merged(papers(), programme())):
        talks = {s.title: [talk.title for talk in s.talks] for s in found.sessions}
        assert talks == {"Monday": ["Knots"], "Tails": []}
        assert found.problems == []


def test_a_talk_with_a_generated_id_moves_to_a_new_session() -> None:
    (first,) = assemble([listing("a.txt", block("Strings", kite("Knots", at(9), authors=["Ada"])))])
    ours = first.sessions[0].talks[0].id
    second = listing("b.txt", block("Tails", kite("Knots", at(10), authors=["Ada"], id=ours)))
    found = merged(first, second)
    talks = {s.title: [(talk.id, talk.start) for talk in s.talks] for s in found.sessions}
    assert talks == {"Strings": [], "Tails": [(ours, at(10))]}


def test_breaks_on_two_days_stay_separate_despite_equal_generated_ids() -> None:
    days = [
        assemble([listing(f"{hour}.json", block("Pause", kite(None, at(hour)), start=at(hour)))])
        for hour in (9, 15)
    ]
    found = merged(*(one for day in days for one in day))
    assert [[talk.start for talk in s.talks] for s in found.sessions] == [[at(9)], [at(15)]]
    assert len(ids(found)) == len(set(ids(found))) == 4


def test_ids_are_unique_even_if_a_source_repeats_one() -> None:
    def page() -> Listing:
        strings = block("Strings", kite("Knots", id="7"))
        return listing("a.txt", strings, block("Tails", kite("Bows", id="7")))

    found = merged(page(), page())
    assert [[talk.title for talk in s.talks] for s in found.sessions] == [["Knots"], ["Bows"]]
    assert len(set(ids(found))) == 4
    assert [talk.source_ids for s in found.sessions for talk in s.talks] == [["7"], ["7"]]


def test_session_ids_decide_whether_sessions_are_the_same() -> None:
    first, second = block("Strings"), block("Cords")
    first.id = second.id = "session-1"
    (session,) = merged(listing("a.txt", first), listing("b.txt", second)).sessions
    assert session.title == "Cords"
    third = block("Cords")
    third.id = "session-2"
    assert len(merged(listing("a.txt", session), listing("c.txt", third)).sessions) == 2


def test_an_exact_session_title_is_preferred_to_its_words() -> None:
    def both() -> Listing:
        return listing("a.txt", block("3D Vision"), block("3d vision"))

    lower = listing("b.txt", block("3d vision", kite("Knots")))
    for found in (merged(both(), lower), merged(deepcopy(lower), both())):
        talks = {session.title: len(session.talks) for session in found.sessions}
        assert talks == {"3D Vision": 0, "3d vision": 1}
    assert len(merged(listing("a.txt", block("3D Vision")), lower).sessions) == 1


def test_a_talk_with_the_same_people_and_time_was_renamed() -> None:
    first = listing("a.txt", block("Strings", kite("Knots", at(9), authors=["Ada"])))
    second = listing("b.txt", block("Strings", kite("Bows", at(9), authors=["Ada"])))
    found = merged(first, second)
    assert [talk.title for talk in found.sessions[0].talks] == ["Bows"]
    (problem,) = found.problems
    assert (problem.text, problem.line) == ("Knots", 0)
    assert problem.reason == "title is Bows here, Knots elsewhere; using this one"


def test_posters_with_the_same_people_and_time_were_not_renamed() -> None:
    def posters(*titles: str) -> Listing:
        return listing("a", block("P", *(kite(title, at(9), authors=["Ada"]) for title in titles)))

    found = merged(posters("Knots"), posters("Bows", "Tails"))
    assert len(found.sessions[0].talks) == 3
    assert found.problems == []
