"""The browser on a real terminal: it leaves it as it was, however it ends."""

import os
import re
import signal
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.support.harness import confcli, needs_posix
from tests.support.terminals import Terminal

pytestmark = needs_posix
#: What the status says once the bundled listings are read.
FIRST = "170 talks"
#: Sets colours and attributes.
_STYLE = re.compile(r"\x1b\[([\d;]*)m")


@pytest.fixture
def browser() -> Iterator[Terminal]:
    with closing(Terminal("browse")) as run:
        run.until(FIRST)
        yield run


def test_q_ends_it_and_the_terminal_is_as_before(browser: Terminal) -> None:
    browser.type("q")
    assert browser.ended() == 0
    assert browser.is_as_before()


def test_a_key_that_is_pressed_before_the_first_screen_is_no_word() -> None:
    with closing(Terminal("browse")) as run:
        run.until_it(lambda sent: "\x1b[?1049h" in sent, "the other screen")
        run.type("q")
        assert run.ended() == 0
        assert run.is_as_before()


def test_ctrl_c_ends_it_while_one_types(browser: Terminal) -> None:
    browser.type("/fed")
    browser.until("Federated")
    browser.type("\x03")
    assert browser.ended() == 130
    assert browser.is_as_before()


@pytest.mark.parametrize(
    ("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129), ("SIGQUIT", 131)]
)
def test_a_signal_ends_it_and_the_terminal_is_as_before(
    browser: Terminal, name: str, code: int
) -> None:
    browser.child.send_signal(getattr(signal, name))
    assert browser.ended() == code
    assert browser.is_as_before()
    assert "Traceback" not in browser.sent


def test_a_closed_window_ends_it(browser: Terminal) -> None:
    browser.hang_up()
    assert browser.child.wait(10) == 129


def test_a_lost_terminal_ends_it_even_where_no_signal_comes() -> None:
    with closing(Terminal("browse", stdout=None)) as run:
        run.until(FIRST)
        run.type("")
        os.kill(run.child.pid, signal.SIGCONT)
        run.hang_up()
        assert run.child.wait(10) == 129


def test_a_star_that_was_set_just_before_is_kept(browser: Terminal) -> None:
    browser.type("sq")
    assert browser.ended() == 0
    assert len(confcli("stars", "--jsonl").out.splitlines()) == 1


def test_it_can_be_suspended_and_goes_on(browser: Terminal) -> None:
    browser.type("\x1a")
    browser.until_it(lambda sent: "\x1b[?1049l" in sent, "the usual screen")
    browser.until_it(lambda _: _state(browser.child.pid) == "T", "a stopped process")
    browser.child.send_signal(signal.SIGCONT)
    browser.until_it(lambda sent: sent.count("\x1b[?1049h") == 2, "the other screen")
    back = browser.sent.rindex("\x1b[?1049h")
    for part in (FIRST, "Quit", "Search"):
        browser.until(part, back)
    browser.type("q")
    assert browser.ended() == 0
    assert browser.is_as_before()


def _state(process: int) -> str:
    """What a process is doing: S for sleeping, T for stopped."""
    return Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()[0]


@pytest.mark.parametrize("term", ["xterm-256color", "screen", "linux"])
def test_only_the_terminal_s_own_colours_are_sent(term: str) -> None:
    with closing(Terminal("browse", lines=30, columns=140, TERM=term)) as run:
        run.until(FIRST)
        run.type("?")
        run.until("Go to the next item")
        run.type("\x1b")
        run.read(0.5)  # with what follows at once, it would be another key
        run.type("x")
        run.until("hidden: ")
        run.type("q")
        assert run.ended() == 0
        styles = {
            int(code) for each in _STYLE.findall(run.sent) for code in each.split(";") if code
        }
        assert not styles & {38, 48}
        assert styles & {36}


def test_without_colours_there_are_attributes_alone() -> None:
    with closing(Terminal("browse", lines=30, columns=140, NO_COLOR="1")) as run:
        run.until(FIRST)
        run.type("/fed")
        run.until("Federated")
        run.type("\x03")
        assert run.ended() == 130
        styles = {
            int(code) for each in _STYLE.findall(run.sent) for code in each.split(";") if code
        }
        assert styles <= {*range(10), *range(21, 30), 39, 49}
        assert 7 in styles


def test_it_takes_any_size_and_goes_on(browser: Terminal) -> None:
    for lines, columns in ((20, 60), (60, 200), (5, 20), (1, 1), (24, 90)):
        browser.resize(lines, columns)
        browser.read(0.5)
        browser.type("j")
    browser.until(FIRST, len(browser.sent) - 200)
    browser.type("q")
    assert browser.ended() == 0
    assert browser.is_as_before()


def test_an_unforeseen_error_ends_as_in_every_command(tmp_path: Path) -> None:
    broken = tmp_path / "broken.py"
    broken.write_text(
        "from confcli.browse import looking\n"
        "def fail(*_): raise ValueError('kites')\n"
        "looking.Looking.action_zone = looking.Looking.action_order = fail\n"
        "from confcli.cli import main\n"
        "main()\n",
        "utf-8",
    )
    with closing(Terminal("browse", program=(sys.executable, str(broken)))) as run:
        run.until(FIRST)
        run.type("b")
        assert run.ended() == 3
        assert run.is_as_before()
        assert "Traceback" not in run.sent
        last = run.sent.rpartition("\x1b[?1049l")[2]
        assert "internal error: ValueError: kites; set CONFCLI_DEBUG=1" in " ".join(last.split())


@pytest.fixture
def busy(tmp_path: Path) -> Iterator[Terminal]:
    """A browser that does nothing but one thing for ever, once t is pressed."""
    program = tmp_path / "busy.py"
    program.write_text(
        "import sys, time\n"
        "from confcli.browse import looking\n"
        "def spin(*_):\n"
        "    print('\\x1b]0;spinning\\x07', file=sys.__stderr__, flush=True)\n"
        "    while True: time.sleep(0)\n"
        "looking.Looking.action_zone = spin\n"
        "from confcli.cli import main\n"
        "main()\n",
        "utf-8",
    )
    with closing(Terminal("browse", program=(sys.executable, str(program)))) as run:
        run.until(FIRST)
        run.type("t")
        run.until_it(lambda sent: "spinning" in sent, "a busy loop")
        yield run


@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_a_second_signal_ends_what_no_longer_hears(busy: Terminal, name: str, code: int) -> None:
    busy.child.send_signal(getattr(signal, name))
    busy.read(0.3)
    assert busy.child.poll() is None
    busy.child.send_signal(getattr(signal, name))
    assert busy.ended() == code
    assert busy.is_as_before()


def test_a_second_ctrl_c_ends_what_no_longer_hears(busy: Terminal) -> None:
    busy.type("\x03")
    busy.read(0.3)
    busy.type("\x03")
    assert busy.ended() == 130
    assert busy.is_as_before()


def test_it_waits_for_a_star_while_another_process_writes(browser: Terminal) -> None:
    with written_to():
        browser.type("s")
        browser.read(0.5)
        browser.type("q")
        browser.until("still saving your last change")
        assert browser.child.poll() is None
    assert browser.ended() == 0
    assert len(confcli("stars", "--jsonl").out.splitlines()) == 1


@pytest.mark.parametrize(("key", "code"), [("q", 3), ("\x03", 130)])
def test_who_does_not_wait_is_told_that_a_star_is_not_saved(
    browser: Terminal, key: str, code: int
) -> None:
    with written_to():
        browser.type("s")
        browser.read(0.5)
        browser.type(key)
        browser.until("still saving your last change")
        browser.type(key)
        assert browser.ended() == code
        assert browser.is_as_before()
    assert "your last change was not saved" in browser.sent
    assert confcli("stars", "--jsonl").out == ""


@contextmanager
def written_to() -> Iterator[None]:
    """While another process writes to the database, which it has made."""
    assert confcli("star", "dynamic regularization").code == 0
    assert confcli("undo").code == 0
    other = sqlite3.connect(Path(os.environ["CONFCLI_HOME"]) / "listings.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.rollback()
        other.close()
