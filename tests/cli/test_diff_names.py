"""Two files that ``diff`` compares are of one conference, whatever they are called."""

from pathlib import Path

import pytest

from tests.support.harness import confcli
from tests.support.invented import session, talk, write

EVENT = """BEGIN:VEVENT
UID:kites@example
DTSTART:20250704T{}00Z
SUMMARY:Kites
END:VEVENT
"""


@pytest.fixture(autouse=True)
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def calendar(path: str, conference: str | None, start: str) -> str:
    name = f"X-WR-CALNAME:{conference}\n" if conference else ""
    event = EVENT.format(start)
    text = f"BEGIN:VCALENDAR\n{name}{event}END:VCALENDAR\n"
    Path(path).write_text(text, "utf-8")
    return path


def row(*words: str) -> list[str]:
    fields = ("--fields", "kind,conference,id")
    return confcli("diff", *words, *fields, "--tz", "UTC").out.rstrip("\n").split("\t")


def ids(*words: str) -> list[str]:
    rows = confcli("talks", *words, "--fields", "id", "--tz", "UTC").rows()
    return [found for [found] in rows]


@pytest.mark.parametrize("old", ["Kite Days 2025", "Kites 2025", None])
def test_it_is_the_one_that_the_newer_file_states(old: str | None) -> None:
    calendar("v1.ics", old, "1000")
    calendar("v2.ics", "Kite Days 2025", "1100")
    kind, conference, own = row("v1.ics", "v2.ics")
    assert (kind, conference) == ("moved", "Kite Days 2025")
    assert [own] == ids("-l", "v2.ics")


def test_it_is_the_one_that_the_older_file_states_alone() -> None:
    calendar("v1.ics", "Kite Days 2025", "1000")
    calendar("v2.ics", None, "1100")
    kind, conference, own = row("v1.ics", "v2.ics")
    assert (kind, conference) == ("moved", "Kite Days 2025")
    assert [own] == ids("-l", "v1.ics")


def test_without_a_name_it_is_that_of_the_older_file() -> None:
    calendar("v1.ics", None, "1000")
    calendar("v2.ics", None, "1100")
    assert row("v1.ics", "v2.ics")[:2] == ["moved", "v1"]


def test_a_name_that_is_given_counts_first() -> None:
    calendar("v1.ics", "Kite Days 2024", "1000")
    calendar("v2.ics", "Kite Days 2025", "1100")
    assert row("v1.ics", "v2.ics", "-c", "Mine 2025")[:2] == ["moved", "Mine 2025"]


def test_two_that_have_nothing_in_common_are_noted(tmp_path: Path) -> None:
    page = write(tmp_path, session("Kites", talk("Up", ["Ada"], "So.", "2021-05-04 09:00")))
    note = "confcli: the two have nothing in common; are they of the same conference?\n"
    assert confcli("diff", "iclr", page).err == note
    assert confcli("diff", page, page).err == ""
