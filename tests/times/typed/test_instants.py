"""Times as people write them."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.errors import WrongUsageError
from confcli.times import zones
from confcli.times.typed.instants import Moment, moment_on
from confcli.times.typed.kinds import Exact, FromNow, Time
from confcli.times.typed.reading import is_time, read
from confcli.times.zones import Zone

moments = st.builds(datetime.combine, st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.times()).map(
    lambda moment: moment.replace(microsecond=0)
)
SAFE_ZONES = st.sampled_from(
    ["UTC", "Asia/Tokyo", "Asia/Kolkata", "Africa/Lagos", "Pacific/Honolulu"]
)


UTC_ZONE = zones.zone("UTC")


def parse(text: str, default: Zone = UTC_ZONE) -> Moment:
    """The instant of a time; without its date, on 4 May 2021."""
    found = read(text)
    if isinstance(found, Exact):
        return Moment(found.instant, zones.of_offset(found.instant.utcoffset() or timedelta()))
    if isinstance(found, FromNow):
        return Moment(datetime(2021, 5, 4, tzinfo=UTC) + found.after, zones.zone("UTC"))
    if not isinstance(found, Time):
        raise WrongUsageError(f"{text} is a day")
    return moment_on(found, found.day if isinstance(found.day, date) else date(2021, 5, 4), default)


@given(moments, SAFE_ZONES)
def test_rfc_3339_is_parsed(moment: datetime, name: str) -> None:
    written = moment.replace(tzinfo=ZoneInfo(name))
    assert parse(written.isoformat()).instant == written
    assert parse(written.astimezone(UTC).isoformat().replace("+00:00", "Z")).instant == written


@given(
    moments,
    SAFE_ZONES,
    st.sampled_from(
        [
            "{d:%Y-%m-%d} {d:%H:%M:%S}",
            "{d:%Y-%m-%dT%H:%M:%S}",
            "{d.day} {d:%B %Y %H:%M:%S}",
            "{d.day} {d:%b %Y %H:%M:%S}",
            "{d:%B} {d.day}, {d:%Y %H:%M:%S}",
            "{d:%a} {d.day} {d:%b %Y %H:%M:%S}",
            "{d:%A}, {d.day} {d:%B %Y %H:%M:%S}",
            "{d:%a}, {d:%Y-%m-%d} {d:%H:%M:%S}",
        ]
    ),
)
def test_a_date_with_a_time_and_a_zone_is_parsed(moment: datetime, name: str, form: str) -> None:
    text = f"{form.format(d=moment)} {name}"
    found = parse(text)
    assert found.instant.replace(tzinfo=None) == moment
    assert found.zone.name == name
    assert is_time(text)


@given(moments, st.integers(-14 * 4, 14 * 4))
def test_a_time_with_an_offset_is_parsed(moment: datetime, quarters: int) -> None:
    zone = zones.of_offset(timedelta(minutes=15 * quarters))
    if quarters:
        label = zone.name.removeprefix("UTC")
        for text in (f"{moment} {label}", f"{moment} UTC{label}"):
            assert parse(text).instant == moment.replace(tzinfo=zone.tzinfo)


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("2021-05-04 7pm UTC", 19),
        ("2021-05-04 7 pm UTC", 19),
        ("2021-05-04 7:00 PM UTC", 19),
        ("2021-05-04 7:00 p.m. UTC", 19),
        ("2021-05-04 7 a.m. UTC", 7),
        ("2021-05-04 12:00 am UTC", 0),
        ("2021-05-04 12:00 a.m. UTC", 0),
        ("2021-05-04 12:00 pm UTC", 12),
        ("2021-05-04 noon UTC", 12),
        ("2021-05-04 midnight UTC", 0),
        ("7pm 4 May 2021 UTC", 19),
        ("19:00 4 May 2021 UTC", 19),
        ("19:00, 4 May 2021 UTC", 19),
        ("4 May 2021 at 19:00 UTC", 19),
        ("May 4 2021, 7pm UTC", 19),
        ("4 may 2021 19:00 utc", 19),
        ("4th May 2021 19:00 UTC", 19),
    ],
)
def test_am_pm_and_any_order_are_parsed(text: str, hour: int) -> None:
    assert parse(text).instant == datetime(2021, 5, 4, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "instant"),
    [
        ("PDT", 2),
        ("PT", 2),
        ("pdt", 2),
        ("(PDT)", 2),
        ("EDT", 23),
        ("JST", 10),
        ("CEST", 17),
        ("GMT", 19),
        ("UTC", 19),
        ("Z", 19),
    ],
)
def test_zone_abbreviations_are_parsed(zone: str, instant: int) -> None:
    assert parse(f"2021-05-04 19:00 {zone}").instant.astimezone(UTC).hour == instant


def test_the_default_zone_applies_if_none_is_written() -> None:
    tokyo = zones.zone("Asia/Tokyo")
    assert parse("2021-05-04 19:00", tokyo).instant.isoformat() == "2021-05-04T19:00:00+09:00"
    assert parse("4 May 2021 7 PM", tokyo).instant.isoformat() == "2021-05-04T19:00:00+09:00"
    assert parse("19:00 4 May 2021", tokyo).instant.isoformat() == "2021-05-04T19:00:00+09:00"
    assert parse("19:00 2021, 4 May", tokyo).zone == tokyo
    assert parse("4 May 2021 19:00 Tue", tokyo).instant.day == 4
    assert parse("4 May 2021 19:00 UTC", tokyo).instant.isoformat() == "2021-05-04T19:00:00+00:00"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2021-03-14 02:30 PT", r"2021-03-14T01:30:00-08:00 \(PST\) or 2021-03-14T03:30:00-07:00"),
        ("2021-11-07 01:30 PT", r"2021-11-07T01:30:00-07:00 \(PDT\) or 2021-11-07T01:30:00-08:00"),
        ("2021-07-01 12:00 PST", "PST is not in use in America/Los_Angeles on 1 July 2021"),
        ("2021-07-01 12:00 CST", "time zone .CST. is ambiguous"),
        ("Sun 4 May 2021 12:00 UTC", "2021-05-04 is a Tuesday, not a Sunday"),
        ("May 2021 12:00 UTC", "can't read"),
        ("7 pm May 2021 UTC", "can't read"),
        ("2021-05-04 UTC", "can't read"),
        ("2021-05-04 12:00 Berln", "did you mean: Europe/Berlin"),
        ("2021-05-04 24:30 UTC", "can't read"),
        ("2021-02-30 12:00 UTC", "2021-02-30 doesn't exist"),
        ("2021-05-04 13:00 pm UTC", "can't read"),
        ("nonsense", "can't read"),
        ("", "can't read"),
    ],
)
def test_an_ambiguous_or_incomplete_time_is_an_error(text: str, sentence: str) -> None:
    with pytest.raises(WrongUsageError, match=sentence):
        parse(text)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("2020-12-09 18:00 PST", True),
        ("2020-12-09", True),
        ("7pm", True),
        ("4. Mai 2021 14 Uhr", True),
        ("4 mai 2021 14h30", True),
        ("24h hackathon", False),
        ("4 May 2021 noon UTC", True),
        ("tvq0t223", False),
        ("very deep vaes", False),
        ("AI Feynman 2.0", False),
        ("may the force", False),
    ],
)
def test_text_that_is_meant_as_a_time_is_recognised(text: str, fits: bool) -> None:
    assert is_time(text) is fits


@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
    | st.from_regex(r"[0-9 :/\-A-Za-z+]{0,25}", fullmatch=True)
)
def test_any_text_is_a_time_or_an_error(text: str) -> None:
    for default in (zones.zone("UTC"), zones.zone("Europe/Berlin")):
        found = None
        with suppress(WrongUsageError):
            found = parse(text, default)
        assert found is None or found.instant.utcoffset() is not None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2021-05-04 09:00-10:00", "2021-05-04T09:00:00+09:00", "2021-05-04T10:00:00+09:00"),
        ("2021-05-04 09:00-10:00 CET", None, None),  # it is summer
        ("2021-05-04 09:00-10:00 UTC", "2021-05-04T09:00:00+00:00", "2021-05-04T10:00:00+00:00"),
        ("2021-05-04 19:30-07:00", "2021-05-04T19:30:00-07:00", None),
        ("2021-05-04T09:00-10:00", "2021-05-04T09:00:00-10:00", None),
        ("2021-05-04 09:00:00-10:00", "2021-05-04T09:00:00-10:00", None),
        ("2021-05-04T09:00+14:00", "2021-05-04T09:00:00+14:00", None),
        ("2021-05-04T09:00-14:30", None, None),
        ("2021-05-04 20:00-19:00", None, None),
        ("2021-05-04 UTC 23:00 - 02:00", "2021-05-04T23:00:00+00:00", "2021-05-05T02:00:00+00:00"),
        ("20:00-19:00 UTC", None, None),
    ],
)
def test_a_range_of_times_is_no_offset(text: str, start: str | None, end: str | None) -> None:
    if start is None:
        with pytest.raises(WrongUsageError):
            parse(text, zones.zone("Asia/Tokyo"))
        return
    found = parse(text, zones.zone("Asia/Tokyo"))
    assert found.instant.isoformat() == start
    assert (found.end and found.end.isoformat()) == end
