"""A poster's position, apart from the room it is in.

Sources print both in one (``Exhibit Hall 1 #2504``, ``Hall A, Board 12``, ``Poster #7``) or in
fields of their own (``poster_position``, columns named ``poster`` and ``board``).
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from confcli.formats.prose import says_nothing
from confcli.model.entities import Session, Talk
from confcli.model.patterns import Pattern
from confcli.model.text import one_line

_NUMBER = r"(?P<board>[A-Za-z]{0,3}+[-.]?\d++(?:[-.]\d++|[A-Za-z]\b)?+)"
#: What is said before the number: ``#``, ``Poster``, ``Board no.``
_SAID = (
    r"(?:\#\s?|(?:posters?\s?(?:boards?|stand)?|boards?|panel board)\s?(?:no\.?|nr\.?|\#|:)?\s?)"
)
_AT_END = Pattern(rf"(?:^|[\s,;:·|/(–—-]){_SAID}{_NUMBER}\)?$", "i")
_AT_START = Pattern(rf"{_SAID}{_NUMBER}(?:\s?[,;:·|/–—]\s?|\s(?:in|at)\s)(?=\w)", "i")
_ALONE = Pattern(rf"(?:{_SAID})?{_NUMBER}", "i")
#: Places that are numbered themselves: ``Room #3``.
_NUMBERED = Pattern(
    r"(?:room|hall|track|session|stage|theat(?:re|er)|auditorium|zoom|stream|channel|level|floor"
    r"|building|gate|saal|raum|salle|sala|suite|studio|lab|day|part)$",
    "i",
)
_SEPARATORS = " ,;:·|/(–—-"
#: A word without a digit, such as ``foyer``, is a place unless it is this short.
_LETTERS = 3


class Placed(NamedTuple):
    """Where something is: its room, and a poster's position in it."""

    room: str | None
    board: str | None


def placed(room: str | None, position: str | None = None) -> Placed:
    """Tell a poster's position from its room; either field may hold both.

    ``position`` is a field that should hold the position alone.
    """
    here, board = ("", None) if says_nothing(room or "") else _split(one_line(room or ""))
    there = one_line(position or "")
    if says_nothing(there):
        return Placed(here or None, board)
    alone = _ALONE.fullmatch(there)
    within, number = ("", alone["board"]) if alone else _split(there)
    is_place = not any(map(str.isdigit, there)) and len(there) > _LETTERS
    if number is None and is_place and not here:
        within = there
    elif number is None:
        within, number = "", there.lstrip("# ")
    return Placed(here or within or None, number or board)


def take_out(sessions: Iterable[Session]) -> None:
    """Take the positions of posters out of the rooms of talks and of the sessions made of them."""
    for session in sessions:
        before = {talk.room for talk in session.talks}
        for talk in session.talks:
            _take_out(talk)
        rooms = {talk.room for talk in session.talks}
        if rooms != before and (session.room is None or session.room in before):
            session.room = rooms.pop() if len(rooms) == 1 else None


def _take_out(talk: Talk) -> None:
    if talk.room and not talk.board:
        room, board = _of_room(talk.room)
        if board:
            talk.room, talk.board = room or None, board


@lru_cache(256)
def _of_room(room: str) -> tuple[str, str | None]:
    """Split a room: a listing has few, and any of them may be long."""
    return _split(one_line(room))


def _split(text: str) -> tuple[str, str | None]:
    found = _AT_END.search(text) if any(map(str.isdigit, text)) else None
    if found is None:
        first = _AT_START.match(text)
        return (text[first.end() :], first["board"]) if first else (text, None)
    room, board = text[: found.start()].rstrip(_SEPARATORS), found["board"]
    if _NUMBERED.search(room) and board.isdigit() and len(board) < _LETTERS:
        return text, None
    return room, board
