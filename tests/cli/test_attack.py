"""Nothing that a page, a file's name or an argument holds can control a terminal.

Escape sequences, other controls and marks that reorder text are in every field; then every stream
of every command is looked at, on a terminal and in a pipe.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from confcli.model.entities import Session, Talk
from tests.support.harness import Result, confcli, on_screen
from tests.support.home import configure
from tests.support.invented import at, session, talk, write
from tests.support.runs import RUNS

#: What copies to the clipboard, sets colours and titles, asks the terminal, moves the cursor; what
#: ends a line for some, and what turns the order of letters.
EVIL = (
    "\x1b]52;c;cHduZWQ=\x07\x1b[31m\x1b[2J\x1b]0;pwned\x1b\\\x1bP+q\x1b\\\x1b]8;;http://evil.example\x07"
    "\x9b5m\x9d52;c;eA==\x9c\x85\x90\x00\x08\x0b\x0c\x7f"
    "\u202e\u202d\u2066\u2069\u200e\u200f\u061c\u2028\u2029"
)
FORBIDDEN = {letter for letter in EVIL if not letter.isprintable()}
#: What we write ourselves: colours, and links to web addresses without anything that ends them.
_OURS = re.compile(r"\x1b\[[\d;]*m|\x1b\]8;(?:id=\d+;https?://[!-~\xa1-\U0010ffff]*|;)\x1b\\")
OWN_FIELDS = {"id", "paper", "taken_from", "start", "end", "duration", "talks", "timezone"}


def evil(word: str) -> str:
    return f"{word}{EVIL}end"


def filled(kind: type, **more: Any) -> dict[str, Any]:
    """Every field of texts, each with what is evil."""
    texts: dict[str, Any] = {"str": evil, "str | None": evil}
    found: dict[str, Any] = {}
    for each in fields(kind):
        name, type_ = each.name, str(getattr(each.type, "__name__", each.type)).strip("'")
        address = "https://kites.example/" if name in ("url", "recording", "slides") else name
        if name in OWN_FIELDS:
            continue
        if str(each.type).startswith("list[str]"):
            found[name] = [evil(name)]
        elif type_ in texts:
            found[name] = evil(address)
    return found | more


@pytest.fixture
def listing(tmp_path: Path) -> Path:
    """A file with an evil name, of an evil conference."""
    of_talk = filled(Talk, start=at("2021-05-04 09:00"), end=at("2021-05-04 13:00"))
    untitled = filled(Talk, title=None, start=at("2021-05-05 09:00"))
    of_session = filled(Session, time_basis="stated", timezone="UTC")
    sessions = [
        Session(**of_session, talks=[Talk(**of_talk), Talk(**untitled)]),
        session(evil("Two"), talk(evil("Kites"), [evil("Ada")], start="2021-05-06 09:00")),
    ]
    path = write(tmp_path, *sessions, conference=evil("KiteCon 2021"))
    # A file system has no place for a zero byte and a slash.
    return path.rename(tmp_path / f"{evil('kites').replace(chr(0), '').replace('/', '')}.json")


def both(*arguments: object) -> Iterator[Result]:
    """Run in a pipe, on a terminal without colours, and on one with colours and links."""
    for result in (
        confcli(*arguments),
        on_screen(*arguments),
        on_screen(*arguments, TERM="xterm-256color"),
        on_screen(*arguments, TERM="dumb", width=40),
    ):
        assert result.out + result.err
        yield result


def assert_harmless(text: str) -> None:
    left = _OURS.sub("", text)
    assert not FORBIDDEN & set(left), re.findall(r".{0,30}[^\n -\U0010ffff].{0,9}", left)[:3]


EVERYWHERE = (
    *(("talks",), ("talks", "--compact"), ("talks", "--long"), ("talks", "--by", "session")),
    *(("papers",), ("sessions",), ("sessions", "--by", "track"), ("talks", "--by", "author")),
    *(("today", "--date", "2021-05-04"), ("today", "--date", "2021-05-04", "--grid")),
    *(("authors",), ("authors", "--coauthors"), ("authors", "authors"), ("listings",)),
    *(("search", "title"), ("search", "abstract", "--explain"), ("search", "authors", "--people")),
    *(("show", "title"), ("show", "two"), ("show", "nothing like it"), ("convert", "title")),
    *(("similar", "title"), ("count",), ("count", "--by", "room"), ("count", "--by", "author")),
    *(("calendar",), ("talks", "--fields", "title,room,abstract,url"), ("talks", "--track", "zzz")),
    *(("today", "--date", "2021-06-01"), ("show", "ti"), ("talks", "--long", "--by", "room")),
    ("talks", "--tz", "UTC", "--tz", "Asia/Tokyo"),
)


@pytest.mark.parametrize("arguments", EVERYWHERE, ids=" ".join)
def test_no_field_can_control_a_terminal(listing: Path, arguments: tuple[str, ...]) -> None:
    for result in both(*arguments, "--listing", listing):
        assert result.code in (0, 1, 2)
        assert "internal error" not in result.err
        assert_harmless(result.out + result.err)


@pytest.mark.parametrize("form", ["--json", "--jsonl", "--csv"])
def test_data_for_programs_is_harmless_on_a_terminal(listing: Path, form: str) -> None:
    for command in ("talks", "sessions", "papers", "authors", "listings"):
        for term in ("xterm", "dumb"):
            result = on_screen(command, form, "--listing", listing, TERM=term)
            assert result.code == 0
            assert_harmless(result.out + result.err)


def test_csv_is_as_harmless_in_a_pipe_as_tab_separated_lines(listing: Path) -> None:
    for command in ("talks", "sessions", "papers", "authors"):
        result = confcli(command, "--csv", "--listing", listing)
        assert result.code == 0
        assert_harmless(result.out)


@pytest.mark.parametrize("form", ["--json", "--jsonl"])
def test_json_is_harmless_and_keeps_what_the_page_has(listing: Path, form: str) -> None:
    for run in (confcli, on_screen):
        result = run("talks", form, "--limit", "1", "--listing", listing)
        assert_harmless(result.out)
        found = json.loads(result.out)
        assert (found if form == "--jsonl" else found[0])["room"] == evil("room").replace(
            "\0", "\N{REPLACEMENT CHARACTER}"
        )


def test_what_is_replaced_stays_visible(listing: Path) -> None:
    out = confcli("talks", "--listing", listing, "--fields", "room").out
    assert out.startswith("room\N{REPLACEMENT CHARACTER}]52;c;cHduZWQ=\N{REPLACEMENT CHARACTER}")


def test_what_is_added_can_t_control_a_terminal_either(listing: Path) -> None:
    for result in both("add", listing):
        assert result.code == 0
        assert_harmless(result.out + result.err)
    for arguments in (
        *(("listings",), ("add", listing, "--dry-run"), ("check", listing), ("check", "kitecon")),
        *(("update",), (), ("talks", "-c", "kite"), ("diff", "kitecon"), ("update", "kitecon")),
        *(("talks", "-c", "kitecon", "--after", "25:00"), ("remove", "kite"), ("update", "kit")),
    ):
        for result in both(*arguments):
            assert "internal error" not in result.err
            assert_harmless(result.out + result.err)
    for result in both("remove", "kitecon", "--yes"):
        assert_harmless(result.out + result.err)


def test_a_folder_of_evil_names_can_t_control_a_terminal(tmp_path: Path, listing: Path) -> None:
    assert listing.exists()
    (tmp_path / f"notes{EVIL}.txt".replace("\0", "").replace("/", "")).write_text("Nothing\n")
    (tmp_path / f"folder{EVIL}".replace("\0", "").replace("/", "")).mkdir()
    for arguments in (("add", tmp_path), ("check", tmp_path), ("talks", "--listing", tmp_path)):
        for result in both(*arguments):
            assert result.err
            assert_harmless(result.out + result.err)


@pytest.mark.parametrize("command", dict.fromkeys(name.split()[0] for name in RUNS))
def test_no_argument_can_control_a_terminal(command: str) -> None:
    word = EVIL.replace("\0", "")
    for arguments in (
        *((command, word), (command, f"--{word}"), (command, "x", word), (command, word, word)),
        *((command, f"--limit={word}"), (command, "--tz", word), (command, "--fields", word)),
        *((command, "--day", word), (command, "-c", word), (command, "--color", word)),
        *((command, "--now", word), (command, "--sort", word), (command, word, "--json")),
    ):
        for result in both(*arguments):
            assert "internal error" not in result.err
            assert_harmless(result.out + result.err)


@pytest.mark.parametrize(
    "arguments", [(EVIL[1:-1],), ("--kite" + EVIL,), ("config", "set", EVIL, "x"), ("help", EVIL)]
)
def test_no_command_can_control_a_terminal(arguments: tuple[str, ...]) -> None:
    for result in both(*(each.replace("\0", "") for each in arguments)):
        assert result.code == 2
        assert_harmless(result.out + result.err)


@pytest.mark.parametrize("name", ["CONFCLI_TZ", "CONFCLI_NOW"])
def test_no_setting_can_control_a_terminal(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, EVIL.replace("\0", ""))
    for result in both("today"):
        assert result.code == 2
        assert_harmless(result.out + result.err)
    configure(f'"kite{EVIL[-9:]}" = "red"\ntz = "{EVIL[-9:]}"\n')
    monkeypatch.delenv(name)
    for result in both("today"):
        assert_harmless(result.out + result.err)


def test_completions_can_t_control_a_terminal(
    listing: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert confcli("add", listing).code == 0
    for words in ("confcli show ", "confcli talks --room ", "confcli talks -c ", "confcli update "):
        for shell in ("bash", "zsh", "fish"):
            monkeypatch.setenv("_CONFCLI_COMPLETE", f"complete_{shell}")
            monkeypatch.setenv("COMP_WORDS", words)
            monkeypatch.setenv("COMP_CWORD", str(len(words.split())))
            monkeypatch.setenv("_TYPER_COMPLETE_ARGS", words)
            result = confcli()
            assert result.out
            assert_harmless(result.out + result.err)


def test_line_breaks_in_names_forge_no_lines(tmp_path: Path) -> None:
    path = tmp_path / "a\nconfcli: done\n.csv"
    path.write_text("title,start,conference\nKites,2021-05-04T09:00Z,\n", "utf-8")
    asked = ("-c", "Fair\nconfcli: forged")
    for command in (("check", path), ("add", path, *asked), ("listings",)):
        result = on_screen(*command)
        assert result.code == 0
        for line in (result.out + result.err).splitlines():
            assert not line.startswith(("confcli: done", "confcli: forged"))
