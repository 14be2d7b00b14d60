"""The test files of two calendar libraries: the number of talks and problems in each.

Each file name is followed by its number of talks and problems, or the reason it is refused:
``zone`` means it needs a given zone (and is then read with the counts that follow);
``no-event`` and ``no-calendar`` mean it contains none.
"""

from pathlib import Path

import pytest

from tests.support.corpus import parse
from tests.support.refused import refused

pytestmark = pytest.mark.corpus

FILES = """
icalendar_tests/alarm_etar_future.ics 1 0
icalendar_tests/alarm_etar_notification.ics 1 0
icalendar_tests/alarm_etar_notification_clicked.ics 1 0
icalendar_tests/alarm_google_acknowledged.ics 1 0
icalendar_tests/alarm_google_future.ics 1 0
icalendar_tests/alarm_thunderbird_2_future.ics 1 0
icalendar_tests/alarm_thunderbird_2_notification_5_min_postponed.ics 1 0
icalendar_tests/alarm_thunderbird_2_notification_5_min_postponed_and_closed.ics 1 0
icalendar_tests/alarm_thunderbird_2_notification_5_min_postponed_and_popped_up.ics 1 0
icalendar_tests/alarm_thunderbird_2_notification_popped_up.ics 1 0
icalendar_tests/alarm_thunderbird_closed.ics 1 0
icalendar_tests/alarm_thunderbird_future.ics 1 0
icalendar_tests/alarm_thunderbird_snoozed_until_1457.ics 1 0
icalendar_tests/america_new_york.ics 1 0
icalendar_tests/america_new_york_forward_reference.ics 1 0
icalendar_tests/big_bad_calendar.ics 20 41
icalendar_tests/bom_calendar.ics no-event
icalendar_tests/broken_dtstart.ics 1 2
icalendar_tests/broken_ical.ics 1 1
icalendar_tests/calendar_with_unicode.ics no-event
icalendar_tests/created_calendar_with_unicode_fields.ics 3 2
icalendar_tests/empty.ics no-event
icalendar_tests/empty_RDATE.ics no-event
icalendar_tests/example.ics 3 3
icalendar_tests/fuzz_testcase_0_char_in_component_name.ics no-calendar
icalendar_tests/fuzz_testcase_invalid_month.ics no-calendar
icalendar_tests/fuzz_testcase_vtimezone_lone_cr.ics no-calendar
icalendar_tests/invalid_duration.ics 1 1
icalendar_tests/issue_104_broken_calendar.ics 1 1
icalendar_tests/issue_1050_all_components.ics 1 2
icalendar_tests/issue_1050_calendar_with_events_and_todos.ics 2 2
icalendar_tests/issue_1050_empty_calendar.ics no-event
icalendar_tests/issue_1050_forward_timezone_reference.ics 1 0
icalendar_tests/issue_1050_multiple_calendars.ics 2 2
icalendar_tests/issue_1050_simple_calendar.ics 1 0
icalendar_tests/issue_1050_timezone_only_calendar.ics no-event
icalendar_tests/issue_1050_uid_in_description.ics 2 3
icalendar_tests/issue_1081_empty_rdate.ics 1 1
icalendar_tests/issue_1081_event_with_rrule.ics 10 0
icalendar_tests/issue_1081_freebusy_comma_separated.ics no-event
icalendar_tests/issue_1081_invalid_rrule_freq.ics 1 1
icalendar_tests/issue_1081_invalid_start_and_end.ics 1 1
icalendar_tests/issue_1081_invalid_start_valid_end.ics 1 1
icalendar_tests/issue_1081_list_of_properties.ics 1 0
icalendar_tests/issue_1081_tzid_param.ics 1 0
icalendar_tests/issue_1081_with_summary.ics 1 1
icalendar_tests/issue_1231_recurrence.ics 1 0
icalendar_tests/issue_1238.ics no-event
icalendar_tests/issue_127_categories_with_commas.ics 1 0
icalendar_tests/issue_1426.ics 3 1
icalendar_tests/issue_1426_value_parameters.ics zone 1 1
icalendar_tests/issue_1549_binary_attachment.ics 1 2
icalendar_tests/issue_1561_image_value.ics 4 8
icalendar_tests/issue_156_RDATE_with_PERIOD_TZID_khal.ics 1 2
icalendar_tests/issue_156_RDATE_with_PERIOD_TZID_khal_2.ics 1 2
icalendar_tests/issue_1633_freebusy_with_dates.ics no-event
icalendar_tests/issue_1633_rdate_with_dates.ics zone 2 1
icalendar_tests/issue_1633_rdate_with_dates_and_tzid.ics 2 1
icalendar_tests/issue_165_missing_event.ics 14 0
icalendar_tests/issue_168_expected_output.ics 1 1
icalendar_tests/issue_168_input.ics 1 2
icalendar_tests/issue_178_component_with_invalid_name_represented.ics no-calendar
icalendar_tests/issue_178_custom_component_contains_other.ics no-calendar
icalendar_tests/issue_178_custom_component_inside_other.ics no-event
icalendar_tests/issue_218_bad_tzid.ics 1 0
icalendar_tests/issue_237_fail_to_parse_timezone_with_non_ascii_tzid.ics 1 1
icalendar_tests/issue_27_multiple_periods_in_freebusy_multiple_freebusies.ics no-event
icalendar_tests/issue_27_multiple_periods_in_freebusy_one_freebusy.ics no-event
icalendar_tests/issue_313_globally_unique_tzid.ics 3 0
icalendar_tests/issue_321_assert_dst_offset_is_not_false.ics 1 0
icalendar_tests/issue_322_expected_calendar.ics 1 1
icalendar_tests/issue_348_exception_parsing_value.ics 1 0
icalendar_tests/issue_350.ics 1 0
icalendar_tests/issue_351_whitespace_in_property_and_params.ics 1 1
icalendar_tests/issue_466_convert_tzid_with_slash.ics 1000 1
icalendar_tests/issue_466_respect_unique_timezone.ics 1000 1
icalendar_tests/issue_526_calendar_with_different_events.ics 2 2
icalendar_tests/issue_526_calendar_with_event_subset.ics 1 1
icalendar_tests/issue_526_calendar_with_events.ics 2 2
icalendar_tests/issue_526_calendar_with_shuffeled_events.ics 2 2
icalendar_tests/issue_722_missing_VTIMEZONE_custom.ics 1 2
icalendar_tests/issue_722_missing_timezones.ics 4 4
icalendar_tests/issue_722_timezone_transition_ambiguity.ics 4 0
icalendar_tests/issue_798_freebusy.ics no-event
icalendar_tests/issue_798_related_to.ics 2 4
icalendar_tests/issue_82_expected_output.ics 1 2
icalendar_tests/issue_836_do_not_quote_tzid.ics 1 0
icalendar_tests/multiple_calendar_components.ics zone 3 0
icalendar_tests/multiple_timezones.ics zone 3 6
icalendar_tests/pacific_fiji.ics 1 0
icalendar_tests/parsing_error.ics zone 40 3
icalendar_tests/parsing_error_in_UTC_offset.ics no-event
icalendar_tests/period_with_timezone.ics 9 0
icalendar_tests/pr_480_summary_with_colon.ics 2 3
icalendar_tests/property_params.ics zone 1 0
icalendar_tests/rfc_5545_RDATE_example.ics 6 12
icalendar_tests/rfc_6868.ics 1 2
icalendar_tests/rfc_7256_multi_value_parameters.ics 2 4
icalendar_tests/rfc_7265_appendix_example_1_ical.ics zone 1 0
icalendar_tests/rfc_7265_appendix_example_2_ical.ics 6 0
icalendar_tests/rfc_7265_example_1.ics no-event
icalendar_tests/rfc_7529.ics zone 4 4
icalendar_tests/rfc_7953_3.ics no-event
icalendar_tests/rfc_7986_conferences.ics 1 2
icalendar_tests/rfc_7986_image.ics 2 4
icalendar_tests/rfc_7986_properties.ics no-event
icalendar_tests/rfc_9253_examples.ics 2 2
icalendar_tests/rfc_9253_gap.ics 2 2
icalendar_tests/rfc_9253_related_to.ics 1 1
icalendar_tests/small_bad_calendar.ics 1 3
icalendar_tests/time.ics no-event
icalendar_tests/timezone_rdate.ics 1 2
icalendar_tests/timezone_same_start.ics 1 0
icalendar_tests/timezone_same_start_and_offset.ics 1 2
icalendar_tests/timezoned.ics 1 0
icalendar_tests/x_location.ics 1000 1
khal_tests/cal_d.ics zone 1 0
khal_tests/cal_dt_two_tz.ics 1 0
khal_tests/cal_lots_of_timezones.ics 12 0
khal_tests/cal_no_dst.ics 1 0
khal_tests/event_d.ics zone 1 0
khal_tests/event_d_15.ics zone 1 0
khal_tests/event_d_long.ics zone 1 0
khal_tests/event_d_no_value.ics zone 1 0
khal_tests/event_d_rdate.ics zone 4 0
khal_tests/event_d_rr.ics zone 10 0
khal_tests/event_d_same_start_end.ics zone 1 1
khal_tests/event_dt_description.ics zone 1 0
khal_tests/event_dt_duration.ics 1 0
khal_tests/event_dt_floating.ics zone 1 0
khal_tests/event_dt_local_missing_tz.ics 1 1
khal_tests/event_dt_london.ics 1 0
khal_tests/event_dt_long.ics zone 1 0
khal_tests/event_dt_mixed_awareness.ics zone 2 0
khal_tests/event_dt_multi_recuid_no_master.ics zone 2 2
khal_tests/event_dt_multi_uid.ics zone 3 1
khal_tests/event_dt_no_end.ics 1 0
khal_tests/event_dt_partstat.ics 1 0
khal_tests/event_dt_rd.ics zone 2 0
khal_tests/event_dt_recuid_no_master.ics zone 1 0
khal_tests/event_dt_rr.ics zone 10 0
khal_tests/event_dt_rrule_invalid_until.ics zone 3 0
khal_tests/event_dt_rrule_invalid_until2.ics 35 0
khal_tests/event_dt_rrule_until_before_start.ics zone 1 0
khal_tests/event_dt_simple.ics 1 0
khal_tests/event_dt_simple_inkl_vtimezone.ics 1 0
khal_tests/event_dt_simple_nocat.ics 1 0
khal_tests/event_dt_simple_updated.ics 1 0
khal_tests/event_dt_simple_zulu.ics 1 0
khal_tests/event_dt_status_confirmed.ics 1 0
khal_tests/event_dt_two_rd.ics zone 4 0
khal_tests/event_dt_two_tz.ics 1 0
khal_tests/event_dt_url.ics 1 0
khal_tests/event_dtr_exdatez.ics 3 0
khal_tests/event_dtr_no_tz_exdatez.ics 1 1
khal_tests/event_dtr_notz_untilz.ics 7 0
khal_tests/event_invalid_exdate.ics 3 0
khal_tests/event_no_dst.ics 1 0
khal_tests/event_r_past.ics zone 51 1
khal_tests/event_rdate_no_value.ics 27 0
khal_tests/event_rrule_no_occurence.ics 1 0
khal_tests/event_rrule_recuid.ics 6 0
khal_tests/event_rrule_recuid_cancelled.ics 6 0
khal_tests/event_rrule_recuid_invalid_tzid.ics 2 3
khal_tests/event_rrule_recuid_update.ics 5 0
khal_tests/invalid_tzoffset.ics 1 0
khal_tests/mult_uids_and_recuid_no_order.ics zone 12 0
khal_tests/non_dst_error.ics 2 0
khal_tests/part0.ics 1 0
khal_tests/part1.ics 11 0
khal_tests/tz_windows_format.ics 1 0
khal_tests/without_uid.ics zone 1 0
"""
REFUSALS = {
    "zone": "doesn't state a time zone; try: confcli check",
    "no-event": "no events in this calendar",
    "no-calendar": "icalendar: doesn't start with BEGIN:VCALENDAR",
}
CASES = [line.split() for line in FILES.split("\n") if line]


def test_every_file_is_in_the_table(folder: Path) -> None:
    ical = folder / "ical"
    found = {
        path.relative_to(ical).as_posix()
        for name in ("icalendar_tests", "khal_tests")
        for path in (ical / name).glob("*.ics")
    }
    assert {name for name, *_ in CASES} == found


@pytest.mark.parametrize(("name", "expected"), [(name, rest) for name, *rest in CASES])
def test_a_file_has_the_listed_counts(folder: Path, name: str, expected: list[str]) -> None:
    data = (folder / "ical" / name).read_bytes()
    zone = None
    if expected[0] in REFUSALS:
        with refused(REFUSALS[expected[0]]):
            parse(data, name=Path(name).name)
        zone, expected = "Europe/Berlin", expected[1:]
    if expected:
        listing = parse(data, name=Path(name).name, timezone=zone)
        talks = sum(len(session.talks) for session in listing.sessions)
        problems = sum(problem.count for problem in listing.problems)
        assert [talks, problems] == [int(count) for count in expected]
