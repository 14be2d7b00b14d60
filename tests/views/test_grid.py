"""A day as a timetable: what is when and where, at every width, and nothing lost."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from confcli.model.entities import Session, Talk
from confcli.schedule.days import Calendar
from confcli.schedule.grouping import Grouping
from confcli.times.zones import zone
from confcli.views import grid
from confcli.views.look import Look
from tests.support.invented import at, schedule, session, talk
from tests.support.screens import screen

UTC = zone("UTC")
DAY = "2021-05-04"


def of_items(
    items: list[Any],
    width: int = 60,
    by: str = "room",
    now: str | None = None,
    day: str | None = DAY,
    ascii_only: bool = False,
    compact: bool = False,
) -> str:
    """What is drawn of a day, without the blanks at the ends of lines."""
    drawn, out = screen(width, ascii_only=ascii_only)
    asked = date.fromisoformat(day) if day else None
    order = Grouping(by, "time", Calendar(UTC), lambda _, each: asked in (None, each))
    moment = at(f"{DAY} {now}") if now else None
    grid.draw(drawn, items, Look([UTC], moment, compact=compact), order=order)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines())


def drawn(*sessions: Session, **how: Any) -> str:
    """What is drawn of the talks of sessions."""
    return of_items(schedule(*sessions).talks, **how)


def of(title: str, start: str, end: str, room: str | None = None, **more: Any) -> Talk:
    """A talk on the day."""
    return talk(title, start=f"{DAY} {start}", end=f"{DAY} {end}", room=room, **more)


def kites() -> Session:
    return session(
        "Kites",
        of("A gentle introduction to tails", "09:00", "09:45", "Hall 1", authors=["Ada Lovelace"]),
        of("Strings", "09:45", "10:00", "Hall 1"),
        of("Knots for all weathers and winds", "09:10", "09:40", "Hall 10", type="workshop"),
        of("Bows", "11:00", "11:30", "Hall 2", authors=["Bo", "Cy"]),
    )


HEADING = "Tue 4 May 2021 · UTC · KiteCon 2021 · 4 talks in 3 rooms\n"
WIDE = f"""\
{HEADING}
       Hall 1                Hall 2                Hall 10
09:00 ▶A gentle
09:10 ┃introduction to                            ▶Knots for all
09:20 ╂───────────────────────────────────────────╂───────────────── now
09:30 ┃tails                                      ┃weathers and winds
09:45 ┏Strings
  …
11:00                       ┏Bows
11:15                       ┃Bo, Cy"""
NARROW = """\
Tue 4 May 2021 - UTC - KiteCon 2021
  4 talks in 3 rooms

-- rooms 1-2 of 3 --------------------------------
       Hall 1                Hall 2
09:00 >A gentle
09:15 |introduction to
09:20 +--------------------------------------- now
09:30 |tails
09:45 +Strings
  ...
11:00                       +Bows
11:15                       |Bo, Cy

-- room 3 of 3 -----------------------------------
       Hall 10
09:10 >Knots for all
09:20 +--------------------- now
09:30 |weathers and winds"""


def test_rooms_are_beside_each_other_and_the_present_is_a_line() -> None:
    assert drawn(kites(), width=72, now="09:20") == WIDE


def test_what_does_not_fit_is_on_another_page_also_in_ascii() -> None:
    assert drawn(kites(), width=50, now="09:20", ascii_only=True) == NARROW


def test_without_a_now_within_its_times_a_page_has_no_line_for_it() -> None:
    for now in (None, "08:59", "11:30"):
        assert "now" not in drawn(kites(), now=now)


def test_sessions_or_types_have_columns_if_asked() -> None:
    lines = drawn(kites(), by="type").splitlines()
    assert lines[2].split() == ["workshop", "no", "type"]


def test_without_rooms_sessions_have_columns() -> None:
    first = session("Kites", of("Tails", "09:00", "09:30"))
    second = session("Winds", of("Calm", "09:00", "09:30"))
    assert drawn(first, second, by="time").splitlines()[2].split() == ["Kites", "Winds"]


def test_a_row_is_as_high_as_its_titles_need_unless_it_is_compact() -> None:
    long = of("Seven kites that changed how we look at the sky", "09:00", "09:05", "Hall 1")
    after = of("Tea", "09:05", "09:10", "Hall 1")
    whole = ["09:00 ┏Seven kites that changed how we look at", "      ┃the sky", "09:05 ┏Tea"]
    assert drawn(session("Kites", long, after), width=50).splitlines()[-3:] == whole
    cut = ["09:00 ┏Seven kites that changed how we look at…", "09:05 ┏Tea"]
    assert drawn(session("Kites", long, after), width=50, compact=True).splitlines()[-2:] == cut


def test_a_title_goes_on_below_a_short_talk_and_people_do_not() -> None:
    long = "Kites that fly without any wind at all"
    short = of(long, "09:00", "09:10", "Hall 1", authors=["Ada Lovelace"])
    other = of("Strings", "09:00", "10:00", "Hall 2", authors=["Bo"])
    assert drawn(session("Kites", short, other), width=50).splitlines()[-4:] == [
        "09:00 ┏Kites that fly       ┏Strings",
        "09:15  without any wind at  ┃Bo",
        "09:30  all                  ┃",
        "09:45                       ┃",
    ]


def test_talks_at_once_in_one_room_stand_beside_each_other() -> None:
    one, other = (of(title, "09:00", "10:00", "Hall 1") for title in ("Tails", "Strings"))
    assert "09:00 ┏Tails                     ┏Strings" in drawn(session("Kites", one, other))


def test_posters_of_one_room_are_listed_below() -> None:
    posters = [of(f"Poster {n}", "09:00", "10:00", "Hall 1", type="poster") for n in range(7)]
    out = drawn(session("Posters", *posters, of("Tea", "10:00", "10:15", "Hall 1")), width=72)
    grid_part, below = out.split("\n\nHall 1 · 7 talks · poster\n")
    assert "┏Posters\n" in grid_part
    assert "┃7 talks, listed below\n" in grid_part
    assert "Poster 3" not in grid_part
    assert [f"Poster {n}" in below for n in range(7)] == [True] * 7


def test_what_lasts_the_whole_day_is_on_top_and_what_has_no_room_comes_last() -> None:
    fair = talk("Fair", start=f"{DAY} 00:00", end="2021-05-06 00:00", room="Hall 9")
    lost = of("Lost kites", "09:00", "10:00")
    found = session("Kites", fair, lost, of("Tails", "09:00", "10:00", "Hall 1"))
    _, first, *_, names, _, _ = drawn(found).splitlines()
    assert "Fair" in first
    assert names.split() == ["Hall", "1", "no", "room"]


def test_what_began_the_evening_before_says_so_and_what_goes_on_has_the_next_day() -> None:
    night = talk("Night flight", start="2021-05-03 23:00", end=f"{DAY} 01:00", room="Hall 1")
    party = talk("Party", start=f"{DAY} 23:00", end="2021-05-05 01:00", room="Hall 1")
    lines = drawn(session("Kites", night, party)).splitlines()
    assert "00:00 ┏Night flight · since Mon 3 May 2021" in lines
    assert lines[-4:] == ["23:30 ┃", "── Wed 5 May 2021", "00:00 ┃", "00:30 ┃"]


def test_where_clocks_go_back_the_hour_that_comes_again_has_its_offset_above() -> None:
    starts = ("2021-10-31 00:30", "2021-10-31 01:30")
    talks = [talk(f"Kites {n}", start=start, room="A") for n, start in enumerate(starts)]
    items = schedule(session("Night", *talks)).talks
    drawn, out = screen(60)
    berlin = zone("Europe/Berlin")
    order = Grouping("room", "time", Calendar(berlin), lambda _, __: True)
    grid.draw(drawn, items, Look([berlin]), order=order)
    lines = [line.split()[:2] for line in out.getvalue().splitlines() if line]
    again = lines.index(["──", "UTC+1"])
    assert lines[again + 1][0] == "02:30"
    assert [line[0] for line in lines[:again]].count("02:30") == 1


def test_each_day_has_a_timetable_and_what_has_no_time_is_listed_last() -> None:
    other = talk("Calm", start="2021-05-05 09:00", end="2021-05-05 10:00", room="Hall 1")
    out = drawn(session("Kites", of("Tails", "09:00", "10:00", "Hall 1"), other), day=None)
    first, second = out.split("\n\nWed 5 May 2021")
    assert "┏Tails" in first
    assert "┏Calm" in second
    untimed = drawn(
        session("Kites", of("Tails", "09:00", "10:00")), session("X", talk("Some time")), day=None
    )
    assert "┃" not in untimed[untimed.index("Some time") :]


def test_a_talk_that_is_cancelled_stays_and_wide_characters_keep_the_columns() -> None:
    first = of("凧の歴史と未来について語る会", "09:00", "10:00", "大ホール")
    second = of("Tails", "09:00", "10:00", "小ホール", cancelled=True)
    lines = drawn(session("Kites", first, second), width=50).splitlines()
    assert [cell_len(line[: line.index("✗T")]) for line in lines if "✗T" in line] == [28]


TALKS = st.lists(
    st.tuples(st.integers(0, 1200), st.integers(0, 180), st.sampled_from(["A", "B", "C", None])),
    min_size=1,
    max_size=12,
)


@given(TALKS, st.integers(30, 140))
def test_every_title_is_there_and_no_line_is_too_long(
    talks: list[tuple[int, int, str | None]], width: int
) -> None:
    made = []
    for number, (start, length, room) in enumerate(talks):
        each = talk(f"T{number} of kites", start=f"{DAY} 00:00", room=room)
        assert each.start
        each.start += timedelta(minutes=start)
        each.end = each.start + timedelta(minutes=length) if length else None
        made.append(each)
    out = drawn(session("Kites", *made), width=width)
    assert all(cell_len(line) <= width for line in out.splitlines())
    assert all(f"T{number} " in out or f"T{number}\n" in out for number in range(len(talks)))


def test_sessions_without_talks_share_a_column() -> None:
    breaks = [
        session(title, start=f"{DAY} {start}", end=f"{DAY} {end}")
        for title, start, end in (("Tea", "09:00", "09:30"), ("Lunch", "12:00", "13:00"))
    ]
    found = schedule(session("Kites", of("Tails", "09:00", "09:30")), *breaks)
    lines = of_items([*found.talks, *found.sessions[1:]], by="session").splitlines()
    assert lines[2].split("  ")[-1] == "sessions without talks"
    assert "09:00 ┏Tails                     ┏Tea" in lines
    assert "12:00                            ┏Lunch" in lines


def test_what_is_cancelled_or_postponed_says_so_also_without_colour() -> None:
    gone = of("Tails", "09:00", "10:00", "Hall 1", cancelled=True)
    later = of("Bows", "09:00", "10:00", "Hall 2", status="postponed")
    lines = drawn(session("Kites", gone, later), now="09:10").splitlines()
    assert lines[3].split("  ")[0] == "09:00 ✗Tails"
    assert lines[3].endswith("▶Bows postponed")


def test_how_times_are_known_is_said_once_for_all_or_at_the_item() -> None:
    one, other = of("Tails", "09:00", "10:00"), talk("Bows")
    guessed = session("Kites", one, other)
    guessed.time_basis = "inferred"
    first, *lines = drawn(guessed, width=100).splitlines()
    assert first.endswith(" · zone inferred")
    assert "zone inferred" not in "\n".join(lines)
    assert "┏Bows · session time" in "\n".join(lines)


def test_two_talks_at_once_have_room_beside_each_other_at_60_columns() -> None:
    both = [of(title, "09:00", "10:00", "Hall 1") for title in ("Tails", "Strings")]
    out = drawn(session("Kites", *both, of("Tea", "09:00", "10:00", "Hall 2")), width=60)
    assert "09:00 ┏Tails       ┏Strings      ┏Tea" in out
