"""What holds for every command in every form of output."""

import csv
import io
import json
from collections.abc import Iterable
from typing import Any

import jsonschema
import pytest

from confcli.cli.app import Commands
from confcli.views.schema import SHAPES
from tests.support.harness import ORAL_6, Result, confcli, on_screen
from tests.support.runs import FULL, OTHERS, taking
from tests.support.schemas import of_items

#: The field that a terminal shows of every item, where that is not the id.
SHOWN = {
    "add": "conference",
    "add --dry-run": "file",
    "authors": "name",
    "brief": "conference",
    "brief --topic": "topic",
    "brief --trend": "topic",
    "calendar": "count",
    "check": "file",
    "config": "key",
    "convert": "timezone",
    "count": "value",
    "find": "slug",
    "listings": "conference",
    "search --people": "name",
}
#: A run of the commands that may find nothing.
EMPTY = {
    "sessions": ("sessions", "--type", "workshop", "--author", "bengio"),
    "talks": ("talks", "--day", "1999-01-01"),
    "papers": ("papers", "--type", "q&a"),
    "today": ("today", "--date", "1999-01-01"),
}
#: Each command with something wrong in it, the exit code, and a word of the sentence.
WRONG = [
    (("sessions", "--tz", "Nowhere/Land"), 2, "Nowhere/Land"),
    (("talks", "--day", "someday"), 2, "someday"),
    (("papers", "--limit", "-1"), 2, "limit"),
    (("papers", "--limit", "many"), 2, "many"),
    (("authors", "--kite"), 2, "--kite"),
    (("search",), 2, "QUERY"),
    (("search", "?!"), 2, "no word to search for in '?!'"),
    (("search", "xylophonics"), 1, "xylophonics"),
    (("search", "tilte:kite"), 2, "did you mean: title:?"),
    (("search", "string", "--in", "kite"), 2, "title, authors"),
    (("search", "string", "--sort", "kite"), 2, "relevance, time"),
    (("search", "day:someday"), 2, "someday"),
    (("search", "year:soon"), 2, "soon"),
    (("similar", "xylophonics"), 1, "xylophonics"),
    (("show", "xylophonics"), 1, "xylophonics"),
    (("show", "t"), 2, "ambiguous"),
    (("today", "--date", "2021-02-30"), 2, "2021-02-30"),
    (("convert", "friday"), 2, "time of day"),
    (("convert", "xylophonics"), 1, "xylophonics"),
    (("sessions", "--type", "kite"), 2, "kite"),
    (("talks", "--author", "xylander"), 2, "xylander"),
    (("papers", "--session", "oral", "--session", "kite"), 2, "kite"),
    (("today", "--room", "kite"), 2, "kite"),
    (("search", "learning", "--track", "kite"), 2, "kite"),
    (("search", "learning type:kite"), 2, "kite"),
    (("authors", "nobodywhatsoever"), 1, "nobodywhatsoever"),
    (("listings", "-c", "nowhere"), 2, "nowhere"),
    (("listings", "--listing", "/nowhere/page.txt"), 3, "/nowhere/page.txt"),
    (("check", "/nowhere/page.txt"), 3, "/nowhere/page.txt"),
    (("check", ORAL_6), 3, "--year 2021"),
    (("kite",), 2, "kite"),
    (("sessions", "--year", "1066"), 2, "1066"),
]


def parsed(name: str, *form: str) -> Any:
    return confcli(*FULL[name], *form).json()


def as_list(document: Any) -> list[dict[str, Any]]:
    return document if isinstance(document, list) else [document]


def flat(value: Any, between: str = "; ") -> str:
    """A JSON value as CSV and tab-separated lines print it."""
    if isinstance(value, list):
        return between.join(flat(each, ",") for each in value)
    if isinstance(value, dict):
        texts = (flat(each, between) for each in value.values())
        return value["id"] if "id" in value else " ".join(texts)
    return "" if value is None else " ".join(str(value).split())


def test_the_table_of_runs_holds_every_command() -> None:
    assert SHAPES.keys() == taking("--json") - {"schema"}
    assert SHAPES.keys() - {"stars export"} == taking("--fields")  # that is whole or nothing
    full = {str(run[0]) for run in FULL.values()}
    assert full == SHAPES.keys() - OTHERS.keys()  # those have tests of their own
    assert sorted(each for each in [*full, *OTHERS] if " " not in each) == sorted(Commands())


@pytest.mark.parametrize("name", FULL)
class TestForms:
    def test_json_is_one_document_that_the_published_schema_describes(self, name: str) -> None:
        schema = confcli("schema", FULL[name][0]).json()
        jsonschema.Draft202012Validator.check_schema(schema)
        found = parsed(name, "--json")
        jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(
            found
        )
        items = [list(item["properties"]) for item in of_items(schema)]
        assert items == [item["required"] for item in of_items(schema)]
        for each in as_list(found):
            assert list(each) in items
        assert as_list(found)

    def test_json_lines_are_the_same_objects(self, name: str) -> None:
        result = confcli(*FULL[name], "--jsonl")
        assert [json.loads(line) for line in result.out.splitlines()] == as_list(
            parsed(name, "--json")
        )

    def test_csv_holds_the_same_values(self, name: str) -> None:
        header, *lines = csv.reader(io.StringIO(confcli(*FULL[name], "--csv").out))
        found = as_list(parsed(name, "--json"))
        assert header == list(found[0])
        for line, each in zip(lines, found, strict=True):
            shown = dict(zip(header, line, strict=True))
            if each.get("title", "") is None and shown["title"]:
                assert shown["title"].startswith(("“", "[no title]"))
                each |= {"title": shown["title"]}
            assert line == list(map(flat, each.values()))

    def test_fields_pick_and_order_keys_in_every_form(self, name: str) -> None:
        keys = list(as_list(parsed(name, "--json"))[0])[:3][::-1]
        chosen = ("--fields", ",".join(keys))
        whole = as_list(parsed(name, "--json"))
        expected = [{key: each[key] for key in keys} for each in whole]
        found = as_list(parsed(name, "--json", *chosen))
        assert found == expected
        assert [list(each) for each in found] == [keys] * len(whole)
        lines = list(csv.reader(io.StringIO(confcli(*FULL[name], "--csv", *chosen).out)))
        assert lines == [keys, *([flat(each[key]) for key in keys] for each in whole)]

    def test_fields_pick_the_columns_of_tab_separated_lines(self, name: str) -> None:
        keys = [key for key in as_list(parsed(name, "--json"))[0] if key != "title"][:3]
        result = confcli(*FULL[name], "--fields", ",".join(keys))
        whole = as_list(parsed(name, "--json"))
        assert result.rows() == [[flat(each[key]) for key in keys] for each in whole]

    def test_an_unknown_field_is_an_error_that_lists_the_valid_ones(self, name: str) -> None:
        result = confcli(*FULL[name], "--fields", "id,kite")
        assert result.code == 2
        assert "unknown field" in result.error()
        assert "kite" in result.error()
        for key in as_list(parsed(name, "--json"))[0]:
            assert key in result.error()

    def test_fields_that_name_nothing_are_an_error(self, name: str) -> None:
        assert confcli(*FULL[name], "--fields", " , ").code == 2

    def test_two_forms_together_are_an_error(self, name: str) -> None:
        result = confcli(*FULL[name], "--csv", "--json")
        assert (result.code, result.out) == (2, "")
        assert "can't be combined" in result.err

    def test_a_pipe_gets_lines_without_escapes_boxes_or_cuts(self, name: str) -> None:
        result = confcli(*FULL[name])
        assert (result.code, result.err) == (0, "")
        assert "\x1b" not in result.out
        assert not set("─━│┃┏╭╰") & set(result.out)
        if name not in ("show", "brief", "check", "add --dry-run"):
            assert len({line.count("\t") for line in result.out.splitlines()}) == 1
            assert len(result.out.splitlines()) == len(parsed(name, "--json"))

    def test_a_terminal_gets_every_item(self, name: str) -> None:
        result = on_screen(*FULL[name])
        assert (result.code, result.err) == (0, "")
        for each in as_list(parsed(name, "--json")):
            assert str(each[SHOWN.get(name, "id")]) in result.out

    def test_a_second_run_prints_the_same(self, name: str) -> None:
        assert confcli(*FULL[name], "--json") == confcli(*FULL[name], "--json")


@pytest.mark.parametrize("name", EMPTY)
class TestNothing:
    def test_json_is_an_empty_array_with_exit_code_0(self, name: str) -> None:
        result = confcli(*EMPTY[name], "--json")
        assert (result.code, result.out) == (0, "[]\n")

    def test_there_are_no_lines(self, name: str) -> None:
        for form in ((), ("--jsonl",)):
            result = confcli(*EMPTY[name], *form)
            assert (result.code, result.out) == (0, "")

    def test_csv_is_only_its_header(self, name: str) -> None:
        result = confcli(*EMPTY[name], "--csv")
        assert (result.code, result.out.count("\n")) == (0, 1)
        assert "conference" in result.out

    def test_a_terminal_gets_no_empty_table(self, name: str) -> None:
        result = on_screen(*EMPTY[name])
        assert (result.code, result.out) == (0, "")

    def test_a_note_says_so(self, name: str) -> None:
        result = confcli(*EMPTY[name])
        assert result.err.startswith("confcli: ")
        assert result.err.count("\n") == 1


@pytest.mark.parametrize(("arguments", "code", "word"), WRONG, ids=lambda each: str(each)[:40])
class TestErrors:
    def test_one_sentence_on_stderr_and_nothing_on_stdout(
        self, arguments: tuple[object, ...], code: int, word: str
    ) -> None:
        result = confcli(*arguments)
        assert result.code == code
        assert word in result.error()

    @pytest.mark.parametrize("form", ["--json", "--jsonl"])
    def test_with_json_the_error_is_one_object_on_stderr(
        self, arguments: tuple[object, ...], code: int, word: str, form: str
    ) -> None:
        result = confcli(*arguments, form)
        assert result.code == code
        assert result.out in ("", "[]\n")
        assert result.err.count("\n") == 1
        found = json.loads(result.err)
        assert list(found) == ["error", "exit_code", "choices"]
        assert found["exit_code"] == code
        assert word in found["error"]
        schema = confcli("schema").json()["$defs"]["error"]
        jsonschema.validate(found, schema)

    def test_a_terminal_gets_the_same_sentence(
        self, arguments: tuple[object, ...], code: int, word: str
    ) -> None:
        assert on_screen(*arguments).error() == confcli(*arguments).error()
        assert (code, word) != (0, "")


def test_a_field_named_twice_is_printed_once() -> None:
    assert confcli("talks", "-n", "1", "--fields", "id, title ,id", "--csv").out.startswith(
        "id,title\n"
    )


@pytest.mark.parametrize("name", Commands())
def test_an_unknown_option_names_the_help(name: str) -> None:
    result = confcli(name, "--kite")
    assert result.code == 2
    assert f"see confcli {name} " in result.error()


@pytest.mark.parametrize("name", [*Commands(), "config set"])
def test_every_command_prints_the_version(name: str) -> None:
    assert confcli(*name.split(), "-V") == confcli("--version")
    assert confcli("--version").code == 0


def test_a_search_without_matches_prints_an_empty_array() -> None:
    assert confcli("search", "xylophonics", "--json").out == "[]\n"


def lines_of(results: Iterable[Result]) -> list[int]:
    return [len(result.out.splitlines()) for result in results]


def test_the_limit_is_the_same_in_every_form() -> None:
    forms = [(), ("--jsonl",), ("--fields", "id")]
    assert lines_of(confcli("talks", "-n", "7", *form) for form in forms) == [7, 7, 7]
    assert len(confcli("talks", "-n", "7", "--json").json()) == 7
