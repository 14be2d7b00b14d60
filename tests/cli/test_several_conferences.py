"""What ``talks`` and ``sessions`` print of several conferences is read back, each by its name."""

import json
from pathlib import Path

import pytest

from tests.support.harness import confcli

form = pytest.mark.parametrize("form", ["--json", "--jsonl"])
command = pytest.mark.parametrize("command", ["talks", "sessions"])
KNOT = {"conference": "KiteCon 2021", "title": "Knots", "authors": ["Ada"]}
GLIDE = {"conference": "BalloonCon 2021", "title": "Gliding", "authors": ["Bo"]}


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    return write(tmp_path / "mixed.jsonl", KNOT, GLIDE, KNOT | {"title": "Tails"})


def write(path: Path, *rows: object) -> Path:
    lines = (row if isinstance(row, str) else json.dumps(row) for row in rows)
    path.write_text("\n".join(lines), "utf-8")
    return path


def titles(name: str) -> list[str]:
    return confcli("talks", "-c", name, "--fields", "title").out.splitlines()


@form
@command
def test_everything_printed_is_listed_as_it_was(command: str, form: str) -> None:
    once = confcli(command, form)
    again = confcli(command, "-l", "-", form, stdin=once.out.encode())
    assert (again.code, again.err, again.out) == (0, "", once.out)
    assert {row["conference"] for row in rows(once.out)} == {"ICLR 2021", "NeurIPS 2020"}


@form
@command
def test_everything_printed_and_added_changes_no_field(command: str, form: str) -> None:
    once = {each: confcli(each, form).out for each in ("talks", "sessions")}
    added = confcli("add", "-", stdin=once[command].encode())
    assert (added.code, added.err) == (0, "")
    assert [line.partition(":")[0] for line in added.out.splitlines()] == [
        "NeurIPS 2020",
        "ICLR 2021",
    ]
    assert {each: confcli(each, form).out for each in once} == once


@form
@command
def test_everything_is_added_alone_as_it_was(command: str, form: str) -> None:
    once = confcli(command, form).out
    for name in ("iclr 2021", "neurips 2020"):
        assert confcli("remove", name, "--yes").code == 0
    assert confcli(command, form).out in ("", "[]\n")
    assert confcli("add", "-", stdin=once.encode()).code == 0
    assert confcli(command, form).out == once


def rows(text: str) -> list[dict[str, str]]:
    return list(json.loads(text) if text[0] == "[" else map(json.loads, text.splitlines()))


def test_one_name_puts_all_under_it(mixed: Path) -> None:
    added = confcli("add", mixed, "-c", "Both 2021")
    assert (added.code, added.out) == (0, "Both 2021: 2 sessions, 3 talks, no problems\n")
    listed = confcli("talks", "-l", mixed, "-c", "Both 2021", "--fields", "conference")
    assert listed.out == "Both 2021\n" * 3


def test_check_and_dry_run_report_each_with_its_own_lines(mixed: Path) -> None:
    with mixed.open("a") as file:
        file.write('\n\n{"conference": "BalloonCon 2021", "title": 7}\n')
    found = confcli("check", mixed, "--json").json()
    assert [
        (each["conference"], each["talk_count"], each["lines"], each["problem"]) for each in found
    ] == [("KiteCon 2021", 2, 3, 1), ("BalloonCon 2021", 1, 1, 0)]
    assert [problem["line"] for each in found for problem in each["problems"]] == [5]
    shown = confcli("add", mixed, "--dry-run").out
    assert shown == confcli("check", mixed).out
    assert (
        confcli("add", mixed, "--strict")
        .error()
        .endswith("title is not text (1 problem; nothing added)")
    )
    confcli("add", mixed)
    (again,) = confcli("check", "kitecon", "--json").json()
    assert (again["lines"], [problem["line"] for problem in again["problems"]]) == (3, [5])


def test_update_reads_of_each_conference_its_own_rows(mixed: Path) -> None:
    confcli("add", mixed)
    before = confcli("talks", "--jsonl").out
    assert confcli("update", "--reparse").code == 0
    assert confcli("talks", "--jsonl").out == before
    write(mixed, KNOT, GLIDE, GLIDE | {"title": "Landing"})
    changed = confcli("update", "--fields", "conference,kind,title").rows()
    assert changed == [
        ["KiteCon 2021", "removed", "Tails"],
        ["BalloonCon 2021", "added", "Landing"],
    ]
    assert confcli("diff", "kitecon", "--fields", "title").out == "Tails\n"
    assert (titles("kite"), titles("balloon")) == (["Knots"], ["Gliding", "Landing"])


def test_a_conference_that_a_file_no_longer_has_stays_as_it_was(mixed: Path) -> None:
    confcli("add", mixed)
    write(mixed, KNOT)
    result = confcli("update", "--fields", "title")
    assert (result.code, result.out) == (3, "Tails\n")
    assert f"{mixed}: no talks of BalloonCon 2021 found" in result.err
    assert titles("balloon") == ["Gliding"]


def test_a_file_that_has_another_conference_now_has_to_be_added_again(mixed: Path) -> None:
    write(mixed, KNOT)
    confcli("add", mixed)
    write(mixed, KNOT, GLIDE)
    assert "2 conferences, such as KiteCon 2021; add it again" in confcli("update").err
    assert titles("kite") == ["Knots"]
    assert confcli("add", mixed).code == 0
    assert (titles("kite"), titles("balloon")) == (["Knots"], ["Gliding"])


def test_rows_that_name_no_conference_are_of_the_one_that_the_file_is_named_after(
    tmp_path: Path,
) -> None:
    unnamed = KNOT | {"conference": None, "title": "Winds"}
    path = write(tmp_path / "kitecon-2021.jsonl", KNOT, unnamed, GLIDE)
    assert confcli("add", path).err == ""
    assert titles("kitecon 2021") == ["Knots", "Winds"]
    other = write(tmp_path / "other.jsonl", unnamed, GLIDE)
    assert (
        confcli("add", other).err
        == "confcli: named 'other' after the file; choose a name with -c\n"
    )
    assert confcli("update", "--reparse").code == 0
    assert titles("other") == ["Winds"]


def test_a_folder_may_hold_such_a_file(tmp_path: Path, mixed: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    write(folder / "a.jsonl", KNOT)
    confcli("add", folder)
    mixed.rename(folder / "mixed.jsonl")
    result = confcli("update", "--fields", "title")
    assert result.out == "Tails\n"
    assert f"skipped {folder / 'mixed.jsonl'}: another conference" in result.err
    confcli("add", folder)
    assert (titles("kite"), titles("balloon")) == (["Knots", "Tails"], ["Gliding"])
