"""A day's items in columns, and the rows of time between them."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from confcli.model.entities import Talk
from confcli.schedule.grouping import Line
from confcli.schedule.timetable import Column, column, rows
from confcli.times.zones import zone
from tests.support.invented import at, schedule, session, talk

DAY = date(2021, 5, 4)
UTC = zone("UTC")


def timed(title: str, start: str, end: str | None = None) -> Talk:
    """A talk on the day, or with a date of its own."""
    whole = [text and (text if " " in text else f"{DAY} {text}") for text in (start, end)]
    return talk(title, start=whole[0], end=whole[1])


def arranged(*talks: Talk, most: int = 2, reader: str = "UTC") -> Column:
    entries = schedule(session("Kites", *talks)).talks
    lines = [Line(entry, entry, entry, DAY) for entry in entries]
    return column("Hall A", lines, DAY, zone(reader), most)


def lanes(found: Column) -> list[tuple[list[str], int, int]]:
    """The blocks of a column: the titles, and which lane of how many."""
    return [
        ([line.entry.title or "" for line in block.lines], block.lane, block.lanes)
        for block in found.blocks
    ]


def times(*columns: Column, reader: str = "UTC") -> list[str]:
    """The rows of columns by the clock, with … for a gap."""
    local = zone(reader).local
    return [f"{'… ' * row.after_gap}{local(row.time):%H:%M}" for row in rows(columns, zone(reader))]


def test_talks_one_after_the_other_have_the_column_for_themselves() -> None:
    found = arranged(timed("A", "09:00", "09:30"), timed("B", "09:30", "10:00"))
    assert lanes(found) == [(["A"], 0, 1), (["B"], 0, 1)]


def test_talks_that_overlap_stand_beside_each_other() -> None:
    found = arranged(
        timed("A", "09:00", "10:00"), timed("B", "09:15", "09:30"), timed("C", "09:30", "09:45")
    )
    assert lanes(found) == [(["A"], 0, 2), (["B"], 1, 2), (["C"], 1, 2)]


def test_posters_of_one_session_are_one_block_beside_its_talk() -> None:
    posters = [timed(f"P{number}", "09:00", "11:00") for number in range(3)]
    found = arranged(timed("Welcome", "08:45", "09:15"), *posters)
    assert lanes(found) == [(["Welcome"], 0, 2), (["P0", "P1", "P2"], 1, 2)]


def test_too_many_that_overlap_in_part_are_one_block_and_nothing_is_lost() -> None:
    found = arranged(
        timed("A", "09:00", "10:00"), timed("B", "09:20", "10:20"), timed("C", "09:40", "10:40")
    )
    assert lanes(found) == [(["A", "B", "C"], 0, 1)]
    assert found.blocks[0].until == at(f"{DAY} 10:40")


def test_three_stand_beside_each_other_where_there_is_room_for_three() -> None:
    found = arranged(*(timed(title, "09:00", "10:00") for title in "ABC"), most=3)
    assert lanes(found) == [(["A"], 0, 3), (["B"], 1, 3), (["C"], 2, 3)]


def test_what_has_no_end_takes_no_time_but_a_place() -> None:
    found = arranged(timed("A", "09:00"), timed("B", "09:00"), timed("C", "09:01"))
    assert lanes(found) == [(["A"], 0, 2), (["B"], 1, 2), (["C"], 0, 1)]
    assert times(found) == ["09:00", "09:01"]


def test_what_began_the_day_before_begins_at_midnight_here() -> None:
    found = arranged(timed("A", "2021-05-03 23:30", "00:50"))
    assert (found.blocks[0].start, found.blocks[0].until) == (
        at(f"{DAY} 00:00"),
        at(f"{DAY} 00:50"),
    )


def test_a_party_goes_on_after_midnight_and_a_fair_of_days_stops_there() -> None:
    party = arranged(timed("Party", "22:00", "2021-05-05 02:00"))
    assert party.blocks[0].until == at("2021-05-05 02:00")
    fair = arranged(timed("Fair", "09:00", "2021-05-07 18:00"))
    assert fair.blocks[0].until == at("2021-05-05 00:00")


def test_midnight_is_that_of_the_reader() -> None:
    found = arranged(timed("A", "2021-05-03 12:00", "2021-05-03 18:00"), reader="Asia/Tokyo")
    assert found.blocks[0].start == at("2021-05-03 15:00")


def test_short_talks_have_short_steps() -> None:
    assert times(arranged(timed("A", "09:00", "09:10"))) == ["09:00", "09:05"]
    assert times(arranged(timed("A", "09:00", "09:25"))) == ["09:00", "09:10", "09:20"]
    assert times(arranged(timed("A", "09:00", "10:00"))) == ["09:00", "09:30"]
    assert times(arranged(timed("A", "09:00", "12:00"))) == ["09:00", "10:00", "11:00"]


def test_where_nothing_starts_or_ends_for_long_steps_are_longer() -> None:
    short = [timed(f"S{n}", f"09:{5 * n:02}", f"09:{5 * n + 5:02}") for n in range(3)]
    found = arranged(*short, timed("Long", "09:15", "13:40"), timed("Party", "13:30", "14:00"))
    assert times(found) == [
        *("09:00", "09:05", "09:10", "09:15", "10:00", "11:00", "12:00", "13:00"),
        *("13:30", "13:35", "13:40", "13:45", "13:50", "13:55"),
    ]


def test_what_ends_before_longer_steps_has_a_row_at_its_end() -> None:
    short = [timed(f"S{n}", f"09:{5 * n:02}", f"09:{5 * n + 5:02}") for n in range(3)]
    found = arranged(*short, timed("Long", "09:15", "13:15"), timed("Tea", "09:20", "09:27"))
    assert times(found)[4:7] == ["09:20", "09:25", "09:27"]


def test_every_start_has_a_row_whatever_the_step() -> None:
    found = arranged(timed("A", "09:00", "09:50"), timed("B", "09:53", "10:40"))
    assert times(found) == [
        *("09:00", "09:15", "09:30", "09:45"),
        *("09:53", "10:00", "10:15", "10:30"),
    ]


def test_a_step_close_to_a_start_is_left_out_unless_it_is_a_full_hour() -> None:
    found = arranged(timed("A", "09:25", "09:55"), timed("B", "09:55", "10:25"))
    assert times(found) == ["09:25", "09:45", "09:55", "10:00", "10:15"]


def test_a_gap_has_no_rows_and_is_marked() -> None:
    found = arranged(timed("A", "09:00", "10:00"), timed("B", "14:00", "15:00"))
    assert times(found) == ["09:00", "09:30", "… 14:00", "14:30"]


def test_no_gap_is_where_another_column_has_something() -> None:
    first = arranged(timed("A", "09:00", "10:00"), timed("B", "11:00", "12:00"))
    second = arranged(timed("C", "10:00", "11:00"))
    assert times(first, second) == ["09:00", "09:30", "10:00", "10:30", "11:00", "11:30"]


def test_rows_of_a_zone_with_half_an_hour_are_at_its_full_hours() -> None:
    found = arranged(timed("A", "09:00", "10:30"), reader="Asia/Kolkata")
    assert times(found, reader="Asia/Kolkata") == ["14:30", "15:00", "15:30"]


def test_nothing_has_no_rows() -> None:
    assert times() == []


SPAN = st.tuples(st.integers(0, 1439), st.one_of(st.none(), st.integers(0, 300)))


@given(st.lists(SPAN, max_size=12), st.integers(1, 3))
def test_nothing_is_lost_and_no_two_blocks_share_a_lane(
    spans: list[tuple[int, int | None]], most: int
) -> None:
    talks = []
    for number, (begins, length) in enumerate(spans):
        made = timed(f"T{number}", "00:00")
        assert made.start
        made.start += timedelta(minutes=begins)
        made.end = None if length is None else made.start + timedelta(minutes=length)
        talks.append(made)
    found = arranged(*talks, most=most)
    titles = [line.entry.title for block in found.blocks for line in block.lines]
    assert sorted(titles, key=str) == sorted(each.title or "" for each in talks)
    for one in found.blocks:
        assert one.lane < one.lanes <= most
        for other in found.blocks:
            is_other = other is not one and one.start <= other.start < one.taken
            assert not is_other or (one.lane, one.lanes) != (other.lane, other.lanes)
    known = {row.time for row in rows([found], UTC)}
    assert {block.start for block in found.blocks} <= known
