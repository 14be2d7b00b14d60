"""A file of data as one tree of records, whatever it is written in.

JSON, several JSON values (JSON lines), YAML, TOML, and scripts that are data but for a name:
``var program = [...];``, ``module.exports = {...}``. Values of YAML and TOML stay as printed. The
trees of several files that make one conference are under the keys of the files.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, time
from typing import Any

from confcli.formats.records.groups import EACH
from confcli.formats.syntax import located_json, yaml_text
from confcli.formats.syntax.account import Account
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import LINE_END, whole
from confcli.formats.syntax.record import Record
from confcli.model.errors import InputError
from confcli.model.patterns import Pattern

#: How YAML begins that holds anything: with an element, or a key.
_YAML = Pattern(
    rb"(?:%(?:YAML|TAG)[^\n]*+\n)?+"
    + yaml_text.PREAMBLE
    + rb"[ \t]*+(?:-[ \t\r\n]|[\w\"'?][^\n:]{0,200}+:(?:[ \t\r\n]|$))"
)
_TOML = Pattern(r"^\s*+(?:\[\[?[\w\"'. -]++\]\]?|[\w-]++\s*+=\s)", "m")
_TABLE = Pattern(r"^[ \t]*+\[\[?([\w\"'. -]++)\]\]?", "m")
#: A statement of a script that gives data a name, or none.
_STATEMENT = Pattern(
    r"""
    ^[ \t]*+(?:export[ \t]++)?+
    (?:
        (?:var|let|const)\s++(?P<name>[\w$]++)\s*+(?::[^=\n]{1,200}+)?+=\s*+
      | (?:window|self|this|globalThis|exports)\.(?P<field>[\w$.]++)\s*+=\s*+
      | default\s++ | module\.exports\s*+=\s*+
    )
    (?=[\[{])
    """,
    "mx",
)
#: No programme is longer, but dumps of other data are.
_LONGEST = 64 * 2**20


def load(document: Document) -> Any:
    """The tree of a file, accounted for in a new account; ``None`` if it is no such data.

    Loading a second time costs nothing.
    """
    if document.loaded is None:
        document.account = Account()
        with suppress(InputError):  # what is wrong is mended, or said by other formats
            document.loaded = (_loaded(document), document.account)
        document.loaded = document.loaded or (None, document.account)
    tree, document.account = document.loaded
    return tree


def syntax(document: Document) -> str:
    """What a file is written in that ``load`` reads."""
    if _may_be_toml(document):
        return "TOML"
    if document.opening in (b"{", b"["):
        return "JSON"
    return "a script" if _STATEMENT.search(document.beginning) else "YAML"


def _may_be_toml(document: Document) -> bool:
    is_named = document.name.casefold().endswith(".toml")
    return is_named or bool(_TOML.match(document.beginning))


def _loaded(document: Document) -> Any:
    if document.parts:
        return _several(document)
    if len(document.data) > _LONGEST:
        return None
    if _may_be_toml(document) and (found := _toml(document)):
        return found
    if document.opening in (b"{", b"["):
        return _json(document)
    if document.opening in (b"<", b""):
        return None
    if statements := list(_STATEMENT.finditer(document.text)):
        is_plain = len(statements) == 1 and ":" not in statements[0].group()
        return None if is_plain else _script(document, statements)  # JSON that is mended
    return _yaml(document)


def is_data(document: Document) -> bool:
    """Whether a script is data but for a name."""
    return load(document) is not None or _data(document) is not None


def _data(document: Document) -> Any:
    """What the one statement of a script gives a name to; ``None`` if it is no such data."""
    statements = list(_STATEMENT.finditer(document.text))
    found = None
    with suppress(InputError):
        found = _script(document, statements) if len(statements) == 1 else None
    return next(iter(found.values()), None) if found else None


def _several(document: Document) -> Any:
    """The files by their keys, or as elements of an array; ``None`` if one holds no such data."""
    found = Record()
    for part in document.parts:
        value = load(part.document) or _data(part.document)
        if value is None:
            return None
        key = part.key.removesuffix(EACH)
        if part.key.endswith(EACH):
            dict.setdefault(found, key, []).append(value)
        else:
            found.put(key, value)
        document.account.tabs += part.document.account.tabs
        document.account.aliases += part.document.account.aliases
    return document.account.add(dict.get(found, "") if list(found) == [""] else found)


def _json(document: Document) -> Any:
    try:
        return located_json.load(document)
    except InputError:
        return [value for _, value in located_json.lines(document)]


def _yaml(document: Document) -> Any:
    if not _YAML.match(document.data):
        return None
    found = yaml_text.load(document)
    return found[0] if len(found) == 1 else found


def _script(document: Document, statements: Sequence[re.Match[str]]) -> Any:
    """What each statement gives a name to; what comes without one is under ``exports``."""
    text, pairs, aside = document.text, [], document.with_text("")
    ends = [each.start() for each in statements[1:]] + [len(text)]
    line, at = document.before + 1, 0
    for each, end in zip(statements, ends, strict=True):
        line, at = line + len(LINE_END.findall(text, at, each.end())), each.end()
        value, _ = located_json.tolerant(aside, text[at:end], line)
        pairs.append((each["name"] or each["field"] or "exports", value))
    return document.account.add(Record(pairs))


def _toml(document: Document) -> Any:
    try:
        found = tomllib.loads(document.unified, parse_float=str)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None
    return document.account.add(_TomlRecords(document).of(found, ""))


class _TomlRecords:
    """Turns what a TOML file holds into records, with the lines of the headers of tables."""

    def __init__(self, document: Document) -> None:
        self._lines: dict[tuple[str, int], int] = {}
        self._counts: Counter[str] = Counter()
        counts: Counter[str] = Counter()
        text, line, at = document.unified, document.before, 0
        for header in _TABLE.finditer(text):
            line, at = line + text.count("\n", at, header.start()), header.start()
            self._lines[header[1].strip(), counts[header[1].strip()]] = line + 1
            counts[header[1].strip()] += 1

    def of(self, value: Any, path: str) -> Any:
        """A value of the table at a path."""
        if isinstance(value, dict):
            line = self._lines.get((path, self._counts[path]), 0)
            self._counts[path] += 1
            within = f"{path}." if path else ""
            return Record([(key, self.of(each, within + key)) for key, each in value.items()], line)
        if isinstance(value, list):
            return [self.of(each, path) for each in value]
        if isinstance(value, (date, datetime, time)):
            return value.isoformat()
        return whole(value) if isinstance(value, str) else value
