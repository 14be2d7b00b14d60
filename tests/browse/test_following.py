"""The browser follows what another process does to the library."""

import os
from pathlib import Path

import pytest

from tests.support.browsing import User, browse
from tests.support.harness import ORAL_2, confcli, process
from tests.support.invented import session, talk, write

DAY = "2021-05-04"
TALKS = [talk(f"Kite {n}", ["Ada"], None, f"{DAY} 0{n}:00", f"{DAY} 0{n}:30") for n in range(1, 10)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A listing of nine kites, which is added."""
    path = write(tmp_path, session("Kites", *TALKS))
    assert confcli("add", path).code == 0
    return path


def listed(user: User) -> str:
    """What is left of the preview."""
    return "\n".join(line.partition("│")[0] for line in user.lines)


def under(user: User) -> str:
    """The title of the item that the cursor is on."""
    return str(user.browser.list.target.title)


@pytest.mark.usefixtures("path")
def test_a_star_and_its_end_are_seen_and_the_cursor_stays() -> None:
    async def use(user: User) -> None:
        await user.press("j", "j")
        top = user.browser.list.scroll_offset
        assert process("star", "Kite 1").code == 0
        assert await user.sees(lambda: "★ " in user.text)
        assert (under(user), user.browser.list.scroll_offset) == ("Kite 3", top)
        assert process("undo").code == 0
        assert await user.sees(lambda: "★ " not in user.text)
        assert under(user) == "Kite 3"

    browse(use, "-c", "kitecon")


def test_an_update_is_seen_and_the_cursor_stays(path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("G")
        more = talk("Kite 0", ["Ada"], None, f"{DAY} 00:30", f"{DAY} 01:00")
        write(path.parent, session("Kites", *TALKS, more))
        assert process("update", "kitecon").code == 0
        assert await user.sees(lambda: "10 talks" in user.text)
        assert under(user) == "Kite 9"

    browse(use, "-c", "kitecon")


@pytest.mark.usefixtures("path")
def test_a_listing_that_is_removed_leaves_the_list_with_the_rest() -> None:
    async def use(user: User) -> None:
        await user.type("kite")
        await user.press("enter")
        assert "Kite 1" in listed(user)
        assert process("remove", "kitecon", "--yes").code == 0
        assert await user.sees(lambda: "Kite 1" not in listed(user))
        await user.press("slash", *["backspace"] * 4, "escape", "g")
        assert "FrugalML" in user.text

    browse(use)


@pytest.mark.usefixtures("path")
def test_a_database_that_another_is_put_in_place_of_is_read_anew(tmp_path: Path) -> None:
    home, other = tmp_path / "home" / "listings.db", {"CONFCLI_HOME": str(tmp_path / "other")}

    async def use(user: User) -> None:
        assert "179 talks" in user.text
        for each in home.parent.glob("listings.db*"):
            each.unlink()
        (tmp_path / "other" / "listings.db").replace(home)
        assert await user.sees(lambda: "188 talks" in user.text)
        await user.type("kite")
        assert "Kite 1" not in listed(user)

    assert process("add", ORAL_2, "-c", "Other 2021", env=os.environ | other).code == 0
    browse(use)


@pytest.mark.usefixtures("path")
def test_a_damaged_database_is_a_sentence_and_what_was_read_stays(tmp_path: Path) -> None:
    home = tmp_path / "home" / "listings.db"

    async def use(user: User) -> None:
        for each in home.parent.glob("listings.db-*"):
            each.unlink()
        damaged = home.with_name("damaged")
        damaged.write_bytes(home.read_bytes()[:4096] + b"\0" * 8192)
        damaged.replace(home)
        assert await user.sees(lambda: "damaged" in user.text)
        assert "Kite 1" in user.text
        await user.press("j")
        assert under(user) == "Kite 2"

    browse(use, "-c", "kitecon")
