"""Local times during clock changes and around midnight."""

# ruff: noqa: DTZ001 - local times have no zone
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from confcli.times import zones
from confcli.times.local import Slot, TimeProblemError, candidates, instant, slot
from confcli.times.zones import Zone

ANGELES = zones.zone("America/Los_Angeles")
LORD_HOWE = zones.zone("Australia/Lord_Howe")
SAO_PAULO = zones.zone("America/Sao_Paulo")
APIA = zones.zone("Pacific/Apia")
BACK, FORWARD = date(2020, 11, 1), date(2021, 3, 14)


def shown(found: Slot) -> tuple[str, str | None]:
    return found.start.isoformat(), found.end.isoformat() if found.end else None


@pytest.mark.parametrize(
    ("zone", "wall", "offsets"),
    [
        (ANGELES, datetime(2020, 11, 1, 0, 59), ["-07:00"]),
        (ANGELES, datetime(2020, 11, 1, 1, 0), ["-07:00", "-08:00"]),
        (ANGELES, datetime(2020, 11, 1, 1, 59), ["-07:00", "-08:00"]),
        (ANGELES, datetime(2020, 11, 1, 2, 0), ["-08:00"]),
        (ANGELES, datetime(2021, 3, 14, 1, 59), ["-08:00"]),
        (ANGELES, datetime(2021, 3, 14, 2, 0), []),
        (ANGELES, datetime(2021, 3, 14, 2, 59), []),
        (ANGELES, datetime(2021, 3, 14, 3, 0), ["-07:00"]),
        # Half an hour.
        (LORD_HOWE, datetime(2021, 4, 4, 1, 29), ["+11:00"]),
        (LORD_HOWE, datetime(2021, 4, 4, 1, 30), ["+11:00", "+10:30"]),
        (LORD_HOWE, datetime(2021, 4, 4, 2, 0), ["+10:30"]),
        (LORD_HOWE, datetime(2021, 10, 3, 2, 15), []),
        (LORD_HOWE, datetime(2021, 10, 3, 2, 30), ["+11:00"]),
        # At midnight.
        (SAO_PAULO, datetime(2018, 11, 4, 0, 0), []),
        (SAO_PAULO, datetime(2018, 11, 4, 1, 0), ["-02:00"]),
        (SAO_PAULO, datetime(2018, 2, 17, 23, 30), ["-02:00", "-03:00"]),
        # A whole day.
        (APIA, datetime(2011, 12, 30, 12, 0), []),
        (zones.zone("UTC"), datetime(2020, 11, 1, 1, 30), ["+00:00"]),
        (zones.zone("UTC+05:45"), datetime(2020, 11, 1, 1, 30), ["+05:45"]),
    ],
)
def test_a_local_time_may_be_no_instant_or_several(
    zone: Zone, wall: datetime, offsets: list[str]
) -> None:
    found = candidates(wall, zone.tzinfo)
    assert [zones.offset_of(moment) for moment in found] == offsets
    assert all(moment.replace(tzinfo=None, fold=0) == wall for moment in found)


@pytest.mark.parametrize(
    ("day", "start", "end", "label", "expected"),
    [
        (BACK, time(1, 30), None, "PDT", ("2020-11-01T01:30:00-07:00", None)),
        (BACK, time(1, 30), None, "PST", ("2020-11-01T01:30:00-08:00", None)),
        (
            BACK,
            time(0, 45),
            time(1, 15),
            "PDT",
            ("2020-11-01T00:45:00-07:00", "2020-11-01T01:15:00-07:00"),
        ),
        (
            BACK,
            time(0, 45),
            time(1, 15),
            "PST",
            ("2020-11-01T00:45:00-07:00", "2020-11-01T01:15:00-08:00"),
        ),
        (
            BACK,
            time(1, 45),
            time(1, 15),
            None,
            ("2020-11-01T01:45:00-07:00", "2020-11-01T01:15:00-08:00"),
        ),
        (
            BACK,
            time(1, 30),
            time(1, 45),
            "PST",
            ("2020-11-01T01:30:00-08:00", "2020-11-01T01:45:00-08:00"),
        ),
        (
            BACK,
            time(23, 45),
            time(0, 15),
            "PST",
            ("2020-11-01T23:45:00-08:00", "2020-11-02T00:15:00-08:00"),
        ),
        (
            FORWARD,
            time(1, 45),
            time(3, 15),
            "PST",
            ("2021-03-14T01:45:00-08:00", "2021-03-14T03:15:00-07:00"),
        ),
        (
            FORWARD,
            time(1, 45),
            time(3, 15),
            "PDT",
            ("2021-03-14T01:45:00-08:00", "2021-03-14T03:15:00-07:00"),
        ),
        (
            FORWARD,
            time(23, 0),
            time(0, 0),
            "PT",
            ("2021-03-14T23:00:00-07:00", "2021-03-15T00:00:00-07:00"),
        ),
        (
            date(2020, 12, 31),
            time(23, 30),
            time(0, 30),
            "PST",
            ("2020-12-31T23:30:00-08:00", "2021-01-01T00:30:00-08:00"),
        ),
        (
            date(2021, 5, 4),
            time(19),
            time(19),
            "PDT",
            ("2021-05-04T19:00:00-07:00", "2021-05-04T19:00:00-07:00"),
        ),
    ],
)
def test_a_range_of_local_times_is_converted(
    day: date, start: time, end: time | None, label: str | None, expected: tuple[str, str | None]
) -> None:
    assert shown(slot(day, start, end, ANGELES, label)) == expected


@pytest.mark.parametrize(
    ("zone", "day", "start", "end", "label", "message"),
    [
        (ANGELES, BACK, time(1, 30), None, None, "happens twice in America/Los_Angeles"),
        (ANGELES, BACK, time(1, 30), time(1, 45), None, "happens twice in America/Los_Angeles"),
        (ANGELES, FORWARD, time(2, 30), None, "PST", "doesn't exist in America/Los_Angeles"),
        (ANGELES, FORWARD, time(1, 45), time(2, 15), "PST", "2021-03-14 02:15 doesn't exist"),
        (
            ANGELES,
            FORWARD - timedelta(days=1),
            time(23, 45),
            time(2, 15),
            None,
            "2021-03-14 02:15 doesn't exist",
        ),
        (ANGELES, date(2021, 7, 20), time(5), None, "PST", "PST is not in use in America/Los_A"),
        (LORD_HOWE, date(2021, 10, 3), time(2, 15), None, None, "doesn't exist in Australia/Lord"),
        (LORD_HOWE, date(2021, 4, 4), time(1, 45), None, None, "happens twice in Australia/Lord"),
        (SAO_PAULO, date(2018, 11, 4), time(0), None, None, "2018-11-04 00:00 doesn't exist"),
        (SAO_PAULO, date(2018, 11, 3), time(23), time(0), None, "2018-11-04 00:00 doesn't exist"),
    ],
)
def test_a_skipped_repeated_or_contradictory_time_is_an_error(
    zone: Zone, day: date, start: time, end: time | None, label: str | None, message: str
) -> None:
    with pytest.raises(TimeProblemError, match=message):
        slot(day, start, end, zone, label)


def test_the_error_names_both_possible_instants() -> None:
    with pytest.raises(TimeProblemError) as doubled:
        instant(datetime(2020, 11, 1, 1, 30), ANGELES)
    assert str(doubled.value) == (
        "2020-11-01 01:30 happens twice in America/Los_Angeles, when clocks go back; it "
        "could be 2020-11-01T01:30:00-07:00 (PDT) or 2020-11-01T01:30:00-08:00 (PST)"
    )
    with pytest.raises(TimeProblemError) as skipped:
        instant(datetime(2018, 11, 4, 0, 0), SAO_PAULO)
    assert str(skipped.value) == (
        "2018-11-04 00:00 doesn't exist in America/Sao_Paulo, when clocks go forward; it "
        "could be 2018-11-03T23:00:00-03:00 (UTC-03:00) or 2018-11-04T01:00:00-02:00 (UTC-02:00)"
    )


@pytest.mark.parametrize("label", ["SGT", "+08", None])
def test_any_label_is_accepted_in_a_zone_without_abbreviations(label: str | None) -> None:
    found = instant(datetime(2021, 5, 4, 19), zones.zone("Asia/Singapore"), label)
    assert found.isoformat() == "2021-05-04T19:00:00+08:00"


@settings(derandomize=True, deadline=None)
@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2037, 1, 1)),
    st.sampled_from([ANGELES, LORD_HOWE, SAO_PAULO, APIA, zones.zone("Europe/Dublin")]),
)
def test_a_local_time_leads_back_to_its_instant(utc: datetime, zone: Zone) -> None:
    moment = utc.replace(tzinfo=UTC)
    local = zone.local(moment)
    found = candidates(local.replace(tzinfo=None, fold=0), zone.tzinfo)
    assert moment in [each.astimezone(UTC) for each in found]
