"""What the user says of items filters them, on every command alike."""

import re
from pathlib import Path

import pytest

from confcli.cli.app import Commands
from confcli.model.marks import Mark
from tests.support.harness import Result, confcli, on_screen
from tests.support.kites import kites
from tests.support.marking import mark

#: The commands that list, with the words that they need besides.
LISTS = {
    "talks": ("talks",),
    "papers": ("papers",),
    "today": ("today", "2021-05-04"),
    "search": ("search", "kites"),
    "similar": ("similar", "Strings"),
}
ALL = {"Kites over Oslo", "Strings", "Knots for kites", "Loops"}


@pytest.fixture(autouse=True)
def _kites(tmp_path: Path) -> None:
    assert confcli("add", kites(tmp_path)).code == 0


def found(*arguments: object) -> list[str]:
    rows = confcli(*arguments, "--conference", "kitecon", "--json").json()
    return sorted(each["title"] for each in rows)


def drawn(*arguments: object) -> Result:
    """What a terminal shows, without the marks around matching words."""
    result = on_screen(*arguments, "-c", "kitecon")
    return result._replace(out=re.sub("[‹›]", "", result.out))


@pytest.mark.parametrize("command", LISTS)
def test_starred_keeps_only_what_is_starred(command: str) -> None:
    mark("Kites over Oslo", Mark("maybe"))
    mark("Loops", Mark(note="no star"))
    assert found(*LISTS[command], "--starred") == ["Kites over Oslo"]


@pytest.mark.parametrize("command", LISTS)
def test_unseen_leaves_out_what_is_seen(command: str) -> None:
    everything = found(*LISTS[command])
    assert "Kites over Oslo" in everything
    mark("Kites over Oslo", Mark(seen=True))
    assert found(*LISTS[command], "--unseen") == sorted({*everything} - {"Kites over Oslo"})


@pytest.mark.parametrize("command", LISTS)
def test_a_label_keeps_what_has_it_in_any_case(command: str) -> None:
    mark("Kites over Oslo", Mark(labels=("Thesis chapter",)))
    mark("Knots for kites", Mark(labels=("thesis",)))
    assert found(*LISTS[command], "--label", "thesis CHAPTER") == ["Kites over Oslo"]


@pytest.mark.parametrize("command", LISTS)
def test_hidden_items_are_left_out_on_a_terminal_with_a_note(command: str) -> None:
    before = drawn(*LISTS[command])
    assert "Kites over Oslo" in before.out
    assert "hidden" not in before.err
    mark("Kites over Oslo", Mark(hidden=True))
    after = drawn(*LISTS[command])
    assert "Kites over Oslo" not in after.out
    assert "confcli: 1 hidden; --hidden shows it\n" in after.err
    shown = drawn(*LISTS[command], "--hidden")
    assert "Kites over Oslo" in shown.out
    assert "Strings" not in shown.out


@pytest.mark.parametrize("command", LISTS)
def test_programs_get_what_is_hidden_too(command: str) -> None:
    before = found(*LISTS[command])
    mark("Kites over Oslo", Mark(hidden=True))
    assert found(*LISTS[command]) == before
    assert found(*LISTS[command], "--hidden") == ["Kites over Oslo"]
    piped = confcli(*LISTS[command], "-c", "kitecon")
    assert "Kites over Oslo" in piped.out
    assert "hidden" not in piped.err


def test_a_grid_leaves_out_what_is_hidden() -> None:
    mark("Kites over Oslo", Mark(hidden=True))
    grid = drawn("today", "2021-05-04", "--grid")
    assert "Strings" in grid.out
    assert "Oslo" not in grid.out


def test_talks_of_a_hidden_session_are_hidden_and_so_are_their_papers() -> None:
    mark("Morning of Kites", Mark(hidden=True))
    assert found("papers", "--hidden") == ["Kites over Oslo", "Strings"]
    assert found("search", "kites", "--hidden", "--papers") == ["Kites over Oslo", "Strings"]
    assert found("sessions", "--hidden") == ["Morning of Kites"]


def test_a_starred_session_is_listed_beside_talks() -> None:
    mark("Morning of Kites", Mark("must"))
    assert found("talks", "--starred") == ["Morning of Kites"]
    assert "Morning of Kites" not in found("talks")


@pytest.mark.parametrize("hidden", ["Kites over Oslo", "Strings", "Loops"])
def test_a_limit_counts_only_what_is_shown(hidden: str) -> None:
    mark(hidden, Mark(hidden=True))
    lines = drawn("search", "kites", "-n", "2", "--papers").out
    assert sum(title in lines for title in ALL) == 2
    assert hidden not in lines
    mark("Knots for kites", Mark("star"))
    assert found("search", "kites", "-n", "1", "--starred") == ["Knots for kites"]


def test_a_note_counts_only_hidden_matches() -> None:
    mark("Kites over Oslo", Mark(hidden=True))
    assert "hidden" not in drawn("search", "strings").err


def test_where_all_is_hidden_the_note_says_so() -> None:
    for title in ALL:
        mark(title, Mark(hidden=True))
    shown = drawn("papers")
    assert (shown.code, shown.out) == (0, "")
    assert shown.err == "confcli: 4 hidden; --hidden shows them\n"


def test_a_search_that_finds_only_what_is_hidden_says_no_more() -> None:
    mark("Strings", Mark(hidden=True))
    shown = drawn("search", "strings")
    assert shown == (0, "", "confcli: 1 hidden; --hidden shows it\n")
    assert "Strings" in confcli("search", "strings").out


@pytest.mark.parametrize("command", [("authors", "cy fox"), ("search", "cy fox", "--people")])
def test_what_people_present_is_left_out_if_it_is_hidden(command: tuple[str, ...]) -> None:
    works = confcli(*command, "--json").json()[0]["works"]
    assert "Loops" in [each["title"] for each in works]
    for number, work in enumerate(works, 1):
        assert work["title"] in drawn(*command).out
        mark(work["id"], Mark(hidden=True))
        assert work["title"] not in drawn(*command).out
        assert f"{number} hidden; --hidden shows" in drawn(*command).err
    assert (drawn(*command).code, drawn(*command).out) == (0, "")
    assert confcli(*command, "--json").json()[0]["works"] == works
    assert "Cy Fox" not in drawn("authors").out
    assert "Cy Fox" in confcli("authors").out


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        ("--starred", "no talks are starred"),
        ("--hidden", "no talks are hidden"),
    ],
)
def test_nothing_starred_or_hidden_is_said(option: str, sentence: str) -> None:
    result = confcli("talks", "-c", "kitecon", option)
    assert (result.code, result.out, result.err) == (0, "", f"confcli: {sentence}\n")
    searched = confcli("search", "kites", "-c", "kitecon", option)
    assert searched.code == 1
    assert sentence.replace("talks", "searchable items") in searched.err


def test_all_seen_is_said() -> None:
    for title in ALL:
        mark(title, Mark(seen=True))
    assert confcli("talks", "-c", "kitecon", "--unseen").err == "confcli: all talks are seen\n"


@pytest.mark.parametrize("command", ["talks", "search"])
def test_an_unknown_label_is_refused_with_those_like_it(command: str) -> None:
    mark("Strings", Mark(labels=("thesis", "lunch")))
    wrong = confcli(*LISTS[command], "--label", "tesis")
    assert wrong.code == 2
    assert "nothing is labelled 'tesis'; did you mean: thesis?" in wrong.err


def test_a_label_where_there_are_none() -> None:
    wrong = confcli("talks", "--label", "thesis")
    assert (wrong.code, wrong.error()) == (
        2,
        "nothing is labelled 'thesis'; you have given no labels",
    )
    mark("Strings", Mark(labels=("lunch", "zebra")))
    wrong = confcli("talks", "--label", "thesis")
    assert wrong.error() == "nothing is labelled 'thesis'; your labels: lunch, zebra"


def test_labels_are_counted() -> None:
    mark("Strings", Mark(labels=("thesis", "lunch")))
    mark("Loops", Mark(labels=("thesis",)))
    counts = confcli("count", "--by", "label", "-c", "kitecon").rows()
    assert counts == [["thesis", "2"], ["lunch", "1"], ["", "2"]]
    assert confcli("count", "-c", "kitecon", "--label", "thesis").out == "2\n"


def test_every_command_that_filters_by_type_filters_by_marks() -> None:
    options = {
        name: {spelling for option in command.params for spelling in option.opts}
        for name, command in Commands().items()
    }
    filtering = {name for name, known in options.items() if {"--type", "--track"} <= known}
    assert {"talks", "papers", "sessions", "search", "today", "count", "calendar"} <= filtering
    for name in {*filtering, "similar"}:
        assert {"--starred", "--hidden", "--unseen", "--label"} <= options[name], name


def test_authors_of_what_is_starred() -> None:
    mark("Loops", Mark("star"))
    assert [row[0] for row in confcli("authors", "--starred", "-c", "kitecon").rows()] == ["Cy Fox"]


def test_marks_show_in_files_with_the_same_ids(tmp_path: Path) -> None:
    mark("Strings", Mark("must", ("thesis",), "ask", seen=True))
    found = confcli("talks", "--listing", tmp_path / "kites.json", "--starred", "--json").json()
    keys = ("title", "star", "labels", "note", "hidden", "seen")
    assert [[each[key] for key in keys] for each in found] == [
        ["Strings", "must", ["thesis"], "ask", False, True]
    ]
    searched = confcli(
        "search", "kites", "--listing", tmp_path / "kites.json", "--starred", "--json"
    )
    assert [each["title"] for each in searched.json()] == ["Strings"]


def test_files_can_be_read_beside_a_damaged_database(tmp_path: Path) -> None:
    (tmp_path / "home" / "listings.db").write_bytes(b"nonsense" * 999)
    result = confcli("talks", "--listing", tmp_path / "kites.json")
    assert len(result.rows()) == 4
    assert "without your marks: " in result.err
