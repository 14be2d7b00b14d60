"""Stars on the exported page: kept in the browser, and taken out of it."""

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.support import html_pages, weekend
from tests.support.chromium import Readers
from tests.support.exported import instants, parsed
from tests.support.harness import confcli
from tests.support.invented import session, write
from tests.support.invented import talk as talk_of
from tests.support.visiting import ids, shown, star, talk

if TYPE_CHECKING:
    from playwright.sync_api import Page

#: What is hard to write into a calendar, or to read from it.
HARD = (
    *("Opening", "Night flight", "Before the clocks change", "After the clocks change"),
    *("Drachen über Würzburg", "凧の歴史 🪁", "No end is known", "Nowhere in particular"),
    *("Rained off", *weekend.ATTACKS),
)
#: Storage that the browser or its settings refuse, from the moment of a call.
REFUSALS = {
    "all of it": "Object.defineProperty(window, 'localStorage', {get() { throw Error('no'); }})",
    "its absence": "Object.defineProperty(window, 'localStorage', {value: null})",
    "writing": "Storage.prototype.setItem = () => { throw new DOMException('full'); }",
    "nonsense in it": "Storage.prototype.getItem = () => '{]'",
    "a number in it": "Storage.prototype.getItem = () => '7'",
}


def is_starred(page: "Page", title: str) -> bool:
    return talk(page, title).locator("button.star").get_attribute("aria-pressed") == "true"


def test_a_star_is_kept_over_a_reload_until_it_is_taken_back(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    assert not is_starred(page, "Opening")
    star(page, "Opening")
    page.reload()
    assert is_starred(page, "Opening")
    star(page, "Opening")
    page.reload()
    assert not is_starred(page, "Opening")


def test_a_star_of_another_tab_is_not_lost(reader: Readers) -> None:
    mine = reader()
    first, second = mine.opens(weekend.page()), mine.again()
    star(second, "Night flight")
    star(first, "Opening")
    first.reload()
    assert sorted(ids(first)) == sorted(map(weekend.identity, ("Opening", "Night flight")))


@pytest.mark.parametrize("refusal", REFUSALS)
def test_refused_storage_costs_only_the_memory(reader: Readers, refusal: str) -> None:
    mine = reader()
    mine.page.add_init_script(REFUSALS[refusal])
    page = mine.opens(weekend.page())
    star(page, "Opening")
    page.locator("#starred").check()
    assert shown(page) == {"Opening"}
    assert ids(page) == [weekend.identity("Opening")]


@pytest.mark.parametrize("refusal", ["all of it", "its absence", "writing"])
def test_what_is_not_kept_is_not_promised(reader: Readers, refusal: str) -> None:
    mine = reader()
    assert "Stars stay" in mine.opens(weekend.page()).locator("#hint").inner_text()
    mine.page.add_init_script(REFUSALS[refusal])
    assert "Stars go when" in mine.opens(weekend.page()).locator("#hint").inner_text()


def test_the_ids_star_the_same_talks_in_the_terminal(reader: Readers, tmp_path: Path) -> None:
    page = reader().opens(weekend.page())
    star(page, "Opening", "凧の歴史 🪁", "At no time")
    written = page.locator("#ids").input_value()
    assert confcli("add", weekend.write(tmp_path)).code == 0
    assert confcli("star", "-", stdin=written.encode()).code == 0
    starred = confcli("stars", "--json", "--fields", "title").json()
    assert {each["title"] for each in starred} == {"Opening", "凧の歴史 🪁", "At no time"}


def test_the_ids_are_copied(reader: Readers) -> None:
    mine = reader(permissions=["clipboard-read", "clipboard-write"])
    page = mine.opens(weekend.page())
    star(page, "Opening")
    page.locator("#copy").click()
    assert page.evaluate("navigator.clipboard.readText()").split() == ids(page)


def events(page: "Page", name: str = "kite-days-2024-stars.ics") -> dict[str, Any]:
    """The events of the calendar that the page hands out, by their UIDs."""
    with page.expect_download() as begun:
        page.locator("#ics").click()
    assert begun.value.suggested_filename == name
    data = Path(begun.value.path()).read_bytes()
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, io.BytesIO(data))) <= 75 + 2
    return {str(event["uid"]): event for event in parsed(data.decode("utf-8")).events}


def told(event: Any) -> tuple[Any, ...]:
    """What an event says of when, what and where."""
    names = ("summary", "location", "status", "description")
    return (*instants(event), *(str(event.get(name, "")) for name in names))


def test_the_calendar_is_that_of_the_command(reader: Readers, tmp_path: Path) -> None:
    page = reader(timezone_id="America/New_York").opens(weekend.page())
    star(page, *HARD, "At no time")
    given = ("--programme", "--listing", weekend.write(tmp_path))
    written = confcli("export", "-f", "ics", *given).out
    usual = {str(event["uid"]): event for event in parsed(written).events}
    found = events(page)
    assert len(found) == len(HARD)  # what is at no time can't be in a calendar
    assert {key: told(event) for key, event in found.items()} == {
        key: told(usual[key]) for key in found
    }


def test_the_calendar_says_of_posters_what_the_command_does(
    reader: Readers, tmp_path: Path
) -> None:
    text = "They fly.\n\n- high\n- low\n\nThat is all."
    given: Any = {"type": "poster", "slides": "https://kites.example/s", "board": "7"}
    posters = (talk_of(title, ["Ada", "Bo"], text, **given) for title in ("Kites", "Knots"))
    made = session("Afternoon", *posters, start="2021-05-04 14:00", end="2021-05-04 15:00")
    page = reader().opens(html_pages.page(made))
    page.get_by_role("button", name="Star Kites").click()
    (found,) = events(page, "kitecon-2021-stars.ics").values()
    options = ("--programme", "--listing", write(tmp_path, made))
    usual = parsed(confcli("export", "-f", "ics", *options).out).events
    assert told(found) in [told(each) for each in usual]
    assert found["last-modified"].dt == html_pages.NOW


def test_the_times_in_the_calendar_are_right_where_clocks_change(reader: Readers) -> None:
    page = reader().opens(weekend.page())
    star(page, "Before the clocks change", "After the clocks change")
    starts = sorted(str(instants(event)[0]) for event in events(page).values())
    assert starts == ["2024-03-31 00:30:00+00:00", "2024-03-31 01:30:00+00:00"]
