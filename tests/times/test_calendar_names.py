from datetime import date

import pytest

from confcli.times import calendar_names


@pytest.mark.parametrize(
    ("name", "number"), [("Jan", 1), ("may", 5), ("Sept.", 9), ("DECEMBER", 12)]
)
def test_a_month_is_recognised_by_its_first_letters(name: str, number: int) -> None:
    assert calendar_names.month(name) == number


@pytest.mark.parametrize(
    ("name", "number"), [("Mon", 0), ("wednes", 2), ("SUNDAY", 6), ("tu", None), ("day", None)]
)
def test_a_weekday_is_recognised_by_three_or_more_letters(name: str, number: int | None) -> None:
    assert calendar_names.weekday(name) == number


def test_the_names_agree_with_the_calendar() -> None:
    assert calendar_names.short_weekday(date(2020, 12, 7)) == "Mon"
    assert calendar_names.WEEKDAY_NUMBERS["montag"] == date(2020, 12, 7).weekday()
    assert calendar_names.short_month(date(2020, 12, 7)) == "Dec"
    assert calendar_names.long_date(date(2020, 12, 7)) == "7 December 2020"
