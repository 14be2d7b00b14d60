"""``confcli`` alone: the conferences, the nearest one, and five commands that work on them."""

import re
import shlex
from datetime import date
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from confcli.cli import greeting
from confcli.schedule.overview import Summary
from confcli.views.distance import days_away, in_words
from tests.support.harness import confcli, on_screen
from tests.support.home import configure

KITES = """title,speakers,start
Aerodynamics of kites,Ada Müller,2021-05-04T10:00+00:00
Aerodynamics of strings,Ada Müller,2021-05-04T23:00+00:00
Tails,Bo O'Hara,2021-05-05T12:00+00:00
"""


@pytest.fixture
def _own(tmp_path: Path) -> None:
    (tmp_path / "kites.csv").write_text(KITES, "utf-8")
    assert confcli("add", tmp_path / "kites.csv", "-c", "Zebra Kites").code == 0


def commands() -> list[str]:
    """The commands that are suggested."""
    return re.findall(r"^  (confcli .+?)(?:  |$)", on_screen(width=120).out, re.MULTILINE)


def row(name: str) -> str:
    """The line of a conference."""
    return next(line for line in on_screen(width=100).out.splitlines() if name in line)


def test_an_empty_home_has_the_bundled_ones() -> None:
    assert confcli().out.startswith("confcli · 2 conferences ")
    assert re.fullmatch(r"  ICLR 2021 +3–7 May 2021 +113 talks   bundled · on now", row("ICLR"))
    assert re.fullmatch(r"  NeurIPS 2020 +10–11 Dec 2020 +28 talks   bundled", row("NeurIPS"))


@pytest.mark.usefixtures("_own")
def test_one_s_own_come_first_and_the_nearest_is_one_of_them() -> None:
    lines = confcli().out.splitlines()
    assert [line.split("  ")[1] for line in lines[2:5]] == [
        "Zebra Kites",
        "ICLR 2021",
        "NeurIPS 2020",
    ]
    assert row("Zebra").endswith("3 talks   on now")
    assert row("ICLR").endswith("bundled · on now")


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2021-05-05 23:00 UTC", "on now"),
        ("2021-05-02 12:00 UTC", "in 2 d"),
        ("2021-05-08 12:00 UTC", "3 d ago"),
        ("2021-03-01 12:00 UTC", "in 2 months"),
        ("2024-05-05 12:00 UTC", "3 years ago"),
    ],
)
@pytest.mark.usefixtures("_own")
def test_it_says_how_far_away_the_nearest_is(
    now: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONFCLI_NOW", now)
    assert row("Zebra").endswith(f"   {said}")


@pytest.mark.usefixtures("_own")
@pytest.mark.parametrize("now", ["2021-05-03 12:00 UTC", "2021-05-06 12:00 UTC"])
def test_what_is_on_goes_before_one_s_own_that_is_near(
    now: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONFCLI_NOW", now)
    assert "bundled · " in row("ICLR")
    assert row("Zebra").endswith("talks")


@pytest.mark.parametrize(
    ("today", "days", "said"),
    [
        (date(2021, 5, 4), 0, "on now"),
        (date(2021, 5, 2), 1, "tomorrow"),
        (date(2021, 4, 20), 13, "in 13 d"),
        (date(2021, 4, 19), 14, "in 2 weeks"),
        (date(2021, 7, 4), -60, "2 months ago"),
        (date(2023, 5, 5), -730, "2 years ago"),
        (date(2024, 2, 3), -1004, "3 years ago"),
        (date(2021, 4, 14), 19, "in 3 weeks"),
    ],
)
def test_distances_in_words(today: date, days: int, said: str) -> None:
    assert days_away(date(2021, 5, 3), date(2021, 5, 5), today) == days
    assert in_words(days) == said


def test_days_and_clock_are_the_reader_s(monkeypatch: pytest.MonkeyPatch) -> None:
    assert confcli().out.splitlines()[0].endswith(" Tue 4 May 2021, 12:00 UTC")
    monkeypatch.setenv("CONFCLI_TZ", "America/Los_Angeles")
    assert "9–10 Dec 2020" in confcli().out
    configure("clock = 12\n")
    assert on_screen(width=100).out.splitlines()[0].endswith("Tue 4 May 2021, 5:00 am PDT")


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2021-05-04 08:00 UTC", "starts today"),
        ("2021-05-04 10:30 UTC", "on now"),
        ("2021-05-04 13:00 UTC", "ended today"),
    ],
)
def test_on_its_first_and_last_day_it_is_not_on_all_day(
    now: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    times = "2021-05-04T10:00+00:00,2021-05-04T11:00+00:00"
    (tmp_path / "kites.csv").write_text(f"title,start,end\nBows,{times}\n", "utf-8")
    assert confcli("add", tmp_path / "kites.csv", "-c", "kites").code == 0
    monkeypatch.setenv("CONFCLI_NOW", now)
    assert row("kites").endswith(f"   {said}")


def test_one_s_own_are_sorted_whatever_their_case(tmp_path: Path) -> None:
    for name in ("kites 10", "Kites 9", "bows", "Tails"):
        (tmp_path / f"{name}.csv").write_text(KITES, "utf-8")
        assert confcli("add", tmp_path / f"{name}.csv", "-c", name).code == 0
    names = [row[0] for row in confcli("listings", "--fields", "conference").rows()]
    assert names[:4] == ["bows", "Kites 9", "kites 10", "Tails"]


def test_a_verbose_run_says_what_was_read() -> None:
    assert confcli("-v").err.startswith("confcli: read 2 listings in ")


@pytest.mark.usefixtures("_own")
def test_suggestions_are_about_one_s_own_conference() -> None:
    assert commands()[:4] == [
        "confcli search aerodynamics",
        "confcli now",
        "confcli today",
        "confcli plan --interest aerodynamics",
    ]


def check_suggestions() -> None:
    """Check that there are enough, that each works, and that each finds something."""
    found = commands()
    assert len(found) == len(set(found)) >= 5
    for command in found:
        result = confcli(*shlex.split(command)[1:])
        assert result.code == 0, command
        assert result.out or "next is on" in result.err, command


def test_the_suggestions_find_something_in_the_bundled_listings() -> None:
    check_suggestions()


@pytest.mark.parametrize("now", ["2021-05-04 12:00 UTC", "2019-01-01 12:00 UTC"])
@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "conference"])
@pytest.mark.usefixtures("_own")
def test_the_suggestions_find_something_in_one_s_own_listings(
    now: str, zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONFCLI_NOW", now)
    monkeypatch.setenv("CONFCLI_TZ", zone)
    check_suggestions()


@pytest.mark.usefixtures("_own")
def test_others_stand_for_suggestions_that_need_times_people_or_topics(tmp_path: Path) -> None:
    (tmp_path / "bare.csv").write_text("title,abstract\nBows,All about bows.\n", "utf-8")
    for name in ("zebra", "iclr", "neurips"):
        assert confcli("remove", name, "--yes").code == 0
    check_suggestions()
    assert confcli("add", tmp_path / "bare.csv", "-c", "Bare").code == 0
    assert row("Bare").endswith("1 talk")
    assert commands()[:2] == ["confcli talks -c bare", "confcli search bows"]
    check_suggestions()


def test_a_topic_is_taken_from_elsewhere_if_the_nearest_has_no_titles(tmp_path: Path) -> None:
    (tmp_path / "numbers.csv").write_text("title,start\n1 2 3,2021-05-04T10:00Z\n", "utf-8")
    assert confcli("add", tmp_path / "numbers.csv", "-c", "Numbers").code == 0
    check_suggestions()


def test_without_any_conference_it_says_so() -> None:
    assert confcli("remove", "--bundled", "--yes").code == 0
    assert confcli().out.startswith("confcli · no conferences ")


@pytest.mark.parametrize("width", [40, 50, 60, 80, 100, 120, 200])
@pytest.mark.usefixtures("_own")
def test_it_fits_the_terminal(width: int) -> None:
    shown = on_screen(width=width).out
    assert max(map(len, shown.splitlines())) <= min(width, 100)
    wide = on_screen(width=200).out
    assert [word for word in shown.split() if word != "·"] == [
        word for word in wide.split() if word != "·"
    ]


NAMES = st.text(st.sampled_from("kite 凧の会ü-é 🪁"), min_size=1, max_size=90).filter(str.strip)


@settings(deadline=None)
@given(st.lists(NAMES, min_size=1, max_size=4), st.integers(40, 200))
def test_any_name_fits_and_moves_no_column(names: list[str], width: int) -> None:
    found = [summary(f"Kites {name}") for name in names]
    with mock.patch.object(greeting, "summaries", return_value=found):
        lines = on_screen(width=width).out.splitlines()
    assert all(cell_len(line) <= min(width, 100) for line in lines)
    of_days = "   3–5 May 2021   "
    assert len({cell_len(line.partition(of_days)[0]) for line in lines if of_days in line}) <= 1


def summary(name: str) -> Summary:
    days = (date(2021, 5, 3), date(2021, 5, 5))
    return Summary(name, "bundled", None, [], [], 1, 3, 3, *days, [], [], 0)


def test_a_long_name_folds_in_its_column(tmp_path: Path) -> None:
    (tmp_path / "kites.csv").write_text(KITES, "utf-8")
    name = "The Twenty-Third International Symposium on Kites and Their Strings"
    assert confcli("add", tmp_path / "kites.csv", "-c", name).code == 0
    lines = on_screen(width=80).out.splitlines()
    assert lines[2].startswith("  The Twenty-Third International ")
    assert lines[2].endswith("3 talks   on now")
    assert lines[3] == "    Symposium on Kites and Their"
    assert lines[4] == "    Strings"


def test_it_is_plain_in_a_pipe_and_coloured_on_a_terminal() -> None:
    assert "\x1b" not in confcli().out
    assert "\x1b[1mICLR 2021" in on_screen(TERM="xterm").out
