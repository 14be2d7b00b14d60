"""What screens and messages say for people: numbers, zones and kinds in one way, once."""

from pathlib import Path

from confcli.model.text import counted
from confcli.times.zones import readable
from tests.support.harness import confcli, on_screen
from tests.support.invented import session, talk, write


def test_numbers_have_commas() -> None:
    assert [counted(n, "talk") for n in (0, 1, 3022)] == ["no talks", "1 talk", "3,022 talks"]


def test_an_offset_is_written_one_way() -> None:
    names = ("UTC-04:00", "UTC+02:00", "UTC+05:30", "UTC", "Asia/Tokyo")
    assert [*map(readable, names)] == ["UTC−4", "UTC+2", "UTC+5:30", "UTC", "Asia/Tokyo"]
    zone = ("-c", "iclr", "-n", "1", "--tz", "UTC-7")
    assert "· UTC−7 ·" in on_screen("talks", *zone, width=100).out
    assert {each["timezone"] for each in confcli("talks", *zone, "--json").json()} == {"UTC-07:00"}


def test_a_heading_says_which_kind_goes_without_saying(tmp_path: Path) -> None:
    hours = [f"2021-05-04 {hour:02}:00" for hour in range(9, 14)]
    talks = [talk(f"Kite {hour}", start=hour, type="oral") for hour in hours[1:]]
    several = write(tmp_path, session("Day", talk("Tea", start=hours[0], type="break"), *talks))
    assert "· oral unless noted" in on_screen("talks", "--listing", several, width=100).out
    one = write(tmp_path, session("Day", *talks))
    assert "unless noted" not in on_screen("talks", "--listing", one, width=100).out


def test_choices_name_the_year_if_all_that_match_are_of_several() -> None:
    first = confcli("show", "p", "--tz", "UTC").err.splitlines()[1]
    assert "Thu 10 Dec 2020" in first
