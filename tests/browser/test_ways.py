"""Ways through the exported page: back to where one was, and to days that filters hide."""

from typing import TYPE_CHECKING

from tests.support import weekend
from tests.support.chromium import Readers
from tests.support.visiting import is_in_sight, look_at, shown, star, talk

if TYPE_CHECKING:
    from playwright.sync_api import Page

_PLACE = "(it) => [it.scrollLeft, it.scrollTop]"


def timetable(page: "Page") -> "Page":
    look_at(page, "Timetable")
    page.locator(".grid").nth(2).wait_for(state="attached")
    return page


def test_back_leads_to_the_timetable_where_one_was(reader: Readers) -> None:
    page = timetable(reader(viewport={"width": 500, "height": 600}).opens(weekend.page()))
    grid = page.locator("#timetable")
    page.locator(f".cell[href='#{weekend.identity('Rained off')}']").focus()
    page.wait_for_timeout(100)
    before = grid.evaluate(_PLACE)
    assert before[1] > 100
    page.keyboard.press("Enter")
    assert is_in_sight(talk(page, "Rained off"))
    page.go_back()
    page.locator(".grid").nth(2).wait_for(state="attached")
    page.wait_for_timeout(100)
    assert grid.is_visible()
    assert grid.evaluate(_PLACE) == before
    page.go_forward()
    assert is_in_sight(talk(page, "Rained off"))


def test_each_view_keeps_its_place(reader: Readers) -> None:
    page = reader(viewport={"width": 1280, "height": 600}).opens(weekend.page())
    page.evaluate("scrollTo(0, 700)")
    timetable(page).locator("#timetable").evaluate("(it) => it.scrollTo(300, 900)")
    look_at(page, "List")
    assert page.evaluate("scrollY") == 700
    timetable(page)
    page.wait_for_timeout(100)
    assert page.locator("#timetable").evaluate(_PLACE) == [300, 900]


def test_a_reload_stays_in_the_timetable(reader: Readers) -> None:
    page = timetable(reader().opens(weekend.page()))
    page.reload()
    assert page.locator("#timetable").is_visible()


def test_a_day_keeps_the_filters_that_leave_something_of_it(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    page.locator("#room").select_option(label="Cellar")
    page.locator("#day").select_option(index=1)
    page.get_by_role("link", name="Mon 1 Apr").click()
    assert page.locator("#day").input_value() == ""
    found = shown(page)
    assert found == {it.title for it in weekend.talks() if it.room == "Cellar"}


def test_a_day_that_filters_hide_whole_is_said(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    page.locator("#q").fill("night flight")
    assert shown(page) == {"Night flight"}
    page.get_by_role("link", name="Mon 1 Apr").click()
    assert "Nothing on Monday 1 April 2024" in page.locator("#count").inner_text()
    assert shown(page) == {"Night flight"}


def test_a_link_to_what_filters_hide_says_that_they_are_cleared(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    star(page, "Opening")
    page.locator("#starred").check()
    assert shown(page) == {"Opening"}
    page.evaluate("(id) => location.hash = id", weekend.identity("Rained off"))
    assert len(shown(page)) == len(weekend.talks())
    assert is_in_sight(talk(page, "Rained off"))
    assert "cleared" in page.locator("#count").inner_text()
