"""Free time: between which items it is, and which of those that are maybes fill it."""

from collections.abc import Sequence

from confcli.planning.agenda import Item, still_free, with_free_time
from confcli.planning.suggestions import suggesting
from confcli.planning.travel import Travel
from confcli.schedule.agenda import items
from confcli.schedule.days import Calendar
from confcli.times.zones import zone
from tests.support.invented import at, schedule, session, talk
from tests.support.own_days import DAY, of, own_days, starring, two_days


def gaps(found: Sequence[Item]) -> dict[str | None, int]:
    return {each.entry.title: each.free.gap.minutes for each in found if each.free}


def test_free_time_stands_before_what_ends_it() -> None:
    made = starring(schedule(*two_days()), Gusts="star", Calm="star", Storms="star")
    assert gaps(own_days(made)) == {"Calm": 60, "Storms": 90}


def test_a_maybe_fills_free_time_if_it_fits_and_else_takes_it() -> None:
    made = starring(
        schedule(*two_days()), Gusts="star", Calm="maybe", Bowline="maybe", Storms="star"
    )
    found = own_days(made)
    assert gaps(found) == {"Calm": 150}
    free = found[2].free
    assert free
    assert [each.of.title for each in free.maybes] == ["Calm"]


def test_maybes_alone_have_free_time_between_them_too() -> None:
    maybes = ("Gusts", "Calm", "Storms")
    found = own_days(starring(schedule(*two_days()), **dict.fromkeys(maybes, "maybe")))
    assert gaps(found) == {"Calm": 60, "Storms": 90}
    assert [each.free.maybes for each in found if each.free] == [[], []]


def test_a_maybe_whose_end_is_unknown_neither_fills_free_time_nor_takes_it() -> None:
    open_end = session("Strings", talk("Open strings", start=f"{DAY} 11:15"))
    made = starring(
        schedule(*two_days(), open_end), Gusts="star", Storms="star", **{"Open strings": "maybe"}
    )
    found = own_days(made)
    assert gaps(found) == {"Open strings": 180}
    assert [each.free.maybes for each in found if each.free] == [[]]


def test_the_night_after_a_late_show_is_no_free_time() -> None:
    days = [
        session("Late", of("Moon", "00:30", "01:30")),
        session("Morning", of("Sun", "10:00", "11:00"), of("Rain", "16:00", "17:00")),
    ]
    made = starring(schedule(*days), Moon="star", Sun="star", Rain="star")
    assert gaps(own_days(made)) == {"Rain": 300}


def test_a_night_is_no_free_time_but_an_hour_over_midnight_is() -> None:
    made = starring(schedule(*two_days()), Stars="star", Moon="star")
    assert gaps(own_days(made)) == {"Moon": 40}
    days = [
        session("Evening", of("Stars", "18:00", "19:00")),
        session("Morning", of("Sun", "08:00", "09:00", "2021-05-05")),
    ]
    assert gaps(own_days(starring(schedule(*days), Stars="star", Sun="star"))) == {}


def test_whether_it_is_night_depends_on_where_the_reader_is() -> None:
    days = [session("Evening", of("Stars", "18:00", "19:00"), of("Moon", "23:30", "23:45"))]
    made = starring(schedule(*days), Stars="star", Moon="star")
    assert gaps(own_days(made)) == {"Moon": 270}
    assert gaps(own_days(made, calendar=Calendar(zone("America/New_York")))) == {"Moon": 270}
    assert gaps(own_days(made, calendar=Calendar(zone("Europe/Berlin")))) == {}


def test_free_time_that_is_over_is_none_unless_all_is() -> None:
    made = starring(schedule(*two_days()), Gusts="star", Calm="star", Storms="star")
    found = own_days(made)
    times = ("10:59", "11:00", "12:59", "13:59", "14:00")
    left = [gaps(still_free(found, at(f"{DAY} {time}"))) for time in times]
    assert left == [gaps(found), {"Storms": 90}, {"Storms": 90}, {}, gaps(found)]


def test_one_has_to_go_before_free_time_ends_where_there_is_a_way() -> None:
    rooms = [session("A", of("Gusts", "09:00", "10:00"), room="A")]
    rooms += [session("B", of("Storms", "11:00", "12:00"), room="B")]
    made = starring(schedule(*rooms), Gusts="star", Storms="star")
    found = own_days(made, travel=Travel(usual=10))
    times = ("10:49", "10:50")
    left = [gaps(still_free(found, at(f"{DAY} {time}"))) for time in times]
    assert left == [{"Storms": 50}, {}]


def test_what_has_begun_no_longer_fills_free_time() -> None:
    made = starring(schedule(*two_days()), Gusts="star", Calm="maybe", Storms="star")
    found = suggesting(own_days(made), items(made), Travel(), lambda entries: [1.0] * len(entries))

    def left(time: str) -> list[list[str | None]]:
        (free,) = (it.free for it in still_free(found, at(f"{DAY} {time}")) if it.free)
        return [[it.of.title for it in some] for some in (free.maybes, free.suggested)]

    assert left("11:30") == [[], ["Clinch"]]
    assert left("11:29") == [["Calm"], ["Clinch"]]
    assert left("11:31") == [[], []]


def test_free_time_is_at_what_is_kept_of_those_in_it() -> None:
    made = starring(schedule(*two_days()), Gusts="star", Calm="maybe", Storms="star", Stars="star")
    found = own_days(made)
    between = [each.free for each in found if each.free]
    assert gaps(with_free_time(found[2:], between)) == {"Storms": 180, "Stars": 570}
    assert gaps(with_free_time(found[3:], between)) == {"Stars": 570}
