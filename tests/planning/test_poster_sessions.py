"""Which posters are one poster session, and what it is called."""

import pytest

from confcli.planning.poster_sessions import PosterSession, poster_sessions, shared
from tests.support.invented import at, schedule, session, talk

TIMES = {"start": "2021-05-04 10:00", "end": "2021-05-04 11:30"}


def sessions(*names: str, room: str | None = None) -> list[PosterSession]:
    """The poster sessions of sessions at one time, each with one poster."""
    parts = [
        session(name, talk(f"On {name}", ["Ada"], type="poster"), room=room, **TIMES)
        for name in names
    ]
    return poster_sessions(schedule(*parts).talks)


def names(*parts: str, room: str | None = None) -> list[str]:
    return [each.name for each in sessions(*parts, room=room)]


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (["Posters: Kites"], "Posters: Kites"),
        (["Session 3: Kites (Poster)", "Session 3: Knots (Poster)"], "Session 3 (Poster)"),
        (["Day 3: Kites (Poster)", "Day 3: Big Kites (Poster)"], "Day 3: … Kites (Poster)"),
        (["Session 3 - Kites", "Session 3 - Knots"], "Session 3"),
        (["Posters on Kites", "Posters on Knots"], "Posters on …"),
        (["Kites - Posters", "Knots - Posters"], "Posters"),
        (["Posters", "Posters 2"], "Posters …"),
        (["A B A", "A B B A"], "A B … A"),
        (["Kites", "Knots"], ""),
        (["- Kites", "- Knots"], ""),
    ],
)
def test_names_share_their_beginning_and_end(parts: list[str], name: str) -> None:
    assert shared(parts) == name


def test_a_session_whose_parts_share_no_words_is_called_as_its_room() -> None:
    assert names("Kites", "Knots", room="Hall A") == ["Hall A"]
    assert names("Posters: Kites", "Posters: Knots", room="Hall A") == ["Posters"]


def test_parts_in_no_known_room_belong_together_only_by_name() -> None:
    assert names("Posters: Kites", "Posters: Knots") == ["Posters"]
    assert names("Demos", "Industry") == ["Demos", "Industry"]


def test_a_round_begins_now_if_the_session_is_on() -> None:
    (posters,) = sessions("Posters")
    before, during, after = (at(f"2021-05-04 {time}") for time in ("09:00", "11:15", "11:30"))
    assert [posters.begin(now) for now in (before, during, after)] == [
        *(at("2021-05-04 10:00"), during, at("2021-05-04 10:00"))
    ]
    assert [posters.minutes(now) for now in (before, during, after)] == [90, 15, 90]


def test_without_an_end_it_is_not_known_how_long_a_session_lasts() -> None:
    there = poster_sessions(
        schedule(
            session("Posters", talk("Kites", type="poster"), start="2021-05-04 10:00"),
            session("More Posters", talk("Knots", type="poster")),
        ).talks
    )
    now = at("2021-05-04 10:00")
    assert [(each.begin(now), each.minutes(now)) for each in there] == [(now, None), (None, None)]
