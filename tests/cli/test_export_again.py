"""``export`` again: events keep their UIDs whatever becomes of their talks, and are read back."""

from pathlib import Path
from typing import Any

import pytest

from confcli.library import marks
from confcli.model.marks import Appointment, Mark
from tests.support.calendars import calendar, event
from tests.support.exported import events
from tests.support.harness import ORAL_6, confcli, on_screen
from tests.support.invented import at, session, talk, write
from tests.support.kites import kites
from tests.support.marking import mark
from tests.support.own import writing

STAR = Mark("star")


@pytest.fixture(autouse=True)
def _alone() -> None:
    assert confcli("remove", "--bundled", "--yes").code == 0


def add(path: Path) -> None:
    assert confcli("add", path).code == 0


def exported(*arguments: object) -> list[Any]:
    result = confcli("export", "-f", "ics", *arguments)
    assert result.code == 0, result.err
    return events(result.out)


def yoga(folder: Path, hour: int) -> Path:
    """A calendar with an event on each of three days, which have ids by their times."""
    lines = event("UID:1", f"DTSTART:20250505T{hour}0000Z", "RRULE:FREQ=DAILY;COUNT=3")
    path = folder / "yoga.ics"
    path.write_text(calendar("X-WR-CALNAME:Yoga 2025", *lines), "utf-8")
    return path


def test_an_event_keeps_its_uid_though_the_id_of_its_talk_changes(tmp_path: Path) -> None:
    add(yoga(tmp_path, 12))
    second = str(confcli("talks", "--json").json()[1]["id"])
    assert confcli("star", second).code == 0
    (before,) = exported()
    file = tmp_path / "before.ics"
    assert confcli("export", "-o", file).code == 0
    yoga(tmp_path, 13)
    assert confcli("update").code == 0
    (after,) = exported()
    now = str(confcli("stars", "--json").json()[0]["id"])
    assert now != second
    assert after["uid"] == before["uid"]
    assert (before["sequence"], after["sequence"]) == (0, 1)
    assert after["dtstart"].dt == at("2025-05-06 13:00")
    assert confcli("unstar", now).code == 0
    assert confcli("stars", "import", file).err == ""
    assert confcli("stars", "--json").json()[0]["id"] == now


def test_an_event_is_found_by_what_it_says_where_its_id_is_unknown(tmp_path: Path) -> None:
    add(kites(tmp_path))
    mark("Strings", STAR)
    text = confcli("export", "-f", "ics").out
    (uid,) = {str(each["uid"]) for each in events(text)}
    other = tmp_path / "other.ics"
    other.write_text(text.replace(uid[:8], "t9999999"), "utf-8", newline="")
    assert confcli("unstar", "Strings").code == 0
    assert confcli("stars", "import", other).err == ""
    assert confcli("stars", "--fields", "title").rows() == [["Strings"]]
    other.write_text(text.replace(uid, "t9999999.gone@confcli"), "utf-8", newline="")
    assert confcli("stars", "import", other).err == (
        "confcli: in no listing, but kept until one has them: 1 of gone\n"
    )
    rows = confcli("stars", "--fields", "title,start").rows()
    assert ["Strings", "2021-05-04T09:30:00+00:00"] in rows
    assert "1 item of gone, which is not among your listings" in on_screen("stars").err


def test_what_is_no_longer_in_its_programme_is_cancelled(tmp_path: Path) -> None:
    path = write(tmp_path, session("A", talk("Oars", start="2021-05-04 10:00"), talk("Sails")))
    add(path)
    for title in ("Oars", "A"):
        assert confcli("star", title).code == 0
    before = exported()[-1]
    write(tmp_path, session("B", talk("Sails"), start="2021-05-05 10:00"))
    assert confcli("update").code == 0
    gone = confcli("export", "-f", "ics", "--quiet")
    found = {str(each["summary"]): each for each in events(gone.out)}
    assert found["Oars"]["uid"] == before["uid"]
    assert (found["Oars"]["status"], found["Oars"]["sequence"]) == ("CANCELLED", 1)
    result = confcli("export", "-f", "md")
    assert "CANCELLED" in result.out
    assert " no longer in KiteCon 2021, written as cancelled\n" in result.err
    left = confcli("export", "-f", "bib")
    assert (left.code, left.err.splitlines()[0][-50:]) == (
        1,
        "left out 2 starred items no longer in KiteCon 2021",
    )


def test_what_is_of_no_listing_is_counted(tmp_path: Path) -> None:
    add(kites(tmp_path))
    mark("Strings", STAR)
    assert confcli("remove", "kitecon", "--yes").code == 0
    result = confcli("export", "-f", "ics")
    assert result.code == 1
    left, nothing = result.err.splitlines()[-2:]
    assert left.endswith(
        "left out 1 starred item of KiteCon 2021, which is not among your listings"
    )
    assert nothing.startswith("confcli: nothing else is starred; ")


def test_files_are_exported_without_a_database(tmp_path: Path) -> None:
    page = ("-l", ORAL_6, "-c", "ICLR 2021", "--programme")
    home = tmp_path / "home" / "listings.db"
    before = home.read_bytes()
    result = confcli("export", "-f", "ics", *page)
    assert {each["sequence"] for each in events(result.out)} == {0}
    assert "confcli: versions of events are not kept: these are of files; " in result.err
    assert home.read_bytes() == before


def test_where_versions_cannot_be_kept_all_is_exported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(kites(tmp_path))
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("CONFCLI_HOME", str(tmp_path / "file" / "home"))
    result = confcli("export", "-f", "ics", "--programme", "-c", "iclr")
    assert result.code == 0
    assert {each["sequence"] for each in events(result.out)} == {0}
    assert "versions of events are not kept: " in result.err


def test_a_pretended_time_to_come_is_not_kept(tmp_path: Path) -> None:
    add(kites(tmp_path))
    later = exported("--programme", "--now", "2100-01-01T00:00Z")
    assert max(each["last-modified"].dt.year for each in later) < 2100


@pytest.mark.parametrize("arguments", [("--busy",), ("--busy", "--starred")])
def test_appointments_alone_are_exported(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    add(kites(tmp_path))
    assert confcli("export", "-f", "ics", *arguments).code == 1
    mine = Appointment("b1234567", "Call home", at("2021-05-04 14:00"), at("2021-05-04 15:00"))
    with writing(tmp_path / "home" / "listings.db") as connection:
        marks.put_appointment(connection, mine)
    result = confcli("export", "-f", "ics", *arguments)
    assert [str(each["summary"]) for each in events(result.out)] == ["Call home"]
    assert "X-WR-CALNAME:My appointments\r\n" in result.out
    assert result.err == "confcli: 1 appointment\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (
            ("--query", "strings", "--starred"),
            "nothing to export: nothing that matches 'strings' is starred",
        ),
        (
            ("--query", "strings", "-d", "2021-05-05"),
            "nothing to export: nothing that matches 'strings' passes all filters",
        ),
        (
            ("-f", "bib", "--programme", "-s", "Tea"),
            "nothing to export: no papers among 1 session; try -f md",
        ),
    ],
)
def test_nothing_says_why(tmp_path: Path, arguments: tuple[str, ...], sentence: str) -> None:
    add(kites(tmp_path))
    tea = session("Tea", start="2021-05-06 10:00")
    add(write(tmp_path, tea, conference="Tea 2021"))
    mark("Loops", STAR)
    result = confcli("export", "-f", "ics", *arguments)
    assert (result.code, result.error()) == (1, sentence)
    assert confcli("export", "-f", "md", "--programme", "--starred").error() == (
        "--programme can't be combined with --starred"
    )
