"""What a calendar says of its events, in a form that every program reads."""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from confcli.model.entities import Session
from confcli.model.marks import Appointment, Mark
from confcli.model.revision import Revision
from confcli.model.text import slug
from confcli.model.uids import Item, another, item, uid
from confcli.times import zones
from tests.support.exported import NOW, calendar, events, instants, of, one, parsed, programme
from tests.support.invented import at, schedule, session, talk

NOON = "2021-05-04 12:00+02:00"
KITE = "\N{KITE}"


def test_an_event_says_all_that_is_known() -> None:
    event = one(
        talk(
            "Knots",
            ["Ada Verne", "Bo Fox"],
            "How to tie them.\n\nAnd why.",
            start=NOON,
            type="talk",
            track="Strings",
            room="Hall A",
            keywords=["string", "Strings"],
            url="https://kites.org/knots",
            recording="https://kites.org/knots.webm",
            status="moved",
        )
    )
    said = {name: str(event[name]) for name in ("summary", "location", "url", "description")}
    assert said == {
        "summary": "Knots",
        "location": "Hall A",
        "url": "https://kites.org/knots",
        "description": "Speakers: Ada Verne, Bo Fox\nSession: Flying\nStatus: moved\n\n"
        "How to tie them.\n\nAnd why.\n\nRecording: https://kites.org/knots.webm",
    }
    assert event.categories == ["talk", "Strings", "string"]
    assert "STATUS" not in event


def test_nothing_is_said_that_is_not_known() -> None:
    event = one(talk("Knots", start=NOON))
    assert sorted(event) == [
        *("DESCRIPTION", "DTSTAMP", "DTSTART", "LAST-MODIFIED", "SEQUENCE", "SUMMARY", "UID")
    ]


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({"cancelled": True}, "CANCELLED"),
        ({"cancelled": True, "status": "moved"}, "CANCELLED"),
        ({"status": "tentative"}, "TENTATIVE"),
        ({"status": "postponed"}, "TENTATIVE"),
    ],
)
def test_what_is_cancelled_or_uncertain_says_so(said: dict[str, Any], status: str) -> None:
    assert one(talk("Knots", start=NOON, **said))["STATUS"] == status


@pytest.mark.parametrize("status", ["cancelled", "tentative"])
def test_a_status_is_said_once(status: str) -> None:
    event = one(talk("Knots", start=NOON, status=status, cancelled=status == "cancelled"))
    assert event["STATUS"] == status.upper()
    assert event["description"] == "Session: Flying"


@pytest.mark.parametrize("said", ["room", "track", "title"])
def test_a_session_called_as_something_else_is_not_said(said: str) -> None:
    event = one(talk(**{"title": "Knots", "start": NOON} | {said: "Flying!"}))
    assert "DESCRIPTION" not in event
    of_conference = programme(talk("Knots", start=NOON), conference="Flying")
    assert "DESCRIPTION" not in events(of(of_conference.talks))[0]


def test_papers_have_authors_and_sessions_have_chairs() -> None:
    poster = one(talk("Knots", ["Ada Verne"], start=NOON, type="poster", board="B7"))
    assert str(poster["description"]).startswith("Author: Ada Verne\nSession: Flying\nBoard: B7")
    found = schedule(session("Flying", start=NOON, chairs=["Bo Fox"]), Session("Later"))
    (event,) = events(of(found.sessions))
    assert (event["summary"], event["description"]) == ("Flying", "Chair: Bo Fox")


def test_a_talk_without_a_time_of_its_own_says_whose_it_has() -> None:
    found = schedule(session("Flying", talk("Knots"), start=NOON, end="2021-05-04 13:00+02:00"))
    (event,) = events(of(found.talks))
    assert instants(event) == (at("2021-05-04 10:00"), at("2021-05-04 11:00"))
    assert event["description"] == "Session: Flying\nTime: that of the whole session"


def test_my_note_comes_before_the_abstract() -> None:
    knots = talk("Knots", abstract="Long.", start=NOON)
    (entry,) = programme(knots).talks
    found = programme(knots, marks={entry.id: Mark(note="sit in\nfront")})
    (event,) = events(of(found.talks))
    assert event["description"] == "Session: Flying\n\nNote: sit in\nfront\n\nLong."


def test_every_slot_of_a_paper_is_an_event() -> None:
    slots = [
        talk("Knots", ["Ada"], start=f"2021-05-0{n} 12:00", type="poster", id="") for n in (4, 5)
    ]
    (paper,) = programme(*slots).papers
    both = events(of([paper]))
    assert [event["dtstart"].dt for event in both] == [
        at("2021-05-04 12:00"),
        at("2021-05-05 12:00"),
    ]
    assert len({event["uid"] for event in both}) == 2
    assert of([paper, *paper.slots]) == of([paper])


def test_uids_differ_between_items_and_conferences_and_are_read_back() -> None:
    flying = [talk("Knots", start=NOON), talk("Tails", start=NOON)]
    found = [
        each
        for name in ("KiteCon 2021", "KiteCon 2022")
        for entries in [programme(*flying, conference=name)]
        for each in (*entries.sessions, *entries.talks)
    ]
    uids = [uid(each.id, each.conference) for each in found]
    assert len(set(uids)) == len(found) == 6
    slugs = ["kitecon-2021"] * 3 + ["kitecon-2022"] * 3
    read = [item(each) for each in uids]
    assert read == [Item(each.id, name) for each, name in zip(found, slugs, strict=True)]
    assert all(re.fullmatch(r"[st]\w{7}\.kitecon-202[12]@confcli", each) for each in uids)
    assert item("t1234567@elsewhere.org") is item("@confcli") is None
    assert item("t1234567@confcli") == Item("t1234567", "")


@given(st.text())
@example("会議 2026")
def test_uids_are_in_ascii_and_say_the_conference(name: str) -> None:
    made = uid("t1234567", name)
    assert re.fullmatch(r"[!-~]+", made)
    assert item(made) == Item("t1234567", slug(name))
    assert item(another(made, {made})) == Item("t1234567", slug(name))


def test_an_alarm_is_for_what_begins_at_a_time_and_takes_place() -> None:
    day = talk("Fair", start="2021-05-04 00:00+02:00", end="2021-05-05 00:00+02:00")
    text = calendar(
        talk("Knots", start=NOON), talk("Off", start=NOON, cancelled=True), day, alarm=10
    )
    alarms = {str(event["summary"]): event.subcomponents for event in events(text)}
    assert [len(alarms[name]) for name in ("Knots", "Off", "Fair")] == [1, 0, 0]
    assert alarms["Knots"][0].to_ical().decode().split("\r\n")[1:-2] == [
        "ACTION:DISPLAY",
        "DESCRIPTION:Knots",
        "TRIGGER:-PT10M",
    ]
    (at_once,) = one(talk("Knots", start=NOON), alarm=0).subcomponents
    assert at_once.decoded("trigger") == timedelta()


def test_appointments_are_events_in_the_zone_of_the_reader() -> None:
    mine = Appointment("b1234567", "call,\nhome", at("2021-05-04 14:00"), at("2021-05-04 15:00"))
    text = of([], appointments=[mine], zones=[zones.zone("Asia/Tokyo")], alarm=5)
    (event,) = events(text)
    assert instants(event) == (mine.start, mine.end)
    assert (event["summary"], event["uid"]) == ("call, home", "b1234567.busy@confcli")
    assert len(event.subcomponents) == 1
    assert "DTSTART;TZID=Asia/Tokyo:20210504T230000" in text
    assert item(event["uid"]) is None


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "Europe/Berlin"])
def test_an_appointment_of_whole_days_is_days(zone: str) -> None:
    first, last = at("2021-05-03 22:00"), at("2021-05-05 22:00")
    berlin = zones.zone("Europe/Berlin")
    mine = Appointment("b1234567", "Fair", berlin.local(first), berlin.local(last))
    text = of([], appointments=[mine], zones=[zones.zone(zone)])
    assert instants(*events(text)) == (date(2021, 5, 4), date(2021, 5, 6))


def test_the_calendar_says_what_it_is_and_when_to_read_it_again() -> None:
    head = calendar(talk("Knots", start=NOON), title="My KiteCon, 2021").partition("BEGIN:VT")[0]
    assert head.split("\r\n")[1:-1] == [
        "VERSION:2.0",
        "PRODID:-//confcli//confcli//EN",
        "NAME:My KiteCon\\, 2021",
        "X-WR-CALNAME:My KiteCon\\, 2021",
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
        "X-PUBLISHED-TTL:PT12H",
        "X-WR-TIMEZONE:Europe/Brussels",
    ]


@pytest.mark.parametrize("shift", range(8))
def test_long_lines_are_folded_between_characters(shift: int) -> None:
    title = "x" * shift + KITE * 60
    text = calendar(talk(title, start=NOON))
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert events(text)[0]["summary"] == title
    assert "\n" not in text.replace("\r\n", "")


def test_a_title_of_nothing_to_see_is_none() -> None:
    assert one(talk("\x00\x1b", start=NOON))["summary"] == "[no title]"
    assert one(talk(start=NOON, abstract="Tying knots."))["summary"] == "“Tying knots.”"


def test_what_has_a_meaning_in_calendars_is_escaped() -> None:
    odd = "a,b;c:d\\n \\e \"f\" 'g' END:VEVENT"
    text = calendar(talk(odd, ["Verne; Ada"], f"{odd}\nEND:VEVENT", start=NOON, room=odd))
    (event,) = events(text)
    assert (str(event["summary"]), str(event["location"])) == (odd, odd)
    assert str(event["description"]).endswith(f"{odd}\nEND:VEVENT")
    assert "SUMMARY:a\\,b\\;c:d\\\\n \\\\e" in text


def test_controls_and_odd_ends_of_lines_are_left_out() -> None:
    odd = "a\x00b\x1bc\x7fd\x85e\u2028f\ud800g\r\nh\tk\x0bl"
    text = calendar(talk(odd, abstract=odd, start=NOON, url=f"https://kites.org/{odd}"))
    (event,) = events(text)
    assert event["summary"] == "abcd e fg h k l"
    assert str(event["description"]).endswith("\n\nabcd\ne\nfg\nh\tk\nl")
    assert event["url"] == "https://kites.org/abcdefghkl"


def test_the_version_and_its_time_are_asked_for_by_what_an_event_says() -> None:
    asked: list[Mapping[str, str]] = []

    def revise(digests: Mapping[str, str]) -> dict[str, Revision]:
        asked.append(digests)
        return {key: Revision("mine@confcli", 3, at("2021-05-02 08:00")) for key in digests}

    text = calendar(talk("Knots", start=NOON), revise=revise)
    (event,) = events(text)
    assert {name: event[name].to_ical() for name in ("sequence", "dtstamp", "last-modified")} == {
        "sequence": b"3",
        "dtstamp": b"20210502T080000Z",
        "last-modified": b"20210502T080000Z",
    }
    calendar(talk("Knots", start=NOON), revise=revise, now=at("2022-01-01 00:00"))
    tokyo = zones.zone("Asia/Tokyo")
    calendar(talk("Knots", start=NOON), revise=revise, calendar_zone=tokyo, alarm=10)
    calendar(talk("Knots", start=NOON, room="B"), revise=revise)
    first, again, elsewhere, moved = asked
    assert first == again == elsewhere != moved
    assert list(first) == list(moved)
    assert event["uid"] == "mine@confcli"


def test_without_versions_all_are_new() -> None:
    event = one(talk("Knots", start=NOON))
    assert (event["sequence"], event["dtstamp"].dt) == (0, NOW)


def test_an_empty_calendar_is_one() -> None:
    assert parsed(of([]))["VERSION"] == "2.0"
