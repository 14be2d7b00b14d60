"""Picking: what is picked is what the browser ends with, on standard output."""

import os
import subprocess
from contextlib import closing

import pytest

from tests.support.browsing import User, browse
from tests.support.harness import PROGRAM, confcli, needs_posix
from tests.support.terminals import Terminal

FIRST = "170 talks"


def test_enter_ends_with_the_item_under_the_cursor() -> None:
    shown = []

    async def use(user: User) -> None:
        await user.press("j")
        shown.append(user.browser.list.target.id)
        await user.pilot.press("enter")

    assert browse(use, picks=True) == shown


def test_tab_picks_and_puts_back_and_a_sign_shows_it() -> None:
    ids = []

    async def use(user: User) -> None:
        for _ in range(3):
            ids.append(user.browser.list.target.id)
            await user.press("tab")
        assert len([line for line in user.lines if line.startswith("▶")]) == 3
        await user.press("k", "k", "tab")
        assert len([line for line in user.lines if line.startswith("▶")]) == 2
        await user.pilot.press("enter")

    assert browse(use, picks=True) == [ids[0], ids[2]]


def test_one_picks_while_one_types() -> None:
    async def use(user: User) -> None:
        await user.type("federated")
        await user.press("tab")
        await user.press(*["backspace"] * 9, *"vaes")
        await user.pilot.press("enter")

    picked = browse(use, picks=True)
    assert picked
    assert len(picked) == 1


@pytest.mark.parametrize("keys", [("escape",), ("q",), ("ctrl+c",)])
def test_who_leaves_has_picked_nothing(keys: tuple[str, ...]) -> None:
    async def use(user: User) -> None:
        await user.press("tab")
        await user.pilot.press(*keys)

    assert browse(use, picks=True) == []


def test_nothing_can_be_picked_in_a_mere_browser() -> None:
    async def use(user: User) -> None:
        await user.press("tab")
        assert "▶" not in user.text.split("│")[0]
        assert user.browser.preview.has_focus

    browse(use)


@needs_posix
@pytest.mark.parametrize(("keys", "code", "count"), [("\t\t\r", 0, 2), ("\r", 0, 1), ("q", 130, 0)])
def test_ids_go_to_a_pipe_while_the_screen_is_on_the_terminal(
    keys: str, code: int, count: int
) -> None:
    read, write = os.pipe()
    with closing(Terminal("pick", stdin=subprocess.DEVNULL, stdout=write, columns=77)) as run:
        os.close(write)
        run.until(FIRST)
        for key in keys:
            run.type(key)
            run.read(0.5)
        assert run.ended() == code
        with open(read) as piped:
            ids = piped.read().splitlines()
        assert len(ids) == count
        assert run.is_as_before()
        for each in ids:
            assert confcli("show", each).code == 0


@needs_posix
def test_without_a_terminal_a_sentence_says_so() -> None:
    for command in ("browse", "pick"):
        done = subprocess.run(
            [*PROGRAM, command],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            start_new_session=True,
            check=False,
        )
        assert (done.returncode, done.stdout) == (2, "")
        said = f"confcli: {command} needs a terminal; for scripts, try: confcli search\n"
        assert done.stderr == said


@needs_posix
def test_a_terminal_that_can_t_be_drawn_on_is_refused() -> None:
    with closing(Terminal("browse", TERM="dumb")) as run:
        assert run.ended() == 2
        assert "needs a terminal that can be drawn on; TERM is 'dumb'" in run.sent
