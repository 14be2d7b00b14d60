"""What the cells of the timetable say, and how one gets from one to the next."""

from typing import TYPE_CHECKING, Any

import pytest

from tests.support import html_pages, weekend
from tests.support.chromium import Readers
from tests.support.invented import session, talk
from tests.support.visiting import look_at, star

if TYPE_CHECKING:
    from playwright.sync_api import Page

#: Whether what has the focus is seen whole, beside the heads of rooms and hours.
_IS_SEEN = """
() => {
  const {left, top} = document.activeElement.getBoundingClientRect();
  const at = document.elementFromPoint(left + 5, top + 3);
  return document.activeElement.contains(at);
}
"""
#: Whether an element ends within the one that it is in.
_IS_WHOLE = "(it) => it.offsetTop + it.offsetHeight <= it.parentElement.offsetHeight"
_HOURS = "(all) => all.map((it) => it.firstChild.textContent)"
KEYNOTES = session(
    "Keynotes",
    talk("Why kites fly", ["Ada Verne"]),
    start="2021-05-04 09:00",
    end="2021-05-04 10:00",
    room="Hall A",
)
POSTERS = session(
    "Posters",
    talk("Knots", ["Bo Fox"]),
    talk("Tails", ["Cy Gull"]),
    start="2021-05-04 10:00",
    end="2021-05-04 11:00",
    room="Hall A",
)


def timetable(page: "Page") -> "Page":
    look_at(page, "Timetable")
    page.wait_for_selector(".grid .cell")
    return page


def cells(page: "Page") -> list[str]:
    """What is read out of each cell."""
    return [" ".join(text.split()) for text in page.locator(".cell").all_text_contents()]


def test_a_talk_alone_in_its_session_is_its_cell(reader: Readers) -> None:
    page = timetable(reader().opens(html_pages.page(KEYNOTES, POSTERS)))
    assert cells(page) == [
        "Why kites fly 09:00–10:00 Ada Verne Hall A",
        "Posters 10:00–11:00 2 talks Hall A",
    ]
    links = page.locator(".cell").evaluate_all("(all) => all.map((it) => it.hash[1])")
    assert links == ["t", "s"]


def test_a_cell_says_which_of_its_talks_are_starred(reader: Readers) -> None:
    page = reader().opens(html_pages.page(KEYNOTES, POSTERS))
    page.get_by_role("button", name="Star Tails").click()
    timetable(page)
    assert cells(page)[1] == "★Posters 10:00–11:00 2 talks Hall A, 1 starred"
    assert page.locator(".cell.mine").count() == 1
    look_at(page, "List")
    page.get_by_role("button", name="Star Knots").click()
    timetable(page)
    assert cells(page)[1] == "★ 2Posters 10:00–11:00 2 talks Hall A, 2 starred"


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        ("Europe/Berlin", "2024-03-31", ["00:00", "01:00", "03:00", "04:00", "05:00"]),
        ("Europe/Berlin", "2024-10-27", ["00:00", "01:00", "02:00", "02:00", "03:00", "04:00"]),
        ("Australia/Lord_Howe", "2024-04-07", ["00:00", "01:00", "01:30", "02:30", "03:30"]),
        ("UTC+05:30", "2024-03-31", ["00:00", "01:00", "02:00", "03:00", "04:00"]),
    ],
)
def test_hours_are_those_of_the_clocks(
    reader: Readers, zone: str, day: str, hours: list[str]
) -> None:
    offset = {"Europe/Berlin": "+01:00", "Australia/Lord_Howe": "+11:00"}.get(zone, "+05:30")
    offset = "+02:00" if day == "2024-10-27" else offset
    night = talk("Night", start=f"{day} 00:00{offset}", end=f"{day} 00:30{offset}")
    morning = talk("Morning", start=f"{day} 04:00{offset}", end=f"{day} 05:00{offset}")
    if day == "2024-10-27":
        morning.end = morning.end and morning.end.replace(hour=6)
    page = timetable(reader().opens(html_pages.page(session("All", night, morning), zone=zone)))
    assert page.locator(".hour").evaluate_all(_HOURS) == hours


def test_where_nothing_has_a_time_there_is_no_timetable(reader: Readers) -> None:
    page = reader().opens(html_pages.page(session("All", talk("Knots"), talk("Tails"))))
    assert not page.locator("#view").is_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_keyboard_moves_between_cells_that_are_seen(reader: Readers, width: int) -> None:
    window: Any = {"viewport": {"width": width, "height": 500}}
    page = timetable(reader(**window).opens(weekend.page()))
    page.locator(".grid").nth(2).wait_for(state="attached")
    assert page.locator(".cell[tabindex='0']").count() == 1
    page.locator(".cell[tabindex='0']").focus()
    titles = []
    for key in ("Down", "Right", "Right", "Down", "Down", "Down", "Left", "Up"):
        page.keyboard.press(f"Arrow{key}")
        titles.append(page.evaluate("document.activeElement.querySelector('span').textContent"))
        assert page.evaluate(_IS_SEEN), titles
    assert titles == [
        *("Kites of Hall A at 9 on 30", "Kites of Hall B at 9 on 30"),
        *(f"Kites of 北の間 at {hour} on 30" for hour in (9, 10, 11, 12)),
        *("Kites of Hall B at 12 on 30", "Kites of Hall B at 11 on 30"),
    ]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.grid')") is None


def test_no_title_is_hidden_by_its_hours(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    star(page, weekend.ATTACKS[0])
    timetable(page)
    for title in page.locator(".cell > span:first-of-type").all()[-8:]:
        assert title.evaluate(_IS_WHOLE), title.text_content()
