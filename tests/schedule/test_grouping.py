"""Groups under headings: which there are, in which order, and what each holds."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.schedule.days import Calendar, ConferenceCalendar
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import ALL_DAY, BY, EARLIER, RELEVANCE, SORTS, Group, Grouping
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone
from tests.support.invented import schedule, session, talk

UTC = zone("UTC")
On = Callable[[Entry, date], bool] | None


def grouping(by: str, sort: str = "time", place: str = "UTC", on: On = None) -> Grouping:
    reader = zone(place)
    return Grouping(by, sort, Calendar(reader), on)


def titles(groups: list[Group[Any]]) -> list[list[str | None]]:
    return [[line.entry.title for line in group.lines] for group in groups]


def names(programme: Schedule, by: str) -> list[str]:
    return [group.name for group in grouping(by).groups(programme.talks)]


@pytest.fixture
def two_days() -> Schedule:
    """Two rooms on two days, named and placed so that no two orders agree."""
    return schedule(
        session(
            "Winds",
            talk("Gusts", ["Bo", "Ada"], start="2021-05-05 09:00", room="Room 9", type="oral"),
            talk("Calm", ["Ada"], start="2021-05-04 10:30", room="Room 10", type="poster"),
        ),
        session(
            "Kites",
            talk("Tails", ["Cy"], start="2021-05-04 10:00", room="Room 9", type="oral"),
            talk("Bows", start="2021-05-04 09:15", room="Room 9", track="Craft"),
        ),
        session("Loose ends", talk("Strings", ["Bo"])),
    )


def test_by_time_is_by_day_then_hour_over_all_sessions(two_days: Schedule) -> None:
    groups = list(grouping("time").groups(two_days.talks))
    assert titles(groups) == [["Bows"], ["Tails", "Calm"], ["Gusts"], ["Strings"]]
    assert [str(group.hour)[:16] for group in groups] == [
        *("2021-05-04 09:00", "2021-05-04 10:00", "2021-05-05 09:00", "None")
    ]
    assert [group.day for group in groups][-2:] == [date(2021, 5, 5), None]


def test_by_day_is_by_day_alone(two_days: Schedule) -> None:
    groups = list(grouping("day").groups(two_days.talks))
    assert titles(groups) == [["Bows", "Tails", "Calm"], ["Gusts"], ["Strings"]]


def test_hours_and_days_are_those_of_the_reader(two_days: Schedule) -> None:
    groups = list(grouping("time", place="Asia/Kolkata").groups(two_days.talks))
    assert [group.hour and str(group.hour)[11:16] for group in groups] == [
        *("08:30", "09:30", "10:30", "08:30", None)
    ]
    honolulu = list(grouping("day", place="Pacific/Honolulu").groups(two_days.talks))
    assert [group.day and group.day.day for group in honolulu] == [3, 4, None]


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("room", ["Room 9", "Room 10", ""]),
        ("track", ["Craft", ""]),
        ("type", ["oral", "poster", ""]),
        ("author", ["Ada", "Cy", "Bo", ""]),
        ("session", ["Kites", "Winds", "Loose ends"]),
    ],
)
def test_groups_are_by_their_first_day_then_by_name(
    two_days: Schedule, by: str, expected: list[str]
) -> None:
    assert names(two_days, by) == expected


def test_an_item_is_under_each_author_and_once_in_a_flat_order(two_days: Schedule) -> None:
    groups = list(grouping("author").groups(two_days.talks))
    assert titles(groups) == [["Calm", "Gusts"], ["Tails"], ["Gusts", "Strings"], ["Bows"]]
    flat = grouping("author").flat(two_days.talks)
    assert [each.title for each in flat] == ["Calm", "Gusts", "Tails", "Strings", "Bows"]


def test_chairs_count_as_the_authors_of_sessions() -> None:
    made = schedule(session("Winds", talk("Gusts", ["Bo"]), chairs=["Di"]))
    assert [group.name for group in grouping("author").groups(made.sessions)] == ["Di"]


def test_sessions_of_a_day_are_in_order_of_time_and_equal_names_stay_apart() -> None:
    made = schedule(
        session("Break", start="2021-05-04 12:00", room="A"),
        session("Break", start="2021-05-04 10:00", room="B"),
        session("All", start="2021-05-04 11:00"),
    )
    groups = list(grouping("session").groups(made.sessions))
    assert [(group.name, group.session and group.session.room) for group in groups] == [
        *(("Break", "B"), ("All", None), ("Break", "A"))
    ]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("time", ["Bows", "Tails", "Calm"]),
        ("title", ["Bows", "Calm", "Tails"]),
        ("room", ["Bows", "Tails", "Calm"]),
        (RELEVANCE, ["Calm", "Tails", "Bows"]),
    ],
)
def test_the_order_within_a_group(two_days: Schedule, sort: str, expected: list[str]) -> None:
    given_order = sorted(two_days.talks, key=lambda each: each.title or "", reverse=True)
    if sort == RELEVANCE:
        given_order.sort(key=lambda each: each.title != "Calm")
        given_order = [each for each in given_order if each.title != "Gusts"]
    assert titles(list(grouping("day", sort).groups(given_order)))[0] == expected


def test_talks_without_a_title_come_last_in_order_of_title() -> None:
    made = schedule(session("Winds", talk(None, type="q&a"), talk("zephyr"), talk("Äolus")))
    (group,) = grouping("day", "title").groups(made.talks)
    assert [line.entry.title for line in group.lines] == ["Äolus", "zephyr", None]


def test_a_paper_has_a_line_for_each_slot_and_counts_once() -> None:
    made = schedule(
        session("Orals", talk("Kites", ["A"], "Same.", "2021-05-05 09:00", type="oral")),
        session("Posters", talk("Kites", ["A"], "Same.", "2021-05-04 09:00", type="poster")),
    )
    groups = list(grouping("day").groups(made.papers))
    assert [line.slot.type for group in groups for line in group.lines] == ["poster", "oral"]
    assert len(grouping("type").flat(made.papers)) == 1


NIGHT = session(
    "Night",
    talk("Small hours", start="2021-05-05 01:00"),
    talk("Midnight", start="2021-05-04 23:30", end="2021-05-05 00:30"),
    talk("Until midnight", start="2021-05-04 22:00", end="2021-05-05 00:00"),
)


def test_what_crosses_midnight_is_on_both_days() -> None:
    groups = list(grouping("time").groups(schedule(NIGHT).talks))
    assert titles(groups) == [["Until midnight"], ["Midnight"], ["Midnight"], ["Small hours"]]
    assert [group.name for group in groups] == ["", "", EARLIER, ""]
    assert [line.since for line in groups[2].lines] == [date(2021, 5, 4)]


def test_of_two_days_only_the_one_asked_for_is_shown() -> None:
    def on(_: Entry, day: date) -> bool:
        return day == date(2021, 5, 5)

    made = schedule(NIGHT).talks
    running = [each for each in made if each.title != "Until midnight"]
    assert titles(list(grouping("time", on=on).groups(running))) == [["Midnight"], ["Small hours"]]
    night = list(grouping("day", place="UTC", on=on).groups(running))
    assert [group.day for group in night] == [date(2021, 5, 5)]


def test_the_conferences_own_day_ends_in_the_night() -> None:
    order = Grouping("time", "time", ConferenceCalendar(UTC))
    groups = list(order.groups(schedule(NIGHT).talks))
    assert titles(groups) == [["Until midnight"], ["Midnight"], ["Small hours"]]
    assert {group.day for group in groups} == {date(2021, 5, 4)}


def test_what_lasts_days_is_shown_where_something_starts_and_on_the_day_asked_for() -> None:
    made = schedule(
        session("Exhibition", start="2021-05-01 10:00", end="2021-05-20 18:00"),
        session("Kites", start="2021-05-09 10:00"),
    ).sessions
    days = [group.day and group.day.day for group in grouping("day").groups(made)]
    assert days == [1, 2, 9]
    asked = grouping("day", on=lambda _, day: day == date(2021, 5, 15))
    assert [group.day for group in asked.groups(made[:1])] == [date(2021, 5, 15)]


def test_whole_days_come_first() -> None:
    made = schedule(
        session("Early", start="2021-05-04 00:00", end="2021-05-04 01:00"),
        session("Sprint", start="2021-05-04 00:00", end="2021-05-06 00:00"),
    ).sessions
    groups = list(grouping("time").groups(made))
    assert [(group.name, group.lines[0].entry.title) for group in groups] == [
        *((ALL_DAY, "Sprint"), ("", "Early"), (EARLIER, "Sprint"))
    ]


def test_the_doubled_hour_of_a_night_is_two_hours_in_order() -> None:
    made = schedule(
        session("Later", start="2021-10-31 01:30"), session("Sooner", start="2021-10-31 00:30")
    ).sessions
    groups = list(grouping("time", place="Europe/Berlin").groups(made))
    assert titles(groups) == [["Sooner"], ["Later"]]
    assert [group.hour and group.hour.hour for group in groups] == [0, 1]


ITEMS = st.lists(
    st.builds(
        talk,
        st.sampled_from(["Kites", "Tails", None]),
        st.lists(st.sampled_from(["Ada", "Bo"]), unique=True),
        start=st.sampled_from(["2021-05-04 10:00", "2021-05-04 23:00", "2021-05-05 09:00", None]),
        room=st.sampled_from(["A", "B", None]),
        type=st.sampled_from(["oral", None]),
    ),
    max_size=8,
)


@given(ITEMS, st.sampled_from(BY), st.sampled_from(SORTS))
def test_every_item_is_there_once_whatever_the_order(items: list[Any], by: str, sort: str) -> None:
    talks = schedule(session("Kites", *items)).talks
    found = grouping(by, sort).flat(talks)
    assert sorted(map(id, found)) == sorted(map(id, talks))
