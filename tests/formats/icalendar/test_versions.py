"""Several events with one UID: versions of one event, or a mistake."""

from tests.support.calendars import calendar, event, reasons
from tests.support.corpus import parse, talks


def at(hour: int, *lines: str) -> list[str]:
    return event(f"DTSTART:20250505T{hour:02}0000Z", *lines)


def hours(text: str) -> list[int]:
    return sorted(talk.start.hour for talk in talks(parse(text)) if talk.start)


def test_a_higher_sequence_replaces_a_lower_one_in_any_order() -> None:
    old, new = at(9, "UID:1", "SEQUENCE:1"), at(10, "UID:1", "SEQUENCE:2")
    for text in (calendar(*old, *new), calendar(*new, *old), calendar(*at(9, "UID:1"), *new)):
        assert hours(text) == [10]
        (reason,) = reasons(parse(text))
        assert (
            reason == "an older version of events with a higher SEQUENCE: only the newest are read"
        )


def test_a_higher_sequence_replaces_the_override_of_one_time() -> None:
    series = at(9, "UID:1", "RRULE:FREQ=DAILY;COUNT=2")
    override = ["UID:1", "RECURRENCE-ID:20250506T090000Z"]
    old = event("DTSTART:20250506T100000Z", "SEQUENCE:1", *override)
    new = event("DTSTART:20250506T110000Z", "SEQUENCE:2", *override)
    assert hours(calendar(*series, *old, *new)) == [9, 11]


def test_events_of_equal_sequence_are_all_kept() -> None:
    text = calendar(*at(9, "UID:1", "SEQUENCE:1"), *at(10, "UID:1", "SEQUENCE:1"))
    assert hours(text) == [9, 10]


def test_one_uid_on_all_events_is_one_problem_of_the_file() -> None:
    listing = parse(calendar(*at(9, "UID:7"), *at(10, "UID:7"), *at(11, "UID:7")))
    assert len(listing.talks) == 3
    assert [(p.line, p.reason) for p in listing.problems] == [(5, "all 3 events have the UID 7")]


def test_uids_on_several_events_are_one_problem_with_their_number() -> None:
    text = calendar(*at(8, "UID:0"), *at(9, "UID:1"), *at(10, "UID:1"), *at(11, "UID:1"))
    assert reasons(parse(text)) == [
        "2 events have the UID of another event, such as 1; this is the first"
    ]
