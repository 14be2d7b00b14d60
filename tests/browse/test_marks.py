"""Stars, and what is hidden, from the browser: in the database at once, and on the screen."""

import sqlite3
from pathlib import Path

import pytest

from tests.support.browsing import User, browse, desk
from tests.support.clashing import clashing
from tests.support.harness import confcli, process
from tests.support.invented import session, talk, write

pytestmark = pytest.mark.usefixtures("kites")
DAY = "2021-05-04"


@pytest.fixture
def kites(tmp_path: Path) -> None:
    """Three talks are added, two of which present the same paper."""
    box = [
        talk("Box kites", ["Ada"], "Of boxes.", f"{DAY} {hour}:00", f"{DAY} {hour}:30")
        for hour in ("09", "11")
    ]
    delta = talk("Delta kites", ["Bob"], None, f"{DAY} 10:00", f"{DAY} 10:30")
    path = write(tmp_path, session("Kites", *box, delta))
    assert confcli("add", path).code == 0


def starred() -> dict[str, str]:
    """The kind of star of each title that is starred, as another process reads it."""
    rows = process("stars", "--fields", "title,star", "--no-header", "-c", "kitecon").rows()
    return {row[0]: row[1] for row in rows}


def stars(user: User) -> list[str]:
    """The lines of the list with a star."""
    return [line for line in user.lines if line.startswith("★")]


def test_keys_star_and_take_back_as_the_commands_do() -> None:
    async def use(user: User) -> None:
        await user.press("s")
        assert "starred: Box kites" in user.text
        assert "Box kites" in stars(user)[0]
        assert starred() == {"Box kites": "star"}
        await user.press("m")
        assert starred() == {"Box kites": "must"}
        await user.press("space")
        assert (starred(), stars(user)) == ({}, [])
        await user.press("u")
        assert "undone: unstar: Box kites" in user.text
        assert starred() == {"Box kites": "must"}

    browse(use, "-c", "kitecon")


def test_a_paper_that_is_found_is_starred_with_all_its_talks() -> None:
    async def use(user: User) -> None:
        await user.type("box")
        await user.press("enter", "s")
        assert len(stars(user)) == 1
        await user.press("slash", *["backspace"] * 3, "enter")
        assert len(stars(user)) == 2
        await user.press("s")  # on one of its talks
        assert (starred(), stars(user)) == ({}, [])

    browse(use, "-c", "kitecon")


def test_what_is_hidden_leaves_the_list_and_undo_brings_it_back() -> None:
    async def use(user: User) -> None:
        await user.press("j", "x")
        assert "hidden: Delta kites" in user.text
        assert "2 talks ·" in user.text
        await user.press("u")
        assert "3 talks ·" in user.text

    browse(use, "-c", "kitecon")


def test_a_must_of_another_terminal_stays_one() -> None:
    with desk("-c", "kitecon") as found:
        delta = next(it for it in found.load().entries if it.title == "Delta kites")
        assert process("star", "--must", "delta").code == 0
        assert found.mark("star", [delta]) == "starred: Delta kites"
    assert starred() == {"Delta kites": "must"}


def test_where_only_the_starred_are_shown_one_leaves_with_its_star() -> None:
    assert confcli("star", "delta").code == 0

    async def use(user: User) -> None:
        assert "1 talk ·" in user.text
        await user.press("s")
        assert "no talks ·" in user.text
        await user.press("u")
        assert "1 talk ·" in user.text

    browse(use, "-c", "kitecon", "--starred")


def test_items_of_files_can_t_be_marked_and_a_sentence_says_what_to_do(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("s")
        assert "marks need an added listing" in user.text

    browse(use, "--listing", str(tmp_path / "kites.json"))


def test_while_another_process_writes_keys_work_and_the_star_is_set_after_it(
    tmp_path: Path,
) -> None:
    other = sqlite3.connect(tmp_path / "home" / "listings.db", isolation_level=None)

    async def use(user: User) -> None:
        other.execute("BEGIN IMMEDIATE")
        await user.pilot.press("s", "j")
        await until(user, "waiting for another confcli process")
        assert user.browser.list.target.title == "Delta kites"
        assert stars(user) == []
        other.rollback()
        await until(user, "starred: Box kites")
        assert len(stars(user)) == 1

    browse(use, "-c", "kitecon")
    other.close()


async def until(user: User, text: str) -> None:
    """Wait until a text is on the screen, in parts of a line perhaps."""

    def is_there() -> bool:
        return text in " ".join(user.text.replace("▌", " ").split())

    assert await user.sees(is_there), user.text


def test_what_clashes_has_a_sign_beside_its_star(tmp_path: Path) -> None:
    confcli("add", str(write(tmp_path, *clashing())))

    async def use(user: User) -> None:
        await user.press("g", "s")
        assert await user.sees(lambda: user.text.count("★ 09:00") == 1)
        await user.press("j", "s")
        assert await user.sees(lambda: user.text.count("★✗ 09:00") == 2)
        await user.press("u")
        assert await user.sees(lambda: "✗" not in user.text)

    browse(use, "-c", "kitecon-2021", "--tz", "UTC")
