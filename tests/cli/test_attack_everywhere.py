"""Every command, on every kind of stream, with an attack in every field that is declared.

The fields are walked from their declarations, and the commands from their table: a new one joins
by itself, or fails here.
"""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import attacked, menus
from tests.support.attacked import attack
from tests.support.harness import Result, confcli, on_screen
from tests.support.hostile import ATTACK, harmful
from tests.support.runs import INTERACTIVE, commands

C = ("-c", "kitecon")
DAY = ("--day", "2021-05-04")
#: What each command is run with; where several runs are needed, that is a list of them.
RUNS: dict[str, list[tuple[object, ...]]] = {
    "sessions": [C, (*C, "--by", "track"), (*C, "--long")],
    "talks": [C, (*C, "--by", "session"), (*C, "--long"), (*C, "--compact"), (*C, "--hidden")],
    "papers": [C, (*C, "--by", "author", "--long")],
    "search": [
        ("title", *C),
        ("abstract", *C, "--explain"),
        ("author:authors", "--people"),
        ("titel",),
    ],
    "authors": [C, ("authors", *C), ("--coauthors", *C)],
    "similar": [("t0000000", *C), ("t0000000", "--explain")],
    "show": [
        ("t0000000",),
        ("s0000002",),
        ("s",),
        ("nothing",),
        ("t0000001", "--md"),
        ("t0000000", "--bib"),
    ],
    "count": [(*C, "--by", key) for key in ("room", "author", "type", "day", "conference")],
    "calendar": [C],
    "brief": [
        *(("kitecon",), C, ("kitecon", "--md"), (attack("c"),)),
        *(("--topic", "title"), ("--topic", "title", "--md"), ("--topic", attack("w"))),
        *(("--trend", "title"), ("--trend", "title", "--md"), ("--trend", attack("w"))),
    ],
    "open": [("t0000000",), ("t0000000", "--recording"), ("t0000002",), ("s0000000",)],
    "browse": [C, (attack("q"),)],
    "pick": [C, (attack("q"),)],
    "now": [(), (*C, "--long")],
    "next": [C],
    "stay": [("t0000000",), ("room",)],
    "today": [C, (*C, "--grid"), (*DAY, *C, "--by", "room"), ("--day", "2021-06-01", *C)],
    "convert": [("t0000000", "--tz", "Tokyo"), ("t",)],
    "star": [
        ("t0000002",),
        ("s", *C),
        ("t0000002", "--label", attack("l"), "--note", attack("n")),
    ],
    "unstar": [("t0000000",), ("t",)],
    "stars": [(), ("--long",), ("--json", *C)],
    "stars share": [()],
    "stars merge": [(f"{attack('Bo')}=BACKUP", "BACKUP")],
    "stars export": [(), ("-f", "ids")],
    "stars import": [("BACKUP", "--dry-run"), (attack("file"),)],
    "hide": [("t0000003",), ("t",)],
    "unhide": [("t0000002",), ("nothing",)],
    "seen": [("t0000000",), ("--past",)],
    "undo": [("--dry-run",), ()],
    "busy": [(), ("09:00-10:00", attack("title")), ("--remove", "b0000000")],
    "agenda": [(), DAY, ("--all",)],
    "plan": [("--interest", "title", *C, "--explain"), ("--interest", ATTACK)],
    "posters": [("-s", "title", *C), ("--minutes", "30", *C)],
    "export": [("-f", form, "--programme", *C) for form in ("ics", "html", "md", "org", "bib")],
    "report": [(), ("--long",)],
    "listings": [(), ("--long",), C],
    "find": [("--directory", "MENU"), (ATTACK,), ("debconf",), ("--directory", attack("menu"))],
    "add": [("FILE", "--dry-run"), ("FILE",), ("FOLDER",), ("FILE", "-c", ATTACK), (ATTACK,)],
    "remove": [("kite", "--dry-run"), ("kitecon",), ("kitecon", "--yes")],
    "update": [(), ("kitecon",), ("nothing",)],
    "diff": [("kitecon",), ("FILE", "FILE")],
    "check": [("kitecon",), ("FILE",), ("FOLDER",)],
    "config": [(), ("set", "tz", ATTACK), ("set", ATTACK, ATTACK)],
    "config set": [("tz", ATTACK), (ATTACK, ATTACK)],
    "config unset": [("tz",), (ATTACK,)],
    "config path": [()],
    "doctor": [()],
    "schema": [(), ("talks",), (ATTACK,)],
    "completion": [("bash",), ("zsh",), ("fish",), (ATTACK,)],
    "help": [("query",), (ATTACK,)],
}
FORMS = ("--json", "--jsonl", "--csv", "--csv-safe")
#: What files have that streams don't: calendars end lines with these, and org mode has an escape.
ALSO = {"ics": "\r", "org": "\u200b"}
KNOWN = dict(commands())


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A user's home, made once."""
    made = tmp_path_factory.mktemp("attacked")
    attacked.fill(made)
    return made


@pytest.fixture
def files(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The user's home, and the names of files."""
    monkeypatch.setenv("CONFCLI_NOW", attacked.NOW)
    shutil.copytree(home, os.environ["CONFCLI_HOME"])
    folder = tmp_path / attacked.file(tmp_path).name.removesuffix(".json")
    folder.mkdir()
    file = attacked.file(folder)
    backup = tmp_path / "backup.json"
    assert confcli("stars", "export", "-o", backup).code == 0
    menu = tmp_path / "menu"
    odd = (menus.entry(**{key: attack(key)}) for key in ("title", "url", "id", "timezone"))
    menu.write_bytes(menus.menu(*odd))
    return {"FILE": str(file), "FOLDER": str(folder), "BACKUP": str(backup), "MENU": str(menu)}


def named(run: tuple[object, ...], files: dict[str, str]) -> list[str]:
    """The arguments of a run, with the names of files, and without what no argument can have."""
    found = [str(each) for each in run]
    for name, path in files.items():
        found = [each.replace(name, path) for each in found]
    return [each.replace("\0", "") for each in found]


def forms(name: str) -> Iterator[tuple[str, ...]]:
    """The forms that a command can print."""
    options = {option for each in KNOWN[name].params for option in each.opts}
    yield ()
    yield ("-v",)
    yield from ((form,) for form in FORMS if form in options)
    if "--tz" in options:
        yield ("--tz", "conference", "--tz", "Asia/Tokyo")


def outputs(arguments: list[str], number: int) -> Iterator[Result]:
    """What is printed into a pipe, on terminals of some widths with and without colours."""
    yield confcli(*arguments)
    width = (60, 80, 200)[number % 3]
    terminal = {"TERM": ("dumb", "xterm-256color")[number % 2]}
    yield on_screen(*arguments, width=width, **terminal)


def test_every_command_is_attacked() -> None:
    assert RUNS.keys() == KNOWN.keys()


@pytest.mark.parametrize("name", RUNS)
def test_no_command_prints_what_could_control_a_terminal(name: str, files: dict[str, str]) -> None:
    for run in RUNS[name]:
        may_have = "".join(ALSO[form] for form in ALSO if form in run)
        for number, form in enumerate(forms(name) if run == RUNS[name][0] else [()]):
            arguments = [*name.split(), *named((*run, *form), files)]
            for result in outputs(arguments, number):
                assert result.code in (0, 1, 2, 3), ascii(result.err)
                assert result.out + result.err or result.code == 0
                assert "internal error" not in result.err, ascii(result.err)
                assert harmful(result.out, may_have=may_have) == [], arguments[:3]
                assert harmful(result.err, progress=True) == [], arguments[:3]


@pytest.mark.parametrize("name", [name for name in RUNS if name not in INTERACTIVE])
def test_no_command_controls_a_real_terminal(name: str, files: dict[str, str]) -> None:
    arguments = [*name.split(), *named(RUNS[name][0], files)]
    for width in (60, 80, 200):
        result = attacked.on_pty(arguments, width, TERM="xterm-256color", CONFCLI_PAGER="")
        assert result.code in (0, 1, 2, 3)
        assert harmful(result.out.replace("\r\n", "\n"), progress=True) == []
