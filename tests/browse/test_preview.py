"""What is beside the list, or in its place."""

from pathlib import Path

import pytest

from confcli.browse import beside, previewing
from confcli.browse.state import State
from tests.support.browsing import User, browse
from tests.support.clashing import clashing
from tests.support.harness import confcli
from tests.support.invented import session, talk, write
from tests.support.kites import kites

NARROW = (60, 20)


def _read(user: User) -> str:
    """What is beside the list."""
    return "\n".join(line.partition("│")[2] for line in user.lines)


def test_it_shows_people_times_place_and_abstract_of_what_the_cursor_is_on(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("g")
        read = _read(user)
        assert "Ada Verne (University of Oslo)" in read
        assert "18:00–18:30  Asia/Tokyo" in read
        assert "09:00–09:30  UTC" in read
        assert "Hall A · Morning of Kites" in read
        assert "Flying kites." in read
        await user.press("j")
        assert "Of kites." in _read(user)
        assert "Flying kites." not in _read(user)

    browse(use, "--listing", str(kites(tmp_path)), "--tz", "Asia/Tokyo")


def test_it_shows_what_clashes_and_leads_to_it(tmp_path: Path) -> None:
    confcli("add", str(write(tmp_path, *clashing())))

    async def use(user: User) -> None:
        await user.press("g")
        await user.press("s", "j")
        assert "clashes with" in _read(user)
        await user.press("tab", "tab")
        assert user.browser.preview.target.what.title == "Kites"
        await user.press("enter")
        assert "list › Kites" in user.lines[1]

    browse(use, "-c", "kitecon-2021")


def test_on_a_narrow_terminal_enter_opens_it_and_esc_goes_back(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("g")
        assert "Flying kites." not in user.text
        await user.press("enter")
        assert "Flying kites." in user.text
        await user.press("escape")
        assert "Flying kites." not in user.text

    browse(use, "--listing", str(kites(tmp_path)), size=NARROW)


def test_a_long_abstract_is_scrolled_line_by_line_and_to_its_end(tmp_path: Path) -> None:
    words = " ".join(f"word{n}" for n in range(900))
    path = str(write(tmp_path, session("Sky", talk("Kites", [], words, "2021-05-04 09:00"))))

    async def use(user: User) -> None:
        await user.press("enter", "j", "j")
        assert user.browser.preview.scroll_offset.y == 2
        await user.press("G")
        assert "word899" in user.text
        await user.press("g")
        assert "word1 " in user.text

    browse(use, "--listing", path)


def test_what_takes_long_to_draw_waits_until_the_cursor_is_still(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[object] = []

    def counted(state: State, target: object, width: int) -> object:
        drawn.append(target)
        return previewing.preview(state, target, width)

    monkeypatch.setattr(beside, "preview", counted)
    monkeypatch.setattr(beside, "_QUICK", -1)
    monkeypatch.setattr(beside, "_PAUSE", 0.5)

    async def use(user: User) -> None:
        await user.press("g")
        drawn.clear()
        await user.pilot.press("j", "j", "j")
        await user.settle()
        assert drawn == [user.browser.list.target]

    browse(use, "--listing", str(kites(tmp_path)))


def test_the_abstract_comes_before_links(tmp_path: Path) -> None:
    told = talk("Kites", ["Ada Verne"], "On wind.", "2021-05-04 09:00", url="https://k.example/1")
    path = str(write(tmp_path, session("Sky", told)))

    async def use(user: User) -> None:
        await user.press("enter")
        assert 0 < user.text.index("On wind.") < user.text.index("https://k.example/1")

    browse(use, "--listing", path, size=NARROW)
