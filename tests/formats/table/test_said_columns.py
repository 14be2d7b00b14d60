"""Columns that the user names with ``--hint map.FIELD=COLUMN``."""

import pytest

from confcli.formats.vocabulary.hinted import NAMES
from confcli.model.entities import Listing
from confcli.model.errors import InputError, UnknownFormatError
from tests.support.corpus import parse, talks

TABLE = """KiteCon
Was,Beginn am,Wer so,Raum,Gruppe
Kites over water,2026-03-02 09:00,Ada Verne,Hall A,Opening
Winds,2026-03-02 10:00,"Bo Li, Cy Ray",Hall B,Opening
"""


def read(table: str = TABLE, **fields: str) -> Listing:
    return parse(table, name="kites.csv", timezone="UTC", fields=fields)


def test_a_header_with_the_columns_that_are_said_is_that_of_a_programme() -> None:
    with pytest.raises(UnknownFormatError):
        parse(TABLE, name="kites.csv", timezone="UTC")
    listing = read(title="Was", start="Beginn am", authors="Wer so", session="Gruppe")
    first, second = talks(listing)
    assert (first.title, first.authors, first.room) == ("Kites over water", ["Ada Verne"], "Hall A")
    assert second.start is not None
    assert (second.start.isoformat(), second.authors) == (
        "2026-03-02T10:00:00+00:00",
        ["Bo Li", "Cy Ray"],
    )
    assert [session.title for session in listing.sessions] == ["Opening"]


@pytest.mark.parametrize("name", ["Beginn am", "beginn_am", "BEGINN AM"])
def test_case_and_punctuation_of_the_column_do_not_matter(name: str) -> None:
    assert all(talk.start for talk in talks(read(title="was", start=name)))


def test_a_column_that_is_said_comes_before_those_with_the_usual_name() -> None:
    table = "title,subject,start,speakers\nT1,Kites,2026-03-02 09:00,Ada Verne\n"
    assert [it.title for it in talks(read(table))] == ["T1"]
    (found,) = talks(read(table, title="subject", id="title"))
    assert (found.title, found.source_ids) == ("Kites", ["T1"])


def test_a_name_alone_may_be_said_to_be_the_title_beside_sessions() -> None:
    table = "session,name,start\nOpening,Kites,2026-03-02 09:00\n"
    assert [it.title for it in talks(read(table, title="name"))] == ["Kites"]


def test_a_time_that_is_said_stays_with_the_talk() -> None:
    table = "title,session,talk start,when\nKites,Opening,2026-03-02 09:00,2026-03-02 09:30\n"
    listing = read(table, start="when")
    (talk,) = talks(listing)
    assert talk.start is not None
    assert f"{talk.start:%H:%M}" == "09:30"


@pytest.mark.parametrize(
    ("fields", "error", "choices"),
    [
        ({"room": "Raam"}, "kites.csv: no column 'Raam' for room", ["Raum"]),
        (
            {"session_start": "xyz"},
            "kites.csv: no column 'xyz' for session start",
            ["title", "start", "Raum"],
        ),
    ],
)
def test_a_column_that_is_not_there_is_refused_with_those_near_it(
    fields: dict[str, str], error: str, choices: list[str]
) -> None:
    table = "title,start,Raum\nKites,2026-03-02 09:00,Hall A\n"
    with pytest.raises(InputError) as raised:
        read(table, **fields)
    assert str(raised.value) == error
    assert list(raised.value.choices) == choices


def test_a_table_that_lacks_the_title_that_is_said_is_refused_with_the_reason() -> None:
    with pytest.raises(UnknownFormatError) as raised:
        read(title="Waas")
    assert list(raised.value.choices) == ["table: no header with a title and with 'Waas'"]


@pytest.mark.parametrize("name", NAMES)
def test_every_field_may_be_said(name: str) -> None:
    """A column with a name that means nothing is taken for the field, and used."""
    header = "title,start,speakers,session,session start,zq"
    row = "Kites,2026-03-02 09:00,Ada Verne,Opening,2026-03-02 09:00"
    table = f"{header}\n{row},{_cell(name)}\n"
    listing = parse(table, timezone="UTC", first_day="2026-03-02", fields={name: "zq"})
    source = listing.sources[0]
    assert "zq as " in source.why
    assert "zq" not in [unused.key for unused in source.unused]


def _cell(name: str) -> str:
    day, later = "2026-03-02", "2026-03-02 10:00"
    times = {"date": day, "end_date": day, "day": "1", "timezone": "UTC", "time": "10:00"}
    return {**times, "start": later, "end": later}.get(name.removeprefix("session_"), "Kites")
