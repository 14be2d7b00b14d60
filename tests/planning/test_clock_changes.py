"""Days of 23 and 25 hours, and one that is left out: time goes on as everywhere else."""

from datetime import UTC, datetime, timedelta

import pytest

from confcli.model.entities import Session, Talk
from confcli.model.marks import Mark
from confcli.planning.agenda import Item, agenda
from confcli.planning.travel import Travel
from confcli.schedule.days import Calendar
from confcli.schedule.grouping import Grouping
from confcli.schedule.schedule import Schedule
from confcli.times.zones import Zone, zone
from tests.support.invented import schedule

#: When clocks change, in UTC.
CHANGES = {
    "spring in Europe": ("Europe/Berlin", "2024-03-31 01:00"),
    "autumn in Europe": ("Europe/Berlin", "2024-10-27 01:00"),
    "spring in America": ("America/New_York", "2024-03-10 07:00"),
    "autumn in America": ("America/New_York", "2024-11-03 06:00"),
    "half an hour on Lord Howe": ("Australia/Lord_Howe", "2024-04-06 15:00"),
    "half an hour back on Lord Howe": ("Australia/Lord_Howe", "2024-10-05 15:30"),
    "the day that Samoa left out": ("Pacific/Apia", "2011-12-30 10:00"),
}
MINUTE = timedelta(minutes=1)


def own_days(local: Zone, change: datetime, *spans: tuple[int, int]) -> list[Item]:
    """The agenda of talks from and until minutes after a change, told on the clocks there."""
    talks = [
        Talk(
            f"{first} to {last}",
            start=local.local(change + first * MINUTE),
            end=local.local(change + last * MINUTE),
        )
        for first, last in spans
    ]
    sessions = [
        Session(f"S{n}", start=each.start, timezone=local.name, talks=[each])
        for n, each in enumerate(talks)
    ]
    made = schedule(*sessions)
    starred = Schedule(made.listings, {each.id: Mark("star") for each in made.talks})
    return agenda(starred, [], Travel(), Calendar(local))


@pytest.fixture(params=CHANGES)
def night(request: pytest.FixtureRequest) -> tuple[Zone, datetime]:
    name, moment = CHANGES[request.param]
    return zone(name), datetime.fromisoformat(moment).replace(tzinfo=UTC)


def test_the_free_time_over_a_change_is_as_long_as_it_lasts(night: tuple[Zone, datetime]) -> None:
    found = own_days(*night, (-60, -15), (30, 60))
    assert [each.free.gap.minutes for each in found if each.free] == [45]


def test_what_overlaps_over_a_change_does_so_by_the_minutes_that_pass(
    night: tuple[Zone, datetime],
) -> None:
    found = own_days(*night, (-60, 30), (-20, 15), (20, 40), (30, 50))
    assert [each.entry.title for each in found][1:3] == ["-20 to 15", "20 to 40"]
    pairs = {(c.one.of.title, c.other.of.title): c.overlap for it in found for c in it.clashes}
    assert pairs == {
        ("-60 to 30", "-20 to 15"): 35,
        ("-60 to 30", "20 to 40"): 10,
        ("20 to 40", "30 to 50"): 10,
    }


def test_every_hour_of_those_days_is_on_one_of_them(night: tuple[Zone, datetime]) -> None:
    local, change = night
    hours = [(60 * n, 60 * n + 30) for n in range(-30, 31)]
    found = own_days(*night, *hours)
    groups = list(Grouping("day", "time", Calendar(local)).groups(found, lambda it: it.entry))
    assert sum(not line.since for group in groups for line in group.lines) == len(hours)
    for group in groups:
        starts = [line.slot.start for line in group.lines if line.slot.start and not line.since]
        assert {local.local(each).date() for each in starts} == {group.day}
        assert [each.timestamp() for each in starts] == sorted(each.timestamp() for each in starts)
    assert local.local(change).date() in {group.day for group in groups}
