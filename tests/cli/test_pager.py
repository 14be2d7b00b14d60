"""What is longer than a terminal goes through a pager, as git's does."""

import io
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from confcli.cli.pager import Pager
from tests.support.harness import PROGRAM, everything, needs_posix, on_pty, process
from tests.support.home import configure
from tests.support.invented import many

pytestmark = needs_posix
#: More than the 50 lines of a terminal in tests, and less.
LONG = ("talks",)
SHORT = ("talks", "-n", "2")


def pager(folder: Path, body: str, name: str = "pager") -> str:
    """A program that says that it pages, then does what its body says."""
    path = folder / name
    path.write_text(f"#!/bin/sh\necho paged by {name}\n{body}\n")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize(
    "arguments",
    [
        *(LONG, ("papers", "--json"), ("talks", "--jsonl"), ("sessions", "--csv")),
        *(("search", "--help"), ("show", "poster session 12"), ("schema",)),
        ("check", "iclr-2021", "neurips-2020"),
    ],
    ids=" ".join,
)
def test_all_that_is_longer_than_the_screen_is_paged(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    paged = on_pty(*arguments, CONFCLI_PAGER=pager(tmp_path, "cat"))
    assert (paged.code, paged.err) == (0, "")
    first, _, rest = paged.out.partition("\n")
    assert first == "paged by pager"
    assert rest == on_pty(*arguments, "--no-pager", CONFCLI_PAGER=pager(tmp_path, "cat")).out


def test_what_fits_on_the_screen_is_not_paged(tmp_path: Path) -> None:
    result = on_pty(*SHORT, CONFCLI_PAGER=pager(tmp_path, "cat"))
    assert "FrugalML" in result.out
    assert "paged" not in result.out


def test_lines_that_fold_count_as_the_rows_they_take(tmp_path: Path) -> None:
    paged = on_pty("talks", "-n", "2", "--jsonl", width=20, CONFCLI_PAGER=pager(tmp_path, "cat"))
    assert paged.out.startswith("paged")


@pytest.mark.parametrize("command", ["", "cat", " "])
def test_no_pager_can_be_asked_for(command: str) -> None:
    assert "FrugalML" in on_pty(*LONG, CONFCLI_PAGER=command, PAGER="false").out


def test_a_dumb_terminal_and_a_pipe_have_no_pager(tmp_path: Path) -> None:
    program = pager(tmp_path, "cat")
    assert "paged" not in on_pty(*LONG, TERM="dumb", CONFCLI_PAGER=program).out
    piped = process(*LONG, "--screen", env=os.environ | {"CONFCLI_PAGER": program})
    assert "paged" not in piped.out


def test_the_pager_is_the_first_that_is_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, third = (pager(tmp_path, "cat", name) for name in ("one", "two", "three"))
    assert on_pty(*LONG, CONFCLI_PAGER=first, PAGER=third).out.startswith("paged by one")
    monkeypatch.delenv("CONFCLI_PAGER")
    assert on_pty(*LONG, PAGER=third).out.startswith("paged by three")
    configure(f'pager = "{second}"\n')
    assert on_pty(*LONG, PAGER=third).out.startswith("paged by two")


def test_less_is_told_what_it_needs_unless_the_user_has_said_so(tmp_path: Path) -> None:
    program = pager(tmp_path, 'cat > /dev/null; echo "LESS=$LESS LV=$LV"')
    assert "LESS=FRX LV=-c\n" in on_pty(*LONG, CONFCLI_PAGER=program).out
    assert "LESS=-S LV=-c\n" in on_pty(*LONG, CONFCLI_PAGER=program, LESS="-S").out


def test_less_is_the_pager_of_those_who_have_chosen_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CONFCLI_PAGER")
    pager(tmp_path, 'echo "$@"; cat > /dev/null', "less")
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    assert on_pty(*LONG, PATH=path).out == "paged by less\n-FRX\n"


def test_a_shell_runs_what_needs_one() -> None:
    result = on_pty(*LONG, CONFCLI_PAGER='SIGN=shell; sed -n "1s/^/$SIGN /p"')
    assert result.out.startswith("shell ")


@pytest.mark.parametrize("command", ["no-such-pager", "no-such-pager -x | cat", "'unclosed"])
def test_a_pager_that_can_t_be_started_is_done_without(command: str) -> None:
    result = on_pty(*LONG, CONFCLI_PAGER=command)
    assert result.code == 0
    assert result.out == on_pty(*LONG, "--no-pager").out
    assert result.err.startswith(f"confcli: can't start the pager {command!r}: ")
    assert result.err.count("\n") == 1


def effort_of_children() -> float:
    """The seconds that processors worked for the programs run so far: what others do counts not."""
    return os.times().children_user + os.times().children_system


def test_leaving_the_pager_ends_the_run_at_once(tmp_path: Path) -> None:
    listing = many(tmp_path, 4000)
    begin = effort_of_children()
    whole = on_pty("talks", "--listing", listing, CONFCLI_PAGER=pager(tmp_path, "cat"))
    middle = effort_of_children()
    left = on_pty("talks", "--listing", listing, CONFCLI_PAGER=pager(tmp_path, "sed 1q"))
    end = effort_of_children()
    assert (left.code, left.err) == (0, "")
    assert len(left.out.splitlines()) == 2
    assert len(whole.out.splitlines()) > 4000
    assert end - middle < (middle - begin) * 0.8


def test_notes_are_shown_when_the_pager_is_left(tmp_path: Path) -> None:
    program = pager(tmp_path, "cat; sleep 0.3; echo left")
    main, side = os.openpty()
    child = subprocess.Popen(
        [*PROGRAM, "search", "learning", "--color", "never"],
        stdin=side,
        stdout=side,
        stderr=side,
        env=os.environ | {"TERM": "xterm", "CONFCLI_PAGER": program, "LINES": "20"},
    )
    os.close(side)
    lines = everything(main).decode().splitlines()
    assert child.wait(30) == 0
    assert lines[0] == "paged by pager"
    assert lines.index("left") < next(n for n, line in enumerate(lines) if " more; " in line)


def test_an_interrupt_waits_for_the_pager_and_leaves_the_terminal_clean(tmp_path: Path) -> None:
    """Ctrl-C is sent to both, and a pager such as less stays: what it shows is still wanted."""
    listing = many(tmp_path, 4000)
    program = pager(tmp_path, 'trap "" INT; sleep 1; cat > /dev/null; sleep 0.3; echo restored')
    main, side = os.openpty()
    child = subprocess.Popen(
        [*PROGRAM, "talks", "--listing", str(listing)],
        stdin=side,
        stdout=side,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"TERM": "xterm", "CONFCLI_PAGER": program},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    os.close(side)
    assert os.read(main, 5) == b"paged"
    time.sleep(0.3)
    child.send_signal(signal.SIGINT)
    time.sleep(0.5)
    child.send_signal(signal.SIGINT)
    lines = everything(main).decode().splitlines()
    assert child.wait(30) == 130
    assert lines == [" by pager", "restored"]


def test_a_list_reaches_the_pager_before_it_is_complete(tmp_path: Path) -> None:
    """The pager gets its first lines while the rest is drawn: it ends without reading on."""
    listing = many(tmp_path, 4000)
    seen = tmp_path / "seen"
    program = pager(tmp_path, f"sed 40q > /dev/null; date +%s%N > {seen}; cat > /dev/null")
    on_pty("talks", "--listing", listing, CONFCLI_PAGER=program)
    end = time.time_ns()
    assert end - int(seen.read_text()) > 100_000_000


@pytest.mark.parametrize(
    ("program", "version", "links"),
    [
        ("less", "590", True),
        ("less", "608-b", True),
        ("less", "551", False),
        ("more", "590", False),
    ],
)
def test_links_are_for_pagers_that_know_them(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], program: str, version: str, *, links: bool
) -> None:
    path = tmp_path / program
    path.write_text(f'#!/bin/sh\ntest "$1" = --version && echo "less {version} (x)" || cat\n')
    path.chmod(0o755)
    link = "\x1b]8;id=1;https://kites.example/1\x1b\\"
    paging = Pager(io.StringIO(), lambda: str(path), os.terminal_size((80, 2)), pytest.fail)
    paging.write(f"{link}\x1b[1mKites\x1b[0m\x1b]8;;\x1b\\ and more\n\n")
    paging.close()
    whole = f"{link}\x1b[1mKites\x1b[0m\x1b]8;;\x1b\\ and more\n\n"
    assert capfd.readouterr().out == (whole if links else "\x1b[1mKites\x1b[0m and more\n\n")
