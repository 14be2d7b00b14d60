"""Examples of everything that can be typed for days and times, for help and for tests."""

from typing import NamedTuple


class Example(NamedTuple):
    """Some things to type, and what all of them mean."""

    typed: tuple[str, ...]
    meaning: str


#: Days, alone or in a range.
DAYS = (
    Example(("today", "tomorrow", "yesterday"), "in your time zone"),
    Example(("+1", "-1"), "days from today"),
    Example(
        ("friday", "fri"), "of the conference that is on or next; if it has none, the next one"
    ),
    Example(("next friday",), "on Sat 8 May, 14 May; refused while this week's is to come"),
    Example(("day 2",), "of that conference, counted in its own time zone"),
    Example(("2021-05-04", "4 May 2021", "May 4 2021", "4.5.2021"), "a date: day.month.year"),
    Example(("4 May", "May 4"), "in the year of the conference"),
    Example(("2021-05", "May 2021"), "a whole month"),
    Example(("weekend",), "Saturday and Sunday"),
    Example(("mon..wed", "4..6 May", "2021-05-03..2021-05-05", "day 1..3"), "a range of days"),
    Example(("2021-05-04..", "..wed"), "from a day on, or up to it"),
)
#: Times, with or without a day and a zone.
TIMES = (
    Example(("19:30", "7:30pm", "7pm", "noon"), "today, or on each day asked for"),
    Example(("midnight",), "the start of the day; before midnight is until its end"),
    Example(("now", "in 2h", "2h ago"), "from now"),
    Example(("tomorrow 9am", "friday 14:00", "day 2 14:00", "4 May 7pm"), "on a day"),
    Example(("2021-05-04 19:30", "2021-05-04T19:30:00-07:00"), "on a date"),
    Example(("19:30 CET", "7pm Tokyo", "friday 9am UTC+2"), "in another time zone"),
    Example(("friday",), "the beginning of that day"),
)
#: Durations, alone and after "in".
DURATIONS = (
    Example(("90m", "90 min", "90"), "minutes"),
    Example(("1h30", "2h", "2 hours"), "hours"),
    Example(("2d", "1w"), "days of 24 hours, weeks"),
)
#: What is refused, and why.
REFUSED = (
    Example(("3/7",), "is 3 July or 7 March"),
    Example(("2021-02-30", "25:00"), "don't exist"),
    Example(("5",), "may be a day or an hour"),
    Example(("2h", "1h30", "2d"), "may be from now or ago"),
)
