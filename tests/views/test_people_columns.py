"""The columns of a long list of people, whose times are measured only for the first of them."""

from pathlib import Path

import pytest

from confcli.model.entities import Talk
from tests.support.harness import on_screen
from tests.support.invented import session, talk, write

#: Its short words leave no blanks at the end of a line, however wide it is.
LATE = f"A late kite{' o' * 150}"
PEOPLE = 60


@pytest.fixture
def path(tmp_path: Path) -> Path:
    early = (daily(number) for number in range(PEOPLE))
    late = talk(LATE, ["Zed Zorn"], None, "2024-02-03 14:30", "2024-02-03 15:05")
    return write(tmp_path, session("Flying", *early, late, room="UA2.118 (Henriot)"))


def daily(number: int) -> Talk:
    start, end = "2024-02-03 01:00", "2024-02-03 02:00"
    return talk(f"Kite {number}", [f"Ada{number} Verne"], None, start, end)


@pytest.mark.parametrize("width", [40, 65, 80, 120])
@pytest.mark.parametrize("zones", [("Tokyo",), ("UTC", "Tokyo")])
@pytest.mark.parametrize("people", [(), ("--topic", "kite", "--all")])
def test_a_wider_time_moves_nothing_into_its_neighbour(
    path: Path, width: int, zones: tuple[str, ...], people: tuple[str, ...]
) -> None:
    named = [option for zone in zones for option in ("--tz", zone)]
    lines = on_screen("authors", *people, "--listing", path, *named, width=width).out.splitlines()
    assert max(map(len, lines)) <= width
    last = lines[lines.index(next(line for line in lines if line.startswith("Zed Zorn"))) + 1 :]
    words = " ".join(last).split()
    assert {"23:30–00:05", "+1d", "A", "late", "UA2.118"} <= {*words}
