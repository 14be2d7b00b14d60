"""``convert``: a time, or when something is, in other zones."""

import re
from pathlib import Path

import pytest

from tests.support.harness import confcli, on_screen
from tests.support.invented import session, talk, write


@pytest.mark.parametrize(
    "text",
    [
        "2020-12-09 18:00 PST",
        "2020-12-09T18:00:00-08:00",
        "2020-12-10T02:00:00Z",
        "2020-12-10 02:00 UTC",
        "9 December 2020 18:00 America/Los_Angeles",
        "9 Dec 2020 6pm America/Los_Angeles",
        "Dec 9, 2020 6:00 PM PST",
        "Wed 9 Dec 2020 18:00 PST",
        "Wednesday, 9 December 2020 18:00 PST",
        "2020-12-09 18:00 (PST)",
        "2020-12-09 18:00 -0800",
        "2020-12-09 18:00 UTC-8",
        "2020-12-09 18:00 america/los_angeles",
        "2020-12-09 6:00 p.m. PST",
        "2020-12-09 18:00 PT",
    ],
)
def test_a_time_is_read_as_people_write_it(text: str) -> None:
    (found,) = confcli("convert", text, "--tz", "Asia/Tokyo", "--json").json()
    assert found == {
        "input": text,
        "id": None,
        "title": None,
        "timezone": "Asia/Tokyo",
        "start": "2020-12-10T11:00:00+09:00",
        "end": None,
        "abbreviation": "JST",
        "utc_offset": "+09:00",
        "day_offset": 0,
    }


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Jul 7 2025, 10:00 AM - 10:15 AM UTC", "07T10:00", "07T10:15"),
        ("2025-07-07 (13:00-14:00 GMT)", "07T13:00", "07T14:00"),
        ("2025-07-07 23:00 - 00:30 UTC", "07T23:00", "08T00:30"),
        ("2025-07-07 23:00 - 2025-07-09 00:30 UTC", "07T23:00", "09T00:30"),
        ("lundi 7 juillet 2025 10h UTC", "07T10:00", None),
        ("le 7 juillet 2025 12h Europe/Paris", "07T10:00", None),
        ("20250707T143000Z", "07T14:30", None),
    ],
)
def test_a_range_has_a_start_and_an_end(text: str, start: str, end: str | None) -> None:
    (found,) = confcli("convert", text, "--now", text, "--json").json()
    assert found["start"] == f"2025-07-{start}:00+00:00"
    assert found["end"] == (end and f"2025-07-{end}:00+00:00")


def test_advice_to_add_an_offset_is_only_given_where_one_would_help() -> None:
    said = confcli("convert", "0001-01-01 10:00 Europe/Berlin").error()
    assert said.endswith("times are from 1900 to 2100")


def test_a_time_may_be_several_words() -> None:
    words = confcli("convert", "4", "May", "2021", "19:00", "America/Los_Angeles", "--json")
    assert words.json()[0]["start"] == "2021-05-05T02:00:00+00:00"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("19:30 PST", "2026-11-30T03:30:00+00:00"),
        ("tomorrow 9am Tokyo", "2026-11-30T00:00:00+00:00"),
        ("in 90m", "2026-11-29T13:30:00+00:00"),
        ("now", "2026-11-29T12:00:00+00:00"),
        ("4 May 19:00 PDT", "2021-05-05T02:00:00+00:00"),
    ],
)
def test_a_time_may_have_no_date(text: str, start: str) -> None:
    asked = ("convert", text, "--now", "2026-11-29T12:00:00Z", "--tz", "UTC")
    assert confcli(*asked, "--fields", "start").rows() == [[start]]


def test_a_day_of_several_conferences_is_ambiguous() -> None:
    result = confcli("convert", "friday 9am PST", "--now", "2026-11-29T12:00:00Z")
    assert result.code == 2
    assert result.err == (
        "confcli: 'friday 9am PST' could be any of several days; write the date, or choose one "
        "with --conference:\n  2021-05-07  ICLR 2021\n  2020-12-11  NeurIPS 2020\n"
    )
    chosen = confcli("convert", "friday 9am PDT", "-c", "iclr", "--tz", "UTC", "--fields", "start")
    assert chosen.rows() == [["2021-05-07T16:00:00+00:00"]]


def test_noon_and_midnight() -> None:
    def start(text: str) -> str:
        return confcli("convert", text, "--fields", "start").out.rstrip()

    assert start("4 May 2021 noon UTC") == "2021-05-04T12:00:00+00:00"
    assert start("4 May 2021 midnight UTC") == "2021-05-04T00:00:00+00:00"
    assert start("4 May 2021 12:00 am UTC") == "2021-05-04T00:00:00+00:00"
    assert start("4 May 2021 12:00 pm UTC") == "2021-05-04T12:00:00+00:00"


def test_each_zone_has_its_offset_abbreviation_and_day() -> None:
    zones = ("America/Los_Angeles", "Asia/Tokyo", "UTC", "Pacific/Honolulu", "+05:45")
    options = [text for zone in zones for text in ("--tz", zone)]
    found = confcli("convert", "2021-05-04 20:00 PDT", *options, "--json").json()
    keys = ("timezone", "start", "abbreviation", "utc_offset", "day_offset")
    assert [tuple(each[key] for key in keys) for each in found] == [
        ("America/Los_Angeles", "2021-05-04T20:00:00-07:00", "PDT", "-07:00", 0),
        ("Asia/Tokyo", "2021-05-05T12:00:00+09:00", "JST", "+09:00", 1),
        ("UTC", "2021-05-05T03:00:00+00:00", "UTC", "+00:00", 1),
        ("Pacific/Honolulu", "2021-05-04T17:00:00-10:00", "HST", "-10:00", 0),
        ("UTC+05:45", "2021-05-05T08:45:00+05:45", "UTC+05:45", "+05:45", 1),
    ]


def test_the_day_before_is_negative() -> None:
    zones = ("--tz", "Asia/Tokyo", "--tz", "America/Los_Angeles")
    found = confcli("convert", "2021-05-05 09:00 Asia/Tokyo", *zones, "--json").json()
    assert [each["day_offset"] for each in found] == [0, -1]


def test_a_terminal_shows_day_marks_offsets_and_the_distance_from_now() -> None:
    zones = ("--tz", "America/Los_Angeles", "--tz", "Asia/Tokyo")
    now = ("--now", "2021-05-04T20:00:00-07:00")
    screen = on_screen("convert", "2021-05-04 19:00 PDT", *zones, *now).out
    lines = [re.split(r"\s{2,}", line.strip()) for line in screen.splitlines()]
    assert ["America/Los_Angeles", "Tue 4 May 2021", "19:00 PDT", "UTC−7"] in lines
    assert ["Asia/Tokyo", "Wed 5 May 2021 +1d", "11:00 JST", "UTC+9"] in lines
    assert "1 h ago" in screen


def test_an_id_is_its_start_and_end(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        session("Kites", talk("Up", ["A B"], "So.", "2021-05-04 23:30", "2021-05-05 00:30")),
    )
    (up,) = confcli("talks", "--listing", path, "--json").json()
    for name in (up["id"], up["id"][:6], up["paper"], "up"):
        (found,) = confcli(
            "convert", name, "--listing", path, "--tz", "Asia/Tokyo", "--json"
        ).json()
        assert found["id"] in (up["id"], up["paper"])
        assert found["title"] == "Up"
        assert found["start"] == "2021-05-05T08:30:00+09:00"
        assert found["end"] == "2021-05-05T09:30:00+09:00"


def test_whole_days_are_days_in_every_zone(tmp_path: Path) -> None:
    week = talk("Week", ["A B"], "So.", "2025-07-09 00:00", "2025-07-16 00:00")
    path = write(tmp_path, session("Kites", week))
    zones = ("--tz", "Europe/Berlin", "--tz", "America/New_York")
    screen = on_screen("convert", "week", "--listing", path, *zones).out
    lines = [re.split(r"\s{2,}", line.strip()) for line in screen.splitlines()]
    for zone in ("Europe/Berlin", "America/New_York"):
        assert [zone, "Wed 9 – Tue 15 Jul 2025", "all day"] in lines


def test_an_item_without_a_time_is_an_error(tmp_path: Path) -> None:
    path = write(tmp_path, session("Kites", talk("Up", ["A B"], "So.")))
    result = confcli("convert", "up", "--listing", path)
    assert result.code == 2
    assert "no time" in result.error()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "2021-03-14 02:30 America/New_York",
            [
                "doesn't exist",
                "2021-03-14T01:30:00-05:00 (EST)",
                "2021-03-14T03:30:00-04:00 (EDT)",
            ],
        ),
        (
            "2020-11-01 01:30 America/New_York",
            ["happens twice", "2020-11-01T01:30:00-04:00 (EDT)", "2020-11-01T01:30:00-05:00 (EST)"],
        ),
        (
            "2021-10-31 02:15 Europe/Berlin",
            [
                "happens twice",
                "2021-10-31T02:15:00+02:00 (CEST)",
                "2021-10-31T02:15:00+01:00 (CET)",
            ],
        ),
        ("2021-07-01 10:00 PST", ["PST is not in use", "America/Los_Angeles", "PDT"]),
        ("2021-01-01 10:00 PDT", ["PDT is not in use", "PST"]),
        ("2021-07-01 10:00 CST", ["CST", "America/Chicago", "Asia/Shanghai"]),
        ("2021-07-01 10:00 IST", ["IST", "Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"]),
        ("2021-07-01 10:00 BST", ["BST", "Europe/London", "Asia/Dhaka"]),
        ("Mon 4 May 2021 19:00 PDT", ["2021-05-04 is a Tuesday, not a Monday"]),
        ("2021-05-04 PDT", ["time"]),
        ("2021-13-04 19:00 PDT", ["2021-13-04", "doesn't exist"]),
        ("2021-02-29 19:00 PST", ["2021-02-29", "doesn't exist"]),
        ("2021-05-04 25:00 PDT", ["2021-05-04 25:00 PDT"]),
        ("2021-05-04 19:00 Europe/Atlantis", ["Europe/Atlantis"]),
        ("2021-05-04 19:00 berln", ["berln", "Europe/Berlin"]),
        ("2021-05-04 19:00 Europa/Berlin", ["Europa/Berlin", "Europe/Berlin"]),
        ("2021-05-04 19:00 UTC+25", ["no time zone has the offset"]),
    ],
)
def test_a_text_that_is_not_one_instant_is_an_error_that_says_why(
    text: str, words: list[str]
) -> None:
    result = confcli("convert", text)
    assert result.code == 2
    for word in words:
        assert word in result.err


def test_an_abbreviation_decides_between_two_instants() -> None:
    def start(zone: str) -> str:
        return confcli("convert", f"2020-11-01 01:30 {zone}", "--fields", "start").out.rstrip()

    assert start("EDT") == "2020-11-01T05:30:00+00:00"
    assert start("EST") == "2020-11-01T06:30:00+00:00"


def test_a_time_without_a_zone_is_in_the_reader_s_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFCLI_TZ", "Europe/Berlin")
    for text in ("2021-05-04 19:00", "2021-05-04T19:00", "4 May 2021 7pm", "today 19:00", "19:00"):
        asked = ("convert", text, "--tz", "UTC", "--now", "2021-05-04T23:00Z", "--fields", "start")
        day = "04" if text[:2] in ("20", "4 ") else "05"  # it is Wednesday in Berlin
        found = confcli(*asked)
        assert found.rows() == [[f"2021-05-{day}T17:00:00+00:00"]]
        assert found.err == (
            f"confcli: read {text} in Europe/Berlin, your zone; add another zone to the time if "
            "it isn't meant\n"
        )
    for text in ("now", "in 2h", "19:00 PDT", "19:00 Tokyo", "2021-05-04T19:00Z"):
        assert confcli("convert", text, "--tz", "UTC").err == ""


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("friday", "'friday' has no time of day; add one, as in 'friday 9am'"),
        ("tomorrow", "'tomorrow' has no time of day; add one, as in 'tomorrow 9am'"),
        ("4 May", "'4 May' has no time of day; add one, as in '4 May 9am'"),
        ("day 2", "'day 2' has no time of day; add one, as in 'day 2 9am'"),
        ("2024-02", "'2024-02' is several days; write a time, as in 'friday 9am'"),
        ("mon..wed", "'mon..wed' is several days; write a time, as in 'friday 9am'"),
        ("2d", "2d is a duration; write 'in 2d' or '2d ago'"),
        ("1h30", "1h30 is a duration; write 'in 1h30', '1h30 ago' or 01:30"),
        ("5", "can't read '5' as a time; try 19:30, 7pm or '2021-05-04 19:00 PDT'"),
        ("kite festival", "no id or title matches 'kite festival'; try: confcli search"),
    ],
)
def test_what_has_no_time_of_day_is_refused_as_that(text: str, sentence: str) -> None:
    refused = confcli("convert", text)
    assert refused.error().startswith(sentence)
    assert refused.code == (1 if text == "kite festival" else 2)


def test_a_title_may_be_a_day(tmp_path: Path) -> None:
    path = write(tmp_path, session("Kites", talk("Friday", ["A B"], "So.", "2021-05-04 23:30")))
    found = confcli("convert", "friday", "--listing", path, "--fields", "start")
    assert found.rows() == [["2021-05-04T23:30:00+00:00"]]


def test_the_zone_may_be_a_separate_option() -> None:
    given = ("--source-tz", "America/Los_Angeles", "--fields", "start")
    assert confcli("convert", "2021-05-04 19:00", *given).out == "2021-05-05T02:00:00+00:00\n"
    # What is written counts more than what is given.
    assert confcli("convert", "2021-05-04 19:00 UTC", *given).out == "2021-05-04T19:00:00+00:00\n"


def test_the_reader_s_zone_is_the_default() -> None:
    assert confcli("convert", "2021-05-04 19:00 PDT").rows() == [
        ["UTC", "2021-05-05T02:00:00+00:00", "", "UTC", "+00:00", "0", "", ""]
    ]


def test_an_untitled_talk_shows_the_beginning_of_its_abstract() -> None:
    talks = confcli("talks", "-c", "iclr", "--json").json()
    untitled = next(each for each in talks if each["title"] is None and each["abstract"])
    (row,) = confcli("convert", untitled["id"], "--fields", "title", "--tz", "UTC").rows()
    assert row[0].startswith(f"“{untitled['abstract'][:20]}")
    (found,) = confcli("convert", untitled["id"], "--tz", "UTC", "--json").json()
    assert found["title"] is None
