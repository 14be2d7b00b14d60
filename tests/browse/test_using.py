"""Opening, copying and exporting from the browser."""

import webbrowser
from pathlib import Path
from unittest import mock

import pytest

from confcli.cli import browser
from tests.support.browsing import User, browse
from tests.support.harness import confcli
from tests.support.invented import session, talk, write

pytestmark = pytest.mark.usefixtures("kites")
DAY = "2021-05-04"
PAGE, VIDEO, SLIDES = (f"https://kites.example/{name}" for name in ("page", "video", "slides"))


@pytest.fixture
def kites(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two kites, one of which has a page; the working directory is empty."""
    links = {"url": PAGE, "recording": VIDEO, "slides": SLIDES}
    box = talk("Box kites", ["Ada"], None, f"{DAY} 09:00", f"{DAY} 09:30", **links)
    delta = talk("Delta kites", ["Bob"], None, f"{DAY} 10:00", f"{DAY} 10:30")
    assert confcli("add", write(tmp_path, session("Kites", box, delta))).code == 0
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")


def said(user: User, text: str) -> bool:
    """Whether a message says so, in parts of a line perhaps."""
    return text in " ".join(user.text.replace("▌", " ").split())


@pytest.mark.parametrize(("key", "address"), [("o", PAGE), ("O", VIDEO), ("ctrl+o", SLIDES)])
def test_keys_open_the_page_the_recording_and_the_slides(key: str, address: str) -> None:
    async def use(user: User) -> None:
        with mock.patch("confcli.cli.browser.opens_beside", return_value=True) as opens:
            await user.press(key)
        opens.assert_called_once_with(address)
        assert await user.sees(lambda: said(user, f"opened {address}"))
        await user.press("j", key)

    browse(use, "-c", "kitecon")


def test_without_a_browser_the_address_is_shown() -> None:
    async def use(user: User) -> None:
        with mock.patch("confcli.cli.browser.opens_beside", return_value=False):
            await user.press("o")
        assert await user.sees(lambda: said(user, f"no browser here: {PAGE}"))

    browse(use, "-c", "kitecon")


def test_a_link_beside_the_list_is_opened_the_same_way() -> None:
    async def use(user: User) -> None:
        await user.press("tab", "tab")
        target = user.browser.preview.target
        while target is None or target.kind != "address":
            await user.press("tab")
            target = user.browser.preview.target
        with mock.patch("confcli.cli.browser.opens_beside", return_value=False) as opens:
            await user.press("enter")
        opens.assert_called_once_with(target.what)
        assert await user.sees(lambda: said(user, f"no browser here: {target.what}"))

    browse(use, "-c", "kitecon")


@pytest.mark.parametrize(
    ("named", "opens"), [("lynx", False), ("/usr/bin/w3m %s", False), ("kites", True)]
)
def test_no_browser_draws_over_the_screen(
    named: str, opens: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = webbrowser.GenericBrowser(named.split())
    monkeypatch.setenv("BROWSER", named)
    monkeypatch.setattr(webbrowser, "get", lambda: chosen)
    monkeypatch.setattr(webbrowser, "open", lambda _: True)
    assert browser.opens_beside(PAGE) is opens
    assert browser.opens(PAGE)


def test_the_id_and_the_link_are_copied() -> None:
    async def use(user: User) -> None:
        entry = user.browser.list.target
        await user.press("y")
        assert user.browser.clipboard == entry.id
        assert await user.sees(lambda: said(user, f"copied {entry.id}"))
        await user.press("Y")
        assert user.browser.clipboard == PAGE
        await user.press("j", "Y")
        assert user.browser.clipboard == PAGE

    browse(use, "-c", "kitecon")


@pytest.mark.parametrize("suffix", ["ics", "md", "org", "bib", "html"])
def test_what_is_starred_is_exported_in_the_form_of_the_suffix(suffix: str) -> None:
    async def use(user: User) -> None:
        await user.press("s", "e", *["backspace"] * 3, *suffix, "enter")
        assert await user.sees(lambda: said(user, f"to starred.{suffix}"))

    browse(use, "-c", "kitecon")
    text = Path(f"starred.{suffix}").read_text("utf-8")
    assert "Box kites" in text
    assert "Delta kites" not in text


def test_one_item_is_exported_starred_or_not() -> None:
    async def use(user: User) -> None:
        await user.press("j", "E", "enter")
        assert await user.sees(lambda: said(user, "wrote 1 talk to"))

    browse(use, "-c", "kitecon")
    (path,) = Path().iterdir()
    assert "Delta kites" in path.read_text("utf-8")


def test_the_line_for_a_file_says_its_form_and_folder_and_needs_a_name() -> None:
    async def use(user: User) -> None:
        await user.press("s", "e")
        assert "the name of a file ends in .ics" in " ".join(user.text.split())
        assert str(Path.cwd())[-20:] in "".join(user.text.split())
        await user.press(*["backspace"] * len("starred.ics"), "enter")
        assert "give the file a name" in user.text
        assert user.browser.screen_stack[1:]

    browse(use, "-c", "kitecon")
    assert not [*Path().iterdir()]


def test_a_file_is_replaced_only_if_one_agrees() -> None:
    Path("starred.ics").write_text("mine", "utf-8")

    async def use(user: User) -> None:
        await user.press("s", "e", "enter")
        assert await user.sees(
            lambda: said(user, "starred.ics exists; press Enter again to replace it")
        )
        assert Path("starred.ics").read_text("utf-8") == "mine"
        await user.press("enter")
        assert await user.sees(lambda: said(user, "wrote 1 starred talk to starred.ics"))

    browse(use, "-c", "kitecon")
    assert "Box kites" in Path("starred.ics").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("mine.xyz", "the name of a file ends in .ics"),
        ("no/such/folder.ics", "can't write no/such/folder.ics"),
    ],
)
def test_what_can_t_be_written_is_a_sentence_and_one_can_go_on(name: str, sentence: str) -> None:
    async def use(user: User) -> None:
        await user.press("s", "e", "ctrl+u", *name, "enter")
        assert await user.sees(lambda: said(user, sentence))
        await user.press("escape", "j")
        assert user.browser.list.target.title == "Delta kites"

    browse(use, "-c", "kitecon")
    assert [*Path().iterdir()] == []


def test_where_nothing_is_starred_a_sentence_says_so() -> None:
    async def use(user: User) -> None:
        assert "e Export" not in user.lines[-1]
        await user.press("e")
        assert await user.sees(lambda: said(user, "nothing is starred yet: press s on an item"))
        assert "which file" not in user.text
        await user.press("s")
        assert await user.sees(lambda: "e Export" in user.lines[-1])

    browse(use, "-c", "kitecon")
