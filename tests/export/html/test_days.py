"""The days of a page: what is on them, by sessions, with what each session says for its talks."""

from collections.abc import Sequence
from datetime import UTC, datetime

from confcli.export.html.days import Day, days
from confcli.export.html.items import Item
from confcli.export.interface import Manner
from confcli.model.marks import Appointment
from confcli.programme.assembly import assemble
from confcli.schedule.entries import Entry
from confcli.schedule.schedule import Schedule
from confcli.times.zones import NEVER, zone
from tests.support.invented import at, listing, schedule, session, talk

MANNER = Manner("KiteCon 2021", [zone("UTC")], datetime(2021, 5, 3, tzinfo=UTC))


def made(entries: Sequence[Entry], name: str = "UTC", *own: Appointment) -> list[Day]:
    ordered = sorted(entries, key=lambda each: each.start or NEVER)
    return days(ordered, MANNER._replace(calendar_zone=zone(name), appointments=own))


def outline(found: Sequence[Day]) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """The days, the heads of their sessions, and the titles of the items."""
    return [
        (
            day.anchor,
            [(it.head.title if it.head else "", titles(it.items)) for it in day.blocks],
        )
        for day in found
    ]


def titles(items: Sequence[Item]) -> list[str]:
    return [f"{each.when.text} {each.title}".strip() for each in items]


def test_talks_stand_in_their_sessions_in_order_of_time() -> None:
    late = session(
        "Late", talk("Knots", start="2021-05-04 16:00"), talk("Loops", start="2021-05-04 17:00")
    )
    early = session("Early", talk("Kites", start="2021-05-04 09:00"), talk("Rain"))
    entries = schedule(late, early, session("Lunch", start="2021-05-04 12:00")).talks
    assert outline(made(entries)) == [
        ("2021-05-04", [("Early", ["Kites", "Rain"]), ("Late", ["16:00 Knots", "17:00 Loops"])])
    ]


def test_a_session_of_one_talk_of_its_name_is_that_talk() -> None:
    entries = schedule(session("Kites", talk("Kites", start="2021-05-04 09:00"))).talks
    (day,) = made(entries)
    assert outline([day]) == [("2021-05-04", [("", ["09:00 Kites"])])]
    assert day.blocks[0].id.startswith("s")


def test_what_all_talks_share_is_told_once() -> None:
    talks = [
        talk(f"Kites {n}", start="2021-05-04 09:00", room="Hall A", type=kind, track="Wind")
        for n, kind in enumerate(["oral", "oral", "poster"])
    ]
    (day,) = made(schedule(session("All", *talks)).talks)
    (block,) = day.blocks
    assert block.head
    assert dict(block.head.facts) == {"room": "Hall A", "track": "Wind"}
    assert [dict(each.facts) for each in block.items] == [
        {"type": "oral"},
        {"type": "oral"},
        {"type": "poster"},
    ]


def test_days_are_those_of_the_conference() -> None:
    entries = schedule(
        session(
            "All", talk("Kites", start="2021-05-04 23:00"), talk("Knots", start="2021-05-04 12:00")
        )
    ).talks
    assert [each.anchor for each in made(entries, "Asia/Tokyo")] == ["2021-05-04", "2021-05-05"]
    assert [each.anchor for each in made(entries)] == ["2021-05-04"]


def test_nights_are_of_the_day_before_where_the_source_says_when_days_turn() -> None:
    base = listing(
        session(
            "All",
            talk("Owls", start="2021-05-05 01:00", end="2021-05-05 02:00"),
            talk("Kites", start="2021-05-04 22:00"),
        )
    )
    entries = Schedule(assemble([base])).talks
    assert [each.anchor for each in made(entries)] == ["2021-05-04", "2021-05-05"]
    base.sources[0] = type(base.sources[0])(
        "page.txt", "virtual-session", "because", 2021, day_change="06:00"
    )
    entries = Schedule(assemble([base])).talks
    assert outline(made(entries)) == [
        ("2021-05-04", [("All", ["22:00 Kites", "+1d 01:00–02:00 Owls"])])
    ]


def test_what_has_no_time_comes_last() -> None:
    entries = schedule(
        session("All", talk("Kites", start="2021-05-04 09:00"), spans_talks=True),
        session("Some day", talk("Knots", duration=20)),
    ).talks
    first, last = made(entries)
    assert (last.anchor, last.title, last.midnight) == ("no-time", "No time stated", None)
    (knots,) = last.blocks[0].items
    assert (knots.title, [fact.text for fact in knots.facts]) == ("Knots", ["20 min"])
    assert first.midnight == at("2021-05-04 00:00").timestamp()


def test_several_conferences_have_days_of_their_own() -> None:
    one = schedule(session("All", talk("Kites", start="2021-05-04 09:00")))
    other = schedule(session("All", talk("Kites", start="2021-05-04 08:00")), conference="KnotCon")
    entries = [*other.talks, *one.talks]
    found = made(entries)
    assert [(each.anchor, each.conference, each.host) for each in found] == [
        ("kitecon-2021-2021-05-04", "KiteCon 2021", "kitecon-2021@confcli"),
        ("knotcon-2021-05-04", "KnotCon", "knotcon@confcli"),
    ]


def test_an_abstract_is_told_once() -> None:
    twice = [talk("Kites", ["Ada"], "Fly.", f"2021-05-0{day} 10:00") for day in (4, 5)]
    first, second = (
        day.blocks[0].items[0]
        for day in made(schedule(session("Morning", twice[0]), session("Next", twice[1])).talks)
    )
    assert (bool(first.abstract), first.same_as) == (True, None)
    assert (bool(second.abstract), second.same_as) == (False, first.id)


def test_a_session_on_two_days_has_one_anchor() -> None:
    talks = [talk(f"Kites {day}", start=f"2021-05-0{day} 10:00") for day in (4, 5)]
    base = schedule(session("All", *talks, abstract="All of it."))
    first, second = (day.blocks[0] for day in made(base.talks))
    assert (first.id, second.id) == (base.sessions[0].id, "")
    assert first.head
    assert second.head
    assert (bool(first.head.abstract), second.head.same_as) == (True, first.id)


def test_no_two_elements_have_one_id() -> None:
    entries = schedule(session("All", talk("Kites", start="2021-05-04 09:00"))).talks
    (day,) = made([*entries, *entries])
    assert [each.id for each in day.blocks[0].items] == [entries[0].id, f"{entries[0].id}-2"]


def test_own_appointments_stand_among_the_talks() -> None:
    entries = schedule(session("All", talk("Kites", start="2021-05-04 09:00"))).talks
    call = Appointment("b1234567", "Call home", at("2021-05-04 08:00"), at("2021-05-04 08:30"))
    assert outline(made(entries, "UTC", call)) == [
        ("2021-05-04", [("", ["08:00–08:30 Call home"]), ("All", ["Kites"])])
    ]
