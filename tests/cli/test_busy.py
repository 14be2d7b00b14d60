"""The user's own appointments: added, read from calendars, listed, removed, taken back."""

from pathlib import Path

import pytest

from tests.support.calendars import calendar, event
from tests.support.harness import confcli, on_screen

NOW = ("--now", "2021-05-03T12:00:00Z")
BERLIN = ("--tz", "Europe/Berlin")


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """A calendar: daily in New York, two whole days, and an event that takes no time."""
    path = tmp_path / "mine.ics"
    daily = event(
        "UID:1",
        "DTSTART;TZID=America/New_York:20200106T093000",
        "DURATION:PT15M",
        "RRULE:FREQ=DAILY;UNTIL=20210505T235959Z",
    )
    holiday = ["BEGIN:VEVENT", "UID:2", "SUMMARY:Holiday", "DTSTART;VALUE=DATE:20210513"]
    free = event("UID:3", "DTSTART:20210504T090000Z", "DURATION:PT1H", "TRANSP:TRANSPARENT")
    path.write_text(
        calendar(*daily, *holiday, "DTEND;VALUE=DATE:20210515", "END:VEVENT", *free), "utf-8"
    )
    return path


def titles() -> list[str]:
    return [title for (title,) in confcli("busy", "--fields", "title").rows()]


def test_an_appointment_is_added_and_listed_in_order_of_time() -> None:
    assert "no appointments; add one" in confcli("busy").err
    added = confcli("busy", "tue 23:00", "2h", "night", "train", *NOW, *BERLIN)
    assert added.err == "confcli: added 'night train'\n"
    confcli("busy", "2021-05-04 14:00-15:00", "call home", *NOW, *BERLIN)
    confcli("busy", "tomorrow", "day off", *NOW, "--tz", "Asia/Tokyo")
    found = confcli("busy", "--json", *BERLIN).json()
    assert [(it["title"], it["start"], it["end"]) for it in found] == [
        ("day off", "2021-05-03T17:00:00+02:00", "2021-05-04T17:00:00+02:00"),
        ("call home", "2021-05-04T14:00:00+02:00", "2021-05-04T15:00:00+02:00"),
        ("night train", "2021-05-04T23:00:00+02:00", "2021-05-05T01:00:00+02:00"),
    ]
    assert [it["duration"] for it in found] == [24 * 60, 60, 120]


def test_a_list_on_a_terminal_has_the_times_of_each_zone() -> None:
    confcli("busy", "2021-05-04 23:00", "2h", "night train", *BERLIN)
    confcli("busy", "2021-05-06 09:00", "45", *BERLIN)
    shown = on_screen("busy", *BERLIN, "--tz", "Asia/Tokyo", width=80).out.splitlines()
    ids = [each["id"] for each in confcli("busy", "--json").json()]
    assert shown == [
        "4–6 May 2021 · Europe/Berlin, UTC+2  │  Asia/Tokyo, UTC+9 · 2 appointments",
        "",
        f"  Tue 23:00–01:00 +1d   night train                                     {ids[0]}",
        "  06:00–08:00 Wed",
        f"  Thu 09:00–09:45       busy                                            {ids[1]}",
        "  16:00–16:45",
    ]


def test_appointments_during_a_conference_and_on_its_days() -> None:
    confcli("busy", "2021-05-01 09:00", "1h", "before")
    confcli("busy", "friday 14:00", "1h", "on its Friday", "-c", "iclr", "-z", "conference")
    (only,) = confcli("busy", "-c", "iclr", "--json", "-z", "conference").json()
    assert (only["title"], only["start"]) == ("on its Friday", "2021-05-07T14:00:00-07:00")
    assert confcli("busy", "-c", "neurips").err == "confcli: no appointments are during it\n"
    assert confcli("busy", "-c", "nowhere").code == 2


def test_the_same_again_adds_nothing() -> None:
    for _ in range(2):
        confcli("busy", "2021-05-04 14:00", "1h", "call home")
    assert titles() == ["call home"]
    confcli("undo")
    assert titles() == []


def test_a_calendar_is_read_and_replaces_what_was_read_from_it(
    mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = confcli("busy", "--ics", mine, *NOW, *BERLIN)
    notes = read.err.splitlines()
    assert notes[0] == "confcli: left out 1 event marked as free or cancelled"
    assert notes[1].endswith("34 appointments, 34 new or changed, 0 removed")
    rows = read.rows()
    assert rows[0][1:] == [
        "2021-04-03T15:30:00+02:00",
        "2021-04-03T15:45:00+02:00",
        "Europe/Berlin",
        "Kites",
        str(mine),
    ]
    assert rows[-1][1:3] == ["2021-05-13T00:00:00+02:00", "2021-05-15T00:00:00+02:00"]
    monkeypatch.chdir(mine.parent)
    again = confcli("busy", "--ics", "mine.ics", *NOW, *BERLIN)
    assert again.err.endswith("34 appointments, 0 new or changed, 0 removed\n")
    mine.write_text(mine.read_text("utf-8").replace("T093000", "T100000"), "utf-8")
    confcli("busy", "2021-05-04 14:00", "1h", "call home", *NOW)
    later = confcli("busy", "--ics", "mine.ics", *NOW, *BERLIN)
    assert later.err.endswith("34 appointments, 33 new or changed, 33 removed\n")
    assert titles().count("call home") == 1
    assert len(titles()) == 35


def test_all_of_a_calendar_or_one_of_its_events_is_removed(mine: Path) -> None:
    confcli("busy", "--ics", mine, *NOW)
    confcli("busy", "2021-05-04 14:00", "1h", "call home")
    assert confcli("busy", "--remove", "holiday").rows()[0][4] == "Holiday"
    many = confcli("busy", "--remove", "kites")
    assert many.code == 2
    assert many.error() == "'kites' is ambiguous"
    assert many.err.splitlines()[-1] == "  … and 23 more"
    assert confcli("busy", "--remove", mine).err == "confcli: removed 33 appointments\n"
    assert titles() == ["call home"]
    confcli("undo")
    assert len(titles()) == 34


def test_several_are_removed_at_once_or_none() -> None:
    for hour in (9, 10):
        confcli("busy", f"2021-05-04 {hour}:00", "1h", f"call {hour}")
    wrong = confcli("busy", "--remove", "call 9", "--remove", "lunch")
    assert (wrong.code, wrong.error()) == (
        1,
        "no appointment matches 'lunch'; confcli busy lists them",
    )
    assert len(titles()) == 2
    assert len(confcli("busy", "--remove", "call 9", "--remove", "call 10").rows()) == 2
    assert titles() == []


@pytest.mark.parametrize(
    ("asked", "code", "sentence"),
    [
        (["14:00"], 2, "how long is '14:00'?"),
        (["2021-03-28 02:30", "1h"], 2, "doesn't exist in Europe/Berlin"),
        (["--ics", "nowhere.ics"], 3, "no such file"),
        (["--ics", "README.md"], 3, "not a calendar"),
        (["14:00", "1h", "--remove", "x"], 2, "can't be combined"),
    ],
)
def test_mistakes_are_explained_and_change_nothing(
    asked: list[str], code: int, sentence: str
) -> None:
    result = confcli("busy", *asked, *NOW, *BERLIN)
    assert result.code == code
    assert sentence in result.error()
    assert titles() == []


def test_what_is_wrong_in_a_calendar_is_noted_by_line(tmp_path: Path) -> None:
    broken = [line for n in range(5) for line in event(f"UID:{n}", "DTSTART:soon", "DURATION:PT1H")]
    right = event("UID:9", "DTSTART:20210504T090000Z", "DURATION:PT1H")
    path = tmp_path / "mine.ics"
    path.write_text(calendar(*broken, *right), "utf-8")
    result = confcli("busy", "--ics", path, *NOW)
    assert result.err.count(f"{path}:") == 5
    far = confcli("busy", "--ics", path, "--now", "2024-05-03T12:00:00Z").err
    assert "left out 1 event not within 3 Apr 2024 – 3 May 2026" in far
    confcli("undo")
    assert f"{path}: 2 more problems" in result.err
    assert titles() == ["Kites"]


@pytest.mark.parametrize("length", ["-5m", "-1h30", "-5"])
def test_a_negative_length_is_refused_as_such(length: str) -> None:
    result = confcli("busy", "2021-05-04 14:00", length, "call home")
    assert (result.code, result.error()) == (2, f"a length can't be negative: {length}")
