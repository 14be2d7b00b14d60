"""A user's own days as they look, at every width."""

from datetime import datetime
from pathlib import Path

import pytest
from rich.cells import cell_len

from confcli.model.marks import Appointment, Mark
from confcli.planning.agenda import Item, agenda
from confcli.planning.suggestions import suggesting
from confcli.planning.travel import Travel
from confcli.schedule.agenda import items
from confcli.schedule.days import Calendar
from confcli.schedule.grouping import Grouping
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone
from confcli.views.agenda import draw
from confcli.views.filling import Filling
from confcli.views.look import Look
from tests.support.invented import at, schedule, session, talk
from tests.support.screens import screen

DAY = "2021-05-04"
SCREENS = Path(__file__).parent / "agenda_screens"
WIDTHS = (40, 60, 80, 120, 200)
TRAVEL = Travel(usual=5)
NOW = at(f"{DAY} 09:20")


def _fair() -> Schedule:
    """Two days with everything that an agenda shows."""
    made = schedule(
        session(
            "Winds",
            talk(
                "Gusts over Oslo and what they do to kites of every size and shape",
                ["Bo Li", "Cy Sol", "Di Um", "Ed Vu"],
                start=f"{DAY} 09:00",
                end=f"{DAY} 09:45",
                type="oral",
                room="Great Hall",
                recording="https://kites.org/v/1",
            ),
            talk("Calm", ["Gil Xu"], None, f"{DAY} 09:30", f"{DAY} 10:15", room="Attic"),
            talk("Storms", ["Hu Ya"], None, f"{DAY} 10:15", f"{DAY} 10:30", room="Great Hall"),
            talk("Breezes", [], None, f"{DAY} 11:00", f"{DAY} 11:15", type="poster", room="Attic"),
            talk("Lulls", ["Ja Ko"], None, f"{DAY} 11:05", f"{DAY} 11:30", room="Attic"),
            talk("Squalls", [], None, f"{DAY} 12:30", f"{DAY} 13:00", cancelled=True),
            room="Attic",
        ),
        session("Tails", talk("Long tails", ["Ada"], None, f"{DAY} 12:00"), end=f"{DAY} 13:00"),
        session("Strings", talk("Open strings", start=f"{DAY} 14:00")),
        session("Again", talk("Calm", ["Gil Xu"], None, "2021-05-05 10:00", "2021-05-05 10:45")),
        session("Night of lanterns", start=f"{DAY} 23:00", end="2021-05-05 01:00", room="Meadow"),
        session("Loose ends", talk("Knots", ["Lo Ce"], type="poster")),
    )
    stars = {
        "Gusts over Oslo and what they do to kites of every size and shape": Mark("must"),
        "Calm": Mark("star", ("weather",), "ask about lulls"),
        "Storms": Mark("maybe"),
        "Lulls": Mark("maybe"),
        "Squalls": Mark("star"),
        "Long tails": Mark("star"),
        "Open strings": Mark("star"),
        "Night of lanterns": Mark("star"),
        "Knots": Mark("maybe"),
    }
    every = [*made.papers, *made.sessions]
    marks = {each.id: stars[each.title] for each in every if each.title in stars}
    return Schedule(made.listings, marks)


def _items(calendar: Calendar) -> list[Item]:
    fair = _fair()
    call = Appointment("a1", "call home", at(f"{DAY} 12:45"), at(f"{DAY} 13:15"))
    found = agenda(fair, [call], TRAVEL, calendar)
    return suggesting(found, items(fair), TRAVEL, lambda entries: [1.0] * len(entries))


def drawn(
    width: int,
    zones: tuple[str, ...] = ("UTC",),
    now: datetime | None = NOW,
    *,
    compact: bool = False,
    ascii_only: bool = False,
    lists: bool = False,
) -> str:
    look = Look([zone(name) for name in zones], now, compact=compact)
    calendar = Calendar(look.zones[0], now)
    filling = Filling("like yours", None if lists else "confcli agenda -d {} --fill".format)
    on, out = screen(width, ascii_only=ascii_only)
    draw(on, _items(calendar), look, order=Grouping("day", "time", calendar), filling=filling)
    return out.getvalue()


TWO = ("Asia/Tokyo", "America/Los_Angeles")
KINDS = {
    **{f"agenda-{width}": {"width": width} for width in WIDTHS},
    "compact-80": {"width": 80, "compact": True},
    "filled-80": {"width": 80, "lists": True},
    "ascii-60": {"width": 60, "ascii_only": True},
    "zones-60": {"width": 60, "zones": TWO},
    "zones-120": {"width": 120, "zones": TWO},
}


@pytest.mark.parametrize("name", KINDS)
def test_own_days_look_as_they_did(name: str) -> None:
    assert drawn(**KINDS[name]) == (SCREENS / f"{name}.txt").read_text("utf-8")  # type: ignore[arg-type]


def test_no_screen_is_kept_that_is_not_drawn() -> None:
    assert {path.stem for path in SCREENS.iterdir()} == {*KINDS}


@pytest.mark.parametrize("width", range(40, 201, 7))
@pytest.mark.parametrize("zones", [("UTC",), TWO])
def test_no_line_is_wider_than_the_screen_or_ends_in_blanks(
    width: int, zones: tuple[str, ...]
) -> None:
    for lists in (False, True):
        for line in drawn(width, zones, lists=lists).splitlines():
            assert cell_len(line) <= width
            assert line == line.rstrip()


def test_free_time_that_has_begun_says_how_much_of_it_is_left() -> None:
    assert "1 h 30 m free, 40 min left" in drawn(80, now=at(f"{DAY} 11:20"))
    for time in ("10:30", "12:00"):
        assert "1 h 30 m free \N{MIDDLE DOT} " in drawn(80, now=at(f"{DAY} {time}"))
