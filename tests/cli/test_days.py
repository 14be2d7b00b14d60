"""Filters by days and times on the command line."""

from pathlib import Path

import pytest

from tests.support.harness import confcli, on_screen
from tests.support.invented import session, talk, write
from tests.support.kites import kites, titles


@pytest.fixture(name="kites")
def kites_file(tmp_path: Path) -> Path:
    return kites(tmp_path)


@pytest.mark.parametrize(
    ("day", "now", "expected"),
    [
        ("2021-05-04", "2021-05-01T12:00Z", ["Kites over Oslo", "Strings"]),
        ("tuesday", "2021-05-01T12:00Z", ["Kites over Oslo", "Strings"]),
        ("Tue", "2021-05-01T12:00Z", ["Kites over Oslo", "Strings"]),
        ("today", "2021-05-04T23:59Z", ["Kites over Oslo", "Strings"]),
        ("today", "2021-05-05T00:00Z", ["Knots for kites", "Loops"]),
        ("tomorrow", "2021-05-04T23:59Z", ["Knots for kites", "Loops"]),
        ("tomorrow", "2021-05-05T00:00Z", []),
        ("monday", "2021-05-01T12:00Z", []),
    ],
)
def test_days(kites: Path, day: str, now: str, expected: list[str]) -> None:
    found = confcli("talks", "--day", day, "--now", now, "--listing", kites, "--fields", "title")
    assert found.code == 0
    assert found.out.splitlines() == expected


def test_days_are_those_of_the_zone_chosen(kites: Path) -> None:
    def on(day: str, zone: str) -> list[str]:
        return titles(kites, "talks", "--day", day, "--tz", zone)

    # 19:00 UTC on Wednesday is 04:00 on Thursday in Tokyo.
    assert on("2021-05-06", "Asia/Tokyo") == ["Knots for kites", "Loops"]
    assert confcli("talks", "--day", "wed", "--tz", "Asia/Tokyo", "--listing", kites).out == ""
    assert on("thursday", "Asia/Tokyo") == ["Knots for kites", "Loops"]


def test_today_is_the_day_of_the_zone_chosen(kites: Path) -> None:
    now = ("--now", "2021-05-04T22:00:00+00:00", "--day", "today")
    assert titles(kites, "talks", *now) == ["Kites over Oslo", "Strings"]
    assert titles(kites, "talks", *now, "--tz", "Europe/Berlin") == ["Knots for kites", "Loops"]


def test_conference_day_counts_a_night_with_the_evening_before(tmp_path: Path) -> None:
    night = session("Night", talk("Late", ["A"], start="2021-05-05 01:00"))
    path = write(tmp_path, night)
    listing_of = ("--listing", path, "--tz", "UTC", "--fields", "title")
    asked = ("talks", *listing_of, "--day", "2021-05-04")
    assert confcli(*asked).out == ""
    assert confcli(*asked, "--conference-day").rows() == [["Late"]]
    today = ("today", *listing_of, "--date", "2021-05-04")
    assert confcli(*today, "--conference-day").rows() == [["Late"]]
    at_night = ("--now", "2021-05-05T00:30:00Z", "--conference-day")
    assert confcli("today", *listing_of, *at_night).rows() == [["Late"]]
    assert confcli("talks", *listing_of, "--day", "today", *at_night).rows() == [["Late"]]
    assert confcli("talks", *listing_of, "--day", "tomorrow", *at_night).out == ""
    missed = confcli("today", *listing_of, "--date", "2021-05-05", "--conference-day")
    assert "today 2021-05-04" in missed.error()
    assert "--conference-day" in missed.error()


def test_a_time_under_the_heading_of_another_day_names_its_own(tmp_path: Path) -> None:
    path = write(tmp_path, session("Night", talk("Late", ["A"], start="2021-05-05 01:00")))
    asked = ("talks", "--listing", path, "--conference-day")
    assert "\n  01:00 Wed   Late " in on_screen(*asked).out
    two = on_screen(*asked, "--tz", "Asia/Tokyo", "--tz", "America/Los_Angeles", width=120).out
    assert "\n  10:00 Wed  │  18:00   Late " in two
    assert "\n  01:00   Late " in on_screen("talks", "--listing", path).out


#: 09:00 to 09:30 and 09:30 on Tuesday 4 May 2021, and 19:00 and 19:30 on Wednesday.
FIRST, SECOND, THIRD, FOURTH = "Kites over Oslo", "Strings", "Knots for kites", "Loops"
TUESDAY = ("--now", "2021-05-04T09:15Z")


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--at", "now"), [FIRST]),
        (("--at", "9:00"), [FIRST]),
        (("--at", "9:30"), [SECOND]),
        (("--at", "9:31"), []),
        (("--at", "wed 7pm"), [THIRD]),
        (("--at", "in 15m"), [SECOND]),
        (("--after", "9:30"), [THIRD, FOURTH, SECOND]),
        (("--after", "9:30", "--before", "24:00"), [SECOND]),
        (("--before", "midnight"), [FIRST, SECOND]),
        (("--before", "wed"), [FIRST, SECOND]),
        (("--before", "tue midnight"), [FIRST, SECOND]),
        (("--before", "4 May 2021 midnight"), [FIRST, SECOND]),
        (("--before", "2021-05-04 00:00"), []),
        (("--after", "wed midnight"), [THIRD, FOURTH]),
        (("--after", "wed"), [THIRD, FOURTH]),
        (("--after", "9:30", "--day", "today"), [SECOND]),
        (("--after", "9:30", "--day", "tue..wed"), [THIRD, FOURTH, SECOND]),
        (("--before", "19:15", "--day", "wed"), [THIRD]),
        (("--after", "10:30 Oslo", "--day", "tue"), [FIRST, SECOND]),
        (("--after", "11:30 Oslo", "--day", "tue"), [SECOND]),
        (("--during", "morning"), [FIRST, SECOND]),
        (("--during", "morning", "--during", "evening"), [FIRST, THIRD, FOURTH, SECOND]),
        (("--during", "afternoon"), []),
        (("--during", "evening", "--day", "day 2"), [THIRD, FOURTH]),
        (("--upcoming",), [FIRST, THIRD, FOURTH, SECOND]),
        (("--upcoming", "--now", "2021-05-04T09:30Z"), [THIRD, FOURTH, SECOND]),
        (("--past", "--now", "2021-05-04T09:31Z"), [FIRST, SECOND]),
        (("--past",), []),
        (("--day", "day 1..2", "--during", "morning"), [FIRST, SECOND]),
        (("--day", "2021-05", "--after", "19:00"), [THIRD, FOURTH]),
        (("--day", "..tue"), [FIRST, SECOND]),
    ],
)
@pytest.mark.parametrize("command", [("talks",), ("papers",), ("search", "kites", "--papers")])
def test_times(
    kites: Path, command: tuple[str, ...], options: tuple[str, ...], expected: list[str]
) -> None:
    asked = (*command, "--listing", kites, *TUESDAY, *options, "--fields", "title")
    result = confcli(*asked)
    assert sorted(result.out.splitlines()) == sorted(expected)
    assert result.code == (command[0] == "search" and not expected)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--after", "25:00"), "can't read '25:00' as a day or time: 25:00 is not a valid time"),
        (("--at", "3/7"), "3/7 could be 3 July or 7 March; write one of them"),
        (("--at", "friday"), "'friday' has no time of day; try 'friday 9am'"),
        (("--at", "14:00-15:00"), "'14:00-15:00' is a range of times; write one time"),
        (("--before", "9am Atlantis"), "unknown time zone 'Atlantis'"),
        (("--during", "night"), "unknown part of the day 'night'; available: morning, afternoon, "),
        (("--at", "14:00..15:00"), "'14:00' is a time, not a day; use --at, --after or --before"),
        (("--after", "sat..sun"), "'sat..sun' is a range of days; write one time"),
        (("--after", "1h30"), "1h30 is a duration; write 'in 1h30', '1h30 ago' or 01:30"),
        (("--before", "2 hours"), "2 hours is a duration; write 'in 2 hours' or '2 hours ago'"),
        (("--after", "10:00", "--after", "16:00"), "--after is there more than once; pass one"),
        (("--day", "2024"), "2024 is a year, not a day; use --year 2024"),
        (("--day", "tonight"), "tonight is a part of today; use --during evening"),
        (("--at", "tomorrow 9"), "9 in 'tomorrow 9' could be 9am or 9pm; write one of them"),
        (("--upcoming", "--past"), "nothing is both upcoming and past; ask for one of them"),
        (("--day", "19:30"), "'19:30' is a time, not a day; use --at, --after or --before"),
    ],
)
@pytest.mark.parametrize("command", [("talks",), ("papers",), ("search", "kites"), ("count",)])
def test_what_can_t_be_read_is_refused_whatever_there_is(
    command: tuple[str, ...], options: tuple[str, ...], sentence: str
) -> None:
    confcli("remove", "--bundled", "--yes")
    result = confcli(*command, *options)
    assert result.code == 2
    assert result.err.splitlines()[-1].startswith(f"confcli: {sentence}")


def test_a_time_without_a_day_is_refused_when_nothing_is_on(kites: Path) -> None:
    asked = ("talks", "--listing", kites, "--after", "14:00", "--now", "2021-06-01T12:00Z")
    sentence = "which day? KiteCon 2021 is on 4–5 May 2021; add --day or write '2021-05-04 14:00'"
    assert confcli(*asked).error() == sentence
    assert confcli(*asked, "--day", "day 2", "--fields", "title").rows() == [[THIRD], [FOURTH]]
    several = confcli("talks", "--after", "14:00", "--now", "2026-06-01T12:00Z")
    assert several.code == 2
    assert several.err.splitlines()[1:] == [
        "  3–7 May 2021    ICLR 2021",
        "  10–11 Dec 2020  NeurIPS 2020",
    ]


def test_what_runs_past_midnight_is_on_both_days(tmp_path: Path) -> None:
    late = talk("Late", ["A"], start="2021-05-04 23:00", end="2021-05-05 01:00")
    path = write(tmp_path, session("Night", late, talk("Noon", ["B"], start="2021-05-05 12:00")))

    def on(day: str, *options: str) -> list[str]:
        found = confcli("talks", "--listing", path, "-d", day, *options, "--fields", "title")
        return found.out.splitlines()

    assert on("2021-05-04") == ["Late"]
    assert on("2021-05-05") == ["Late", "Noon"]
    assert on("2021-05-05", "--after", "00:00") == ["Noon"]
    assert on("2021-05-05", "--at", "00:30") == ["Late"]
    assert on("2021-05-05", "--during", "evening") == []
    assert on("2021-05-06") == []


@pytest.mark.parametrize(
    "words", [("tomorrow",), ("5", "May"), ("day", "2"), ("+1",), ("wed",), ("2021-05-05",)]
)
def test_today_takes_another_day(kites: Path, words: tuple[str, ...]) -> None:
    asked = ("today", *words, "--listing", kites, *TUESDAY, "--fields", "title")
    assert confcli(*asked).rows() == [[THIRD], [FOURTH]]


def test_today_takes_days_ago_and_one_day_only(kites: Path) -> None:
    asked = ("today", "--listing", kites, "--now", "2021-05-06T12:00Z", "--fields", "title")
    assert confcli(*asked, "-2").rows() == [[FIRST], [SECOND]]
    assert confcli(*asked, "-1", "-n1").rows() == [[THIRD]]
    assert confcli(*asked, "-2", "--after", "9:30").rows() == [[SECOND]]
    both = confcli(*asked, "tomorrow", "--day", "tue")
    assert both.code == 2
    assert both.error() == "the day is 'tomorrow' and --day 'tue'; pass one of them"
    twice = confcli(*asked, "--day", "tue", "-d", "wed")
    assert twice.code == 2
    assert twice.error() == "the day is --day 'tue' and --day 'wed'; pass one of them"
    assert confcli(*asked, "tue..wed").error() == "'tue..wed' is several days; write one"


def test_a_day_with_nothing_at_a_time_is_not_an_empty_day(kites: Path) -> None:
    asked = ("today", "tue", "--listing", kites, "--during", "evening")
    sentence = "nothing on Tue 4 May 2021 in the evening (UTC); KiteCon 2021 is on 4–5 May 2021"
    nearest = f"nearest: confcli today 2021-05-05 --during evening --listing {kites}"
    assert confcli(*asked).error() == f"{sentence}; {nearest}"
    assert "nearest: confcli today 2021-05-05" in confcli("today", "fri", *asked[2:]).error()


def test_a_day_that_is_over_leads_to_the_next(kites: Path) -> None:
    over = ("today", "--upcoming", "--now", "2021-05-04T23:00Z", "--listing", kites)
    assert confcli(*over).error() == (
        "nothing still to come on Tue 4 May 2021 (UTC); KiteCon 2021 is on 4–5 May 2021; "
        f"nearest: confcli today 2021-05-05 --listing {kites}"
    )
    no_zone = confcli("today", "fri", "--listing", kites).error()
    zone = confcli("today", "fri", "--listing", kites, "--tz", "JST").error()
    assert ("--tz" in no_zone, "--tz JST" in zone) == (False, True)
