"""The exported page for those who see it otherwise, or use a keyboard."""

from typing import TYPE_CHECKING

import pytest

from tests.support import weekend
from tests.support.chromium import Readers
from tests.support.visiting import SIZES, look_at, shown, star, talk

if TYPE_CHECKING:
    from playwright.sync_api import Page

#: What has the focus, and whether one sees that it has.
_FOCUS = """
async () => {
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const it = document.activeElement, style = getComputedStyle(it);
  const box = it.getBoundingClientRect();
  return {
    name: it.id || it.className || it.tagName,
    ringed: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    inSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    covered: !it.contains(document.elementFromPoint(
      Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2)),
      Math.min(innerHeight - 1, Math.max(0, box.top + Math.min(box.height, 20) / 2)))),
  };
}
"""
#: The controls that are too low for a finger, and how high they are.
_LOW = """
(all) => all.filter((it) => it.checkVisibility() && it.getBoundingClientRect().height < 44)
  .map((it) => `${it.outerHTML.slice(0, 80)}: ${it.getBoundingClientRect().height}`)
"""
_CONTROLS = "nav a, button, summary, select, #q, fieldset span, label.c"


def violations(page: "Page") -> list[str]:
    """What axe-core complains of, best practices too."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("view", ["list", "timetable"])
def test_axe_finds_nothing(reader: Readers, view: str, size: str, scheme: str) -> None:
    width, height = SIZES[size]
    mine = reader(viewport={"width": width, "height": height}, color_scheme=scheme)
    page = mine.opens(weekend.page(few=True))
    star(page, "Opening", "Rained off")
    if view == "timetable":
        look_at(page, "Timetable")
    assert violations(page) == []


@pytest.mark.parametrize("view", ["List", "Timetable"])
def test_axe_finds_nothing_where_nothing_is_shown(reader: Readers, view: str) -> None:
    page = reader().opens(weekend.page(few=True))
    look_at(page, view)
    page.locator("#q").fill("xyzzy")
    assert shown(page) == set()
    assert violations(page) == []


def test_axe_finds_nothing_among_own_stars(reader: Readers) -> None:
    page = reader().opens(weekend.page(few=True))
    star(page, "Opening", "Rained off")
    page.locator("#starred").check()
    assert shown(page) == {"Opening", "Rained off"}
    assert violations(page) == []


def test_axe_would_find_something(reader: Readers) -> None:
    bare = "<!doctype html><html><title>Kites</title><img src='data:,'><p>Kites</p>"
    assert "image-alt" in "".join(violations(reader().opens(bare)))


def test_the_keyboard_reaches_all_and_shows_where_it_is(reader: Readers) -> None:
    page = reader(timezone_id="Asia/Tokyo").opens(weekend.page())
    star(page, "Opening")
    page.locator("#q").fill("opening")
    assert shown(page) == {"Opening"}
    page.locator(".skip").focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    met: list[str] = []
    while (focus := page.evaluate(_FOCUS))["name"] not in ("BODY", *met[:1]):
        assert (focus["ringed"], focus["inSight"], focus["covered"]) == (True, True, False), focus
        met.append(focus["name"])
        page.keyboard.press("Tab")
    wanted = ("q", "day", "kind", "room", "track", "starred", "zone", "ids", "copy", "ics", "star")
    assert [name for name in met if name in wanted] == [*wanted]


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_a_key_stars(reader: Readers, key: str) -> None:
    page = reader().opens(weekend.page())
    button = talk(page, "Opening").locator("button.star")
    button.focus()
    page.keyboard.press(key)
    assert button.get_attribute("aria-pressed") == "true"


def test_a_star_says_of_what_it_is(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    for title in ("Opening", "Night flight"):
        assert page.get_by_role("button", name=title).first.is_visible()


def test_large_text_still_fits(reader: Readers) -> None:
    page = reader(viewport={"width": 640, "height": 800}).opens(weekend.page())
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    assert shown(page)


def test_fingers_hit_what_they_mean(reader: Readers) -> None:
    page = reader(viewport={"width": 390, "height": 844}).opens(weekend.page(few=True))
    star(page, "Opening")
    for name in ("more", "take"):
        page.locator(f"#{name} > summary").click()
    assert page.locator(_CONTROLS).evaluate_all(_LOW) == []
