"""Calendars: broken parts lose nothing else, real files yield their true counts."""

import json
import os
from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from corpus import account_is_whole, parse
from harness import confcli
from hypothesis import given
from hypothesis import strategies as st
from test_round_trip import try_to_read

from confcli.errors import InputError
from confcli.model import Listing, Talk

LINES = st.sampled_from(
    """BEGIN:VEVENT; END:VEVENT; BEGIN:VTIMEZONE; END:VTIMEZONE; BEGIN:VALARM; END:VCALENDAR;
    UID:a; SUMMARY:Kites; DTSTART:20250704T100000Z; DTSTART;VALUE=DATE:20250704;
    DTSTART;TZID=Europe/Vienna:20250330T023000; DTEND:20250704T090000Z; DURATION:PT45M;
    RRULE:FREQ=SECONDLY; RRULE:FREQ=DAILY;COUNT=3; RDATE:20250705T100000Z; EXDATE:nothing;
    RECURRENCE-ID:20250705T100000Z; STATUS:CANCELLED; X-WR-TIMEZONE:Nowhere; ;;:; \tfolded""".split(
        "; "
    )
)


def calendar(*lines: str) -> bytes:
    held = "\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""])
    return held.encode()


def event(*lines: str, uid: str = "a") -> list[str]:
    return ["BEGIN:VEVENT", f"UID:{uid}", "SUMMARY:Kites", *lines, "END:VEVENT"]


def talks(listing: Listing) -> list[Talk]:
    return [talk for session in listing.sessions for talk in session.talks]


def starts(listing: Listing) -> list[str]:
    return [talk.start.isoformat() if talk.start else "" for talk in talks(listing)]


def test_a_zone_of_windows_is_known_by_its_name():
    listing = parse(calendar(*event("DTSTART;TZID=W. Europe Standard Time:20250704T100000")))
    assert starts(listing) == ["2025-07-04T10:00:00+02:00"]


def test_a_floating_time_needs_a_zone():
    data = calendar(*event("DTSTART:20250704T100000"))
    with pytest.raises(InputError, match="--source-tz"):
        parse(data)
    assert starts(parse(data, timezone="Europe/Vienna")) == ["2025-07-04T10:00:00+02:00"]


def test_a_rule_a_date_more_and_a_date_less():
    listing = parse(
        calendar(
            *event(
                "DTSTART:20250704T100000Z",
                "DURATION:PT1H",
                "RRULE:FREQ=DAILY;COUNT=3",
                "RDATE:20250710T100000Z",
                "EXDATE:20250705T100000Z",
            )
        )
    )
    assert [start[:10] for start in starts(listing)] == ["2025-07-04", "2025-07-06", "2025-07-10"]


def test_a_repeat_keeps_its_clock_over_the_change_to_summer_time():
    lines = event("DTSTART;TZID=Europe/Vienna:20250329T100000", "RRULE:FREQ=DAILY;COUNT=2")
    assert starts(parse(calendar(*lines))) == [
        "2025-03-29T10:00:00+01:00",
        "2025-03-30T10:00:00+02:00",
    ]


def test_a_rule_without_an_end_is_followed_a_thousand_times():
    listing = parse(calendar(*event("DTSTART:20250704T100000Z", "RRULE:FREQ=DAILY")))
    assert len(talks(listing)) == 1_000
    assert len(listing.problems) == 1


def test_two_events_of_one_uid_are_kept_apart():
    listing = parse(
        calendar(*event("DTSTART:20250704T100000Z"), *event("DTSTART:20250705T100000Z"))
    )
    assert len(talks(listing)) == 2
    assert len({talk.id for talk in talks(listing)}) == 2


def test_without_dtend_there_is_no_end_and_a_cancelled_event_is_marked():
    (talk,) = talks(parse(calendar(*event("DTSTART:20250704T100000Z", "STATUS:CANCELLED"))))
    assert talk.end is None
    assert talk.cancelled


def test_a_broken_event_is_a_problem_and_the_rest_is_read():
    listing = parse(calendar(*event("DTSTART:soon"), *event("DTSTART:20250704T100000Z", uid="b")))
    assert [talk.id for talk in talks(listing) if talk.start] == ["b"]
    assert [problem.line for problem in listing.problems] == [5]


@given(st.lists(LINES, max_size=20))
def test_any_lines_are_a_listing_or_one_clear_error(lines):
    try_to_read(calendar("BEGIN:VEVENT", *lines), {"timezone": "Europe/Vienna"})


@given(st.binary(max_size=80))
def test_any_bytes_are_a_listing_or_one_clear_error(data):
    with suppress(InputError):
        parse(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + data, timezone="UTC")


#: The test files of two libraries, icalendar and khal: the talks and problems in each, and
#: whether its times float, so that a zone has to be given; or the true reason it is refused.
OTHERS = """
icalendar/alarm_etar_future | 1 0
icalendar/alarm_etar_notification | 1 0
icalendar/alarm_etar_notification_clicked | 1 0
icalendar/alarm_google_acknowledged | 1 0
icalendar/alarm_google_future | 1 0
icalendar/alarm_thunderbird_2_future | 1 0
icalendar/alarm_thunderbird_2_notification_5_min_postponed | 1 0
icalendar/alarm_thunderbird_2_notification_5_min_postponed_and_closed | 1 0
icalendar/alarm_thunderbird_2_notification_5_min_postponed_and_popped_up | 1 0
icalendar/alarm_thunderbird_2_notification_popped_up | 1 0
icalendar/alarm_thunderbird_closed | 1 0
icalendar/alarm_thunderbird_future | 1 0
icalendar/alarm_thunderbird_snoozed_until_1457 | 1 0
icalendar/america_new_york | 1 0
icalendar/america_new_york_forward_reference | 1 0
icalendar/big_bad_calendar | 20 41
icalendar/bom_calendar | no event
icalendar/broken_dtstart | 1 2
icalendar/broken_ical | 1 1
icalendar/calendar_with_unicode | no event
icalendar/created_calendar_with_unicode_fields | 3 2
icalendar/empty | no event
icalendar/empty_RDATE | no event
icalendar/example | 3 3
icalendar/fuzz_testcase_0_char_in_component_name | no event
icalendar/fuzz_testcase_invalid_month | no event
icalendar/fuzz_testcase_vtimezone_lone_cr | no event
icalendar/invalid_duration | 1 1
icalendar/issue_104_broken_calendar | 1 1
icalendar/issue_1050_all_components | 1 0
icalendar/issue_1050_calendar_with_events_and_todos | 2 0
icalendar/issue_1050_empty_calendar | no event
icalendar/issue_1050_forward_timezone_reference | 1 0
icalendar/issue_1050_multiple_calendars | 2 2
icalendar/issue_1050_simple_calendar | 1 0
icalendar/issue_1050_timezone_only_calendar | no event
icalendar/issue_1050_uid_in_description | 2 3
icalendar/issue_1081_empty_rdate | 1 1
icalendar/issue_1081_event_with_rrule | 10 0
icalendar/issue_1081_freebusy_comma_separated | no event
icalendar/issue_1081_invalid_rrule_freq | 1 1
icalendar/issue_1081_invalid_start_and_end | 1 1
icalendar/issue_1081_invalid_start_valid_end | 1 1
icalendar/issue_1081_list_of_properties | 1 0
icalendar/issue_1081_tzid_param | 1 0
icalendar/issue_1081_with_summary | 1 1
icalendar/issue_1231_recurrence | 1 0
icalendar/issue_1238 | no event
icalendar/issue_127_categories_with_commas | 1 0
icalendar/issue_1426 | 3 1
icalendar/issue_1426_value_parameters | 1 1 floating
icalendar/issue_1549_binary_attachment | 1 2
icalendar/issue_1561_image_value | 4 8
icalendar/issue_156_RDATE_with_PERIOD_TZID_khal | 1 2
icalendar/issue_156_RDATE_with_PERIOD_TZID_khal_2 | 1 2
icalendar/issue_1633_freebusy_with_dates | no event
icalendar/issue_1633_rdate_with_dates | 2 1 floating
icalendar/issue_1633_rdate_with_dates_and_tzid | 2 1
icalendar/issue_165_missing_event | 14 0
icalendar/issue_168_expected_output | 1 1
icalendar/issue_168_input | 1 2
icalendar/issue_178_component_with_invalid_name_represented | no event
icalendar/issue_178_custom_component_contains_other | no event
icalendar/issue_178_custom_component_inside_other | no event
icalendar/issue_218_bad_tzid | 1 0
icalendar/issue_237_fail_to_parse_timezone_with_non_ascii_tzid | 1 1
icalendar/issue_27_multiple_periods_in_freebusy_multiple_freebusies | no event
icalendar/issue_27_multiple_periods_in_freebusy_one_freebusy | no event
icalendar/issue_313_globally_unique_tzid | 3 0
icalendar/issue_321_assert_dst_offset_is_not_false | 1 0
icalendar/issue_322_expected_calendar | 1 1
icalendar/issue_348_exception_parsing_value | 1 0
icalendar/issue_350 | 1 0
icalendar/issue_351_whitespace_in_property_and_params | 1 1
icalendar/issue_466_convert_tzid_with_slash | 1000 1
icalendar/issue_466_respect_unique_timezone | 1000 1
icalendar/issue_526_calendar_with_different_events | 2 2
icalendar/issue_526_calendar_with_event_subset | 1 1
icalendar/issue_526_calendar_with_events | 2 2
icalendar/issue_526_calendar_with_shuffeled_events | 2 2
icalendar/issue_722_missing_VTIMEZONE_custom | 1 2
icalendar/issue_722_missing_timezones | 4 4
icalendar/issue_722_timezone_transition_ambiguity | 4 0
icalendar/issue_798_freebusy | no event
icalendar/issue_798_related_to | 2 4
icalendar/issue_82_expected_output | 1 2
icalendar/issue_836_do_not_quote_tzid | 1 0
icalendar/multiple_calendar_components | 3 0 floating
icalendar/multiple_timezones | 3 6 floating
icalendar/pacific_fiji | 1 0
icalendar/parsing_error | 40 3 floating
icalendar/parsing_error_in_UTC_offset | no event
icalendar/period_with_timezone | 9 0
icalendar/pr_480_summary_with_colon | 2 3
icalendar/property_params | 1 0 floating
icalendar/rfc_5545_RDATE_example | 6 12
icalendar/rfc_6868 | 1 2
icalendar/rfc_7256_multi_value_parameters | 2 4
icalendar/rfc_7265_appendix_example_1_ical | 1 0 floating
icalendar/rfc_7265_appendix_example_2_ical | 6 0
icalendar/rfc_7265_example_1 | no event
icalendar/rfc_7529 | 4 4 floating
icalendar/rfc_7953_3 | no event
icalendar/rfc_7986_conferences | 1 2
icalendar/rfc_7986_image | 2 4
icalendar/rfc_7986_properties | no event
icalendar/rfc_9253_examples | 2 2
icalendar/rfc_9253_gap | 2 2
icalendar/rfc_9253_related_to | 1 1
icalendar/small_bad_calendar | 1 3
icalendar/time | no event
icalendar/timezone_rdate | 1 2
icalendar/timezone_same_start | 1 0
icalendar/timezone_same_start_and_offset | 1 2
icalendar/timezoned | 1 0
icalendar/x_location | 1000 1
khal/cal_d | 1 0 floating
khal/cal_dt_two_tz | 1 0
khal/cal_lots_of_timezones | 12 0
khal/cal_no_dst | 1 0
khal/event_d | 1 0 floating
khal/event_d_15 | 1 0 floating
khal/event_d_long | 1 0 floating
khal/event_d_no_value | 1 0 floating
khal/event_d_rdate | 4 0 floating
khal/event_d_rr | 10 0 floating
khal/event_d_same_start_end | 1 1 floating
khal/event_dt_description | 1 0 floating
khal/event_dt_duration | 1 0
khal/event_dt_floating | 1 0 floating
khal/event_dt_local_missing_tz | 1 1
khal/event_dt_london | 1 0
khal/event_dt_long | 1 0 floating
khal/event_dt_mixed_awareness | 2 0 floating
khal/event_dt_multi_recuid_no_master | 2 2 floating
khal/event_dt_multi_uid | 3 1 floating
khal/event_dt_no_end | 1 0
khal/event_dt_partstat | 1 0
khal/event_dt_rd | 2 0 floating
khal/event_dt_recuid_no_master | 1 0 floating
khal/event_dt_rr | 10 0 floating
khal/event_dt_rrule_invalid_until | 3 0 floating
khal/event_dt_rrule_invalid_until2 | 35 0
khal/event_dt_rrule_until_before_start | 1 0 floating
khal/event_dt_simple | 1 0
khal/event_dt_simple_inkl_vtimezone | 1 0
khal/event_dt_simple_nocat | 1 0
khal/event_dt_simple_updated | 1 0
khal/event_dt_simple_zulu | 1 0
khal/event_dt_status_confirmed | 1 0
khal/event_dt_two_rd | 4 0 floating
khal/event_dt_two_tz | 1 0
khal/event_dt_url | 1 0
khal/event_dtr_exdatez | 3 0
khal/event_dtr_no_tz_exdatez | 1 1
khal/event_dtr_notz_untilz | 1 1
khal/event_invalid_exdate | 3 0
khal/event_no_dst | 1 0
khal/event_r_past | 51 1 floating
khal/event_rdate_no_value | 27 0
khal/event_rrule_no_occurence | 1 0
khal/event_rrule_recuid | 6 0
khal/event_rrule_recuid_cancelled | 6 0
khal/event_rrule_recuid_invalid_tzid | 2 3
khal/event_rrule_recuid_update | 5 0
khal/invalid_tzoffset | 1 0
khal/mult_uids_and_recuid_no_order | 12 0 floating
khal/non_dst_error | 2 0
khal/part0 | 1 0
khal/part1 | 11 0
khal/tz_windows_format | 1 0
khal/without_uid | 1 0 floating
"""


@pytest.fixture
def folder() -> Path:
    named = os.environ.get("CONFCLI_CORPUS")
    if not named:
        pytest.skip("CONFCLI_CORPUS names no folder of real files")
    return Path(named) / "ical"


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("fosdem2024_Arav", 14),
        ("fosdem2024_Jonathan", 26),
        ("fosdem2024_Lucas", 19),
        ("fosdem2024_Terts", 16),
        ("miniconf_iclr2020_sample_cal", 56),
        ("sched_jococruise_2019", 395),
        ("sched_jococruise_2020", 464),
        ("sched_jococruise_2022", 358),
        ("sched_jococruise_2024", 439),
        ("sched_jococruise_2025", 463),
        ("sched_jococruise_2026", 489),
    ],
)
def test_real_calendars(folder, name, count):
    path = folder / f"{name}.ics"
    listing = parse(path.read_bytes(), name=path.name)
    assert len(talks(listing)) == count
    assert not listing.problems
    account_is_whole(listing, path.read_bytes())


@pytest.mark.corpus
def test_the_calendar_of_iclr_2020_starts_as_its_site_says(folder):
    listing = parse((folder / "miniconf_iclr2020_sample_cal.ics").read_bytes())
    site = folder.parent / "miniconf" / "miniconf_demo_iclr2020" / "main_calendar.json"
    entries = json.loads(site.read_text("utf-8"))
    expected = [datetime.fromisoformat(entry["start"]).astimezone(UTC) for entry in entries]
    found = [talk.start.astimezone(UTC) for talk in talks(listing)]
    assert len(found) == 56
    assert sorted(found) == sorted(expected)


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "expected"), [row.split(" | ") for row in OTHERS.strip().splitlines()]
)
def test_calendars_of_two_libraries(folder, name, expected):
    library, _, stem = name.partition("/")
    data = (folder / f"{library}_tests" / f"{stem}.ics").read_bytes()
    counts = [part for part in expected.split() if part.isdigit()]
    if expected.endswith("floating"):
        with pytest.raises(InputError, match="--source-tz"):
            parse(data)
    if not counts:
        with pytest.raises(InputError, match=expected):
            parse(data)
        return
    zone = "Europe/Berlin" if expected.endswith("floating") else None
    listing = parse(data, timezone=zone)
    assert [len(talks(listing)), len(listing.problems)] == [int(count) for count in counts]
    account_is_whole(listing, data)


@pytest.mark.corpus
def test_two_years_of_one_event_differ_as_they_should(folder):
    old, new = (folder / f"sched_jococruise_{year}.ics" for year in (2024, 2025))
    result = confcli("diff", old, new, "--json")
    assert (result.code, result.err) == (1, "")
    kinds = Counter(each["kind"] for each in json.loads(result.out) if each["item"] == "talk")
    assert kinds["added"] - kinds["removed"] == 463 - 439
    assert kinds["moved"] + kinds["removed"] <= 439
    assert min(kinds["added"], kinds["removed"], kinds["moved"]) > 100
    assert confcli("diff", old, old).code == 0
