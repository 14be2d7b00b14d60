"""``stay``, ``now`` and ``next`` beside what is starred, and the user's own appointments."""

from pathlib import Path

import pytest

from confcli.model.marks import Mark
from tests.support.harness import confcli, on_screen
from tests.support.invented import session, talk, write
from tests.support.marking import mark

DAY = "2021-05-04"
NOW = ("--now", f"{DAY}T09:10:00Z")


@pytest.fixture(autouse=True)
def fair(tmp_path: Path) -> None:
    """Talks in two halls and a lunch; a dozen small talks start at the same time elsewhere."""

    def one(title: str, room: str, begin: str, end: str) -> object:
        return talk(title, ["Ada"], None, f"{DAY} {begin}", f"{DAY} {end}", room=room)

    talks = [
        one("Box kites", "Hall A", "09:00", "09:30"),
        one("Delta kites", "Hall A", "09:40", "10:10"),
        one("Knots", "Hall B", "09:00", "09:50"),
        one("Ropes", "Hall B", "11:00", "11:30"),
        *(one(f"Small kites {n:02}", f"Tent {n:02}", "09:35", "09:55") for n in range(12)),
    ]
    assert confcli("add", write(tmp_path, session("Kites", *talks))).code == 0  # type: ignore[arg-type]
    assert confcli("busy", f"{DAY} 10:00Z", "1h", "lunch").code == 0


def stay(*asked: str, width: int = 100) -> str:
    return on_screen("stay", *asked, *NOW, "--tz", "UTC", width=width).out


def test_one_is_in_what_one_has_starred() -> None:
    mark("Box kites", Mark("must"))
    heading = stay().splitlines()[0]
    assert heading.endswith("· Hall A · ★ Box kites · until 09:30, 20 min left")
    assert (
        confcli("stay", *NOW, "--fields", "title").out
        == confcli(*("stay", "box", *NOW, "--fields", "title")).out
    )


def test_where_one_may_be_in_several_things_it_asks_which() -> None:
    mark("Box kites", Mark("must"))
    mark("Knots", Mark("star"))
    result = confcli("stay", *NOW, "--tz", "UTC")
    assert (result.code, result.error()) == (2, "several of what you starred are on")
    assert [each.split("  ")[2:] for each in result.err.splitlines()[1:]] == [
        ["Tue 4 May 09:00", "Hall A", "Box kites"],
        ["Tue 4 May 09:00", "Hall B", "Knots"],
    ]


def test_where_nothing_starred_is_on_it_says_so() -> None:
    mark("Ropes", Mark("must"))
    result = confcli("stay", *NOW)
    assert (result.code, result.error()) == (
        2,
        "nothing you starred is on; say what you are in, or the room: confcli stay ROOM",
    )
    at_lunch = confcli("stay", "--now", f"{DAY}T10:30:00Z")
    assert at_lunch.error().startswith("nothing you starred is on ('lunch' is); say what you are")


def test_what_else_is_ones_own_has_a_line_each() -> None:
    mark("Knots", Mark("must"))
    mark("Ropes", Mark("maybe"))
    mark("Small kites 07", Mark("star"))
    own, *_ = stay("box", "--travel", "8").split("\n\nnext here")
    heading, *lines = own.split("\n\n")[1].splitlines()
    assert heading == "yours"
    assert [line[:72].rstrip() for line in lines] == [
        "★ 09:00–09:50 ▶ Knots  must · 8 min walk, 38 late · 40 min left · Ada",
        "  10:00–11:00   lunch  in 50 min · appointment",
        "☆ 11:00–11:30   Ropes  maybe · 8 min walk · in 1 h 50 m · Ada",
    ]


def test_what_can_be_had_no_more_is_said_to_be_over() -> None:
    mark("Knots", Mark("star"))
    assert "Knots  over by then" in stay("box", "--travel", "20")


def test_where_nothing_else_comes_up_what_is_ones_own_still_does() -> None:
    at_lunch = ("--now", f"{DAY}T10:20:00Z", "--tz", "UTC", "--room", "hall a")
    shown = on_screen("stay", "hall a", *at_lunch)
    assert "\n\nyours\n  10:00–11:00 ▶ lunch  20 min late" in shown.out
    elsewhere = "nothing that you filter for starts elsewhere in that time"
    assert shown.out.endswith(f"\n\nnothing comes next here\n\n{elsewhere}\n")
    assert shown.err == ""


def test_ten_things_elsewhere_are_enough_the_starred_first() -> None:
    mark("Small kites 11", Mark("star"))
    shown = on_screen("stay", "box", *NOW, "--tz", "UTC")
    assert "\nelsewhere · 10 of 12 talks in 12 rooms\n★ 09:35–09:55   Small kites 11" in shown.out
    assert shown.err == "confcli: 2 more; --all shows all\n"
    titles = confcli("stay", "box", *NOW, "--fields", "title").rows()
    assert titles[:3] == [["Delta kites"], ["Small kites 11"], ["Small kites 00"]]
    assert len(titles) == 11
    assert len(confcli("stay", "box", *NOW, "--all", "--fields", "title").rows()) == 13


def test_what_comes_next_here_is_said_not_to_be_what_filters_ask_for() -> None:
    mark("Small kites 11", Mark("star"))
    assert "\nnext here · not among what you filter for\n" in stay("box", "--starred")
    assert "\nnext here\n" in stay("box", "--author", "ada")


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_on_one_line_no_walk_is_left_out(width: int) -> None:
    mark("Knots", Mark("must"))
    shown = stay("box", "--travel", "8", "--compact", width=width)
    assert shown.count("8 min walk, 3 late") == 10
    assert shown.count("8 min walk, 38 late") == 1
    assert max(map(len, shown.splitlines())) <= width


def glance(command: str, clock: str, *asked: str) -> str:
    now = ("--now", f"{DAY}T{clock}:00Z", "--tz", "UTC")[: 2 if "--tz" in asked else 4]
    return on_screen(command, "--starred", *now, *asked, width=100).out


def test_appointments_are_on_and_next_beside_what_is_starred() -> None:
    mark("Ropes", Mark("must"))
    (heading, _, *lines) = glance("now", "10:30").splitlines()
    assert heading == "Tue 4 May 2021 · 10:30 UTC · 1 running, next at 11:00, in 30 min"
    assert lines[0].startswith("  10:00–11:00 ▶ lunch  ")
    assert "10:00–11:00   lunch" in glance("next", "09:10")
    (heading, _, *lines) = glance("next", "09:10", "-n", "2").splitlines()
    assert heading.endswith("· KiteCon 2021 · 2 to come, the first at 10:00, in 50 min")
    assert [line[2:13] for line in lines[::2]] == ["10:00–11:00", "11:00–11:30"]
    assert "KiteCon" not in "".join(lines)


def test_a_status_bar_has_them_too_and_programs_what_is_in_the_programme() -> None:
    mark("Ropes", Mark("must"))
    at_lunch = ("--starred", "--now", f"{DAY}T10:30:00Z", "--tz", "UTC")
    line = confcli("now", *at_lunch, "--oneline").out
    assert line.rstrip() == "until 11:00, 30 min left · lunch"
    assert confcli("now", *at_lunch, "--json").out == "[]\n"
    assert len(confcli("next", *at_lunch, "--all", "--json").json()) == 1


def test_other_filters_hold_for_appointments_and_without_starred_there_are_none() -> None:
    mark("Ropes", Mark("must"))
    assert "lunch" not in glance("now", "10:30", "--room", "hall a")
    assert "lunch" not in on_screen("now", "--now", f"{DAY}T10:30:00Z").out


@pytest.mark.parametrize("by", ["time", "room", "session", "track", "type", "author"])
@pytest.mark.parametrize("zone", ["Tokyo", "conference"])
def test_appointments_fit_into_any_order_and_zone(by: str, zone: str) -> None:
    mark("Delta kites", Mark("must"))
    shown = glance("now", "10:05", "--tz", zone, "--by", by)
    assert "lunch" in shown
    assert "Delta kites" in shown
