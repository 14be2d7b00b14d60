"""Free time between engagements, and what fits into it."""

from datetime import datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from confcli.model.marks import Appointment
from confcli.planning.engagements import Engagement
from confcli.planning.gaps import fillings, gaps
from confcli.planning.travel import Travel

BEGIN = datetime(2024, 3, 31, tzinfo=timezone(timedelta(hours=1)))


def engaged(first: int, last: int, room: str | None = None, *, assumed: bool = False) -> Engagement:
    """Something from a minute to another one."""
    start, end = (BEGIN + timedelta(minutes=minute) for minute in (first, last))
    return Engagement(Appointment(f"{first}-{last}", "", start, end), start, end, room, assumed)


def found(*made: Engagement) -> list[tuple[float, float]]:
    """The minutes from and until which nothing is."""
    return [(_minute(each.start), _minute(each.end)) for each in gaps(made, Travel())]


def _minute(moment: datetime) -> float:
    return (moment - BEGIN) / timedelta(minutes=1)


def test_a_gap_is_between_the_last_end_and_the_next_start() -> None:
    assert found(engaged(0, 60), engaged(120, 150)) == [(60, 120)]
    assert found(engaged(0, 100), engaged(10, 20), engaged(120, 150)) == [(100, 120)]
    assert found(engaged(0, 60), engaged(60, 70), engaged(65, 90)) == []


def test_a_pause_is_no_gap() -> None:
    assert found(engaged(0, 60), engaged(79, 90)) == []
    assert found(engaged(0, 60), engaged(80, 90)) == [(60, 80)]


def test_the_way_is_no_free_time() -> None:
    hour = engaged(0, 60, "A")
    (gap,) = gaps([hour, engaged(90, 120, "B")], Travel(usual=10))
    assert (gap.minutes, gap.walk) == (20, 10)
    assert [gap.minutes_from(BEGIN + timedelta(minutes=it)) for it in (70, 80)] == [10, 0]
    assert not [*gaps([hour, engaged(89, 120, "B")], Travel(usual=10))]
    assert [each.minutes for each in gaps([hour, engaged(90, 120, "A")], Travel(usual=10))] == [30]


def test_after_something_of_unknown_length_no_gap_is_known() -> None:
    assert found(engaged(0, 0), engaged(60, 90)) == []
    assert found(engaged(0, 60), engaged(60, 60), engaged(120, 180)) == []
    assert found(engaged(0, 60), engaged(30, 30), engaged(120, 180)) == [(60, 120)]
    assert found(engaged(0, 30, assumed=True), engaged(60, 90)) == [(30, 60)]


def test_the_day_before_something_and_after_it_is_no_gap() -> None:
    assert found() == found(engaged(100, 200)) == []


def test_what_starts_and_ends_in_a_gap_fills_it_if_the_way_is_short() -> None:
    (gap,) = gaps([engaged(0, 60, "A"), engaged(120, 180, "B")], Travel())
    early, late, long, exact = (
        engaged(*times, "C") for times in ((55, 90), (90, 125), (30, 150), (60, 120))
    )
    there = engaged(65, 115, "C")
    unknown = engaged(70, 70, "C")
    made = [early, late, long, exact, there, unknown]
    assert fillings([gap], made, Travel()) == [[exact, there]]
    assert fillings([gap], made, Travel(usual=5)) == [[there]]
    assert fillings([gap], made, Travel({"A | C": 6}, usual=5)) == [[]]


SPANS = st.lists(st.tuples(st.integers(0, 600), st.integers(1, 90)), max_size=10)


@given(SPANS, SPANS)
def test_gaps_are_free_and_hold_just_what_clashes_with_nothing(
    mine: list[tuple[int, int]], others: list[tuple[int, int]]
) -> None:
    made = [engaged(first, first + length) for first, length in mine]
    candidates = [engaged(first, first + length) for first, length in others]
    between = list(gaps(made, Travel()))
    busy = {minute for first, length in mine for minute in range(first, first + length)}
    begin, end = min(busy, default=0), max(busy, default=0)
    expected = {minute for minute in range(begin, end) if minute not in busy}
    free = {n for gap in between for n in range(int(_minute(gap.start)), int(_minute(gap.end)))}
    assert free <= expected
    assert all(not {n - k for k in range(20)} <= expected for n in expected - free)
    for gap, held in zip(between, fillings(between, candidates, Travel()), strict=True):
        inside = [it for it in candidates if gap.start <= it.start and it.end <= gap.end]
        assert sorted(held, key=id) == sorted(inside, key=id)
