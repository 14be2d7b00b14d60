"""Lists by session and by what else items share: said once, and nothing lost."""

from pathlib import Path
from typing import Any

import pytest

from tests.support.harness import confcli, on_screen
from tests.support.invented import session, talk, write

DAY = "2021-05-04"
NOW = f"{DAY}T09:20:00Z"
RUNS = {"start": f"{DAY} 09:00", "end": f"{DAY} 09:45"}


def screen(path: Path, *asked: str, width: int = 80) -> str:
    command = asked or ("talks", "--by", "session")
    return on_screen(*command, "--listing", path, "--now", NOW, width=width).out


def one_talk(tmp_path: Path, name: str, title: str | None, **more: Any) -> Path:
    return write(tmp_path, session(name, talk(title, ["Ada"], "On kites.", **(RUNS | more))))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"cancelled": True}, "✗ Kites"),
        ({}, "▶ Kites"),
        ({}, "25 min left"),
        ({"status": "postponed"}, "postponed"),
        ({"board": "12"}, "board 12"),
    ],
)
def test_what_stands_for_a_session_says_what_has_become_of_it(
    tmp_path: Path, more: dict[str, Any], said: str
) -> None:
    shown = screen(one_talk(tmp_path, "Kites", "Kites", **more))
    assert shown.count("Kites") == 1
    assert said in shown


def test_a_session_without_talks_is_marked_too(tmp_path: Path) -> None:
    path = write(tmp_path, session("Calm", **RUNS))
    for asked in (("talks", "--by", "session"), ("sessions", "--by", "session")):
        assert "▶ Calm" in screen(path, *asked)


def test_the_heading_of_a_session_is_marked(tmp_path: Path) -> None:
    talks = (talk("Gusts", start=f"{DAY} 09:00"), talk("Calm", start=f"{DAY} 09:30"))
    end = f"{DAY} 10:00"
    made = session("Winds", *talks, start=f"{DAY} 09:00", end=end)
    (heading,) = screen(write(tmp_path, made)).split("\n\n")[1].splitlines()[:1]
    assert heading.startswith("▶ Winds · 09:00–10:00 · 40 min left ")


def test_more_and_less_of_what_stands_for_a_session_can_be_asked_for(tmp_path: Path) -> None:
    path = one_talk(tmp_path, "Kites", "Kites")
    assert "On kites." in screen(path, "talks", "--by", "session", "--long")
    (line,) = screen(path, "talks", "--by", "session", "--compact").splitlines()[2:]
    assert "Ada" in line


@pytest.mark.parametrize(
    ("name", "title", "shown"),
    [
        ("Social: Kites", "Kites", ["Social: Kites"]),
        ("Kites", "Kites (social)", ["Kites (social)"]),
        ("Birds 2: Kites", "Kites (social)", ["Kites (social)", "Birds 2: Kites"]),
        ("Kites", None, ["“On kites.”", "Kites"]),
    ],
)
def test_a_session_of_one_talk_is_drawn_once_and_named_where_it_says_more(
    tmp_path: Path, name: str, title: str | None, shown: list[str]
) -> None:
    drawn = screen(one_talk(tmp_path, name, title))
    assert drawn.count("09:00–09:45") == 1
    assert drawn.lower().count("kites") == len(shown)
    for each in shown:
        assert each in drawn


def test_the_chairs_and_the_time_of_such_a_session_are_kept(tmp_path: Path) -> None:
    made = session(
        "Kites", talk("Kites", **RUNS), chairs=["Bo Li"], **(RUNS | {"end": f"{DAY} 12:00"})
    )
    shown = screen(write(tmp_path, made))
    assert "session 09:00–12:00 · chair Bo Li" in shown


def test_what_holds_for_all_talks_of_a_group_is_said_once(tmp_path: Path) -> None:
    talks = [talk(f"Kite {n}", room="Hall", track="Wind") for n in range(3)]
    other = session("Gusts", talk("Gust 1", **RUNS), talk("Gust 2", **RUNS), room="Attic")
    path = write(tmp_path, session("Kites", *talks, **RUNS), other)
    for by in ("session", "room", "track"):
        assert screen(path, "talks", "--by", by).count("session time") == 1


def test_what_the_heading_of_a_group_says_is_not_repeated(tmp_path: Path) -> None:
    talks = [talk(f"Kite {n}", room="Hall", track="Wind", **RUNS) for n in range(3)]
    path = write(tmp_path, session("Flying", *talks))
    assert screen(path, "talks", "--by", "track", "--long").count("Wind") == 1
    assert screen(path, "talks", "--by", "session", "--long").count("Flying") == 1


def test_conferences_are_named_by_session_where_there_are_several(tmp_path: Path) -> None:
    for name in ("North", "South"):
        path = write(
            tmp_path, session("Winds", talk("A", **RUNS), talk("B", **RUNS)), conference=name
        )
        confcli("add", path)
    shown = on_screen("talks", "--by", "session", "--day", DAY, "--now", NOW).out
    headings = [line for line in shown.splitlines() if line.startswith("Winds")]
    assert ["North" in line for line in headings] == [True, False]
    assert ["South" in line for line in headings] == [False, True]


def test_the_day_asked_for_is_the_heading_whatever_the_groups(tmp_path: Path) -> None:
    night = talk("Lanterns", start="2021-05-03 22:00", end=f"{DAY} 01:00", room="Hall")
    path = write(tmp_path, session("Nights", night, talk("Kites", room="Attic", **RUNS)))
    for by in ("time", "room", "session"):
        shown = screen(path, "today", "--by", by)
        assert shown.startswith("Tue 4 May 2021 · ")
        assert "since Mon 3 May 2021" in shown


def test_what_runs_is_not_marked_under_a_day_to_come(tmp_path: Path) -> None:
    camp = session("Camp", start=f"{DAY} 08:00", end="2021-05-06 12:00")
    shown = screen(write(tmp_path, camp), "talks")
    today, tomorrow = shown.split("Wed 5 May 2021")[:2]
    assert "▶ Camp" in today
    assert "Camp" in tomorrow
    assert "▶" not in tomorrow


def test_years_are_told_apart_on_a_narrow_screen(tmp_path: Path) -> None:
    later = {"start": "2022-05-04 09:00", "end": "2022-05-04 09:45"}
    path = write(tmp_path, session("Kites", talk("Gusts", **RUNS), talk("Calm", **later)))
    shown = screen(path, "talks", "--by", "type", width=60)
    assert "4 May 2021" in shown
    assert "4 May 2022" in shown


def test_the_mark_of_the_next_day_stays_beside_its_time(tmp_path: Path) -> None:
    path = write(tmp_path, session("Lanterns", start=f"{DAY} 22:00", end="2021-05-05 01:00"))
    for width in (40, 60, 80):
        assert "22:00–01:00 +1d" in screen(path, "talks", width=width)
