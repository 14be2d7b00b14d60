"""Two listings of one conference made one."""

from datetime import UTC, datetime

from confcli.listings import assemble
from confcli.model import Listing, Session, Source, Talk


def at(hour: int, minute: int = 0) -> datetime:
    return datetime(2021, 5, 4, hour, minute, tzinfo=UTC)


def listing(name: str, *sessions: Session) -> Listing:
    return Listing("KiteCon 2021", [Source(name, "invented", "invented")], list(sessions))


def block(
    title: str, *talks: Talk, start: datetime | None = None, room: str | None = None
) -> Session:
    return Session(title, start=start, room=room, talks=list(talks))


def kite(title: str | None, start: datetime | None = None, **fields: object) -> Talk:
    return Talk(title, start=start, **fields)  # type: ignore[arg-type]


def merged(*listings: Listing) -> Listing:
    (found,) = assemble(listings)
    return found


def test_the_same_page_twice_is_there_once() -> None:
    def page() -> Listing:
        talks = (kite("Knots", at(9), authors=["Ada"]), kite(None, at(10)), kite("Q&A", at(11)))
        return listing("a.txt", block("Strings", *talks, start=at(9)))

    found = merged(page(), page())
    assert [len(session.talks) for session in found.sessions] == [3]
    assert found.problems == []


def test_what_one_lacks_is_taken_from_the_other() -> None:
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
    told = [(problem.source, problem.line, problem.text) for problem in found.problems]
    assert told == [("b.txt", 0, "Strings"), ("b.txt", 0, "Knots")]
    assert "room is Field here, Barn elsewhere" in found.problems[0].reason
    assert "start is 2021-05-04T09:30:00+00:00 here" in found.problems[1].reason


def test_a_session_that_moved_is_known_by_its_talks() -> None:
    first = listing("a.txt", block("Strings", kite("Knots"), start=at(9)))
    second = listing("b.txt", block("Strings", kite("Knots"), start=at(14)))
    (session,) = merged(first, second).sessions
    assert session.start == at(14)


def test_sessions_of_one_title_at_other_times_with_other_talks_are_two() -> None:
    first = listing("a.txt", block("Posters", kite("Knots"), start=at(9)))
    second = listing("b.txt", block("Posters", kite("Bows"), start=at(14)))
    assert len(merged(first, second).sessions) == 2


def test_an_oral_and_a_poster_of_one_title_stay_two() -> None:
    first = listing("a.txt", block("Strings", kite("Knots", at(9), type="oral")))
    second = listing("b.txt", block("Strings", kite("Knots", at(12), type="poster")))
    (session,) = merged(first, second).sessions
    assert [talk.type for talk in session.talks] == ["oral", "poster"]


def test_repeated_slots_stay_as_they_are() -> None:
    talks = (kite("Flying", at(9)), kite("Flying", at(12)))
    found = merged(
        listing("a.txt", block("Field", *talks)), listing("b.txt", block("Field", *talks))
    )
    assert [talk.start for talk in found.sessions[0].talks] == [at(9), at(12)]


def test_a_source_s_own_id_tells_what_is_the_same() -> None:
    first = listing("a.txt", block("Strings", kite("Knots", at(9), id="guid-7")))
    second = listing("b.txt", block("Strings", kite("Knots and bows", at(9), id="guid-7")))
    (session,) = merged(first, second).sessions
    assert [(talk.id, talk.title) for talk in session.talks] == [("guid-7", "Knots and bows")]


def test_a_session_that_spans_its_talks_spans_those_of_both() -> None:
    first = block("Strings", kite("Knots", at(9), end=at(10)), start=at(9))
    second = block("Strings", kite("Bows", at(8), end=at(9)), start=at(8))
    first.spans_talks = second.spans_talks = True
    second.talks = [*second.talks, kite("Knots", at(9))]
    (session,) = merged(listing("a.txt", first), listing("b.txt", second)).sessions
    assert (session.start, session.end, session.spans_talks) == (at(8), at(10), True)
    assert [talk.title for talk in session.talks] == ["Bows", "Knots"]


def test_a_printed_time_beats_the_span_of_the_talks_and_no_time_beats_none() -> None:
    spanning = block("Strings", kite("Knots", at(9)), start=at(9))
    spanning.spans_talks = True
    untimed = block("Strings", kite("Knots", room="Barn"))
    printed = block("Strings", kite("Knots", at(9)), start=at(8))
    (session,) = merged(listing("a.txt", spanning), listing("b.txt", untimed)).sessions
    assert (session.start, session.spans_talks) == (at(9), True)
    (session,) = merged(listing("a.txt", spanning), listing("c.txt", printed)).sessions
    assert (session.start, session.spans_talks) == (at(8), False)
