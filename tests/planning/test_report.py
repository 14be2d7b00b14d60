"""What became of what a user starred, noted or has seen."""

from confcli.model.marks import Mark
from confcli.planning.report import Report, report
from confcli.schedule.schedule import Schedule
from tests.support.invented import at, schedule, session, talk

STAR, SEEN, NOTE = Mark("star"), Mark(seen=True), Mark(note="Look")


def on(made: Schedule, now: str, **marks: Mark) -> Report:
    """A report with marks on the papers of these titles."""
    ids = {it.title: it.id for it in (*made.sessions, *made.talks, *made.papers)}
    marked = {ids[title]: mark for title, mark in marks.items()}
    return report(Schedule(made.listings, marked), at(now))


def outcomes(found: Report) -> list[tuple[str | None, str]]:
    return [(each.entry.title, each.outcome) for each in found.items]


DAY = schedule(
    session(
        "Morning",
        talk("Kites", start="2021-05-04 10:00", end="2021-05-04 11:00"),
        talk("Knots", start="2021-05-04 11:00", end="2021-05-04 12:00"),
        talk("Loops", start="2021-05-04 12:00", end="2021-05-04 13:00"),
    )
)


def test_only_what_is_starred_and_over_is_missed() -> None:
    found = on(DAY, "2021-05-04 12:00", Kites=STAR, Knots=STAR, Loops=STAR)
    assert outcomes(found) == [("Kites", "missed"), ("Knots", "missed")]
    assert found.to_come == 1
    assert outcomes(on(DAY, "2021-05-04 11:59", Kites=STAR, Knots=STAR)) == [("Kites", "missed")]
    assert outcomes(on(DAY, "2021-05-05 00:00")) == []


def test_what_is_seen_is_not_missed_and_comes_first() -> None:
    found = on(DAY, "2021-05-05 00:00", Kites=STAR, Loops=Mark("must", seen=True), Knots=SEEN)
    assert outcomes(found) == [("Knots", "seen"), ("Loops", "seen"), ("Kites", "missed")]


def test_a_note_is_reported_wherever_it_is() -> None:
    found = on(DAY, "2021-05-04 00:00", Kites=NOTE, Knots=Mark("star", note="Look"))
    assert outcomes(found) == [("Kites", "noted"), ("Knots", "noted")]
    assert found.to_come == 1
    assert outcomes(on(DAY, "2021-05-05 00:00", Knots=Mark("star", note="Look"))) == [
        ("Knots", "missed")
    ]


def test_a_paper_is_reported_once_and_missed_when_its_last_slot_is_over() -> None:
    slots = [
        session(
            f"Day {day}",
            talk("Kites", ["Ada"], "Fly.", f"2021-05-0{day} 10:00", f"2021-05-0{day} 11:00"),
        )
        for day in (4, 5)
    ]
    made = schedule(*slots)
    assert len(made.papers) == 1
    assert outcomes(on(made, "2021-05-04 12:00", Kites=STAR)) == []
    assert outcomes(on(made, "2021-05-05 11:00", Kites=STAR)) == [("Kites", "missed")]
    first = Schedule(made.listings, {made.talks[0].id: SEEN})
    assert outcomes(report(first, at("2021-05-06 00:00"))) == [("Kites", "seen")]


def test_nobody_missed_what_was_cancelled() -> None:
    gone = talk("Kites", start="2021-05-04 10:00", end="2021-05-04 11:00", cancelled=True)
    found = on(schedule(session("All", gone)), "2021-05-05 00:00", Kites=STAR)
    assert outcomes(found) == [("Kites", "cancelled")]


def test_what_has_no_time_is_over_with_its_conference() -> None:
    made = schedule(session("Some day"), session("Morning", *(it.of for it in DAY.talks)))
    marks = {made.sessions[-1].id: STAR}
    assert made.sessions[-1].start is None
    marked = Schedule(made.listings, marks)
    assert outcomes(report(marked, at("2021-05-04 12:59"))) == []
    assert outcomes(report(marked, at("2021-05-04 13:00"))) == [("Some day", "missed")]
    never = schedule(session("Some day"))
    assert outcomes(on(never, "2031-01-01 00:00", **{"Some day": STAR})) == []


def test_a_session_with_talks_is_reported_itself() -> None:
    found = on(DAY, "2021-05-05 00:00", Morning=STAR)
    assert outcomes(found) == [("Morning", "missed")]


def test_the_notes_on_all_slots_of_a_paper_are_kept() -> None:
    slots = [
        session(f"Day {day}", talk("Kites", ["Ada"], "Fly.", f"2021-05-0{day} 10:00"))
        for day in (4, 5, 6)
    ]
    made = schedule(*slots)
    first, _, third = made.talks
    marks = {
        made.papers[0].id: Mark("star", note="Read it"),
        first.id: Mark(seen=True, note="Ask Ada"),
        third.id: Mark(note="Too crowded"),
    }
    (paper,) = report(Schedule(made.listings, marks), at("2021-05-07 00:00")).of("seen")
    assert paper.mark == Mark("star", note="Read it\nAsk Ada\nToo crowded", seen=True)
    notes = [slot.mark.note for slot in paper.talks]
    assert notes == ["Ask Ada\nRead it", "Read it", "Too crowded\nRead it"]
