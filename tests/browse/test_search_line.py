"""The search line: what is typed, what is said of it, and what is marked."""

from pathlib import Path

import pytest

from confcli.search import as_typed
from tests.support.browsing import User, browse
from tests.support.invented import session, talk, write
from tests.support.kites import kites

LARGE = (200, 60)


def _titles(user: User) -> list[str]:
    """The titles in the list, in its order."""
    page = user.browser.list.page
    found = [page.target(row) for row in range(page.height)] if page else []
    return [each.title for each in found if each]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("author:verne oslo", ["Kites over Oslo"]),
        ('"in the sky"', ["Knots for kites"]),
        ("kites -oslo -knots", ["Strings", "Morning of Kites"]),
        ("oslo OR loops", ["Kites over Oslo", "Loops"]),
        ("day:2021-05-05 type:poster", ["Loops"]),
        ("osol", ["Kites over Oslo"]),
    ],
)
def test_the_whole_query_language_works(text: str, titles: list[str], tmp_path: Path) -> None:
    async def use(user: User) -> None:
        user.browser.line.value = text
        await user.settle()
        assert set(titles) <= {*_titles(user)} <= {*titles, "Evening of Knots"}

    browse(use, "--listing", str(kites(tmp_path)))


def test_what_cannot_be_read_yet_leaves_the_list_and_is_said() -> None:
    async def use(user: User) -> None:
        await user.type("federated")
        before = _titles(user)
        await user.type(" day:2021-13")
        assert _titles(user) == before
        assert "2021-13" in user.lines[-2]
        await user.press(*["backspace"] * len(" day:2021-13"))
        assert _titles(user) == before
        assert "2021-13" not in user.lines[-2]

    browse(use)


def test_nothing_found_is_said_with_near_words() -> None:
    async def use(user: User) -> None:
        await user.type("qwzxpl")
        assert _titles(user) == []
        assert "no results for 'qwzxpl'" in user.lines[1]
        assert user.text.count("no results") == 1
        assert "0 matches" in user.lines[-2]
        await user.press(*["backspace"] * 6)
        assert _titles(user)

    browse(use)


def test_what_is_not_found_is_said_as_it_was_typed() -> None:
    async def use(user: User) -> None:
        user.browser.line.value = "zzqq\\xy"
        await user.settle()
        assert r"'zzqq\xy'" in user.lines[1]

    browse(use)


def test_partial_matches_follow_under_a_line_and_weak_ones_are_counted() -> None:
    async def use(user: User) -> None:
        await user.type("federated dynamic zebra")
        assert "no result matches every word; partial matches follow" in user.lines[1]
        assert "Federated Learning Based on Dynamic Regularization" in user.lines[2]
        assert "weak" in user.lines[-2]

    browse(use, size=LARGE)


def test_matches_are_marked_in_the_list_and_beside_it() -> None:
    async def use(user: User) -> None:
        await user.type("regularization")
        for widget in (user.browser.list, user.browser.preview):
            lines = [widget.render_line(y) for y in range(widget.size.height)]
            marked = [it.text for line in lines for it in line if it.style and it.style.underline]
            assert "Regularization" in marked

    browse(use, size=LARGE)


def test_matches_are_marked_without_colours_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def use(user: User) -> None:
        await user.type("regularization")
        listed, read = user.lines[1].split("│")
        assert "‹Regularization›" in listed
        assert "‹Regularization›" in read

    browse(use, size=LARGE)


def test_hostile_and_wide_titles_keep_the_columns_straight(tmp_path: Path) -> None:
    wide = ["深層学習と凧揚げ", "Kite 🪁👩\u200d🚀 flight", "Cafe\u0301 kite"]
    titles = [*wide, "\x1b[31mred\x07 kite", "\u202eetik"]
    talks = [
        talk(title, ["Åsa 李"], "kite", f"2021-05-04 09:0{n}", room="Hall")
        for n, title in enumerate(titles)
    ]
    path = str(write(tmp_path, session("Sky", *talks)))

    async def use(user: User) -> None:
        assert "\x1b" not in user.text
        assert "\x07" not in user.text
        assert "\u202e" not in user.text
        strips = [user.browser.list.render_line(y) for y in range(8)]
        assert {strip.cell_length for strip in strips} == {user.browser.list.size.width}
        for key in ("j", "j", "j", "j", "enter", "tab", "tab", "enter"):
            await user.press(key)
            assert "\x1b" not in user.text
            assert "\u202e" not in user.text

    browse(use, "--listing", path)


def test_the_first_search_is_prepared_soon_after_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    prepared: list[object] = []
    monkeypatch.setattr(as_typed, "prepare", lambda searcher, _: prepared.append(searcher))

    async def use(user: User) -> None:
        assert await user.sees(lambda: bool(prepared))
        await user.type("federated")
        assert "match" in user.text

    browse(use)
