"""The exported page on paper: a programme for the pocket."""

import re
from typing import TYPE_CHECKING

import pytest

from tests.support import weekend
from tests.support.chromium import Readers
from tests.support.visiting import look_at, shown, star, talk

if TYPE_CHECKING:
    from playwright.sync_api import Page

#: A page among the objects of a PDF.
_SHEET = re.compile(rb"/Type\s*/Page\b")
#: Which background is behind an element, as red, green, blue.
_GROUND = "(element) => getComputedStyle(element).backgroundColor"


def sheets(page: "Page") -> int:
    """How many sheets the page takes."""
    return len(_SHEET.findall(page.pdf(format="A4")))


@pytest.mark.parametrize("titles", [("Opening",), ("Rained off",), ("Opening", "Rained off")])
def test_a_day_begins_a_sheet(reader: Readers, titles: tuple[str, ...]) -> None:
    page = reader().opens(weekend.page())
    star(page, *titles)
    page.locator("#starred").check()
    assert shown(page) == {*titles}
    assert sheets(page) == len(titles)


def test_what_is_hidden_is_not_printed(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    page.locator("#q").fill("night flight")
    page.emulate_media(media="print")
    assert shown(page) == {"Night flight"}


def test_controls_are_not_printed(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    page.emulate_media(media="print")
    for name in "q day kind room track starred copy ics zone view".split():
        assert not page.locator(f"#{name}").is_visible(), name
    assert page.locator("h1").is_visible()


def test_the_whole_programme_is_printed_on_few_sheets(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    assert shown(page) == {each.title for each in weekend.talks()}
    assert 4 <= sheets(page) <= 16


@pytest.mark.parametrize("title", ["Before the clocks change", "Night flight", "Opening"])
def test_hours_and_titles_are_beside_each_other(reader: Readers, title: str) -> None:
    page = reader().opens(weekend.page())
    page.emulate_media(media="print")
    hours, heading = (talk(page, title).locator(name).bounding_box() for name in (".w", "h4"))
    assert hours
    assert heading
    is_left = hours["x"] + hours["width"] <= heading["x"] + 1
    assert is_left or hours["y"] >= heading["y"] + heading["height"] - 1


def test_paper_is_white_even_at_night(reader: Readers) -> None:
    page = reader(color_scheme="dark").opens(weekend.page())
    assert page.locator("body").evaluate(_GROUND) != "rgb(255, 255, 255)"
    page.emulate_media(media="print")
    grounds = page.locator("html, body").evaluate_all(f"(all) => all.map({_GROUND})")
    assert set(grounds) <= {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"}


def test_the_list_is_printed_whatever_was_looked_at(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    look_at(page, "Timetable")
    page.emulate_media(media="print")
    assert shown(page) == {each.title for each in weekend.talks()}
