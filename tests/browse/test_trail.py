"""What items, people and sessions open to, and the way back."""

from pathlib import Path

import pytest

from confcli.browse.sheet import Lead
from tests.support.browsing import User, browse
from tests.support.harness import confcli
from tests.support.invented import session, talk, write

NARROW = (60, 20)


def _kites(folder: Path) -> tuple[str, ...]:
    """Two sessions with talks of people who also present with one another."""
    abstract = "Federated gliding of paper kites over stormy fjords."
    morning = session(
        "Morning of Kites",
        talk("Kites over Oslo", ["Ada Verne", "Bo Lê"], abstract, "2021-05-04 09:00", paper="p1"),
        talk("Strings", ["Bo Lê"], "Knots.", "2021-05-04 09:30", paper="p2"),
        chairs=["Cy Fox"],
    )
    evening = session(
        "Evening of Knots",
        talk("Kites over Rome", ["Ada Verne", "Cy Fox"], abstract, "2021-05-04 19:00", paper="p3"),
        talk("Loops", ["Dee Fox"], "Ropes.", "2021-05-04 19:30", paper="p4"),
    )
    return "--listing", str(write(folder, morning, evening)), "--tz", "UTC"


async def _lead(user: User, kind: str, name: str) -> None:
    """Go with Tab to what leads on."""
    await user.press("enter")
    for _ in range(20):
        await user.press("tab")
        match user.browser.preview.target:
            case Lead(found, what) if found == kind:
                if name in (what, getattr(what, "title", what)):
                    return
    raise AssertionError(f"nothing leads to {name}")


def test_a_person_opens_to_all_they_present_with_coauthors(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("g")
        await _lead(user, "person", "Ada Verne")
        await user.press("enter")
        assert user.lines[1].strip() == "list › Ada Verne"
        shown = [line[:71].strip() for line in user.lines[2:-2]]
        assert any("Kites over Oslo" in line for line in shown)
        assert any("Kites over Rome" in line for line in shown)
        assert shown[shown.index("with") + 1 :][:2] == ["Cy Fox  1", "Bo Lê  1"]
        await user.press("G", "enter")
        assert user.lines[1].strip() == "list › Ada Verne › Bo Lê"

    browse(use, *_kites(tmp_path))


def test_a_session_opens_to_its_talks(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("g")
        await _lead(user, "item", "Morning of Kites")
        await user.press("enter")
        assert user.lines[1].strip() == "list › Morning of Kites"
        titles = []
        for _ in range(3):
            titles.append(user.browser.list.target.title)
            await user.press("j")
        assert titles == ["Morning of Kites", "Kites over Oslo", "Strings"]

    browse(use, *_kites(tmp_path))


def test_a_session_that_was_found_opens_to_all_its_talks(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.type("oslo")
        await user.press("enter")
        await _lead(user, "item", "Morning of Kites")
        await user.press("enter")
        assert "Strings" in user.text

    browse(use, *_kites(tmp_path))


def test_a_paper_opens_to_similar_ones_with_the_words_they_share(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("g")
        await user.press("enter", "shift+tab")
        assert user.browser.preview.target.kind == "similar"
        await user.press("enter")
        assert user.lines[1].strip() == "list › Kites over Oslo"
        lines = [line[:71] for line in user.lines]
        assert any("Kites over Rome" in line for line in lines)
        assert any("shares" in line and "stormy fjords" in line for line in lines)

    browse(use, *_kites(tmp_path))


def test_back_goes_one_step_to_where_the_cursor_was(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("g")
        await user.press("j", "j")
        title, below = user.browser.list.target.title, user.browser.list.below
        await _lead(user, "person", "Ada Verne")
        await user.press("enter", "G", "enter", "escape")
        assert user.lines[1].strip() == "list › Ada Verne"
        assert user.browser.list.target.name == "Bo Lê"
        await user.press("backspace")
        assert "›" not in user.lines[1]
        assert (user.browser.list.target.title, user.browser.list.below) == (title, below)

    browse(use, *_kites(tmp_path))


def test_on_a_narrow_terminal_a_step_takes_the_place_of_the_preview(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("g")
        await _lead(user, "person", "Bo Lê")
        assert "Kites over Rome" not in user.text
        await user.press("enter")
        assert "Strings" in user.text
        await user.press("enter")
        assert user.browser.preview.has_focus
        await user.press("escape", "escape")
        assert "Kites over Rome" in user.text

    browse(use, *_kites(tmp_path), size=NARROW)


@pytest.mark.parametrize("leave", ["v", "slash,l"])
def test_another_search_or_view_begins_without_a_trail(leave: str, tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("g")
        await _lead(user, "person", "Ada Verne")
        await user.press("enter")
        assert user.lines[1].strip() == "list › Ada Verne"
        await user.press(*leave.split(","))
        assert "›" not in user.lines[1]

    browse(use, *_kites(tmp_path))


def test_a_step_shows_marks_and_zones_as_they_are(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("g")
        await _lead(user, "person", "Bo Lê")
        await user.press("enter", "s")
        assert any("★" in line[:71] and "Kites over Oslo" in line for line in user.lines)
        await user.press("t")
        assert any("09:00" in line[:71] for line in user.lines)

    confcli("add", _kites(tmp_path)[1])
    browse(use, "-c", "kitecon-2021", "--tz", "Asia/Tokyo")


def test_esc_goes_from_a_search_back_to_everything(tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.type("loops")
        assert "Kites over Oslo" not in user.text
        await user.press("escape")
        assert "Kites over Oslo" not in user.text
        await user.press("escape")
        assert "Kites over Oslo" in user.text

    browse(use, *_kites(tmp_path))


@pytest.mark.parametrize("size", [NARROW, (120, 30)])
def test_tab_goes_to_the_first_thing_that_leads_on(size: tuple[int, int], tmp_path: Path) -> None:
    async def use(user: User) -> None:
        await user.press("g", "tab")
        assert user.browser.preview.has_focus
        assert isinstance(user.browser.preview.target, Lead)
        await user.press("enter")
        assert "›" in user.lines[1]

    browse(use, *_kites(tmp_path), size=size)


@pytest.mark.parametrize("leave", [("escape", "escape"), ("backspace",) * 5])
def test_the_cursor_is_back_where_it_was_before_a_search(
    leave: tuple[str, ...], tmp_path: Path
) -> None:
    async def use(user: User) -> None:
        await user.press("g", "j", "j", "j")
        title, below = user.browser.list.target.title, user.browser.list.below
        await user.type("kites")
        assert user.browser.list.target.title != title
        await user.press(*leave)
        assert (user.browser.list.target.title, user.browser.list.below) == (title, below)

    browse(use, *_kites(tmp_path))
