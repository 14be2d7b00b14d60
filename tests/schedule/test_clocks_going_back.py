"""The night when clocks go back: two hours look alike, and nothing may be mistaken for them."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from confcli.programme.assembly import assemble
from confcli.schedule.days import Calendar
from confcli.schedule.entries import TalkEntry
from confcli.schedule.filters import Filters
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone
from confcli.views.moments import moment
from tests.support.calendars import calendar, event
from tests.support.corpus import parse

#: An hour before the first 02:00, in Berlin.
NIGHT = datetime(2024, 10, 26, 23, tzinfo=UTC)
LENGTHS = (15, 60, 120)
MINUTES = st.integers(0, 5 * 60).map(lambda minutes: timedelta(minutes=minutes))


def _night() -> Schedule:
    """What begins every quarter of an hour, and lasts an hour more or less."""
    starts = [NIGHT + n * timedelta(minutes=15) for n in range(16)]
    slots = [(start, start + timedelta(minutes=length)) for start in starts for length in LENGTHS]
    events = (
        event(f"UID:{n}", f"DTSTART:{start:%Y%m%dT%H%M%SZ}", f"DTEND:{end:%Y%m%dT%H%M%SZ}")
        for n, (start, end) in enumerate(slots)
    )
    lines = (line for each in events for line in each)
    read = parse(calendar("X-WR-TIMEZONE:Europe/Berlin", *lines), name="night.ics")
    return Schedule(assemble([read]))


MADE = _night()
TALKS = MADE.talks


def _kept(now: datetime, **asked: tuple[str, ...]) -> set[str]:
    days = Calendar(zone("Europe/Berlin"), now, lambda: MADE.sessions)
    return {each.id for each in Filters(**asked).apply(TALKS, days, NIGHT.date())}


def _times(talk: TalkEntry) -> tuple[datetime, datetime]:
    assert talk.start
    assert talk.end
    return talk.start.astimezone(UTC), talk.end.astimezone(UTC)


def _those(fit: dict[str, bool]) -> set[str]:
    return {id_ for id_, fits in fit.items() if fits}


@given(MINUTES)
def test_what_runs_is_to_come_or_is_over(after: timedelta) -> None:
    now = NIGHT + after
    times = {talk.id: _times(talk) for talk in TALKS}
    running = {id_: start <= now < end for id_, (start, end) in times.items()}
    assert _kept(now, at=("now",)) == _those(running)
    to_come = {id_: end > now for id_, (_, end) in times.items()}
    assert _kept(now, upcoming=("now",)) == _those(to_come)
    assert _kept(now, past=("now",)) == times.keys() - _those(to_come)
    assert {talk.id for talk in TALKS if moment(talk, now).running} == _those(running)


@given(MINUTES)
def test_limits_are_instants(after: timedelta) -> None:
    limit = NIGHT + after
    written = (zone("Europe/Berlin").local(limit).isoformat(),)
    starts = {talk.id: _times(talk)[0] for talk in TALKS}
    later = _those({id_: start >= limit for id_, start in starts.items()})
    assert _kept(NIGHT, after=written) == later
    assert _kept(NIGHT, before=written) == starts.keys() - later


def test_the_order_is_that_of_time() -> None:
    starts = [_times(talk)[0] for session in MADE.sessions for talk in session.talks]
    assert starts == sorted(starts)
    assert {talk.duration for talk in TALKS} == {*LENGTHS}
