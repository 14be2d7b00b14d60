"""Conferences on known days, and a calendar of them at a known time in Berlin."""

from datetime import datetime, timedelta

from hypothesis import strategies as st

from confcli.schedule.days import Calendar
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone
from tests.support.invented import listing, session

BERLIN = zone("Europe/Berlin")
#: A Tuesday.
NOW = datetime.fromisoformat("2021-05-04T14:00+02:00")
#: Each conference with its first and last day; the kite fair is on at ``NOW``.
FAIR = ("KiteFair 2021", "2021-05-03", "2021-05-07")
PAST = ("KnotCon 2020", "2020-12-10", "2020-12-12")
NEXT = ("SailCon 2021", "2021-06-12", "2021-06-13")
LATER = ("WindCon 2021", "2021-08-30", "2021-09-10")
NEW_YEAR = ("YearCon", "2021-12-30", "2022-01-02")
#: What may be typed for days, some of it unclear or none.
WORDS = "today|+2|fri|next mon|day 2|4 May|29 Feb|2021-05|2020-12-11|3/7".split("|")
some_conferences = st.sets(st.sampled_from([FAIR, PAST, NEXT, LATER, NEW_YEAR])).map(sorted)
nows = st.integers(-500, 500).map(lambda days: NOW + timedelta(days))


def calendar(*conferences: tuple[str, str, str], now: datetime | None = NOW) -> Calendar:
    listings = [
        listing(*(session(day, start=f"{day} 12:00") for day in days), conference=name)
        for name, *days in conferences
    ]
    return Calendar(BERLIN, now, lambda: Schedule(listings).sessions)
