"""Commands print a paper as it is when and where the filters ask for it."""

from pathlib import Path

import pytest

from tests.support.harness import confcli
from tests.support.invented import session, talk, write

SPOTLIGHT, POSTER = "2021-05-04T09:00:00+00:00", "2021-05-06T09:00:00+00:00"
COMMANDS = {
    "papers": ("papers",),
    "search": ("search", "kites"),
    "field of a query": ("search", "kites"),
}


@pytest.fixture
def kites(tmp_path: Path) -> Path:
    """A paper with a spotlight on Tuesday and a poster on Thursday, and one on Wednesday."""
    return write(
        tmp_path,
        session("Spotlights", talk("Kites", ["Ada"], None, "2021-05-04 09:00", type="spotlight")),
        session("Knots", talk("Knots", ["Ada"], "On kites.", "2021-05-05 09:00", type="poster")),
        session("Posters", talk("Kites", ["Ada"], None, "2021-05-06 09:00", type="poster")),
    )


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize(
    ("option", "field", "value", "expected"),
    [
        ("-d", "day", "2021-05-04", [SPOTLIGHT, "spotlight", "Spotlights"]),
        ("-d", "day", "2021-05-06", [POSTER, "poster", "Posters"]),
        ("-t", "type", "spotlight", [SPOTLIGHT, "spotlight", "Spotlights"]),
        ("-t", "type", "poster", [POSTER, "poster", "Posters"]),
        ("-s", "session", "posters", [POSTER, "poster", "Posters"]),
    ],
)
def test_start_type_and_session_are_those_of_the_slot_that_fits(
    kites: Path, name: str, option: str, field: str, value: str, expected: list[str]
) -> None:
    asked = [f"{field}:{value}"] if name.startswith("field") else [option, value]
    options = ("--listing", kites, "--tz", "UTC", "--fields", "title,start,type,session")
    rows = confcli(*COMMANDS[name], *asked, *options).rows()
    assert ["Kites", *expected] in rows


def test_json_keeps_all_slots(kites: Path) -> None:
    found = confcli("papers", "-t", "poster", "--listing", kites, "--json").json()
    assert [each["title"] for each in found] == ["Knots", "Kites"]
    assert [slot["type"] for slot in found[1]["talks"]] == ["spotlight", "poster"]
    assert confcli("papers", "-t", "poster", "-n", "1", "--listing", kites).out.count("\n") == 1


def test_a_query_that_excludes_a_session_says_the_paper_as_a_whole(kites: Path) -> None:
    options = ("-l", kites, "--papers", "--fields", "type")
    (row,) = confcli("search", "title:kites -session:knots", *options).rows()
    assert row == ["spotlight"]


def test_the_conference_in_a_query_is_no_matter(kites: Path) -> None:
    rows = confcli(
        "search", "title:kites conf:kite type:poster", "-l", kites, "--fields", "type"
    ).rows()
    assert ["poster"] in rows
    assert ["spotlight"] not in rows


def test_works_of_people_are_those_that_fit(kites: Path) -> None:
    found = confcli("search", "ada", "--people", "-t", "poster", "-l", kites, "--json").json()
    (ada,) = found
    assert [(work["title"], work["session"]) for work in ada["works"]] == [
        ("Knots", "Knots"),
        ("Kites", "Posters"),
    ]
