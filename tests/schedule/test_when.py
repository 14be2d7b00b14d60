"""What typed times mean, now and among conferences."""

from contextlib import suppress
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.errors import WrongUsageError
from confcli.schedule import when
from confcli.times.zones import zone
from tests.support.fairs import (
    BERLIN,
    FAIR,
    NOW,
    PAST,
    WORDS,
    calendar,
    nows,
    some_conferences,
)


def moment(text: str, *conferences: tuple[str, str, str]) -> str:
    """The instant that a text means, in UTC."""
    default = zone("Europe/Berlin")
    today = BERLIN.local(NOW).date()
    found = when.moment(text, calendar(*conferences), today, default).instant
    return f"{found.astimezone(UTC):%Y-%m-%d %H:%M}"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("now", "2021-05-04 12:00"),
        ("in 2h", "2021-05-04 14:00"),
        ("90m ago", "2021-05-04 10:30"),
        ("19:30", "2021-05-04 17:30"),
        ("7pm", "2021-05-04 17:00"),
        ("24:00", "2021-05-04 22:00"),
        ("midnight", "2021-05-03 22:00"),
        ("tomorrow 9am", "2021-05-05 07:00"),
        ("friday 14:00", "2021-05-07 12:00"),
        ("day 2 14:00", "2021-05-04 12:00"),
        ("+1 14:00", "2021-05-05 12:00"),
        ("5 May 14:00", "2021-05-05 12:00"),
        ("2021-12-31 24:00", "2021-12-31 23:00"),
        ("2020-02-29 12:00", "2020-02-29 11:00"),
        ("friday", "2021-05-06 22:00"),
        ("2021-06", "2021-05-31 22:00"),
        ("wed..fri", "2021-05-04 22:00"),
        # Elsewhere: today is that of the zone that is written.
        ("19:30 UTC", "2021-05-04 19:30"),
        ("02:00 Pacific/Auckland", "2021-05-04 14:00"),
        ("7pm Tokyo", "2021-05-04 10:00"),
        ("friday 9am CEST", "2021-05-07 07:00"),
        ("2021-05-04T19:30:00-07:00", "2021-05-05 02:30"),
    ],
)
def test_a_time_is_an_instant(text: str, found: str) -> None:
    assert moment(text, FAIR, PAST) == found


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2021-03-28 02:30", "2021-03-28 02:30 doesn't exist in Europe/Berlin"),
        ("2021-10-31 02:30", "2021-10-31 02:30 happens twice in Europe/Berlin"),
        ("25:00", "25:00 is not a valid time"),
        ("9am Atlantis", "unknown time zone 'Atlantis'"),
        ("9am CST", "time zone 'CST' is ambiguous"),
        ("4 July 9am CET", "CET is not in use in Europe/Paris on 4 July 2021"),
        ("in 99999d", "can't read 'in 99999d'"),
        ("9999-12-31 24:00", "9999"),
        ("soon", "can't read 'soon' as a day or time"),
    ],
)
def test_what_is_no_instant_is_refused(text: str, sentence: str) -> None:
    with pytest.raises(WrongUsageError) as caught:
        moment(text, FAIR)
    assert sentence in str(caught.value)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12h", "2021-05-04 00:00"),
        (" 2 D", "2021-05-02 12:00"),
        ("1w", "2021-04-27 12:00"),
        ("90", "2021-05-04 10:30"),
        ("1h30", "2021-05-04 10:30"),
        ("2h ago", "2021-05-04 10:00"),
        ("now", "2021-05-04 12:00"),
        ("today", "2021-05-03 22:00"),
        ("yesterday", "2021-05-02 22:00"),
        ("-3", "2021-04-30 22:00"),
        ("Friday", "2021-04-29 22:00"),
        ("tuesday", "2021-05-03 22:00"),
        ("2021-03-01", "2021-02-28 23:00"),
        ("24 December", "2020-12-23 23:00"),
        ("4 May", "2021-05-03 22:00"),
        ("2021-04", "2021-03-31 22:00"),
        ("9am", "2021-05-04 07:00"),
        ("9pm", "2021-05-03 19:00"),
        ("friday 9am", "2021-04-30 07:00"),
        ("24 December 9am", "2020-12-24 08:00"),
        ("yesterday 9am", "2021-05-03 07:00"),
        ("2021-05-01 19:00", "2021-05-01 17:00"),
        ("2021-05-01T19:00:00Z", "2021-05-01 19:00"),
    ],
)
def test_a_time_in_the_past(text: str, found: str) -> None:
    since = when.since(text, calendar(), BERLIN.local(NOW).date(), BERLIN)
    assert f"{since.astimezone(UTC):%Y-%m-%d %H:%M}" == found


@pytest.mark.parametrize("text", ["", "2x", "soon", "99999d", "2026-02-30", "3/7"])
def test_other_times_in_the_past_are_refused(text: str) -> None:
    with pytest.raises(WrongUsageError):
        when.since(text, calendar(), BERLIN.local(NOW).date(), BERLIN)


CLOCKS = ("", " 14:00", " 02:30", " 24:00", " midnight", " 9am CST", " 7pm Tokyo")


@given(st.sampled_from(WORDS), st.sampled_from(CLOCKS), some_conferences, nows)
def test_every_text_is_an_instant_or_refused(
    day: str, clock: str, conferences: list[tuple[str, str, str]], now: datetime
) -> None:
    with suppress(WrongUsageError):
        today = BERLIN.local(now).date()
        found = when.moment(f"{day}{clock}", calendar(*conferences, now=now), today, BERLIN)
        assert found.instant.utcoffset() is not None
