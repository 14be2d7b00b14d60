"""How programmes in the directory look on a terminal."""

from pathlib import Path

import pytest

from tests.support import menus
from tests.support.harness import on_pty, on_screen

DEBCONF = "https://debconf26.debconf.org/schedule/pentabarf.xml"


@pytest.mark.parametrize(
    ("width", "lines"),
    [
        (
            60,
            [
                "1 programme · confcli add NAME adds one",
                "",
                "DebConf 26  13–25 Jul 2026                        debconf-26",
                "  Santa Fe · America/Argentina/Cordoba · frab-xml",
                f"  {DEBCONF}",
            ],
        ),
        (
            200,
            [
                "1 programme · confcli add NAME adds one",
                "",
                f"DebConf 26  13–25 Jul 2026{'debconf-26':>174}",
                f"  Santa Fe · America/Argentina/Cordoba · frab-xml · {DEBCONF}",
            ],
        ),
    ],
)
def test_a_programme_is_a_block_of_its_own(width: int, lines: list[str]) -> None:
    assert on_screen("find", "debconf", "26", width=width).out.splitlines() == lines


def test_what_is_here_and_what_is_unverified_is_said() -> None:
    assert "  in your listings · online" in on_screen("find", "iclr", "2021").out
    assert "frab-xml · unverified · https://" in on_screen("find", "fosdem", "2027").out


def test_a_year_stands_for_days_that_are_not_known() -> None:
    assert "ICML 2020   " in on_screen("find", "icml", "2020").out
    assert "MLSys 2026   " in on_screen("find", "mlsys", "2026").out


def test_a_name_that_is_long_leaves_room_for_the_title(tmp_path: Path) -> None:
    path = tmp_path / "menu.json"
    title = "The Most Remarkable Conference on Kites and Strings of the World 2026"
    path.write_bytes(menus.menu(menus.entry(id=..., title=title)))
    lines = on_screen("find", "remarkable", "--directory", path, width=60).out.splitlines()
    assert lines[2].startswith("The Most Remarkable Conference on Kites")
    assert "the-most-remarkable-conference" in "".join(lines[3:])
    path.write_bytes(menus.menu(menus.entry(id="kites_26", title=title)))
    shown = on_screen("find", "remarkable", "--directory", path, width=60).out
    assert "kites-26" in shown.splitlines()[2]


@pytest.mark.parametrize("width", [60, 80, 200])
def test_no_line_is_wider_than_the_terminal_but_an_address(width: int) -> None:
    lines = on_screen("find", width=width).out.splitlines()
    assert len(lines) > 100
    assert all(len(line) <= width or "://" in line for line in lines)


def test_a_terminal_shows_it() -> None:
    shown = on_pty("find", "debconf", "26", NO_COLOR="1")
    assert shown.code == 0, shown.err
    assert shown.out.splitlines()[2].startswith("DebConf 26  13–25 Jul 2026")
