"""Times on the exported page: in the conference's zone and, beside them, in the reader's."""

from typing import TYPE_CHECKING

import pytest

from tests.support import weekend
from tests.support.chromium import Readers
from tests.support.visiting import talk

if TYPE_CHECKING:
    from playwright.sync_api import Page

#: Hours by zone and talk; in Brussels, clocks go from 2:00 to 3:00 between the last two.
TITLES = ("Opening", "Night flight", "Before the clocks change", "After the clocks change")
THERE = ("08:30–09:00", "23:30–00:30 +1d", "01:30 CET–03:00 CEST", "03:30–04:00")
HERE = {
    "Asia/Tokyo": ("16:30–17:00", "+1d 07:30–08:30", "09:30–10:00", "10:30–11:00"),
    "Asia/Kathmandu": ("13:15–13:45", "+1d 04:15–05:15", "06:15–06:45", "07:15–07:45"),
    "Europe/London": ("07:30–08:00", "22:30–23:30", "00:30–02:00", "02:30–03:00"),
    "America/New_York": ("03:30–04:00", "18:30–19:30", "−1d 20:30–21:00", "−1d 21:30–22:00"),
    "Pacific/Kiritimati": ("21:30–22:00", "+1d 12:30–13:30", "14:30–15:00", "15:30–16:00"),
}


def hours(page: "Page", title: str) -> tuple[str, str]:
    """The hours of a talk, where the conference is and where the reader is."""
    here = talk(page, title).locator(".z").text_content() or ""
    both = talk(page, title).locator(".w").text_content() or ""
    return both.removesuffix(here).strip(), here


@pytest.mark.parametrize("zone", HERE)
def test_times_are_shown_there_and_here(reader: Readers, zone: str) -> None:
    page = reader(timezone_id=zone).opens(weekend.page())
    assert talk(page, "Opening").locator(".z").is_visible()
    for title, there, here in zip(TITLES, THERE, HERE[zone], strict=True):
        assert hours(page, title) == (there, here)


def test_the_reader_can_do_without_their_own_times(reader: Readers) -> None:
    page = reader(timezone_id="Asia/Tokyo").opens(weekend.page())
    here = talk(page, "Opening").locator(".z")
    page.locator("#zone").uncheck()
    assert not here.is_visible()
    page.locator("#zone").check()
    assert here.is_visible()


@pytest.mark.parametrize("zone", ["Europe/Brussels", "Europe/Paris"])
def test_times_are_shown_once_where_clocks_agree(reader: Readers, zone: str) -> None:
    page = reader(timezone_id=zone).opens(weekend.page())
    assert not page.locator("#zone").is_visible()
    assert not talk(page, "Opening").locator(".z").is_visible()


def test_the_zones_are_named(reader: Readers) -> None:
    page = reader(timezone_id="Asia/Tokyo").opens(weekend.page())
    assert "Europe/Brussels" in page.locator("header").inner_text()
    assert "Asia/Tokyo" in page.locator("label", has=page.locator("#zone")).inner_text()
