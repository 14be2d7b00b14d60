"""Stretches of time as people type them, in Berlin on Tuesday 4 May 2021, 12:00."""

from datetime import date
from shlex import split

import pytest

from confcli.model.errors import WrongUsageError
from confcli.schedule.days import Calendar, DayRange, whole_days
from confcli.schedule.stretches import stretch
from confcli.times.zones import zone
from tests.support.invented import at

BERLIN = zone("Europe/Berlin")
CALENDAR = Calendar(BERLIN, at("2021-05-04 12:00+02:00"))


def found(line: str) -> str:
    """What a command line means: start and end in UTC, and the title."""
    start, end, rest = stretch(split(line), CALENDAR, date(2021, 5, 4), BERLIN)
    utc = (moment.astimezone(zone("UTC").tzinfo) for moment in (start, end))
    return f"{' '.join(f'{moment:%m-%d %H:%M}' for moment in utc)} {' '.join(rest)}".strip()


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("'2021-05-04 14:00' 1h 'call home'", "05-04 12:00 05-04 13:00 call home"),
        ("2021-05-04 14:00 90m call home", "05-04 12:00 05-04 13:30 call home"),
        ("'2021-05-04 14:00 90m call home'", "05-04 12:00 05-04 13:30 call home"),
        ("14:00 1h30", "05-04 12:00 05-04 13:30"),
        ("14:00 45 nap", "05-04 12:00 05-04 12:45 nap"),
        ("14:00 15:30 lunch", "05-04 12:00 05-04 13:30 lunch"),
        ("14:00-15:00 lunch", "05-04 12:00 05-04 13:00 lunch"),
        ("'2021-05-04 14:00-15:00' lunch", "05-04 12:00 05-04 13:00 lunch"),
        ("tomorrow 9am 2h swim", "05-05 07:00 05-05 09:00 swim"),
        ("'4 May 2021 7 pm' 1h", "05-04 17:00 05-04 18:00"),
        ("4 May 2021 7 pm 1h opera", "05-04 17:00 05-04 18:00 opera"),
        ("in 2h 30m tea", "05-04 12:00 05-04 12:30 tea"),
        ("now 1h tea", "05-04 10:00 05-04 11:00 tea"),
        ("now 13:15", "05-04 10:00 05-04 11:15"),
        # Over midnight, and over days.
        ("23:00 2h night train", "05-04 21:00 05-04 23:00 night train"),
        ("23:00 01:00 night train", "05-04 21:00 05-04 23:00 night train"),
        ("23:00-01:00 night train", "05-04 21:00 05-04 23:00 night train"),
        ("'2021-05-04 23:00-01:00' train", "05-04 21:00 05-04 23:00 train"),
        ("'4 May 2021 23:00-02:00' train", "05-04 21:00 05-05 00:00 train"),
        ("'2021-05-04 23:00-01:00' 1h sail", "05-05 00:00 05-05 01:00 sail"),
        ("23:00 'tomorrow 12:00' ship", "05-04 21:00 05-05 10:00 ship"),
        ("14:00 2d fair", "05-04 12:00 05-06 12:00 fair"),
        # In another zone, for the start or for both.
        ("'14:00 UTC' 1h", "05-04 14:00 05-04 15:00"),
        ("14:00 UTC 1h", "05-04 14:00 05-04 15:00"),
        ("'14:00 America/New_York' 15:00", "05-04 18:00 05-04 19:00"),
        ("2021-05-04T14:00:00-07:00 15:00", "05-04 21:00 05-04 22:00"),
        # Whole days, also those of 23 and 25 hours.
        ("2021-05-04 holiday", "05-03 22:00 05-04 22:00 holiday"),
        ("tomorrow 'day off'", "05-04 22:00 05-05 22:00 day off"),
        ("'4..6 May 2021' trip", "05-03 22:00 05-06 22:00 trip"),
        ("2021-03-28", "03-27 23:00 03-28 22:00"),
        ("2021-10-31", "10-30 22:00 10-31 23:00"),
        # A length is time that passes, an end is a time on the clock.
        ("'2021-03-28 01:30' 1h", "03-28 00:30 03-28 01:30"),
        ("'2021-03-28 01:30' 03:30", "03-28 00:30 03-28 01:30"),
        ("'2021-10-31 01:30' 2h", "10-30 23:30 10-31 01:30"),
        ("'2021-10-31 01:30' 03:30", "10-30 23:30 10-31 02:30"),
        ("'2021-10-30 23:30' 03:30", "10-30 21:30 10-31 02:30"),
    ],
)
def test_a_stretch_has_a_start_and_an_end(line: str, meant: str) -> None:
    assert found(line) == meant


def test_days_of_samoa_are_those_that_it_had() -> None:
    apia = zone("Pacific/Apia")

    def days(*typed: str) -> DayRange | None:
        start, end, _ = stretch(typed, Calendar(apia), date(2011, 12, 1), apia)
        return whole_days(start, end, None)

    assert days("2011-12-29") == (date(2011, 12, 29), date(2011, 12, 29))
    assert days("2011-12-28..2011-12-31") == (date(2011, 12, 28), date(2011, 12, 31))
    with pytest.raises(WrongUsageError, match="there was no 2011-12-30 in Pacific/Apia"):
        days("2011-12-30")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("", "when? pass a time and a length"),
        ("14:00", "how long is '14:00'? add a length or an end"),
        ("14:00 'call home'", "how long is '14:00'?"),
        ("tomorrow 14:00 dinner", "how long is 'tomorrow 14:00'?"),
        ("14:00 0m", "'14:00 0m' ends when it begins"),
        ("14:00 13:00", "13:00 is before the start; write its day, too"),
        ("14:00 'yesterday 15:00'", "'14:00 yesterday 15:00' ends before it begins"),
        ("soon 1h", "can't read 'soon'"),
        ("tomorrow lunch 12:00 1h", "write the time before the title: tomorrow 12:00"),
        ("2021-05-04 10:00 9:00 x", "9:00 is before the start"),
        ("'4 may' '5 may' trip", "'5 may' is a day, too; for all days until then write '4 may..5"),
        ("2021-05-04..", "has no end"),
        ("'2021-03-28 02:30' 1h", "2021-03-28 02:30 doesn't exist in Europe/Berlin"),
        ("'2021-10-31 02:30' 1h", "2021-10-31 02:30 happens twice in Europe/Berlin"),
        ("'2021-03-28 01:30' 02:30", "2021-03-28 02:30 doesn't exist in Europe/Berlin"),
        ("'2021-10-30 23:30' 02:30", "2021-10-31 02:30 happens twice in Europe/Berlin"),
    ],
)
def test_what_is_no_stretch_is_refused(line: str, sentence: str) -> None:
    with pytest.raises(WrongUsageError) as caught:
        found(line)
    assert sentence in str(caught.value)
