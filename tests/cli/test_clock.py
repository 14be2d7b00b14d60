"""A command reads the clock once and keeps to that moment, and only the command line reads it."""

import ast
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

import pytest

from tests.support.harness import ROOT, TRACK_23, confcli
from tests.support.invented import session, talk, write
from tests.support.runs import FRUITLESS, INTERACTIVE, RUNS

#: The commands that have no use for the present, but on a terminal.
TIMELESS = {
    *("add --dry-run", "authors", "check", "completion", "config", "diff"),
    *("help", "listings", "open", "remove", "schema", "show", "similar", "stars export"),
    *("stars share", "undo"),
}
CLOCKS = {
    *("datetime.now", "datetime.utcnow", "datetime.today", "date.today"),
    *("time.time", "time.time_ns", "time.localtime", "time.gmtime", "time.ctime"),
    *("pendulum.now", "pendulum.today", "pendulum.tomorrow", "pendulum.yesterday"),
}


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """The moments at which the clock was read; each is a day after the last."""
    read: list[datetime] = []

    class Ticking(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
            read.append(datetime(2021, 5, 4, 12, tzinfo=tz) + timedelta(days=len(read)))
            return read[-1]

    monkeypatch.delenv("CONFCLI_NOW")
    monkeypatch.setattr("confcli.cli.environment.datetime", Ticking)
    return read


@pytest.fixture
def kites(tmp_path: Path) -> Path:
    """A talk of Ada Verne on one day, and one of Bo Fox on the next, in UTC."""
    return write(
        tmp_path,
        session("Morning", talk("Kites", ["Ada Verne"], "Up.", "2021-05-04 09:00")),
        session("Evening", talk("Knots", ["Bo Fox"], "Tied.", "2021-05-05 19:00")),
    )


@pytest.mark.parametrize("name", RUNS)
def test_a_command_reads_the_clock_at_most_once(reads: list[datetime], name: str) -> None:
    is_refused = name in INTERACTIVE
    assert confcli(*RUNS[name]).code == (2 if is_refused else name in FRUITLESS)
    assert len(reads) == (name not in TIMELESS)


@pytest.mark.parametrize(
    "arguments",
    [
        ("talks", "--day", "tomorrow"),
        ("talks", "--day", "today", "--conference-day"),
        ("search", "kites day:today", "--day", "tuesday"),
        ("search", "verne day:today", "--people"),
        ("authors", "verne day:today"),
        ("today",),
        ("today", "--date", "tomorrow", "--conference-day"),
        ("today", "--date", "1999-01-01"),
        ("today", "--date", "1999-01-01", "--author", "verne"),
    ],
    ids=" ".join,
)
def test_commands_that_need_today_read_the_clock_once(
    reads: list[datetime], kites: Path, arguments: tuple[str, ...]
) -> None:
    assert confcli(*arguments, "--listing", kites).code == 0
    assert len(reads) == 1


def test_updating_several_conferences_reads_the_clock_once(
    reads: list[datetime], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONFCLI_NOW", "2021-05-01T12:00:00Z")
    for name in ("One 2020", "Two 2020"):
        page = tmp_path / f"{name}.txt"
        page.write_bytes(TRACK_23.read_bytes())
        confcli("add", page, "-c", name)
        page.write_text(page.read_text("utf-8").replace("Meta-Learning", "Kites"), "utf-8")
    monkeypatch.delenv("CONFCLI_NOW")
    assert confcli("update").code == 0
    assert len(reads) == 1
    listed = confcli("listings", "--json").json()
    added = [each["added_at"] for each in listed if each["origin"] == "added"]
    assert added == ["2021-05-04T12:00:00+00:00"] * 2


@pytest.mark.parametrize(
    ("now", "zone", "names"),
    [
        ("2021-05-04T22:30:00Z", "UTC", ["Ada Verne"]),
        ("2021-05-04T22:30:00Z", "Europe/Berlin", []),
        ("2021-05-04T21:30:00Z", "Europe/Berlin", ["Ada Verne"]),
        ("2021-05-05T03:00:00Z", "America/Los_Angeles", ["Ada Verne"]),
        ("2021-05-05T03:00:00Z", "UTC", []),
    ],
)
@pytest.mark.parametrize("command", [("authors",), ("search", "--people")])
def test_today_is_the_reader_s_day_when_searching_for_people(
    kites: Path, command: tuple[str, ...], now: str, zone: str, names: list[str]
) -> None:
    asked = (*command, "verne day:today", "--now", now, "--tz", zone, "--listing", kites)
    result = confcli(*asked, "--fields", "name")
    assert result.out.splitlines() == names
    assert result.code in (0, 1)  # a search that finds nobody says so with its code


def test_only_the_command_line_reads_the_clock() -> None:
    read = [
        path.relative_to(ROOT).as_posix()
        for path in sorted((ROOT / "confcli").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and ast.unparse(node) in CLOCKS
    ]
    assert read == ["confcli/cli/environment.py"]


def test_a_pretended_time_without_a_zone_is_the_readers_for_commands_without_times(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CONFCLI_TZ", "Asia/Tokyo")
    monkeypatch.setenv("CONFCLI_NOW", "2024-02-03 14:10")
    (added,) = confcli("add", TRACK_23, "-c", "Track 23", "--json").json()
    assert added["added_at"] == "2024-02-03T05:10:00+00:00"
