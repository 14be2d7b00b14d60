"""Plans over nights on which clocks change: as good as the best one found by trying them all."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import combinations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from confcli.model.entities import Session, Talk
from confcli.planning.hours import Hours, Waking
from confcli.planning.terms import Terms
from confcli.times.zones import Zone, zone
from tests.support.invented import schedule
from tests.support.planned import STARRED, planned

#: When clocks change, in UTC: in Europe, in America, by half an hour, by a whole day.
CHANGES = (
    ("Europe/Berlin", "2024-03-31 01:00"),
    ("Europe/Berlin", "2024-10-27 01:00"),
    ("America/New_York", "2024-03-10 07:00"),
    ("America/New_York", "2024-11-03 06:00"),
    ("Australia/Lord_Howe", "2024-04-06 15:00"),
    ("Australia/Lord_Howe", "2024-10-05 15:30"),
    ("Pacific/Apia", "2011-12-30 10:00"),
    ("Asia/Tokyo", "2024-03-31 01:00"),
)
#: From when until when one is awake: during the change, or from after it to before it.
HOURS = ((8, 23), (10, 24), (20, 30), (22, 34), (6, 24.5))
TRAVEL = 10
Span = tuple[int, int, str]
Talked = tuple[datetime, datetime, str]


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """From and until which quarter of an hour after a change, and in which room."""
    start, length = draw(st.integers(-100, 100)), draw(st.integers(1, 30))
    return start, start + length, draw(st.sampled_from(["Attic", "Barn"]))


def walk(one: str | None, other: str | None) -> int:
    return 0 if one == other else TRAVEL


@given(st.sampled_from(CHANGES), st.sampled_from(HOURS), st.lists(spans(), max_size=6))
@example(("Pacific/Apia", "2011-12-30 10:00"), (20, 30), [(-2, 2, "Attic")])
@settings(max_examples=150, deadline=None)
def test_the_best_plan_in_waking_hours(
    change: tuple[str, str], hours: tuple[float, float], talks: list[Span]
) -> None:
    there, moment = zone(change[0]), datetime.fromisoformat(f"{change[1]}+00:00")
    awake = Hours(int(hours[0] * 60), int(hours[1] * 60))
    times = [
        (moment + timedelta(minutes=15 * first), moment + timedelta(minutes=15 * last), room)
        for first, last, room in talks
    ]
    made = schedule(*(_session(n, there, *each) for n, each in enumerate(times)))
    terms = Terms(lambda _: there, Waking(awake), walk=walk)
    found = planned(made, {f"T{n}": STARRED for n in range(len(times))}, terms)
    attended = [times[int(title[1:])] for title in found.titles]
    possible = [each for each in times if _is_awake(each, awake, there)]
    best = max(
        (
            len(some)
            for n in range(len(possible) + 1)
            for some in combinations(possible, n)
            if _fit(some)
        ),
    )
    assert all(each in possible for each in attended)
    assert _fit(attended)
    assert len(attended) == best


def _session(number: int, there: Zone, start: datetime, end: datetime, room: str) -> Session:
    talk = Talk(f"T{number}", start=there.local(start), end=there.local(end), room=room)
    return Session(f"S{number}", start=talk.start, timezone=there.name, talks=[talk])


def _is_awake(talk: Talked, hours: Hours, there: Zone) -> bool:
    """Whether clocks show waking hours at each minute of a talk."""
    start, end, _ = talk
    minutes = int((end - start) / timedelta(minutes=1))
    return all(_shows(there.local(start + timedelta(minutes=n)), hours) for n in range(minutes))


def _shows(clock: datetime, hours: Hours) -> bool:
    into = (clock.hour * 60 + clock.minute - hours.start) % (24 * 60)
    return into < hours.end - hours.start


def _fit(talks: Sequence[Talked]) -> bool:
    """Whether nothing overlaps, and there is time to walk."""
    return all(
        later[0] - earlier[1] >= timedelta(minutes=walk(earlier[2], later[2]))
        for earlier, later in combinations(sorted(talks), 2)
    )
