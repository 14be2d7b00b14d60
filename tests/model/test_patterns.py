"""Every regular expression is a constant that is listed, and takes linear time."""

import ast
import re
from pathlib import Path

import pytest

from tests.support import patterns
from tests.support.ambiguity import pump
from tests.support.harness import ROOT

MODULES = sorted((ROOT / "confcli").rglob("*.py"))


def compiled(path: Path) -> list[str]:
    """What a module does with ``re`` but for naming its types."""
    tree = ast.parse(path.read_text("utf-8"))
    imported = [
        f"from re import {alias.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "re"
        for alias in node.names
    ]
    used = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    names = [ast.unparse(each) for each in used if ast.unparse(each.value) == "re"]
    return imported + [each for each in names if each not in ("re.Match", "re.Pattern")]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_all_regular_expressions_are_constants(path: Path) -> None:
    if path.relative_to(ROOT).as_posix() != "confcli/model/patterns.py":
        assert compiled(path) == []


def test_no_pattern_is_made_within_a_function() -> None:
    within = [
        f"{path.name}:{node.lineno}"
        for path in MODULES
        for function in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        for node in ast.walk(function)
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("Pattern")
    ]
    assert within == []


@pytest.mark.parametrize("name", patterns.named())
def test_each_takes_linear_time(name: str) -> None:
    each = patterns.named()[name]
    found = [pump(each.source, patterns.flags(each), use) for use in patterns.uses(name)]
    assert any(found) is (name in patterns.SHORT), found


@pytest.mark.parametrize(
    ("source", "use", "found"),
    [
        # Repetition within repetition.
        (r"(?:a*)*", "fullmatch", True),
        (r"(?:a*)*b", "match", True),
        (r"(?:a+)+b", "match", True),
        (r"(?:a++)*b", "match", False),
        (r"(?:\w{1,3} ?){0,20};", "match", True),
        (r"(?:\w{1,3}+ ?){0,20};", "match", False),
        (r"(?:\s*<!--.*?-->\s*)*x", "match", True),
        (r"(?:\s*+<!--.*?-->)*+\s*+x", "match", False),
        # Alternatives that overlap within one.
        (r"(?:\w|\w\w)*;", "match", True),
        (r"(?:a|aa)*b", "match", True),
        (r"(?:a|ab)*c", "match", False),
        (r"(?:x(?:a*|b*))*y", "match", True),
        # Side by side.
        (r"\s*\s*x", "match", True),
        (r"\s*+\s*x", "match", False),
        (r"\s*,?\s*x", "match", True),
        (r"\s*+,?\s*+x", "match", False),
        (r"(?>a*a*b)", "match", True),
        (r"\d*[1-9]\d*", "fullmatch", True),
        (r"0*+[1-9]\d*", "fullmatch", False),
        # At the beginning of what is searched.
        (r"\s+$", "match", False),
        (r"\s+$", "search", True),
        (r"\s++$", "search", True),
        (r"(?<!\s)\s+$", "search", False),
        (r"(?:(?<!\s)\s++)?,", "search", False),
        (r"\s+", "search", False),
        (r"\w+:", "search", True),
        (r"\b\w+:", "search", False),
        (r"[^>]*>", "search", True),
        (r"<[^>]*>", "search", True),
        (r"<[^<>]*>", "search", False),
        (r"<!--.*?-->", "search", True),
        (r"<!--(?:[^-]++|-(?!->))*+(?:-->)?", "search", False),
        # In what looks ahead.
        (r"~(?=.*~)", "search", True),
        (r"~(?=[^~]*+~)", "search", False),
    ],
)
def test_the_lint_finds_what_takes_longer(source: str, use: str, found: bool) -> None:
    text = pump(source, re.DOTALL, use)
    assert (text is not None) is found
