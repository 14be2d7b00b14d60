"""``search`` and ``similar`` on a terminal."""

from pathlib import Path

import pytest

from tests.support.harness import on_screen

FILE = """Title,Speakers,Start,End,Room,Track,Type,Abstract
Kites in strong winds,Ada Verne|Bo Lind,2025-07-04T09:00,2025-07-04T09:30,Hall,Wind,talk,
Knots,Bo Lind|Cy Stone|Di Moss|Eve Holm|Fay Kite,2025-07-04T10:00,2025-07-04T10:30,Attic,Ropes,talk,
On string,Cy Stone,2025-07-05T09:00,2025-07-05T09:20,Hall,Ropes,talk,\
"Much has been said of how each string holds a kite, and of what else it holds, over the years."
,Di Moss,2025-07-05T11:00,2025-07-05T11:20,Hall,Ropes,talk,A kite that nobody has named yet.
Sails,Eve Holm,2025-07-05T12:00,2025-07-05T12:20,Hall,Kite building,talk,
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "programme.csv"
    path.write_text(FILE)
    return path


def screen(file: Path, *arguments: str, width: int = 80, **environment: str) -> str:
    asked = ("-l", file, "-c", "KiteCon 2025", "--source-tz", "Europe/Oslo", "--tz", "Europe/Oslo")
    return on_screen("search", *asked, *arguments, width=width, **environment).out


def test_matches_follow_a_heading_best_first_with_where_they_match(file: Path) -> None:
    shown = screen(file, "kite", "--papers", width=88, TERM="xterm", NO_COLOR="1")
    assert (
        shown
        == """\
5 matches in KiteCon 2025 · 4–5 Jul 2025 · Europe/Oslo, UTC+2   best first · --sort time

  Fri 10:00–10:30   Knots                                               Attic  p9c4zvcp
                    Bo Lind, Cy Stone, Di Moss +2
                    with Fay Kite
"""
    )


@pytest.mark.parametrize(
    ("options", "ordered"),
    [
        ([], "best first · --sort time"),
        (["--sort", "time"], "in order of time"),
        (["--sort", "title"], "by title"),
        (["--sort", "room"], "by room"),
        (["--by", "room"], "best first · --sort time"),
    ],
)
def test_the_heading_says_the_order(file: Path, options: list[str], ordered: str) -> None:
    first, *_ = screen(file, "kite", *options, width=120, TERM="xterm", NO_COLOR="1").split("\n")
    assert first.startswith("5 matches in KiteCon 2025")
    assert first.endswith(f"  {ordered}")
