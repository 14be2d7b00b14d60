"""What an item clashes with, of all that is starred and all appointments."""

from typing import Any

from confcli.model.marks import Appointment, Mark
from confcli.planning.meetings import Met, clashes_of
from confcli.planning.travel import Travel
from confcli.schedule.schedule import Schedule
from tests.support.invented import at, schedule, session, talk

DAY = "2021-05-04"
CALL = Appointment("a1", "call home", at(f"{DAY} 09:45"), at(f"{DAY} 10:15"))


def of(title: str, start: str, end: str, day: str = DAY, **more: Any) -> Any:
    return talk(title, start=f"{day} {start}", end=f"{day} {end}", **more)


def made(*stars: str) -> Schedule:
    """Talks of which some are starred, by title; one paper has a slot on each of two days."""
    found = schedule(
        session("Winds", of("Gusts", "09:00", "10:00", room="Attic")),
        session("Knots", of("Bowline", "09:30", "10:30"), of("Clinch", "10:00", "11:00")),
        session("Tails", of("Tails", "09:50", "10:00", authors=["Ada"])),
        session("More", of("Tails", "09:00", "09:10", "2021-05-05", authors=["Ada"])),
        session("Next day", of("Loops", "09:05", "10:00", "2021-05-05")),
        session("Loose ends", talk("Some day")),
    )
    marks = {each.id: Mark("star") for each in found.papers if each.title in stars}
    return Schedule(found.listings, marks)


def met(title: str, of: Schedule, *appointments: Appointment) -> list[tuple[str | None, int]]:
    """The titles of what clashes with a paper, and by how many minutes."""
    entry = next(each for each in of.papers if each.title == title)
    found: list[Met] = clashes_of(entry, of, appointments, Travel())
    return [(clash.beside(slot).of.title, clash.overlap) for slot, clash in found]


def test_what_is_not_starred_clashes_with_what_is() -> None:
    assert met("Gusts", made("Bowline", "Clinch")) == [("Bowline", 30)]
    assert met("Gusts", made("Bowline"), CALL) == [("Bowline", 30), ("call home", 15)]
    assert met("Gusts", made()) == []


def test_what_is_starred_does_not_clash_with_itself() -> None:
    assert met("Gusts", made("Gusts", "Bowline")) == [("Bowline", 30)]


def test_each_slot_of_a_paper_clashes_by_itself() -> None:
    assert met("Tails", made("Tails", "Gusts", "Loops")) == [("Gusts", 10), ("Loops", 5)]


def test_what_has_no_time_clashes_with_nothing() -> None:
    assert met("Some day", made("Gusts"), CALL) == []


def test_the_talks_of_sessions_that_are_far_away_are_not_read() -> None:
    found = made("Gusts", "Loops")
    assert met("Gusts", found) == []
    read = {each.title for each in found.sessions if "talks" in vars(each)}
    fresh = Schedule(found.listings, found.marks)
    entry = next(each for each in found.papers if each.title == "Gusts")
    far = next(each for each in fresh.sessions if each.title == "Next day")
    far.of.talks = [of("Loops", "09:05", "10:00", "2021-06-05")]
    far.of.start, far.of.end = at("2021-06-05 09:05"), at("2021-06-05 10:00")
    clashes_of(entry, fresh, [], Travel())
    assert {each.title for each in fresh.sessions if "talks" in vars(each)} < read
