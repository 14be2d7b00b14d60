"""The exported page as it is read: without script, from a file, by its anchors."""

from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.support import weekend
from tests.support.chromium import ADDRESS, Readers
from tests.support.visiting import is_in_sight, shown, star, talk


def test_all_is_readable_without_script(reader: Readers) -> None:
    page = reader(java_script_enabled=False).opens(weekend.page())
    assert not page.locator("main li:not(:visible)").count()
    for each in weekend.talks():
        said = page.locator(f"main [id='{each.id}']").text_content() or ""
        texts = [each.title, each.room, each.track, *each.authors, *(each.abstract or "").split()]
        assert [text for text in texts if text and text not in said] == []


def test_what_needs_script_is_not_there_without_it(reader: Readers) -> None:
    page = reader(java_script_enabled=False).opens(weekend.page())
    for name in "q day kind room track starred copy ics zone".split():
        assert not page.locator(f"#{name}").is_visible(), name
    assert not page.locator("button:visible").count()


def test_a_file_works_as_a_website_does(reader: Readers, tmp_path: Path) -> None:
    file = tmp_path / "kites and tails.html"
    file.write_text(weekend.page(), "utf-8")
    page = reader().opens_file(file)
    star(page, "Opening")
    page.reload()
    page.locator("#starred").check()
    assert shown(page) == {"Opening"}


def test_each_talk_has_an_anchor(reader: Readers) -> None:
    mine = reader()
    for title in ("Night flight", "Rained off", "At no time"):
        page = mine.opens(weekend.page(), f"{ADDRESS}#{weekend.identity(title)}")
        assert is_in_sight(talk(page, title)), title


def test_every_link_within_the_page_leads_somewhere_else(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    every = page.locator("a[href^='#']").evaluate_all("(all) => all.map((it) => it.hash.slice(1))")
    ids = page.locator("[id]").evaluate_all("(all) => all.map((it) => it.id)")
    assert sorted(set(ids)) == sorted(ids)
    assert set(map(unquote, every)) <= set(ids)


def test_days_and_sessions_have_anchors(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    ids = page.locator("main [id]").evaluate_all("(all) => all.map((it) => it.id)")
    assert [day for day in weekend.DAYS if not any(day in each for each in ids)] == []
    sessions = [each.id for each in weekend.listing().sessions]
    assert [each for each in sessions if each not in ids] == []


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920])
def test_nothing_is_wider_than_the_window(reader: Readers, width: int) -> None:
    page = reader(viewport={"width": width, "height": 800}).opens(weekend.page())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
