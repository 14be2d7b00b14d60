"""The patterns of the package by where they are, and what they are used for."""

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from inspect import getsource
from types import ModuleType
from typing import Any

import confcli
from confcli.model.patterns import Pattern

#: What the methods of a pattern do: all but two look for it in the whole text.
_SEARCHING = ("search", "sub", "subn", "split", "findall", "finditer")
_USES = {"match": "match", "fullmatch": "fullmatch", **dict.fromkeys(_SEARCHING, "search")}

#: What takes more than linear time on a long text, and why none gets there.
SHORT = {
    "formats.accounting._PARTICULARS": "sentences of ours, in which what was read is shortened",
    "formats.written_lists._ELEMENT": "only what _LIST has matched whole",
    "formats.syntax.encodings._IN_HTML": "the first 4 KB of a file",
    "formats.dating.stamps._LAST": "lines of at most 500 characters, with single blanks",
    "formats.dating.stamps._MAYBE": "at most 120 characters",
    "formats.miniconf.records._YAML": "200 characters of the first 100 KB of a file",
    "formats.table.headings._ZONE": "the first 200 characters of a cell",
    "formats.page.page._SITE": "lines of less than 300 characters",
}


@cache
def modules() -> list[ModuleType]:
    """All modules of the package."""
    found = pkgutil.walk_packages(confcli.__path__, "confcli.")
    return [importlib.import_module(each.name) for each in found if "__main__" not in each.name]


@cache
def named() -> dict[str, "Pattern[Any]"]:
    """All patterns by their names; those within tuples by that of the tuple, and a number."""
    found: dict[str, Pattern[Any]] = {}
    for module in modules():
        for name, value in vars(module).items():
            path = f"{module.__name__.removeprefix('confcli.')}.{name}"
            for number, each in enumerate(_within(value)):
                if each not in found.values():
                    found[path if each is value else f"{path}.{number}"] = each
    return found


def _within(value: Any) -> Iterator["Pattern[Any]"]:
    if isinstance(value, Pattern):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _within(each)


def flags(pattern: "Pattern[Any]") -> int:
    """The flags of a pattern as a number."""
    return sum(getattr(re, letter.upper()) for letter in pattern.letters)


def uses(name: str) -> set[str]:
    """How a pattern is used: with ``match``, ``fullmatch`` or ``search``, or both if unknown."""
    pattern, found = named()[name], set()
    for module in modules():
        for variable, value in vars(module).items():
            if any(each is pattern for each in _within(value)):
                found |= _used(module).get(variable, set())
    return found or {"fullmatch", "search"}


@cache
def _used(module: ModuleType) -> dict[str, set[str]]:
    """What is done with each variable of a module.

    With one that is passed on or that holds several, it is all that is done with any local one.
    """
    found: dict[str, set[str]] = {}
    tree = ast.parse(getsource(module))
    direct: set[ast.Name] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in _USES:
            names = [each for each in ast.walk(node.value) if isinstance(each, ast.Name)]
            direct.update(names)
            for each in names:
                found.setdefault(each.id, set()).add(_USES[node.attr])
    local = set().union(*(found[name] for name in found if name not in vars(module)))
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node not in direct:
            found.setdefault(node.id, set()).update(local)
    return found
