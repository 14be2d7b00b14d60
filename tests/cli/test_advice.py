"""Advice: only the command line knows the names of its options and variables."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import confcli
from confcli.cli import advice
from confcli.model.errors import InputError, Missing, WrongUsageError

ROOT = Path(confcli.__file__).parent
BELOW = sorted(path for path in ROOT.rglob("*.py") if "cli" not in path.relative_to(ROOT).parts)
NAMES = re.compile(r"(?<![\w-])--[a-z]|CONFCLI_")


def texts(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield the texts in a module with their lines, without docstrings."""
    lone = {id(each.value) for each in ast.walk(tree) if isinstance(each, ast.Expr)}
    for each in ast.walk(tree):
        if isinstance(each, ast.Constant) and isinstance(each.value, str) and id(each) not in lone:
            yield each.lineno, each.value


def test_nothing_below_the_command_line_names_an_option_or_a_variable() -> None:
    assert len(BELOW) > 100
    found = [
        f"{path.relative_to(ROOT)}:{line}: {text}"
        for path in BELOW
        for line, text in texts(ast.parse(path.read_text("utf-8")))
        if NAMES.search(text)
    ]
    assert found == []


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (InputError("it is empty"), "it is empty"),
        (
            WrongUsageError("no zone", Missing({"reader_zone": "Europe/Berlin"})),
            "no zone; pass --tz Europe/Berlin or set CONFCLI_TZ=Europe/Berlin",
        ),
        (
            WrongUsageError("no zone; add one", Missing({"timezone": ""})),
            "no zone; add one, or pass --source-tz",
        ),
        (
            WrongUsageError("no title matches 'a; b'", Missing({"query": "a; b"})),
            "no title matches 'a; b'; try: confcli search 'a; b'",
        ),
        (
            InputError("a.txt: no year", Missing({"year": "2021"}, "a.txt", {"conference": "A B"})),
            "a.txt: no year; try: confcli check a.txt --conference 'A B' --year 2021",
        ),
    ],
)
def test_missing_facts_become_advice(error: InputError, expected: str) -> None:
    assert advice.sentence(error) == expected


@pytest.mark.parametrize(
    ("running", "advised"), [("add", "add"), ("update", "add"), ("talks", "check"), ("", "check")]
)
def test_add_and_update_advise_to_add(running: str, advised: str) -> None:
    error = InputError("a: no zone", Missing({"timezone": "UTC"}, "a"))
    assert f"confcli {advised} a --source-tz UTC" in advice.sentence(error, running)


def test_hints_stored_by_an_older_version_are_read() -> None:
    from confcli.library.stored import hints_of

    found = hints_of('{"command": "add", "year": 2021}')
    assert (found.year, found.records, found.fields) == (2021, None, {})


@pytest.mark.parametrize("wrong", ['{"fields": {"title": 3}}', '{"fields": []}', '{"records": 1}'])
def test_stored_hints_of_a_wrong_type_are_damage(wrong: str) -> None:
    from confcli.library.stored import hints_of

    with pytest.raises(TypeError):
        hints_of(wrong)
