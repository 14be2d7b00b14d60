"""All that is printed leaves through ``views/door.py``: nothing else writes to a stream."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.harness import ROOT

#: What only these modules may say: the door, what makes it, and what keeps the streams open.
ALLOWED = {
    "sys.stdout": {"cli/streams.py", "cli/run.py"},
    "sys.stderr": {"cli/streams.py", "cli/run.py"},
    # The second one has Textual draw in the terminal's own colours.
    "Console": {"views/screen.py", "browse/calling.py"},
    # The last words of a run that has no memory for the door.
    "os.write": {"cli/__init__.py"},
    # Asked for its size, and whether it is a terminal.
    "sys.__stdout__": {"cli/terminal.py"},
    "sys.__stderr__": {"cli/terminal.py"},
}
#: What nothing may call.
PRINTING = {
    *("print", "os.write", "os.system", "pprint", "input", "warnings.warn"),
    *("typer.echo", "typer.secho", "typer.confirm", "typer.prompt", "typer.progressbar"),
    *("sys.__stdout__", "sys.__stderr__", "sys.displayhook", "rich.print"),
}
MODULES = sorted((ROOT / "confcli").rglob("*.py"))


def names(tree: ast.AST) -> Iterator[str]:
    """Yield the names that a module uses, with what they are imported as undone."""
    imported = {
        alias.asname or alias.name: f"{node.module}.{alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield ast.unparse(node)
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield imported.get(node.func.id, node.func.id)
    yield from imported.values()


def faults(path: str, text: str) -> set[str]:
    """The names in the code of a module that print past the door."""
    found = set()
    for name in names(ast.parse(text)):
        own = name.removeprefix("rich.console.")
        is_allowed = path in ALLOWED.get(own, ())
        if (name in PRINTING and not is_allowed) or name.startswith(
            ("rich.progress", "rich.prompt")
        ):
            found.add(name)
        elif path not in ALLOWED.get(own, {path}):
            found.add(own)
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_module_prints_past_the_door(path: Path) -> None:
    where = path.relative_to(ROOT / "confcli").as_posix()
    assert faults(where, path.read_text("utf-8")) == set()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("print('x')", "print"),
        ("import sys; sys.stdout.write('x')", "sys.stdout"),
        ("from sys import stderr; stderr.write('x')", "sys.stderr"),
        ("input('x')", "input"),
        ("from rich.console import Console as C; C().print('x')", "Console"),
        ("import typer; typer.echo('x')", "typer.echo"),
        ("from typer import confirm; confirm('x')", "typer.confirm"),
        ("from rich.progress import Progress; Progress()", "rich.progress.Progress"),
    ],
)
def test_the_lint_sees_each_way_to_print(text: str, fault: str) -> None:
    assert faults("views/kites.py", text) == {fault}


def test_only_the_door_writes_to_its_stream() -> None:
    writing = {
        path.relative_to(ROOT / "confcli").as_posix()
        for path in MODULES
        if path.relative_to(ROOT / "confcli").parts[0] in ("cli", "views")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and ast.unparse(node).endswith("stream.write")
    }
    assert writing == {"views/door.py", "cli/pager.py"}
