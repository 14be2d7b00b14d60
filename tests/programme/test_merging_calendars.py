"""A calendar merged with the pages of its conference."""

from confcli.model.entities import Listing, Session
from tests.support.merging import at, block, kite, listing, merged


def test_what_a_calendar_shows_is_there_once() -> None:
    def calendar() -> Listing:
        shown = kite("T1: Knots & tails", at(9), end=at(10), type="event")
        return listing("calendar.json", block("tut", shown, start=at(9)))

    def events() -> Listing:
        full = kite("T1: Knots & Tails", at(9), type="tutorial", abstract="We tie.", id="k")
        return listing("events.csv", block("Tutorials", full, start=at(9)))

    for found in (merged(calendar(), events()), merged(events(), calendar())):
        (session,) = found.sessions
        (talk,) = session.talks
        assert (session.title, talk.type, talk.id) == ("Tutorials", "tutorial", "k")
        assert talk.end == at(10)
        assert found.problems == []


def test_a_calendar_may_name_the_kind_and_leave_out_who_is_a_doctor() -> None:
    def calendar() -> Listing:
        shown = kite("Keynote by Ada Verne: Knots", at(9), end=at(10), type="invited talk")
        return listing("calendar.json", block("all", shown, start=at(9)))

    def events() -> Listing:
        title = "Keynote by Dr. Ada Verne: Knots"
        full = kite(title, at(9), type="event", authors=["Ada Verne"], id="k")
        return listing("events.csv", block("Meetings", full, start=at(9)))

    for found in (merged(calendar(), events()), merged(events(), calendar())):
        (session,) = found.sessions
        (talk,) = session.talks
        assert (session.title, talk.type, talk.id) == ("Meetings", "invited talk", "k")
        assert (talk.title, talk.end) == ("Keynote by Dr. Ada Verne: Knots", at(10))
        assert found.problems == []


def test_breaks_at_one_time_in_two_sessions_are_two() -> None:
    first = listing("a.txt", block("Strings", kite("Coffee break", at(9), type="event")))
    second = listing("b.txt", block("Tails", kite("Coffee break", at(9), type="break", id="k")))
    assert [len(session.talks) for session in merged(first, second).sessions] == [1, 1]


def test_a_session_is_when_the_entry_of_its_name_is() -> None:
    def papers(*titles: str) -> Listing:
        return listing("papers.csv", *(block(title, kite("Knots", id=title)) for title in titles))

    shown = [kite("Mon Session 1", at(9), end=at(10), type="event"), kite("Lunch", at(12))]
    entries = Session("events", start=at(9), end=at(12), spans_talks=True, talks=shown)
    entries.timezone, entries.time_basis = "UTC", "stated"
    found = merged(papers("Mon Session 1", "Tue Session"), listing("calendar.json", entries))
    assert [(session.title, session.start) for session in found.sessions] == [
        ("Mon Session 1", at(9)),
        ("events", at(12)),
        ("Tue Session", None),
    ]
    assert (found.sessions[0].end, found.sessions[0].timezone) == (at(10), "UTC")
    assert [talk.title for talk in found.sessions[1].talks] == ["Lunch"]


def test_of_two_entries_of_one_name_none_tells_when_a_session_is() -> None:
    twice = (kite("Posters", at(hour), type="event") for hour in (9, 12))
    first = listing("papers.csv", block("Posters", kite("Knots")))
    found = merged(first, listing("calendar.json", block("events", *twice, start=at(9))))
    assert [len(session.talks) for session in found.sessions] == [2, 1]
