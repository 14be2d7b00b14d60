"""``today``: a calendar day where the reader is, session by session."""

import re
import shlex
from pathlib import Path

import pytest

from tests.support.harness import confcli, on_screen
from tests.support.invented import session, talk, write


@pytest.fixture
def night(tmp_path: Path) -> Path:
    """A session across midnight UTC; its middle talk crosses it. A session without talks."""
    return write(
        tmp_path,
        session(
            "Night of Kites",
            talk("Dusk", ["A B"], "One.", "2021-05-04 22:00", "2021-05-04 23:30"),
            talk("Midnight", ["C D"], "Two.", "2021-05-04 23:30", "2021-05-05 00:30"),
            talk("Small hours", ["E F"], "Three.", "2021-05-05 00:30", "2021-05-05 01:00"),
            end="2021-05-05 01:00",
        ),
        session("Breakfast", start="2021-05-05 08:00", end="2021-05-05 09:00"),
        session("Until midnight", start="2021-05-03 20:00", end="2021-05-04 00:00"),
    )


def titles(*arguments: object) -> list[str]:
    found = confcli("today", *arguments, "--fields", "title")
    assert found.code == 0
    return found.out.splitlines()


def test_the_day_is_that_of_the_zone(night: Path) -> None:
    def on(day: str, zone: str) -> list[str]:
        return titles("--listing", night, "--date", day, "--tz", zone)

    assert on("2021-05-04", "UTC") == ["Dusk", "Midnight"]
    assert on("2021-05-05", "UTC") == ["Midnight", "Small hours", "Breakfast"]
    assert on("2021-05-04", "America/New_York") == ["Dusk", "Midnight", "Small hours"]
    assert on("2021-05-05", "Asia/Tokyo") == ["Dusk", "Midnight", "Small hours", "Breakfast"]
    assert on("2021-05-04", "Asia/Tokyo") == ["Until midnight"]


def test_a_talk_across_midnight_is_on_both_days_with_a_mark(night: Path) -> None:
    first = on_screen("today", "--listing", night, "--date", "2021-05-04").out
    assert re.search(r"23:30–00:30 \+1d\s+Midnight", first)
    assert "since" not in first
    second = on_screen("today", "--listing", night, "--date", "2021-05-05").out
    assert re.search(r"23:30–00:30 \+1d\s+Midnight", second)
    assert "since Tue 4 May 2021" in second
    assert second.count("since") == 1


def test_a_talk_that_ends_at_midnight_is_not_on_the_next_day(night: Path) -> None:
    assert "Until midnight" in titles("--listing", night, "--date", "2021-05-03")
    assert "Until midnight" not in titles("--listing", night, "--date", "2021-05-04")


def test_a_session_without_talks_is_listed_itself(night: Path) -> None:
    found = confcli("today", "--listing", night, "--date", "2021-05-05", "--json").json()
    assert [(each["kind"], each["title"]) for each in found] == [
        ("talk", "Midnight"),
        ("talk", "Small hours"),
        ("session", "Breakfast"),
    ]


def test_by_session_talks_are_under_theirs(night: Path) -> None:
    screen = on_screen(
        *("today", "--listing", night, "--date", "2021-05-05", "--by", "session")
    ).out
    places = [screen.index(title) for title in ("Night of Kites", "Midnight", "Small", "Breakfast")]
    assert places == sorted(places)
    assert screen.count("Night of Kites") == 1


def test_the_clock_names_the_day(night: Path) -> None:
    listing = ("--listing", night)
    assert titles(*listing, "--now", "2021-05-04T23:59:00Z") == ["Dusk", "Midnight"]
    assert titles(*listing, "--now", "2021-05-04T23:59:00Z", "--tz", "Europe/Berlin") == [
        *("Dusk", "Midnight", "Small hours", "Breakfast")
    ]
    tomorrow = ("--date", "tomorrow", "--now", "2021-05-04T00:00:00Z")
    assert titles(*listing, *tomorrow) == ["Midnight", "Small hours", "Breakfast"]


@pytest.mark.parametrize("option", ["--date", "--day", "-d"])
def test_another_day_is_a_date_a_weekday_or_a_word(night: Path, option: str) -> None:
    for day in ("2021-05-05", "wednesday", "Wed", "tomorrow"):
        assert titles("--listing", night, option, day)[-1] == "Breakfast"


@pytest.mark.parametrize(
    ("now", "zone", "nearest"),
    [
        ("2026-11-22T12:00:00Z", "UTC", "2021-05-07"),
        ("1999-01-01T12:00:00Z", "UTC", "2020-12-10"),
        ("1999-01-01T12:00:00Z", "America/Los_Angeles", "2020-12-09"),
        ("2021-05-04T12:00:00Z", "UTC", "2021-05-05"),
        ("2020-12-09T01:00:00Z", "Asia/Kolkata", "2020-12-10"),
    ],
)
def test_an_empty_day_says_what_is_covered_and_how_to_see_it(
    now: str, zone: str, nearest: str
) -> None:
    result = confcli("today", "--now", now, "--tz", zone)
    assert (result.code, result.out) == (0, "")
    note = result.error()
    assert "ICLR 2021" in note
    assert "NeurIPS 2020" in note
    command = shlex.split(note.split("nearest: ")[1])
    assert command[:3] == ["confcli", "today", nearest]
    assert confcli(*command[1:]).out != ""


def test_the_command_for_the_nearest_day_works_on_the_same_files_and_zones(night: Path) -> None:
    spaced = night.with_name("my kites.json")
    night.rename(spaced)
    asked = ("--listing", spaced, "--tz", "Asia/Tokyo", "--tz", "UTC", "-c", "kitecon 2021")
    note = confcli("today", *asked, "--now", "2021-06-01T00:00:00Z").error()
    command = shlex.split(note.split("nearest: ")[1])
    assert str(spaced) in command
    assert command.count("--tz") == 2
    assert confcli(*command[1:]).out.count("\n") == 4


@pytest.mark.parametrize(
    "filters", [("--type", "workshop"), ("--conference", "neurips"), ("--author", "bengio")]
)
def test_with_filters_the_command_shows_something_that_matches(filters: tuple[str, str]) -> None:
    result = confcli("today", *filters, "--now", "2022-06-01T00:00:00Z")
    assert result.out == ""
    command = shlex.split(result.error().split("nearest: ")[1])
    shown = confcli(*command[1:])
    assert shown.out != ""
    assert shown.out == confcli(*command[1:], *filters).out


@pytest.mark.parametrize(
    ("filters", "code", "sentence"),
    [
        (("--type", "kite"), 2, "no type matches 'kite'"),
        (("--type", "q&a", "--author", "bengio"), 0, "nothing matches all of these filters"),
    ],
)
def test_filters_that_match_on_no_day_say_so(
    filters: tuple[str, ...], code: int, sentence: str
) -> None:
    result = confcli("today", *filters)
    assert (result.code, result.out) == (code, "")
    assert sentence in result.error()


def test_an_empty_day_is_an_empty_array_in_json() -> None:
    result = confcli("today", "--date", "1999-01-01", "--json")
    assert (result.code, result.out) == (0, "[]\n")


def test_the_heading_has_the_zone_of_all_times() -> None:
    screen = on_screen("today", "--date", "2021-05-05", "--tz", "Europe/Berlin").out
    heading, *rest = screen.splitlines()
    assert heading == "Wed 5 May 2021 · Europe/Berlin, UTC+2 · ICLR 2021 · 17 talks"
    assert len(re.findall(r"\d\d:\d\d–\d\d:\d\d ", screen)) == 17
    assert not any("Berlin" in line or "CEST" in line for line in rest)


def test_the_limit_counts_items(night: Path) -> None:
    for count in range(5):
        result = confcli(
            *("today", "--listing", night, "--date", "2021-05-05"),
            *("--limit", count, "--fields", "title"),
        )
        assert result.out.splitlines() == ["Midnight", "Small hours", "Breakfast"][:count]
        left = f"confcli: {3 - count} more; --all shows all\n"
        assert result.err == (left if count < 3 else "")


def test_a_conference_without_times_is_named(tmp_path: Path) -> None:
    path = write(tmp_path, session("Kites", talk("Up", ["A B"], "So.")))
    noted = confcli("today", "--listing", path, "-c", "KiteCon").err
    assert noted.rstrip().endswith("; KiteCon 2021 has no times")
