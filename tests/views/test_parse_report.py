"""How a file was parsed, as text: groups, fields and what was not used."""

import io

import pytest

from confcli.library.file_report import of_listing
from confcli.model.entities import Group, Listing, Taken
from confcli.views import report
from confcli.views.door import Door
from confcli.views.manner import Manner
from tests.support.corpus import parse

TABLE = """title,start,room,session chair,a note that no field is for
Kites over water,2026-03-02 09:00,Hall A,Ada Verne,x
Winds,2026-03-02 10:00,,,y
"""
GROUPS = [
    Group("days[].rooms[].talks", "talks", 1121),
    Group("speakers", "speakers", 40, ["days[].rooms[].talks[].speakers", "keynotes[].speaker"]),
    Group("legend", None, 6),
]


def listing() -> Listing:
    found = parse(TABLE, name="kites.csv", timezone="UTC")
    found.groups = GROUPS
    return found


def written(manner: Manner) -> list[str]:
    stream = io.StringIO()
    report.write(Door(stream, manner), [of_listing(listing())])
    return stream.getvalue().splitlines()


def test_a_table_says_how_many_rows_have_each_column() -> None:
    assert listing().fields == [
        Taken("title", "title", 2, 2),
        Taken("start", "start", 2, 2),
        Taken("room", "room", 1, 2),
        Taken("session chair", "session chairs", 1, 2),
    ]


def test_groups_and_fields_have_a_line_each() -> None:
    assert written(Manner())[6:13] == [
        "  groups      days[].rooms[].talks as talks (1,121)",
        "              speakers as speakers (40, named by days[].rooms[].talks[].speakers, "
        "keynotes[].speaker)",
        "              legend not used (6)",
        "  fields      title (2 of 2)",
        "              start (2 of 2)",
        "              room (1 of 2)",
        "              session chair as session chairs (1 of 2)",
    ]


@pytest.mark.parametrize("width", [60, 80, 200])
def test_long_facts_are_folded_below_themselves_on_a_terminal(width: int) -> None:
    lines = written(Manner(drawn=True, width=width))
    assert max(map(len, lines)) <= width
    assert all(line[:14].isspace() or line[2:3].isalpha() for line in lines[1:])
    assert " ".join(" ".join(lines).split()) == " ".join(" ".join(written(Manner())).split())
