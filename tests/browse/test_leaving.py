"""The browser on a real terminal: it leaves it as it was, however it ends."""

import os
import signal
from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.support.harness import needs_posix
from tests.support.terminals import Terminal

pytestmark = needs_posix
#: What the status says once the bundled listings are read.
FIRST = "170 talks"


@pytest.fixture
def browser() -> Iterator[Terminal]:
    with closing(Terminal("browse")) as run:
        run.until(FIRST)
        yield run


def test_q_ends_it_and_the_terminal_is_as_before(browser: Terminal) -> None:
    browser.type("q")
    assert browser.ended() == 0
    assert browser.is_as_before()


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
