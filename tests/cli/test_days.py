"""Filters by days and times on the command line."""

from pathlib import Path

import pytest

from tests.support.harness import confcli
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
    assert "today --date 2021-05-04" in missed.error()
    assert "--conference-day" in missed.error()
