"""Merging a calendar with the pages of its conference."""

from confcli.model.entities import Listing, Session
from tests.support.merging import at, block, kite, listing, merged


def test_a_calendar_entry_and_its_talk_become_one() -> None:
    def calendar() -> Listing:
        shown = kite("T1: Knots & tails", at(9), end=at(10), type="event")
        return listing("calendar.json", block("tut", shown, start=at(9)))

    def events() -> Listing:
        full = kite("T1: Knots & Tails", at(9), type="tutorial", abstract="We tie.", id="k")
        return listing("events.csv", block("Tutorials", full, start=at(9)))

    for found in (merged(calendar(), events()), merged(events(), calendar())):
        (session,) = found.sessions
        (talk,) = session.talks
        assert (session.title, talk.type, talk.source_ids) == ("Tutorials", "tutorial", ["k"])
        assert talk.end == at(10)
        assert found.problems == []


def test_a_calendar_may_add_the_type_and_omit_academic_titles() -> None:
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
        assert (session.title, talk.type, talk.source_ids) == ("Meetings", "invited talk", ["k"])
        assert (talk.title, talk.end) == ("Keynote by Dr. Ada Verne: Knots", at(10))
        assert found.problems == []


def test_simultaneous_breaks_in_two_sessions_stay_separate() -> None:
    first = listing("a.txt", block("Strings", kite("Coffee break", at(9), type="event")))
    second = listing("b.txt", block("Tails", kite("Coffee break", at(9), type="break", id="k")))
    assert [len(session.talks) for session in merged(first, second).sessions] == [1, 1]


def test_an_untimed_session_takes_the_time_of_the_entry_with_its_title() -> None:
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


def test_two_entries_with_one_title_do_not_time_a_session() -> None:
    twice = (kite("Posters", at(hour), type="event") for hour in (9, 12))
    first = listing("papers.csv", block("Posters", kite("Knots")))
    found = merged(first, listing("calendar.json", block("events", *twice, start=at(9))))
    assert [len(session.talks) for session in found.sessions] == [2, 1]
