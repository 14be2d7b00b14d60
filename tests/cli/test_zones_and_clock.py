"""Where and when the reader is: the option, else the environment, the settings, the machine."""

import json
from datetime import datetime, tzinfo

import pytest

from confcli.cli.environment import Here
from confcli.cli.options.output import Clock
from confcli.times import zones
from tests.support.harness import confcli, on_screen, process
from tests.support.home import configure
from tests.support.runs import RUNS, taking

FIRST = ("talks", "-n", "1", "--fields", "timezone")


def zone_shown(*options: str) -> str:
    return confcli(*FIRST, *options).rows()[0][0]


def test_the_option_beats_the_variable_beats_the_settings_beats_the_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    configure('tz = "Asia/Tokyo"\n')
    monkeypatch.setenv("CONFCLI_TZ", "Africa/Lagos")
    monkeypatch.setenv("TZ", "America/Lima")
    assert zone_shown("--tz", "Europe/Oslo") == "Europe/Oslo"
    assert zone_shown() == "Africa/Lagos"
    monkeypatch.delenv("CONFCLI_TZ")
    assert zone_shown() == "Asia/Tokyo"
    configure("")
    assert process(*FIRST).out == "America/Lima\n"


@pytest.mark.parametrize(
    ("wrong", "advice"),
    [
        ("Mars/Base", "try Europe/Berlin or UTC+02:00"),
        ("../etc/passwd", "try Europe/Berlin or UTC+02:00"),
        ("berln", "did you mean: Europe/Berlin?"),
        ("XXX-25", "try Europe/Berlin or UTC+02:00"),
    ],
)
def test_an_unknown_system_zone_is_reported(
    wrong: str, advice: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CONFCLI_TZ")
    monkeypatch.setenv("TZ", wrong)
    result = confcli(*FIRST)
    assert result.code == 2
    assert result.error().startswith(f"TZ: unknown time zone {wrong!r}; {advice}")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("UTC", "UTC"),
        ("", "UTC"),
        ("Asia/Tokyo", "Asia/Tokyo"),
        (":Asia/Tokyo", "Asia/Tokyo"),
        ("/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
        ("Tokyo", "Asia/Tokyo"),
        ("JST-9", "UTC+09:00"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "Europe/Paris"),
        ("EST5EDT", "EST5EDT"),
    ],
)
def test_the_system_zone_may_be_written_in_several_ways(
    value: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CONFCLI_TZ")
    monkeypatch.setenv("TZ", value)
    assert zone_shown() == shown


def test_the_system_s_zone_is_the_default(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("CONFCLI_TZ")
    monkeypatch.setattr(zones, "_linked", lambda: None)
    monkeypatch.setattr("tzlocal.get_localzone_name", lambda: "Africa/Lagos")
    assert zone_shown() == "Africa/Lagos"
    monkeypatch.setattr("tzlocal.get_localzone_name", lambda: None)
    result = confcli(*FIRST)
    assert result.code == 2
    assert "--tz Europe/Berlin" in result.error()


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Europa/Berlin", "Europe/Berlin"),
        ("Europe/Berln", "Europe/Berlin"),
        ("tokio", "Asia/Tokyo"),
        ("new yrok", "America/New_York"),
        ("Mars/Olympus_Mons", "Europe/Berlin or UTC+02:00"),
    ],
)
def test_an_unknown_zone_is_an_error_that_suggests_others(wrong: str, right: str) -> None:
    result = confcli("talks", "--tz", wrong)
    assert result.code == 2
    assert repr(wrong) in result.error()
    assert right in result.error()


@pytest.mark.parametrize("name", sorted(taking("--tz")))
def test_an_unknown_zone_is_an_error_on_every_command(name: str) -> None:
    result = confcli(*RUNS[name], "--tz", "Europa/Berlin")
    assert result.code == 2
    assert "Europe/Berlin" in result.error()


def test_an_error_names_the_variable_or_file_of_a_wrong_zone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CONFCLI_TZ", "berln")
    result = confcli(*FIRST)
    assert result.code == 2
    assert result.error().startswith("CONFCLI_TZ: unknown time zone 'berln'")
    assert "Europe/Berlin" in result.error()
    monkeypatch.delenv("CONFCLI_TZ")
    file = configure('tz = "berln"\n')
    result = confcli(*FIRST)
    assert result.code == 2
    assert result.error().startswith(f"{file}: tz: unknown time zone 'berln'")


@pytest.mark.parametrize(
    ("text", "word"), [("tz = ", "nvalid value"), ("tz = 5\n", "tz can't be 5")]
)
def test_wrong_settings_are_reported_with_their_file(
    text: str, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CONFCLI_TZ")
    file = configure(text)
    result = confcli(*FIRST)
    assert result.code in (2, 3)
    assert str(file) in result.error()
    assert word in result.error()


def test_settings_that_are_not_text_are_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CONFCLI_TZ")
    file = configure("")
    file.write_bytes(b"tz = '\xff'")
    result = confcli(*FIRST)
    assert result.code == 3
    assert str(file) in result.error()


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("europe/berlin", "Europe/Berlin"),
        ("AMERICA/NEW_YORK", "America/New_York"),
        ("America/New York", "America/New_York"),
        ("utc", "UTC"),
        ("UTC+2", "UTC+02:00"),
        ("+05:30", "UTC+05:30"),
        ("GMT-3", "UTC-03:00"),
        ("Etc/UTC", "UTC"),
        ("Berlin", "Europe/Berlin"),
        ("new york", "America/New_York"),
        ("PST", "America/Los_Angeles"),
        ("Pacific Time", "America/Los_Angeles"),
    ],
)
def test_a_zone_may_be_written_loosely(name: str, shown: str) -> None:
    assert zone_shown(f"--tz={name}") == shown


@pytest.mark.parametrize("name", ["CST", "cst"])
def test_the_zones_that_a_name_may_mean_are_listed_one_per_line(name: str) -> None:
    result = confcli("talks", "--tz", name)
    assert result.code == 2
    assert result.err.splitlines() == [
        f"confcli: time zone {name!r} is ambiguous:",
        "  America/Chicago",
        "  Asia/Shanghai",
    ]


def test_the_variable_of_an_ambiguous_zone_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFCLI_TZ", "IST")
    result = confcli(*FIRST, "--json")
    assert result.code == 2
    assert json.loads(result.err) == {
        "error": "CONFCLI_TZ: time zone 'IST' is ambiguous",
        "exit_code": 2,
        "choices": ["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"],
    }


def test_an_offset_in_tz_has_the_sign_of_posix_and_a_note_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("CONFCLI_TZ")
    monkeypatch.setenv("TZ", "UTC+2")
    result = confcli(*FIRST)
    assert result.out == "UTC-02:00\n"
    assert result.err.startswith("confcli: TZ=UTC+2 means UTC-02:00")
    monkeypatch.setenv("TZ", "UTC0")
    assert confcli(*FIRST).noted == ""


def test_the_zone_of_a_page_may_be_written_loosely() -> None:
    asked = ("convert", "2021-05-04 19:00", "--fields", "start", "--source-tz")
    assert confcli(*asked, "Tokyo").out == "2021-05-04T10:00:00+00:00\n"
    assert confcli(*asked, "IST").code == 2


@pytest.mark.parametrize("name", ["+25:00", "UTC+14:01", "UTC+2:75"])
def test_offsets_too_far_from_utc_are_errors(name: str) -> None:
    result = confcli("talks", f"--tz={name}")
    assert result.code == 2
    assert "no time zone has the offset" in result.error()


def test_two_zones_are_side_by_side_with_another_day_marked() -> None:
    # 19:00 in Pacific time on Tuesday is Wednesday in Berlin; the first zone is the calendar's.
    screen = on_screen(
        *("talks", "-s", "oral session 6", "-n", "1"),
        *("--tz", "America/Los_Angeles", "--tz", "Europe/Berlin"),
        width=160,
    ).out
    heading = screen.splitlines()[0]
    assert heading.startswith(
        "Tue 4 May 2021 · America/Los_Angeles, UTC−7  │  Europe/Berlin, UTC+2 · ICLR 2021"
    )
    assert "19:00–19:15  │  04:00–04:15 Wed   Deep" in screen


def test_the_day_before_is_marked_too() -> None:
    screen = on_screen(
        *("talks", "-s", "oral session 6", "-n", "1"),
        *("--tz", "Europe/Berlin", "--tz", "America/Los_Angeles"),
        width=160,
    ).out
    assert "Wed 5 May 2021 · Europe/Berlin, UTC+2" in screen
    assert "04:00–04:15  │  19:00–19:15 Tue   Deep" in screen


def test_the_same_zone_twice_is_shown_once() -> None:
    screen = on_screen("talks", "-n", "1", "--tz", "UTC", "--tz", "UTC").out
    assert screen.count("UTC") == 1


def test_the_clock_is_the_option_else_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    def titles(*options: str) -> set[str]:
        return {row[0] for row in confcli("today", *options, "--fields", "session").rows()}

    monkeypatch.setenv("CONFCLI_NOW", "2021-05-05 12:00 UTC")
    assert titles() == {"Oral Session 6"}
    assert titles("--now", "2021-05-03T12:00:00Z") == {"Oral Session 2"}


def test_a_clock_without_a_zone_is_read_in_the_reader_s() -> None:
    asked = ("--now", "2021-05-05 01:00", "--fields", "session")
    assert confcli("today", *asked, "--tz", "UTC").rows()[0] == ["Oral Session 6"]
    assert confcli("today", *asked, "--tz", "America/Los_Angeles").out == ""


@pytest.mark.parametrize("now", ["nonsense", "25:00", "2021-02-30 10:00 UTC", "day 2"])
def test_a_wrong_time_for_now_is_one_sentence(now: str, monkeypatch: pytest.MonkeyPatch) -> None:
    result = confcli("today", "--now", now)
    assert result.code == 2
    assert now.split()[0] in result.error()
    monkeypatch.setenv("CONFCLI_NOW", now)
    assert confcli("today").code == 2


def test_the_system_clock_is_the_default(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("CONFCLI_NOW")
    assert confcli("today").code == 0


@pytest.mark.parametrize(
    ("now", "day"),
    [
        ("14:10", "2026-11-29"),
        ("tomorrow 9am", "2026-11-30"),
        ("3 Feb 2024 14:10", "2024-02-03"),
        ("2024-02-03", "2024-02-03"),
        ("in 2d", "2026-12-01"),
    ],
)
def test_a_pretended_time_without_a_day_is_today_s(
    now: str, day: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Fixed(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            return datetime(2026, 11, 29, 12, tzinfo=tz)

    monkeypatch.setattr("confcli.cli.environment.datetime", Fixed)
    assert Here(Clock(["UTC"], now)).today.isoformat() == day
