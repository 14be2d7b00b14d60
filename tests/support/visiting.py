"""What a reader sees and does on the exported page."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tests.support import weekend

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

#: The windows of readers, width and height.
SIZES = {"phone": (390, 844), "desktop": (1280, 900)}
#: The page changes once a frame.
_SHOWN = """
async (ids) => {
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return ids.filter((id) => document.getElementById(id)?.checkVisibility());
}
"""
_IN_SIGHT = """
(element) => {
  const {top, bottom} = element.getBoundingClientRect();
  return top >= 0 && top < innerHeight && bottom > 0;
}
"""
_TITLES = {each.id: each.title for each in weekend.talks()}


def shown(page: "Page") -> set[str | None]:
    """The titles of the talks that are on the page, and not hidden."""
    return {_TITLES[each] for each in page.evaluate(_SHOWN, list(_TITLES))}


def talk(page: "Page", title: str) -> "Locator":
    """The talk with a title."""
    return page.locator(f"main [id='{weekend.identity(title)}']")


def star(page: "Page", *titles: str) -> None:
    """Press the stars of talks."""
    for title in titles:
        talk(page, title).locator("button.star").click()


def is_in_sight(element: "Locator") -> bool:
    """Whether the upper end of an element is inside the window."""
    found: bool = element.evaluate(_IN_SIGHT)
    return found


def look_at(page: "Page", view: str) -> None:
    """Choose a view: ``List`` or ``Timetable``."""
    page.locator("#view").get_by_text(view, exact=True).click()


def ids(page: "Page") -> Sequence[str]:
    """The ids of the stars, as the page writes them out."""
    return page.locator("#ids").input_value().split()
