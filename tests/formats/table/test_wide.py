"""Tables with a row for each session, whose talks are side by side."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.formats.vocabulary.numbered import numbered, titles
from confcli.model.entities import Listing
from tests.support.corpus import parse
from tests.support.tables import VIENNA


def read(*rows: str, **hints: str) -> Listing:
    return parse("\n".join([*rows, ""]), **(VIENNA | hints))


def programme(listing: Listing) -> list[tuple[str, list[str | None]]]:
    return [(it.title, [talk.title for talk in it.talks]) for it in listing.sessions]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Talk 1", (1, "Talk")),
        ("talk_11_title", (11, "talk title")),
        ("Talk #2 Speaker 1", (2, "Talk Speaker 1")),
        ("3. Vortrag", (3, "Vortrag")),
        ("Paper No. 4", (4, "Paper")),
        ("Exposé n° 5", (5, "Exposé")),
        ("Presentation6", (6, "Presentation")),
        ("Talk 2024", None),
        ("Talk", None),
    ],
)
def test_a_number_is_told_from_the_name_around_it(
    name: str, expected: tuple[int, str] | None
) -> None:
    assert numbered(name) == expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (["Session", "Talk 1", "Talk 2"], [1, 2]),
        (["Sitzung", "Vortrag 1", "Referent 1", "Vortrag 2"], [1, 2]),
        (["Séance", "Exposé 9", "Exposé 10"], [9, 10]),
        (["Day", "Talk 1 Title", "Talk 1 Authors", "Talk 3 Title"], [1, 3]),
        (["Talk", "Speaker 1", "Speaker 2"], []),
        (["Session", "Talk 1"], []),
        (["Session 1", "Session 2"], []),
        (["Name 1", "Name 2"], []),
        (["Title", "Topic 1", "Topic 2"], []),
        (["Title", "Paper 1 URL", "Paper 2 URL"], []),
    ],
)
def test_talks_are_side_by_side_where_two_titles_are(
    header: list[str], expected: list[int]
) -> None:
    assert [number for number, _ in titles(header).values()] == expected


def test_each_filled_cell_is_a_talk_of_the_session() -> None:
    found = read(
        "Session,Start,End,Room,Chair,Talk 1,Authors 1,Talk 2,Authors 2",
        "Wind,2025-07-07 10:00,2025-07-07 11:00,Aula,Ada Verne,Kites,Bo Lind,Tails,Di Fox; Cy Moss",
        "Rope,2025-07-07 12:00,2025-07-07 13:00,Loft,,,,Knots,",
        "Lunch,2025-07-07 13:00,2025-07-07 14:00,,,,,,",
    )
    assert found.problems == []
    assert programme(found) == [("Wind", ["Kites", "Tails"]), ("Rope", ["Knots"]), ("Lunch", [])]
    wind = found.sessions[0]
    assert (f"{wind.start:%H:%M}", f"{wind.end:%H:%M}") == ("10:00", "11:00")
    assert (wind.room, wind.chairs) == ("Aula", ["Ada Verne"])
    assert [talk.authors for talk in wind.talks] == [["Bo Lind"], ["Di Fox", "Cy Moss"]]
    assert [(talk.start, talk.end) for talk in wind.talks] == [(None, None)] * 2


def test_what_is_said_of_a_session_is_counted_once() -> None:
    found = read("Session,Room,Talk 1,Talk 2", "Wind,Aula,Kites,Tails", "Rope,,Knots,")
    assert {it.key: tuple(it[2:]) for it in found.fields} == {
        "Session": (2, 2),
        "Room": (1, 2),
        "Talk": (3, 3),
    }


def test_a_talk_has_a_time_only_where_it_is_stated() -> None:
    (session,) = read(
        "Title,Date,Time,Talk 1 Title,Talk 1 Start,Talk 2 Title,Talk 2 Start",
        "Wind,2025-07-07,10:00-11:00,Kites,10:00,Tails,10:30",
    ).sessions
    assert session.title == "Wind"
    assert (f"{session.start:%H:%M}", f"{session.end:%H:%M}") == ("10:00", "11:00")
    assert [f"{talk.start:%H:%M}" for talk in session.talks] == ["10:00", "10:30"]


def test_numbered_people_of_a_numbered_talk_are_its_own() -> None:
    (session,) = read(
        "Session,Talk 1,Talk 1 Speaker 1,Talk 1 Speaker 2,Talk 2,Talk 2 Speaker 1,Abstract 2",
        "Wind,Kites,Bo Lind,Cy Moss,Tails,Di Fox,They fly.",
    ).sessions
    assert [(talk.authors, talk.abstract) for talk in session.talks] == [
        (["Bo Lind", "Cy Moss"], None),
        (["Di Fox"], "They fly."),
    ]


def test_numbered_people_beside_one_talk_are_all_its_own() -> None:
    (session,) = read("Session,Talk,Speaker 1,Speaker 2", "Wind,Kites,Bo Lind,Cy Moss").sessions
    assert [talk.authors for talk in session.talks] == [["Bo Lind", "Cy Moss"]]


def test_people_who_can_t_be_told_apart_by_talk_are_no_one_s() -> None:
    found = read(
        "Session,Talk 1,Talk 2,Speaker 1,Speaker 2,Speaker 3,Presenters",
        "Wind,Kites,Tails,Bo Lind,Cy Moss,Di Fox,Eve Sol",
    )
    assert [talk.authors for talk in found.talks] == [[], []]
    unused = {each.key for each in found.sources[0].unused}
    assert unused == {"Speaker 1", "Speaker 2", "Speaker 3", "Presenters"}


def test_a_title_with_a_name_behind_it_stays_a_title() -> None:
    (talk, *_) = read("Session,Talk 1,Talk 2", "Wind,Kites – Bo Lind,Tails").talks
    assert (talk.title, talk.authors) == ("Kites – Bo Lind", [])


def test_a_talk_without_a_title_is_reported() -> None:
    found = read("Session,Talk 1,Authors 1,Talk 2,Authors 2", "Wind,Kites,Bo Lind,,Di Fox")
    assert programme(found) == [("Wind", ["Kites"])]
    assert [each.reason for each in found.problems] == ["a row without a title"]
    timed = read("Session,Start,Talk 1,Talk 2,Authors 2", "Wind,2025-07-07 10:00,Kites,,Di Fox")
    assert [each.reason for each in timed.problems] == ["a talk without a title"]


def test_sessions_without_a_name_are_called_by_their_room() -> None:
    found = read("Room,Start,Talk 1,Talk 2", "Aula,2025-07-07 10:00,Kites,Tails")
    assert programme(found) == [("Aula", ["Kites", "Tails"])]
    assert f"{found.sessions[0].start:%H:%M}" == "10:00"


def test_numbers_are_no_titles() -> None:
    (talk,) = read("Title,Speakers,Talk 1,Talk 2", "Kites,Bo Lind,10:00,11:00").talks
    assert talk.title == "Kites"


def test_a_column_that_the_user_names_is_the_title() -> None:
    found = read("Session,Talk 1,Talk 2", "Wind,Kites,Tails", fields={"title": "Talk 2"})  # type: ignore[arg-type]
    assert programme(found) == [("Wind", ["Tails"])]


def test_a_table_with_ids_as_mini_conf_has_them_is_read_too() -> None:
    found = read("UID,title,chair,Talk 1,Talk 2", "s1,Wind,Bo Lind,Kites,Tails")
    assert found.sources[0].format == "table"
    assert programme(found) == [("Wind", ["Kites", "Tails"])]
    assert found.sessions[0].source_ids == ["s1"]


_WORDS = st.sampled_from(["Talk {}", "Talk {} Title", "Paper {}", "Vortrag {}", "Title {}"])


@given(
    _WORDS,
    st.lists(
        st.lists(st.sampled_from(["", "Kites", "Tails", "Ropes"]), min_size=12, max_size=12),
        min_size=1,
        max_size=5,
    ),
)
def test_talks_are_in_the_order_of_their_numbers(name: str, rows: Sequence[list[str]]) -> None:
    header = ",".join(name.format(n) for n in range(1, 13))
    lines = [f"Block {n},{','.join(cells)}" for n, cells in enumerate(rows)]
    if not any(map(any, rows)):
        return
    found = read(f"Session,{header}", *lines)
    assert [it for it in programme(found) if it[1]] == [
        (f"Block {n}", list(filter(None, cells))) for n, cells in enumerate(rows) if any(cells)
    ]
