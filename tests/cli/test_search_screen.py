"""``search`` and ``similar`` on a terminal."""

from pathlib import Path

import pytest

from tests.support.harness import on_screen

FILE = """\
Title,Speakers,Start,End,Room,Track,Type,Abstract
Kites in strong winds,Ada Verne|Bo Lind,2025-07-04T09:00,2025-07-04T09:30,Hall,Wind,talk,
Knots,Bo Lind|Cy Moss|Di Moss|Eve Holm|Fay Kite,2025-07-04T10:00,2025-07-04T10:30,Attic,Knots,talk,
On string,Cy Moss,2025-07-05T09:00,2025-07-05T09:20,Hall,Ropes,talk,\
"Much has been said of how each string holds a kite, and of what else it holds, over the years."
,Di Moss,2025-07-05T11:00,2025-07-05T11:20,Hall,Ropes,talk,A kite that nobody has named yet.
Sails,Eve Holm,2025-07-05T12:00,2025-07-05T12:20,Hall,Kite building,talk,
"""
WIDE = """\
6 matches in KiteCon 2025 · 4–5 Jul 2025 · Europe/Oslo, UTC+2   best first · --sort time

  Sat 12:00–12:20   ‹Kite› building · 1 talk                              Hall  s670q6js
  Fri 09:00–09:30   ‹Kites› in strong winds                               Hall  pq1k5y7b
                    Ada Verne, Bo Lind
  Fri 10:00–10:30   Knots                                                Attic  ptr7jfe6
                    Bo Lind, Cy Moss, Di Moss +2
                    with Fay ‹Kite›
  Sat 11:00–11:20   “A ‹kite› that nobody has named yet.”                 Hall  pprzh7w6
                    Di Moss
  Sat 12:00–12:20   Sails                                                 Hall  py8r7t38
                    Eve Holm
                    session: ‹Kite› building
  Sat 09:00–09:20   On string                                             Hall  p644kxg0
                    Cy Moss
                    “… holds a ‹kite›, and of what else it …”
"""
NARROW = """\
1 match in KiteCon 2025 · Sat 5 Jul 2025
  Europe/Oslo, UTC+2
  best first · --sort time

  12:00–12:20   Sails
   Eve Holm · Hall · py8r7t38
   session: ‹Kite› ‹building›
   28.35: kite building in session and
   track
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "programme.csv"
    path.write_text(FILE)
    return path


def screen(file: Path, name: str, *asked: str, width: int = 88, colour: str = "never") -> str:
    said = ("-l", file, "-c", "KiteCon 2025", "--source-tz", "Europe/Oslo", "--tz", "Europe/Oslo")
    return on_screen(name, *said, *asked, "--color", colour, width=width, TERM="xterm").out


def test_matches_follow_a_heading_best_first_with_where_they_match(file: Path) -> None:
    assert screen(file, "search", "kite") == WIDE


def test_at_forty_columns_nothing_is_cut(file: Path) -> None:
    shown = screen(file, "search", '"kite building"', "--papers", "--explain", width=40)
    assert shown == NARROW


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_no_line_is_wider_than_the_screen(file: Path, width: int) -> None:
    for asked in ("kite", "kite --explain", "moss --by room", "string --long", "kite --compact"):
        shown = screen(file, "search", *asked.split(), width=width)
        assert max(map(len, shown.splitlines())) <= width, shown


@pytest.mark.parametrize(
    ("options", "ordered"),
    [
        ([], "best first · --sort time"),
        (["--sort", "time"], "in order of time"),
        (["--sort", "title"], "by title"),
        (["--sort", "room"], "by room"),
        (["--by", "room"], "by room, best first in each"),
        (["--by", "time"], "in order of time"),
        (["--by", "time", "--sort", "time"], "in order of time"),
        (["--by", "day", "--sort", "title"], "by day, by title in each"),
    ],
)
def test_the_heading_says_the_order(file: Path, options: list[str], ordered: str) -> None:
    first, *_ = screen(file, "search", "kite", *options, width=120).split("\n")
    assert first.startswith("6 matches in KiteCon 2025")
    assert first.endswith(f"  {ordered}")


def test_the_heading_says_how_many_are_shown_of_how_many(file: Path) -> None:
    assert screen(file, "search", "kite", "-n", "2").startswith("2 of 6 matches · KiteCon 2025 · ")


def test_matches_can_be_grouped(file: Path) -> None:
    groups = [line for line in screen(file, "search", "kite", "--by", "room").split("\n") if line]
    assert [line for line in groups[2:] if not line.startswith(" ")] == [
        "Attic · 1 paper",
        "Hall · 4 papers and 1 session",
    ]


def test_a_session_that_heads_its_group_is_no_row_of_it(file: Path) -> None:
    shown = screen(file, "search", '"kite building"', "--by", "session", "--explain")
    (heading, *below) = shown.split("\n\n")[2].rstrip().split("\n")
    assert heading.startswith("‹Kite› ‹building› · ")
    assert below[0].startswith("  100: kite building in title")
    assert below[1].startswith("  12:00–12:20   talk  Sails")
    assert shown.count("s670q6js") == 1
    alone = screen(file, "search", '"kite building"', "--by", "session", "--sessions")
    assert alone.count("‹Kite› ‹building›") == 1


def test_matching_words_are_marked_in_a_style_where_there_are_colours(file: Path) -> None:
    shown = screen(file, "search", "kite", colour="always")
    for word in ("\x1b[4mKite\x1b[0m building", "with Fay \x1b[0m\x1b[3;4mKite\x1b[0m"):
        assert word in shown
    assert "\x1b[4mKnots" not in shown


def test_people_are_marked_among_the_names(file: Path) -> None:
    shown = screen(file, "search", "lind", colour="always")
    assert "\x1b[2mAda Verne, Bo \x1b[0m\x1b[2;4mLind\x1b[0m" in shown


def test_a_weak_match_says_so(file: Path) -> None:
    shown = screen(file, "search", "kite zeppelin anchor balloon", "--sort", "time")
    assert shown.count("weak match") == shown.count("Hall  ") + shown.count("Attic  ") > 0


def test_papers_like_one_say_which_words_they_share(file: Path) -> None:
    assert screen(file, "similar", "on string") == (
        "Sat 5 Jul 2025 · Europe/Oslo, UTC+2                                     most alike first\n"
        "\n"
        "  11:00–11:20   “A ‹kite› that nobody has named yet.”                     Hall  pprzh7w6\n"
        "                Di Moss\n"
        "                shares ropes, kite\n"
    )
