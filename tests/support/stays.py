"""Stays in rooms a minute or two apart, for tests of plans."""

from hypothesis import strategies as st

from confcli.planning.choices import Stay

_ROOMS = ("Attic", "Barn", "Cellar", None)
_MINUTES = st.integers(0, 14)
#: The minute at which the second day begins.
_SECOND_DAY = 7


def walk(a: str | None, b: str | None) -> int:
    """One minute to the next room, two to the one behind it; none where a room is unknown."""
    return abs(_ROOMS.index(a) - _ROOMS.index(b)) if a and b else 0


@st.composite
def stays(draw: st.DrawFn) -> Stay:
    """A stay of up to five minutes."""
    start, length = draw(_MINUTES), draw(st.integers(1, 5))
    room = draw(st.sampled_from(_ROOMS))
    return Stay(start * 60, (start + length) * 60, room, start // _SECOND_DAY)
