"""The search box and the filters of the exported page."""

import pytest

from tests.support import html_pages, weekend
from tests.support.chromium import Readers
from tests.support.invented import session, talk
from tests.support.visiting import shown, star

ALL = {each.title for each in weekend.talks()}


def of(**fields: str) -> set[str | None]:
    """The titles of the talks with these fields."""
    every = weekend.talks()
    return {it.title for it in every if all(getattr(it, key) == fields[key] for key in fields)}


def test_everything_is_shown_at_first(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    assert shown(page) == ALL
    assert page.locator("#count").inner_text().startswith(f"{len(ALL)} ")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("night", {"Night flight"}),
        ("NIGHT", {"Night flight"}),
        ("  flight   night ", {"Night flight"}),
        ("wurzburg", {"Drachen über Würzburg"}),
        ("WÜRZ", {"Drachen über Würzburg"}),
        ("Wu\u0308rzburg", {"Drachen über Würzburg"}),
        ("muller los", {"Drachen über Würzburg"}),
        ("凧", {"凧の歴史 🪁"}),
        ("花子", {"凧の歴史 🪁"}),
        ("gull", {"At no time"}),
        ("23:30", set[str]()),
        ("abstract", set[str]()),
        ("night gull", set[str]()),
        ("xyzzy", set[str]()),
        ("<script>alert(1)", {weekend.ATTACKS[0]}),
        ("   ", ALL),
        ('"', ALL),
        ("-", ALL),
        ("🪁", {"凧の歴史 🪁"}),
        ("{{", {weekend.ATTACKS[6]}),
        ("(", {*weekend.ATTACKS[:4], weekend.ATTACKS[5]}),
        ("alert -script", set(weekend.ATTACKS[1:6:2])),
        ('"night flight"', {"Night flight"}),
        ('"flight night"', set[str]()),
        ("night -flight", set[str]()),
        ("≤", set[str]()),
    ],
)
def test_the_search_box_finds(reader: Readers, text: str, found: set[str | None]) -> None:
    page = reader().opens(weekend.page())
    page.locator("#q").press_sequentially(text)
    assert shown(page) == found
    assert page.locator("#count").inner_text().startswith(f"{len(found)} ")


def test_what_is_typed_is_forgotten_when_the_box_is_emptied(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    page.locator("#q").fill("night")
    page.locator("#q").fill("")
    assert shown(page) == ALL


def test_each_filter_keeps_what_has_its_value(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    for name, label, found in (
        ("kind", "workshop", of(type="workshop")),
        ("room", "Cellar", of(room="Cellar")),
        ("room", "北の間", of(room="北の間")),
        ("room", weekend.ATTACKS[1], {weekend.ATTACKS[1]}),
        ("track", "Knots & tails", of(track="Knots & tails")),
    ):
        page.locator(f"#{name}").select_option(label=label)
        assert shown(page) == found, label
        page.locator(f"#{name}").select_option(index=0)
        assert shown(page) == ALL


def test_a_day_keeps_what_begins_on_it_where_the_conference_is(reader: Readers) -> None:
    page = reader(timezone_id="Asia/Tokyo").opens(weekend.page())
    for number, of_day in enumerate(weekend.sessions()[:3], 1):
        page.locator("#day").select_option(index=number)
        assert shown(page) == {each.title for each in of_day.talks}


def test_each_kind_of_item_is_counted(reader: Readers) -> None:
    break_ = session("Lunch", start="2021-05-04 12:00", end="2021-05-04 13:00")
    morning = session("Morning", talk("Kites"), talk("Knots"), start="2021-05-04 09:00")
    page = reader().opens(html_pages.page(morning, break_))
    assert page.locator("#count").inner_text() == "2 of 2 talks, 1 of 1 session"
    page.locator("#q").fill("knots")
    page.get_by_text("1 of 2 talks").wait_for()
    assert page.locator("#count").inner_text() == "1 of 2 talks, 0 of 1 session"


def test_search_and_filters_narrow_one_another(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    page.locator("#day").select_option(index=1)
    page.locator("#kind").select_option(label="workshop")
    page.locator("#room").select_option(label="Hall A")
    page.locator("#q").fill("13")
    assert shown(page) == {"Kites of Hall A at 13 on 30"}
    page.locator("#room").select_option(label="Hall B")
    assert shown(page) == set()


def test_stars_are_a_filter_of_their_own(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    star(page, "Opening", "Night flight", "At no time")
    page.locator("#starred").check()
    assert shown(page) == {"Opening", "Night flight", "At no time"}
    page.locator("#q").fill("night")
    assert shown(page) == {"Night flight"}
    page.locator("#q").fill("")
    star(page, "Opening")
    assert shown(page) == {"Night flight", "At no time"}


def test_days_and_hours_with_nothing_left_are_gone(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    assert page.locator("main h2:visible").count() >= 3
    page.locator("#q").fill("Night flight")
    assert shown(page) == {"Night flight"}
    assert page.locator("main h2:visible").count() == 1
    page.locator("#q").fill("xyzzy")
    assert shown(page) == set()
    assert page.locator("main h2:visible").count() == 0


def test_the_number_is_said_to_those_who_listen(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    count = page.locator("#count")
    assert count.get_attribute("role") == "status" or count.get_attribute("aria-live") == "polite"
    assert page.locator("output#count, #count").count() == 1


_MARKED = """
() => [...CSS.highlights.get("found")].map((range) =>
  range.startContainer.data.slice(range.startOffset, range.endOffset))
"""


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("flig night", {"Flig", "flig", "Night", "night", "Abstract"}),
        ('"night flight"', {"Night flight", "Abstract"}),
        ("wurz", {"Würz", "Abstract"}),
        ("凧 -night", {"凧", "Abstract"}),
        ("xyzzy", set[str]()),
    ],
)
def test_what_matches_is_marked(reader: Readers, text: str, marked: set[str]) -> None:
    page = reader().opens(weekend.page())
    page.locator("#q").fill(text)
    page.wait_for_timeout(400)
    found = set(page.evaluate(_MARKED))
    assert found <= marked
    assert bool(found) == bool(marked)
    page.locator("#q").fill("")
    page.wait_for_timeout(400)
    assert page.evaluate(_MARKED) == []
