"""The schedule in memory: what a talk inherits from its session, and ordering."""

from confcli.schedule.schedule import Schedule
from tests.support.invented import at, schedule, session, talk


def test_a_talk_inherits_missing_time_room_and_track_from_its_session() -> None:
    made = schedule(
        session(
            "B",
            talk("own", ["A"], start="2021-05-04 09:30", room="Hut", track="Sea"),
            talk("none", ["A"]),
            start="2021-05-04 09:00",
            end="2021-05-04 10:00",
            room="Hall",
            track="Sky",
            chairs=["C D"],
        )
    )
    own, none = made.talks
    assert (own.start, own.end, own.time_of) == (at("2021-05-04 09:30"), None, "talk")
    assert (own.room, own.track) == ("Hut", "Sea")
    assert (none.start, none.end) == (at("2021-05-04 09:00"), at("2021-05-04 10:00"))
    assert (none.room, none.track, none.time_of) == ("Hall", "Sky", "session")
    assert own.chairs == none.chairs == ["C D"]


def test_a_talk_in_an_untimed_session_has_no_time() -> None:
    (each,) = schedule(session("B", talk("T", ["A"]))).talks
    assert (each.start, each.end, each.time_of) == (None, None, None)


def test_sessions_are_in_order_of_time_with_untimed_ones_last() -> None:
    made = schedule(
        session("none"),
        session("late", start="2021-05-05 09:00"),
        session("early", start="2021-05-04 09:00"),
    )
    assert [each.title for each in made.sessions] == ["early", "late", "none"]


def test_a_schedule_can_be_limited_to_one_conference() -> None:
    one = schedule(session("A"), conference="KiteCon 2021").listings
    other = schedule(session("B"), conference="KnotCon 2021").listings
    both = Schedule([*other, *one])
    assert [each.conference for each in both.listings] == ["KiteCon 2021", "KnotCon 2021"]
    assert [each.title for each in both.of_conference("KnotCon 2021").sessions] == ["B"]
    assert both.of_conference("kite").sessions == []


def test_papers_are_in_order_of_their_first_slot() -> None:
    made = schedule(
        session("A", talk("late", ["A"], start="2021-05-05 09:00")),
        session("B", talk("early", ["B"], start="2021-05-04 09:00")),
        session("C", talk("late", ["A"], start="2021-05-03 09:00"), talk("none", ["C"])),
    )
    # A talk without a time has the time of its session.
    assert [paper.title for paper in made.papers] == ["late", "none", "early"]
    assert [slot.session for slot in made.papers[0].talks] == ["C", "A"]


def test_the_first_slot_of_a_paper_is_its_earliest_talk() -> None:
    made = schedule(
        session("Long", talk("T", ["A"], start="2021-05-04 12:00"), start="2021-05-04 09:00"),
        session("Short", talk("T", ["A"], start="2021-05-04 10:00")),
    )
    (paper,) = made.papers
    assert [slot.session for slot in paper.talks] == ["Short", "Long"]
    assert (paper.start, paper.session) == (at("2021-05-04 10:00"), "Short")


def test_links_come_from_the_source_and_the_abstract() -> None:
    described = talk("T", ["A"], "See https://x.org/a.", links=["https://x.org/slides"])
    made = schedule(session("B", described, abstract="http://b.org"))
    assert made.talks[0].links == ["https://x.org/slides", "https://x.org/a"]
    assert made.sessions[0].links == ["http://b.org"]
    assert made.papers[0].links == ["https://x.org/slides", "https://x.org/a"]


def test_a_talk_does_not_inherit_a_time_derived_from_other_talks() -> None:
    parts = (talk("early", ["A"], start="2021-05-04 09:00"), talk("rejected", ["B"]))
    derived = schedule(session("Block", *parts, spans_talks=True))
    printed = schedule(session("Block", *parts))
    rejected, inherited = derived.talks[1], printed.talks[1]
    assert (rejected.start, rejected.time_of) == (None, None)
    assert (inherited.start, inherited.time_of) == (printed.sessions[0].start, "session")


def test_a_talk_has_the_zone_of_its_session_or_the_offset_of_its_own_time() -> None:
    made = session(
        "B",
        talk("vienna", ["A"], start="2025-07-04 10:00+02:00"),
        talk("new york", ["A"], start="2025-07-04 10:00-04:00"),
        talk("utc", ["A"], start="2025-07-04 10:00"),
        talk("none", ["A"]),
    )
    made.timezone = "Europe/Vienna"
    zones = [each.source_timezone for each in schedule(made).talks]
    assert zones == ["Europe/Vienna", "UTC-04:00", "Europe/Vienna", "Europe/Vienna"]
