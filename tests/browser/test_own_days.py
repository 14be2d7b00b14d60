"""The reader's own days: only stars, in order of time, and what is on now."""

from datetime import datetime
from typing import TYPE_CHECKING

import pytest

from tests.support import html_pages, weekend
from tests.support.chromium import Readers
from tests.support.invented import session, talk
from tests.support.visiting import is_in_sight, look_at, shown, star
from tests.support.visiting import talk as talk_on

if TYPE_CHECKING:
    from playwright.sync_api import Page

_LINES = """
(all) => all.filter((it) => it.checkVisibility()).map((it) =>
  ["h3, h4", ".w", ".r", ".f"].map((part) => it.querySelector(part)?.textContent.trim() ?? ""))
"""
ROOMS = (
    session(
        "Wind",
        talk("Gusts", start="2021-05-04 09:00", end="2021-05-04 10:00"),
        talk("Storms", start="2021-05-04 15:00", end="2021-05-04 16:00"),
        room="Hall A",
    ),
    session(
        "Posters",
        talk("Knots"),
        talk("Tails"),
        start="2021-05-04 12:00",
        end="2021-05-04 13:00",
        room="Foyer",
    ),
)


def lines(page: "Page") -> list[list[str]]:
    """Title, hours, room and session of each talk that is shown."""
    page.wait_for_timeout(50)
    found: list[list[str]] = page.locator("main li[id^=t]").evaluate_all(_LINES)
    return found


def test_own_days_are_in_order_of_time_with_the_room_of_each(reader: Readers) -> None:
    page = reader(timezone_id="UTC").opens(html_pages.page(*ROOMS))
    before = page.locator("main > section").first.inner_text()
    for title in ("Storms", "Knots", "Gusts"):
        page.get_by_role("button", name=f"Star {title}").click()
    page.locator("#starred").check()
    assert lines(page) == [
        ["Gusts", "09:00–10:00", "Hall A", "Wind"],
        ["Knots", "12:00–13:00", "Foyer", "Posters"],
        ["Storms", "15:00–16:00", "Hall A", "Wind"],
    ]
    page.get_by_role("button", name="Star Knots").click()
    assert [line[0] for line in lines(page)] == ["Gusts", "Storms"]
    page.locator("#starred").uncheck()
    page.wait_for_timeout(50)
    assert page.locator("main > section").first.inner_text() == before


@pytest.mark.parametrize(
    ("time", "name", "title"),
    [
        ("2024-03-30T09:10+01:00", "Now", "Kites of Hall A at 9 on 30"),
        ("2024-03-30T22:00+01:00", "Next", "Night flight"),
        ("2024-03-31T03:35+02:00", "Now", "After the clocks change"),
    ],
)
def test_what_is_on_is_marked_and_led_to(reader: Readers, time: str, name: str, title: str) -> None:
    mine = reader()
    mine.page.clock.set_fixed_time(datetime.fromisoformat(time))
    page = mine.opens(weekend.page())
    assert ("on" in (talk_on(page, title).get_attribute("class") or "")) == (name == "Now")
    page.get_by_role("link", name=name, exact=True).click()
    assert is_in_sight(talk_on(page, title))
    look_at(page, "Timetable")
    page.locator(".grid").nth(2).wait_for(state="attached")
    page.get_by_role("link", name=name, exact=True).click()
    assert page.evaluate("document.activeElement.hash.slice(1)") == weekend.identity(title)


@pytest.mark.parametrize("time", ["2024-03-29T09:10+01:00", "2024-04-09T09:10+01:00"])
def test_nothing_is_on_before_and_after(reader: Readers, time: str) -> None:
    mine = reader()
    mine.page.clock.set_fixed_time(datetime.fromisoformat(time))
    page = mine.opens(weekend.page())
    assert page.locator("nav li:visible").count() == 4
    assert not page.locator(".on").count()


def test_the_room_stays_in_sight_in_a_long_session(reader: Readers) -> None:
    talks = [talk(f"Kites {n}", start=f"2021-05-04 {n:02}:00") for n in range(24)]
    page = reader().opens(html_pages.page(session("Wind", *talks, room="Hall A")))
    page.evaluate("scrollTo(0, 900)")
    head = page.get_by_role("heading", name="Wind")
    assert is_in_sight(head)
    said = head.evaluate("(it) => getComputedStyle(it, '::after').content")
    assert said == '"Hall A"'


def test_only_stars_in_the_timetable_too(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    star(page, "Opening")
    page.locator("#starred").check()
    assert shown(page) == {"Opening"}
    look_at(page, "Timetable")
    page.wait_for_selector(".grid .cell")
    assert page.locator(".cell").count() == 1
