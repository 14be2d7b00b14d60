"""Damaged copies of a database, and what commands say of them.

``python -m tests.support.damaging 300`` makes as many, runs commands on each, and prints what
went wrong; a second number is the seed.
"""

import os
import shutil
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from confcli.library import directory
from confcli.library.database import Database
from tests.support import menus
from tests.support.harness import ORAL_2, ORAL_6, TRACK_23, Result, confcli

_PAGE = 4096
#: Where nothing is, should the menu that is kept be lost.
_MENU = "http://127.0.0.1:9/menu.json"
#: What is run on each copy.
COMMANDS = (
    ("talks", "-n", "3"),
    ("talks", "--tz", "Asia/Tokyo", "--all", "--json"),
    ("search", "learning", "-n", "5", "--json"),
    ("search", "author:ada day:2021-05-04 kite"),
    ("today", "2021-05-05", "--tz", "conference"),
    ("listings",),
    ("stars",),
    ("agenda",),
    ("busy",),
    ("show", "Kites of glass"),
    ("similar", "learning"),
    ("authors", "--topic", "graphs", "-n", "3"),
    ("papers", "-c", "mine", "--after", "2021-05-04T00:00"),
    ("sessions", "-c", "track"),
    ("count", "--by", "track"),
    ("diff", "mine"),
    ("export", "-f", "ics"),
    ("check", "mine 2021"),
    ("undo",),
    ("star", "Kites of glass"),
    ("remove", "track 23", "--yes"),
    ("update",),
    ("find", "kitecon"),
    ("add", str(ORAL_6), "--conference", "Mine 2021"),
)
#: What each value of a row may become.
_VALUES: tuple[object, ...] = (
    None, 5, -1, 2**62, 1.5, "", "x", "\x00", "a\x00b", b"\xff\xfe\x00", b"\x78\x9c\x01\x00",
    "[", "[]", "{}", "[1]", '{"a": 1}', "[[[[", "null", "0001-01-01T00:00:00+00:00",
    "9999-12-31T23:59:59+00:00", "2021-05-04", "99:99", "Mars/Phobos", "1e999", '{"start": 7}',
    '{"title": "x", "start": "0001-01-01T00:00:00+14:00"}', '{"title": 5, "authors": "abc"}',
)  # fmt: skip


def environment(home: Path) -> dict[str, str]:
    """What the environment says while a database is made."""
    now = "2021-05-04T12:00:00+00:00"
    return {
        "CONFCLI_HOME": str(home),
        "CONFCLI_NOW": now,
        "CONFCLI_TZ": "UTC",
        "CONFCLI_PAGER": "",
        "CONFCLI_DIRECTORY": _MENU,
    }


def make(home: Path) -> Path:
    """A database of several conferences, with stars, what is hidden, and busy times."""
    for arguments in (
        ("add", ORAL_2, "--conference", "Mine 2021"),
        ("add", ORAL_6, "--conference", "Mine 2021"),
        ("add", TRACK_23, "--conference", "Track 23"),
        ("add", _kites(home), "--conference", "KiteCon 2021"),
        ("star", "Kites of glass", "--label", "fun", "--note", "windy"),
        ("star", "Kites of silk"),
        ("hide", "Kites of ice"),
        ("seen", "Kites of paper"),
        ("busy", "2021-05-04 10:00", "1h", "Dentist"),
        ("export", "-f", "ics"),
    ):
        result = confcli(*arguments)
        assert result.code == 0, (arguments, result.err)
    with Database(home / "listings.db") as database, database.writing(print) as writer:
        kept = directory.of(_MENU, menus.menu(menus.entry()), '"1"', None, "2021-05-04T12:00:00Z")
        directory.put(writer, kept)
    path = home.parent / "whole.db"
    with sqlite3.connect(home / "listings.db") as connection:
        connection.execute("VACUUM INTO ?", (str(path),))
    connection.close()
    with sqlite3.connect(path) as connection:  # so that writers need not wait for readers
        connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    return path


def _kites(home: Path) -> Path:
    rows = (
        f"Kites of {what},Ada Verne,2021-05-0{4 + n % 3}T0{n}:00:00Z,Hall {n % 2},A kite of {what}"
        for n, what in enumerate(("glass", "ice", "paper", "wood", "silk", "tin"))
    )
    path = home.parent / "kites.csv"
    path.write_text("\n".join(["Title,Speaker,Start,Room,Abstract", *rows]) + "\n", "utf-8")
    return path


def flip(path: Path, random: Random) -> str:
    """Change some bytes."""
    data = bytearray(path.read_bytes())
    places = [random.randrange(len(data)) for _ in range(random.choice((1, 4, 64, 1024)))]
    for place in places:
        data[place] = random.randrange(256)
    path.write_bytes(data)
    return f"flip {len(places)}"


def blank(path: Path, random: Random) -> str:
    """Set a stretch to zero, or to anything."""
    data = bytearray(path.read_bytes())
    length = random.choice((16, 512, _PAGE, 5 * _PAGE))
    place = random.randrange(len(data))
    filling = bytes(length) if random.random() < 0.5 else random.randbytes(length)
    data[place : place + length] = filling[: len(data) - place]
    path.write_bytes(data)
    return f"blank {place}+{length}"


def cut(path: Path, random: Random) -> str:
    """Cut the end off."""
    data = path.read_bytes()
    length = random.randrange(len(data))
    path.write_bytes(data[:length])
    return f"cut at {length}"


def swap(path: Path, random: Random) -> str:
    """Swap two pages, or write one over another."""
    data = bytearray(path.read_bytes())
    one, other = (random.randrange(len(data) // _PAGE) * _PAGE for _ in range(2))
    first = data[one : one + _PAGE]
    if random.random() < 0.5:
        data[one : one + _PAGE] = data[other : other + _PAGE]
    data[other : other + _PAGE] = first
    path.write_bytes(data)
    return f"swap {one // _PAGE} {other // _PAGE}"


def loosen(path: Path) -> None:
    """Let columns hold values of any type."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA writable_schema = ON")
    for part in ("STRICT, ", "STRICT", " NOT NULL"):
        sql = "UPDATE sqlite_schema SET sql = replace(sql, ?, '') WHERE type = 'table'"
        connection.execute(sql, (part,))
    connection.close()


def replace(path: Path, random: Random) -> str:
    """Replace a value of a row, of whatever type its column should have."""
    loosen(path)
    connection = sqlite3.connect(path, isolation_level=None)
    names = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'text%'"
    table = random.choice([name for (name,) in connection.execute(names)])
    columns = connection.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
    column = random.choice([name for (name,) in columns])
    value = random.choice(_VALUES)
    if random.random() < 0.2:
        value = "CAST(x'61ff62' AS TEXT)"
        sql, bound = f"UPDATE {table} SET {column} = {value}", ()
    elif random.random() < 0.3:
        sql, bound = f"UPDATE {table} SET {column} = substr({column}, 1, length({column}) / 2)", ()
        value = "half"
    else:
        sql, bound = f"UPDATE {table} SET {column} = ?", (value,)  # type: ignore[assignment]
    one = (
        ""
        if random.random() < 0.3
        else f" WHERE {column} IN (SELECT {column} FROM {table} LIMIT 1)"
    )
    try:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(f"{sql}{one}", bound)
    except sqlite3.Error as error:
        return f"{table}.{column} is no {value!r}: {error}"
    finally:
        connection.close()
    return f"{table}.{column}{one and ' of one'} = {value!r}"


WAYS: tuple[Callable[[Path, Random], str], ...] = (flip, blank, cut, swap, replace, replace)


def damaged(whole: Path, home: Path, count: int, seed: int) -> Iterator[str]:
    """Put one damaged copy after another in place of the database, and say what was done."""
    for number in range(count):
        random = Random(f"{seed} {number}")  # noqa: S311
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        path = home / "listings.db"
        shutil.copyfile(whole, path)
        yield f"{number}: {random.choice(WAYS)(path, random)}"


def wrong(result: Result) -> str:
    """What is not as it should be in what a command says of a damaged database; else empty."""
    if result.code not in (0, 1, 2, 3):
        return f"exit {result.code}"
    if "internal error" in result.err or "Traceback" in result.err:
        return result.err
    if result.code == 3 and "confcli doctor --repair" not in result.err:
        return f"says not what to do: {result.err}"
    return ""


def main(count: int, seed: int) -> None:
    """Run commands on damaged copies, and print what went wrong."""
    outcomes: Counter[str] = Counter()
    with TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        os.environ |= environment(home)
        whole = make(home)
        for what in damaged(whole, home, count, seed):
            for each in COMMANDS:
                began = time.process_time()
                result = confcli(*each)
                took = time.process_time() - began
                outcomes[f"exit {result.code}"] += 1
                if fault := wrong(result) or (f"{took:.1f} s" if took > 5 else ""):
                    outcomes["wrong"] += 1
                    print(f"{what}: {' '.join(each)}: {fault.strip()}", flush=True)
    print(dict(outcomes))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
