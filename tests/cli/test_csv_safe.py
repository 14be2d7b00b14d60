"""``--csv-safe``: CSV in which a spreadsheet finds no formula, whatever is in its fields."""

import csv
from functools import partial
from pathlib import Path

import pytest

from confcli.model.entities import Session, Talk
from tests.support.filling import filled
from tests.support.harness import confcli, on_screen
from tests.support.invented import at, write
from tests.support.runs import FULL, commands, taking

BEGINNINGS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
#: What programs take away before they look at how a cell begins.
BEFORE = ("", " ", "\t", "\r\n", '"', "'", "\xa0", "\u200b", " \u3000'\"\ufeff")
FORMULA = 'cmd|" /C calc"!A1,;=HYPERLINK("http://evil.example")'
KNOWN = {
    "start": at("2021-05-04 09:00"),
    "end": at("2021-05-04 10:00"),
    "timezone": "UTC",
    "time_basis": "stated",
    "duration": 60,
    "id": "",
    "paper": None,
    "taken_from": None,
}


@pytest.fixture
def listing(tmp_path: Path) -> Path:
    """Talks whose every field begins as a formula does, each in another way."""
    signs = [f"{before}{sign}" for before in BEFORE for sign in BEGINNINGS]
    talks = [filled(Talk, partial("{0}{2} {1}".format, sign, FORMULA), KNOWN) for sign in signs]
    session = filled(Session, f"={{}} {FORMULA}".format, KNOWN | {"talks": talks})
    return write(tmp_path, session, conference=f"=KiteCon 2021 {FORMULA}")


def cells(text: str, delimiter: str = ",") -> list[list[str]]:
    """The cells as a spreadsheet reads them, which also knows them without quotes."""
    return list(csv.reader(text.splitlines(), delimiter=delimiter))


def is_formula(cell: str) -> bool:
    """Whether a spreadsheet might run a cell, which it may trim before."""
    return cell.lstrip(' \t\r\n"\xa0\u3000').startswith(BEGINNINGS)


@pytest.mark.parametrize(
    "command", ["talks", "papers", "sessions", "authors", "listings", "count --by track"]
)
def test_no_field_begins_as_a_formula(listing: Path, command: str) -> None:
    plain = confcli(*command.split(), "--csv", "--listing", listing)
    inert = confcli(*command.split(), "--csv-safe", "--listing", listing)
    assert (inert.code, inert.err) == (plain.code, plain.err) == (0, inert.err)
    assert any(is_formula(cell) for row in cells(plain.out) for cell in row)
    for delimiter in (",", ";", "\t"):
        assert not [it for row in cells(inert.out, delimiter) for it in row if is_formula(it)]
    assert without_apostrophes(inert.out) == without_apostrophes(plain.out)


def without_apostrophes(text: str) -> list[list[str]]:
    return [[cell.replace("'", "") for cell in row] for row in cells(text)]


@pytest.mark.parametrize("name", FULL)
def test_every_command_that_writes_csv_writes_it_safely(name: str) -> None:
    plain, inert = (confcli(*FULL[name], form) for form in ("--csv", "--csv-safe"))
    if "add" in name:  # the second one finds nothing new to add
        assert inert.code == 0
        return
    assert inert.code == plain.code == 0
    assert inert.err == plain.err
    assert without_apostrophes(inert.out) == without_apostrophes(plain.out)
    assert all(line.startswith('"') and line.endswith('"') for line in inert.out.splitlines())


def test_all_commands_with_csv_have_it() -> None:
    assert taking("--csv-safe") == taking("--csv")
    assert taking("--csv-safe") <= {name for name, _ in commands()}


def test_numbers_stay_numbers_and_offsets_are_texts() -> None:
    keys = ("--fields", "start,utc_offset,day_offset", "--csv-safe", "--no-header")
    result = confcli("convert", "2021-05-05 02:00 UTC", "--tz", "UTC", "--tz", "US/Pacific", *keys)
    assert cells(result.out) == [
        ["2021-05-05T02:00:00+00:00", "'+00:00", "0"],
        ["2021-05-04T19:00:00-07:00", "'-07:00", "-1"],
    ]


def test_it_is_a_form_of_its_own() -> None:
    asked = ("listings", "--fields", "conference", "--csv-safe")
    assert on_screen(*asked).out == confcli(*asked).out
    assert confcli(*asked, "--csv").out == confcli(*asked).out
    assert confcli(*asked, "--no-header").out.splitlines() == confcli(*asked).out.splitlines()[1:]
    for other in ("--json", "--jsonl"):
        assert "--json, --jsonl and --csv can't be combined" in confcli(*asked, other).err
    assert confcli("show", "ddpnopt", "--bib", "--csv-safe").code == 2
