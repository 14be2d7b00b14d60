"""The timetable on the exported page: rooms across, time down."""

from typing import TYPE_CHECKING, Any

import pytest

from tests.support import weekend
from tests.support.chromium import Readers
from tests.support.visiting import is_in_sight, look_at, shown, talk

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page


#: Of each cell, when it begins, and the hour beside it.
_HOURS = """
() => [...document.querySelectorAll(".grid")].flatMap((grid) => {
  const top = (it) => it.getBoundingClientRect().top;
  const hours = [...grid.querySelectorAll(".hour")].sort((one, other) => top(other) - top(one));
  return [...grid.querySelectorAll("a")].map((cell) => {
    const beside = hours.find((hour) => top(hour) <= top(cell) + 1);
    return [cell.textContent.match(/\\d\\d:\\d\\d/)[0], beside.firstChild.textContent];
  });
})
"""


def timetable(reader: Readers, **options: Any) -> "Page":
    """The page with its timetable."""
    page = reader(**options).opens(weekend.page())
    look_at(page, "Timetable")
    page.locator(".grid").nth(2).wait_for(state="attached")
    return page


def cell(page: "Page", title: str) -> "Locator":
    """The cell of a talk."""
    return page.locator(f"#timetable a[href='#{weekend.identity(title)}']").first


def box(page: "Page", title: str) -> Any:
    """Where the cell of a talk is."""
    return cell(page, title).evaluate("(it) => it.getBoundingClientRect().toJSON()")


def of(room: str, hour: int) -> str:
    """The title of a talk on the first day."""
    return f"Kites of {room} at {hour} on 30"


def test_it_takes_the_place_of_the_list(reader: Readers) -> None:
    page = timetable(reader)
    assert page.locator("#timetable").is_visible()
    assert not talk(page, "Opening").is_visible()
    look_at(page, "List")
    assert not page.locator("#timetable").is_visible()
    assert talk(page, "Opening").is_visible()


def test_rooms_are_across(reader: Readers) -> None:
    page = timetable(reader)
    boxes = [box(page, of(room, 9)) for room in weekend.ROOMS]
    assert len({each["top"] for each in boxes}) == 1
    assert len({each["left"] for each in boxes}) == len(weekend.ROOMS)
    assert len({box(page, of("Hall B", hour))["left"] for hour in range(9, 17)}) == 1


def test_time_is_down(reader: Readers) -> None:
    page = timetable(reader)
    tops = [box(page, of("Cellar", hour))["top"] for hour in range(9, 17)]
    assert tops == sorted(set(tops))


def test_each_cell_is_beside_its_hour_even_where_clocks_change(reader: Readers) -> None:
    page = timetable(reader)
    found = page.evaluate(_HOURS)
    assert ["03:30", "03:00"] in found
    assert [each for each in found if each[0][:2] != each[1][:2]] == []


def test_what_takes_longer_is_higher(reader: Readers) -> None:
    page = timetable(reader)
    heights = {hour: box(page, of("Hall A", hour))["height"] for hour in range(9, 17)}
    assert heights[10] > heights[9] > heights[12]  # 50, 30 and 20 minutes


def test_nothing_covers_anything_else(reader: Readers) -> None:
    page = timetable(reader)
    boxes = [box(page, of(room, hour)) for room in weekend.ROOMS for hour in range(9, 17)]
    boxes += [box(page, title) for title in ("Opening", "Beside another", "Night flight")]
    for number, one in enumerate(boxes):
        for other in boxes[:number]:
            assert (
                one["right"] <= other["left"] + 1
                or other["right"] <= one["left"] + 1
                or one["bottom"] <= other["top"] + 1
                or other["bottom"] <= one["top"] + 1
            ), (one, other)


def test_each_talk_with_a_time_is_in_it(reader: Readers) -> None:
    page = timetable(reader)
    links = page.locator("#timetable a").evaluate_all("(all) => all.map((it) => it.hash.slice(1))")
    assert set(links) >= {each.id for each in weekend.talks() if each.start}


def test_a_cell_leads_to_its_talk(reader: Readers) -> None:
    page = timetable(reader)
    cell(page, "Rained off").focus()
    page.keyboard.press("Enter")
    assert talk(page, "Rained off").is_visible()
    assert is_in_sight(talk(page, "Rained off"))


def test_a_cell_grows_while_one_is_at_it(reader: Readers) -> None:
    page = timetable(reader)
    before = box(page, weekend.ATTACKS[5])["height"]
    cell(page, weekend.ATTACKS[5]).focus()
    assert box(page, weekend.ATTACKS[5])["height"] > 2 * before


def test_filters_narrow_it(reader: Readers) -> None:
    page = timetable(reader)
    page.locator("#room").select_option(label="Cellar")
    page.locator("#q").fill("night")
    cell(page, "Before the clocks change").wait_for(state="detached")
    assert cell(page, "Night flight").is_visible()
    assert page.locator("#timetable a:visible").count() == 1
    look_at(page, "List")
    assert shown(page) == {"Night flight"}


@pytest.mark.parametrize("width", [390, 1280])
def test_the_keyboard_scrolls_it(reader: Readers, width: int) -> None:
    page = timetable(reader, viewport={"width": width, "height": 500})
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    scrolled = page.locator("#timetable [tabindex='0'], #timetable[tabindex='0']").first
    assert scrolled.evaluate("(it) => it.scrollWidth > it.clientWidth")
    scrolled.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.wait_for_function("(it) => it.scrollLeft > 0", arg=scrolled.element_handle())
