"""A damaged database is told of in one sentence, whatever is damaged in it.

``python -m tests.support.damaging 300`` tries many more copies, and more commands on each.
"""

import os
import shutil
import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import damaging
from tests.support.harness import confcli, process

#: How many copies are tried here, unless the environment asks for more.
COPIES = int(os.environ.get("CONFCLI_DAMAGED", "12"))
ZIP_BOMB = zlib.compress(bytes(300 * 2**20), 9)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A whole database, made once."""
    folder = tmp_path_factory.mktemp("damage")
    with pytest.MonkeyPatch.context() as patch:
        for name, value in damaging.environment(folder / "home").items():
            patch.setenv(name, value)
        yield damaging.make(folder / "home")


@pytest.fixture
def whole(made: Path, tmp_path: Path) -> Path:
    """That database, in place."""
    path = tmp_path / "home" / "listings.db"
    path.parent.mkdir()
    shutil.copyfile(made, path)
    return path


def change(path: Path, *statements: str, values: tuple[object, ...] = ()) -> None:
    """Change the database in ways that its schema forbids."""
    damaging.loosen(path)
    with sqlite3.connect(path) as connection:
        for statement in statements:
            connection.execute(statement, values)
    connection.close()


def test_damaged_copies_are_told_of(made: Path, tmp_path: Path) -> None:
    for what in damaging.damaged(made, tmp_path / "home", COPIES, 7):
        for arguments in damaging.COMMANDS[:: 1 if COPIES > 50 else 4]:
            assert not damaging.wrong(confcli(*arguments)), f"{what}: {arguments}"


@pytest.mark.parametrize(
    ("statement", "command"),
    [
        ("UPDATE talk SET body = '{\"title\": 5}'", ("talks",)),
        ("UPDATE talk SET body = substr(body, 1, 9)", ("talks",)),
        ("UPDATE talk SET body = CAST(x'7bff7d' AS TEXT)", ("talks",)),
        ("UPDATE session SET talks = 1e18", ("listings",)),
        ("UPDATE session SET talks = 4611686018427387904", ("listings",)),
        ("UPDATE listing SET sources = '[1]'", ("sessions",)),
        ("UPDATE mark SET labels = '7'", ("stars",)),
        ("UPDATE mark SET star = 'very'", ("talks",)),
        ("UPDATE appointment SET start = 'today'", ("busy",)),
        ("UPDATE change SET before = '[]'", ("undo",)),
        ("UPDATE document SET id = 'p0000000'", ("search", "kites")),
        ("UPDATE word SET parts = char(0)", ("search", "kites")),
        ("DELETE FROM version", ("check", "mine 2021")),
        ("DELETE FROM version", ("update",)),
        ("UPDATE version SET slug = CAST(x'61ff62' AS TEXT)", ("update",)),
        ("UPDATE version SET slug = CAST(x'61ff62' AS TEXT)", ("check", "mine 2021")),
        ("UPDATE document SET languages = x'00ff'", ("remove", "kitecon", "--yes")),
        ("UPDATE document SET languages = 'en, 5'", ("remove", "kitecon", "--yes")),
        ("UPDATE document SET languages = 'tlh'", ("remove", "kitecon", "--yes")),
        ("UPDATE document SET languages = 7", ("remove", "kitecon", "--yes")),
        ("UPDATE document SET languages = NULL", ("remove", "kitecon", "--yes")),
        ("UPDATE place SET start = '2021-05-03T1'", ("search", "kites", "--day", "2021-05-04")),
        ("UPDATE place SET end = 5", ("search", "day:2021-05-04")),
        ("UPDATE content SET bytes = x'78'", ("diff", "mine 2021")),
        ("UPDATE content SET bytes = ?", ("diff", "mine 2021")),
        ("DROP TABLE place", ("search", "kites", "--day", "2021-05-04")),
    ],
)
def test_each_damage_is_told_of_with_what_to_do(
    whole: Path, statement: str, command: tuple[str, ...]
) -> None:
    change(whole, statement, values=(ZIP_BOMB,) if "?" in statement else ())
    result = confcli(*command)
    assert result.code == 3
    assert result.err.splitlines()[-1].startswith(f"confcli: {whole}: damaged database (")
    assert result.err.endswith("; confcli doctor --repair saves what can be read\n")


def test_a_program_of_its_own_tells_of_damage_too(whole: Path) -> None:
    change(whole, "UPDATE talk SET body = '[]'")
    result = process("talks")
    assert result.code == 3
    assert "damaged database" in result.error()


def test_a_damaged_database_spoils_no_file_that_is_named(whole: Path) -> None:
    whole.write_bytes(b"\xff" * 9000)
    pages = Path(__file__).parents[2] / "data" / "pages"
    page = pages / "002_5d2e35e6a456fbd2.txt"
    assert confcli("sessions", "--listing", page, "--year", "2021").code == 0


YEAR_1 = "0001-01-01T00:00:00+14:00"
NO_ONE = (
    f"UPDATE talk SET body = json_set(body, '$.start', '{YEAR_1}', '$.end', '{YEAR_1}') "
    "WHERE title LIKE '%glass%'",
    f"UPDATE session SET body = json_set(body, '$.start', '{YEAR_1}'), first = '{YEAR_1}' "
    "WHERE slug = 'kitecon-2021'",
    f"UPDATE place SET start = '{YEAR_1}', day_change = '99:99' WHERE slug = 'kitecon-2021'",
    "UPDATE session SET body = json_set(body, '$.timezone', 'Mars/Phobos', '$.time_basis', 'odd') "
    "WHERE slug = 'kitecon-2021'",
    "UPDATE listing SET sources = json_set(sources, '$[0].day_change', '99:99') "
    "WHERE slug = 'kitecon-2021'",
    f"UPDATE appointment SET start = '{YEAR_1}'",
    f"UPDATE mark SET slots = json_set(slots, '$[0][1]', '{YEAR_1}')",
    f"UPDATE exported SET modified = '{YEAR_1}'",
)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "UTC-12", "conference"])
@pytest.mark.parametrize(
    "command",
    [
        ("talks",),
        ("today", "2021-05-05"),
        ("sessions",),
        ("listings",),
        ("agenda",),
        ("stars",),
        ("search", "kites"),
        ("search", "kites", "--day", "2021-05-05"),
        ("show", "Kites of glass"),
        ("calendar",),
        ("now", "--now", "2021-05-05T02:20Z"),
        ("export", "-f", "ics"),
    ],
)
def test_what_an_older_version_kept_hinders_no_command(
    whole: Path, command: tuple[str, ...], zone: str
) -> None:
    change(whole, *NO_ONE)
    if command[0] == "calendar" and zone == "conference":
        command = (*command, "-c", "kitecon")
    result = confcli(*command, *(() if command[0] == "export" else ("--tz", zone)))
    assert result.code in (0, 1), result.err
    assert "internal error" not in result.err


def test_a_time_that_is_left_out_is_noted(whole: Path) -> None:
    change(whole, *NO_ONE)
    found = confcli("talks", "-c", "kitecon", "--json")
    assert "KiteCon 2021: left out times of years that can't be right" in found.err
    assert '"Kites of glass"' in found.out
    assert YEAR_1[:5] not in found.out
