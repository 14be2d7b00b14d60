"""What each day of a user's own says: of clashes, of signs, of whole days, of free time."""

from collections.abc import Sequence
from datetime import date

from confcli.model.marks import Appointment
from confcli.planning.agenda import Item, agenda, with_free_time
from confcli.planning.suggestions import suggesting
from confcli.planning.travel import Travel
from confcli.schedule.agenda import items
from confcli.schedule.days import Calendar, OnDay
from confcli.schedule.entries import Entry
from confcli.schedule.grouping import Grouping
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone
from confcli.views.agenda import draw
from confcli.views.filling import Filling
from confcli.views.look import Look
from tests.support.invented import at, schedule, session, talk
from tests.support.own_days import DAY, of, starring
from tests.support.screens import screen

UTC = zone("UTC")
CALENDAR = Calendar(UTC)
NEXT = "2021-05-05"
TUESDAY, WEDNESDAY = date(2021, 5, 4), date(2021, 5, 5)


def night() -> Schedule:
    """A late show over midnight, what overlaps it on either side, and a workshop without an end."""
    made = schedule(
        session("Late", talk("Lanterns", start=f"{DAY} 23:00", end=f"{NEXT} 01:00")),
        session("Later", of("Comets", "22:30", "23:15"), of("Moon", "00:30", "01:30", NEXT)),
        session("Workshop", talk("Knots", start=f"{NEXT} 10:00")),
    )
    return starring(made, Lanterns="star", Comets="star", Moon="star", Knots="star")


def drawn(
    made: Schedule, *appointments: Appointment, only: str = "", on: date | None = None
) -> list[str]:
    """The lines of own days: of ``only`` what has this title, ``on`` a day."""
    found = [it for it in own(made, *appointments) if only in (it.entry.title or "")]
    if on:
        found = [it for it in found if on in CALENDAR.days(it.entry)]
    return lines_of(
        found, Look([UTC]), Grouping("day", "time", CALENDAR, _only(on) if on else None)
    )


def lines_of(found: list[Item], look: Look, order: Grouping) -> list[str]:
    to, out = screen(80)
    draw(to, found, look, order=order, filling=Filling("like yours", None))
    return [line.strip() for line in out.getvalue().splitlines()]


def _only(on: date) -> OnDay:
    return lambda _, day: day == on


def own(made: Schedule, *appointments: Appointment) -> list[Item]:
    """The items of own days; the later a talk is, the more it interests."""
    found = agenda(made, appointments, Travel(), CALENDAR)
    return suggesting(found, items(made), Travel(), _lateness)


def _lateness(entries: Sequence[Entry]) -> list[float]:
    return [each.start.timestamp() if each.start else 0 for each in entries]


def clash_lines(lines: list[str]) -> list[str]:
    return [line for line in lines if line.startswith("└")]


def headings(lines: list[str]) -> list[str]:
    text = "\n".join(lines).replace("\n\n", "\t").split("\t")
    return [each.replace("\n", " ") for each in text if each.startswith(("Tue", "Wed"))]


def test_a_clash_over_midnight_is_told_on_both_days() -> None:
    lines = drawn(night())
    assert clash_lines(lines) == [
        "└ overlaps “Comets” by 15 min",
        "└ overlaps “Moon” (Wed 5 May 00:30) by 30 min",
        "└ overlaps “Lanterns” by 30 min",
    ]
    first, second = headings(lines)
    assert "2 clashes" in first
    assert "1 clash " in second


def test_a_day_alone_tells_of_all_its_clashes() -> None:
    assert "└ overlaps “Moon” (Wed 5 May 00:30) by 30 min" in clash_lines(
        drawn(night(), on=TUESDAY)
    )
    assert clash_lines(drawn(night(), on=WEDNESDAY)) == [
        "└ overlaps “Comets” (Tue 4 May 22:30) by 15 min",
        "└ overlaps “Lanterns” by 30 min",
    ]


def test_what_a_filter_leaves_out_is_still_told_by_what_it_clashes_with() -> None:
    lines = drawn(night(), only="Comets")
    assert clash_lines(lines) == ["└ overlaps “Lanterns” (23:00) by 15 min"]
    assert "1 clash " in headings(lines)[0]


def test_an_appointment_over_midnight_tells_of_its_clashes() -> None:
    train = Appointment("b", "night train", at(f"{NEXT} 01:15"), at(f"{NEXT} 08:00"))
    assert "└ overlaps “Moon” by 15 min" in clash_lines(drawn(night(), train))


def test_days_that_are_over_have_headings_only_unless_all_are_or_one_is_asked_for() -> None:
    found, order = own(night()), Grouping("day", "time", CALENDAR)
    early, late = (Look([UTC], at(f"{NEXT} {time}")) for time in ("00:50", "09:00"))
    assert "★ 22:30–23:15     ✗ Comets" in " ".join(lines_of(found, early, order))
    assert lines_of(found, late, order)[:3] == [
        "Tue 4 May 2021 · UTC · KiteCon 2021 · 2 starred · over",
        "",
        "Wed 5 May 2021 · UTC · KiteCon 2021 · 3 starred · 1 clash",
    ]
    asked = order._replace(on=lambda *_: True)
    after = Look([UTC], at("2021-06-01 12:00"))
    for lines in (lines_of(found, late, asked), lines_of(found, after, order)):
        assert "★ 22:30–23:15     ✗ Comets" in " ".join(lines)


def test_signs_are_explained_on_the_first_day_that_has_them() -> None:
    first, second = headings(drawn(night()))
    assert "? =" not in first
    assert second.endswith("first 00:30, last from 10:00 · ? = end not known")


def test_whole_days_are_neither_the_first_nor_the_last() -> None:
    family = Appointment("b", "family day", at(f"{DAY} 00:00"), at(f"{NEXT} 00:00"))
    (heading,) = headings(drawn(night(), family, on=TUESDAY))
    assert "first 22:30, last 01:00 +1d" in heading


def test_every_clash_is_told_where_each_item_is_on_one_line() -> None:
    order = Grouping("day", "time", CALENDAR)
    assert len(clash_lines(lines_of(own(night()), Look([UTC], compact=True), order))) == 3


def test_a_maybe_that_is_not_shown_is_not_said_to_be_below() -> None:
    made = schedule(
        session("A", of("Gusts", "09:00", "10:00"), of("Storms", "13:00", "14:00")),
        session("B", of("Calm", "10:30", "11:00"), of("Breezes", "11:30", "12:00")),
    )
    stars = {"Gusts": "star", "Storms": "star", "Calm": "maybe", "Breezes": "maybe"}
    found = own(starring(made, **stars))
    between = [each.free for each in found if each.free]
    kept = with_free_time(found[2:], between)
    look, order = Look([UTC]), Grouping("day", "time", CALENDAR)
    assert any("3 h free · 2 maybes below" in line for line in lines_of(found, look, order))
    assert any("3 h free · 1 maybe below" in line for line in lines_of(kept, look, order))


def test_what_clashes_in_the_same_way_is_on_one_line() -> None:
    made = schedule(
        session("A", of("Gusts", "09:00", "10:00")),
        session("B", of("Calm", "09:00", "10:00")),
        session("C", of("Storms", "09:00", "09:40")),
        session("D", of("{Loops}", "09:00", "10:00")),
        session("E", talk("Knots", start=f"{DAY} 09:00"), talk("Bows", start=f"{DAY} 09:20")),
    )
    stars = dict.fromkeys(("Gusts", "Calm", "Storms", "{Loops}"), "star")
    assert clash_lines(drawn(starring(made, **stars))) == [
        "└ overlaps “Gusts” by 60 min",
        "└ overlaps “Gusts” and “Calm” by 40 min",
        "└ overlaps “Gusts” and “Calm” by 60 min",
        "└ overlaps “Storms” by 40 min",
    ]
    stars = dict.fromkeys(("Gusts", "Calm", "Bows"), "star")
    assert clash_lines(drawn(starring(made, **stars)))[1:] == [
        "└ starts during “Gusts” and “Calm”",
    ]


def test_what_would_fill_free_time_is_in_order_of_time_and_says_what_it_is_instead_of() -> None:
    made = schedule(
        session("A", of("Gusts", "09:00", "10:00"), of("Storms", "13:00", "14:00")),
        session("B", of("Calm", "10:30", "11:00"), of("Loops", "11:30", "12:00")),
        session("C", of("Breezes", "11:45", "12:15")),
    )
    lines = drawn(starring(made, Gusts="star", Storms="star", Breezes="maybe"))
    calm = next(n for n, line in enumerate(lines) if "Calm" in line)
    assert "Loops" in lines[calm + 1]
    assert lines[calm + 2] == "best match · instead of “Breezes”"
