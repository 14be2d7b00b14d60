"""``stars export`` and ``stars import``: what is the user's own leaves and comes back whole."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.support.harness import ORAL_6, confcli, on_screen

ICS = ("export", "-f", "ics")


@pytest.fixture
def other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Go to another home, and back again."""
    homes = [str(tmp_path / "home"), str(tmp_path / "other")]

    def switch() -> None:
        homes.reverse()
        monkeypatch.setenv("CONFCLI_HOME", homes[0])

    return switch


def ids(part: str, count: int) -> list[str]:
    rows = confcli(part, "-c", "iclr", "--fields", "id", "-n", str(count)).rows()
    return [id_ for (id_,) in rows]


def marked() -> list[str]:
    """Say something of everything that can be said something of; the ids."""
    first, second, third = ids("papers", 3)
    (session,) = ids("sessions", 1)
    assert confcli("star", first, "--must", "--label", "team", "--note", "ask\nabout it").code == 0
    assert confcli("star", session, "--maybe").code == 0
    assert confcli("hide", second).code == 0
    assert confcli("seen", third).code == 0
    return [first, second, third, session]


def test_a_backup_is_restored_exactly(tmp_path: Path, other: Any) -> None:
    items = marked()
    backup = confcli("stars", "export").out
    assert sorted(each["id"] for each in json.loads(backup)["marks"]) == sorted(items)
    path = tmp_path / "mine.json"
    path.write_text(backup, "utf-8")
    other()
    assert confcli("stars", "import", path).out == "4 items: 4 added\n"
    assert confcli("stars", "export").out == backup


def test_a_backup_is_as_its_schema_says() -> None:
    marked()
    schema = confcli("schema", "stars export").json()
    jsonschema.validate(confcli("stars", "export").json(), schema)
    jsonschema.validate({"confcli_stars": 1, "marks": [], "appointments": []}, schema)


def test_a_home_without_anything_has_a_backup_of_nothing() -> None:
    assert confcli("stars", "export").json()["marks"] == []
    assert confcli("stars", "export", "-f", "ids").out == ""


def test_a_conference_is_exported_alone(tmp_path: Path) -> None:
    items = marked()
    confcli("star", confcli("papers", "-c", "neurips", "--fields", "id", "-n", "1").out.strip())
    confcli("busy", "2021-05-04 14:00", "1h")
    found = confcli("stars", "export", "-c", "iclr").json()
    assert sorted(each["id"] for each in found["marks"]) == sorted(items)
    assert found["appointments"] == []
    result = confcli("stars", "export", "-c", "iclr", "-f", "ids", "-o", tmp_path / "ids.txt")
    assert result.err == f"confcli: wrote 2 ids to {tmp_path / 'ids.txt'}\n"
    assert confcli("stars", "export", "-c", "kites").code == 2


def test_a_dry_run_says_what_an_import_would_do() -> None:
    first, *_ = marked()
    before = confcli("stars", "export").out
    text = f"{first}\n{ids('papers', 5)[4]}\n".encode()
    result = confcli("stars", "import", "-", "--dry-run", stdin=text)
    assert result.out == "2 items: 1 added, 1 there already\n"
    assert "nothing was changed: --dry-run" in result.err
    assert confcli("stars", "export").out == before


def test_a_list_read_back_adds_nothing() -> None:
    marked()
    for command in (("stars", "--json"), ("talks", "--starred", "--jsonl"), ICS):
        text = confcli(*command).out.encode()
        result = confcli("stars", "import", "-", stdin=text)
        assert (result.code, "added" in result.out) == (0, False)


def test_ids_are_those_of_what_is_starred() -> None:
    first, _, _, session = marked()
    found = confcli("stars", "export", "-f", "ids").out.split()
    assert sorted(found) == sorted([first, session])
    starts = [confcli("show", each, "--json").json()["start"] for each in found]
    assert starts == sorted(starts)


def test_ids_come_back_from_a_pipe_with_all_that_is_known(other: Any) -> None:
    marked()
    text = confcli("stars", "export", "-f", "ids").out
    other()
    result = confcli("stars", "import", "-", stdin=text.encode())
    assert (result.out, result.noted) == ("2 items: 2 added\n", "")
    assert confcli("stars", "export", "-f", "ids").out == text
    assert all(each["title"] for each in confcli("stars", "export").json()["marks"])


@pytest.mark.parametrize("form", [(), ("--jsonl",), ("--csv",), ("--json",)])
def test_the_list_of_stars_comes_back_in_any_form(form: tuple[str, ...], other: Any) -> None:
    marked()
    text = confcli("stars", *form).out
    items = {json.loads(line)["id"] for line in confcli("stars", "--jsonl").out.splitlines()}
    other()
    confcli("stars", "import", "-", stdin=text.encode())
    listed = confcli("stars", "--jsonl").out.splitlines()
    assert {json.loads(line)["id"] for line in listed} == items


def test_a_calendar_comes_back(tmp_path: Path, other: Any) -> None:
    marked()
    assert confcli("export", "-o", tmp_path / "mine.ics").code == 0
    starred = confcli("talks", "--starred", "--fields", "id").out
    other()
    assert confcli("stars", "import", tmp_path / "mine.ics").code == 0
    assert confcli("talks", "--starred", "--fields", "id").out == starred


def test_what_was_there_is_said_and_stays() -> None:
    first, *_ = marked()
    line = f"{first}\n{ids('papers', 5)[4]}\n"
    result = confcli("stars", "import", "-", stdin=line.encode())
    assert result.out == "2 items: 1 added, 1 there already\n"
    (mark,) = (it for it in confcli("stars", "export").json()["marks"] if it["id"] == first)
    assert (mark["star"], mark["labels"], mark["note"]) == ("must", ["team"], "ask\nabout it")


def test_what_is_in_no_listing_is_kept_until_one_has_it(other: Any) -> None:
    confcli("add", ORAL_6, "-c", "Mine 2021")
    item = confcli("papers", "-c", "mine", "--fields", "id", "-n", "1").out.strip()
    other()
    result = confcli("stars", "import", f"confcli:mine-2021/{item}")
    assert result.out == "1 item: 1 added\n"
    assert result.err == "confcli: in no listing, but kept until one has them: 1 of mine-2021\n"
    confcli("add", ORAL_6, "-c", "Mine 2021")
    (found,) = confcli("papers", "--starred", "--json").json()
    assert found["id"] == item


def test_what_became_of_each_item_is_there_as_json() -> None:
    first, second = ids("papers", 2)
    confcli("star", first)
    text = f"{first}\n{second}\nt9999999\n".encode()
    result = confcli("stars", "import", "-", "--json", stdin=text)
    found = json.loads(result.out)
    jsonschema.validate(found, confcli("schema", "stars import").json())
    assert [(it["id"], it["outcome"], it["listed"]) for it in found] == [
        (first, "unchanged", True),
        (second, "added", True),
        ("t9999999", "added", False),
    ]


def test_an_import_is_taken_back_as_one_change() -> None:
    marked()
    before = confcli("stars", "export").out
    confcli("stars", "import", "-", stdin="\n".join(ids("papers", 9)).encode())
    assert confcli("stars", "export").out != before
    assert confcli("undo").code == 0
    assert confcli("stars", "export").out == before


def test_replacing_restores_a_backup_and_takes_away_the_rest(tmp_path: Path) -> None:
    first, *_ = marked()
    path = tmp_path / "mine.json"
    assert confcli("stars", "export", "-o", path).code == 0
    confcli("star", first, "--maybe", "--label", "later")
    confcli("star", ids("papers", 9)[8])
    result = confcli("stars", "import", path, "--replace")
    assert result.out == "5 items: 1 changed, 3 there already, 1 removed\n"
    restored = confcli("stars", "export").json()["marks"]
    assert without_times(restored) == without_times(json.loads(path.read_text("utf-8"))["marks"])


def without_times(marks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**each, "changed_at": None} for each in marks]


def test_one_wrong_source_imports_nothing(tmp_path: Path) -> None:
    right, wrong = tmp_path / "right.txt", tmp_path / "wrong.json"
    right.write_text(ids("papers", 1)[0])
    wrong.write_text('{"confcli_stars": 1, "marks": [{"id": 7}]}')
    result = confcli("stars", "import", right, wrong)
    assert result.code == 3
    assert "marks[0]: id is not text" in result.error()
    assert confcli("stars", "export").json()["marks"] == []


def test_a_schedule_is_not_taken_for_stars() -> None:
    result = confcli("stars", "import", ORAL_6)
    assert result.code == 3
    assert "is not an id; it should be one id per line, or what confcli" in result.error()


def test_a_file_is_replaced_only_if_that_is_agreed(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text("something else")
    marked()
    result = confcli("stars", "export", "-o", path)
    assert (result.code, path.read_text()) == (2, "something else")
    result = confcli("stars", "export", "-o", path, "--yes")
    assert result.err == f"confcli: wrote 4 items and no appointments to {path}\n"
    assert json.loads(path.read_text("utf-8"))["confcli_stars"] == 1


def test_json_is_what_is_written_anyway() -> None:
    marked()
    assert confcli("stars", "export", "--json").out == confcli("stars", "export").out
    assert confcli("stars", "export", "--json", "-f", "ids").code == 2


def test_an_unknown_form_is_refused_with_those_there_are() -> None:
    result = confcli("stars", "export", "-f", "yaml")
    assert result.code == 2
    assert "can't write 'yaml'" in result.error()


def test_the_summary_is_the_same_on_a_terminal() -> None:
    (item,) = ids("papers", 1)
    assert on_screen("stars", "import", f"confcli:iclr-2021/{item}").out == "1 item: 1 added\n"
