"""What a file is that no format reads, in a few words."""

from contextlib import suppress
from itertools import islice
from typing import Any

from confcli.formats.syntax import csv_rows, located_json, toml_text, yaml_text
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.safe_xml import PROLOG
from confcli.model.errors import InputError
from confcli.model.patterns import Pattern
from confcli.model.safety import safe
from confcli.model.text import one_line, shorten

#: How many keys or columns are named, and how long each may be.
_NAMED, _LONG = 6, 40
_ROOT = Pattern(rf"{PROLOG}(?:<!DOCTYPE[^>]*+>)?{PROLOG}<([\w.:-]++)")
_NO_KEYS = ("#", "---", "...")
_KEY = Pattern(r"(?:- +)?([\w\"'][\w .\"'/-]{0,60}):(?: |$)")
#: A key within another, or with others below it: prose seldom has those.
_NESTED = Pattern(r" +(?:- +)?[\w\"'-]+: |(?: *- +)?[\w\"'-]+:$")
_OF_DATA, _OF_TEXT = (".yml", ".yaml", ".json"), (".md", ".rst")
_LOGIN = Pattern(r"\b(?:sign|log)[ -]?in\b", "i")
_DELIMITERS = ",;\t"
_COLUMN = Pattern(r"[\w#./ -]*+")
_TEXT = "plain text in which no line ends with a date and time such as Tue 4 May 19:00"
_NO_TITLE = "none of them is a title"
_TITLE_ALONE = "a title alone is not enough: add times, sessions, speakers or abstracts"


def described(document: Document) -> str:
    """Describe a file that isn't empty by its syntax and its first names.

    ``InputError`` names the line on which YAML is invalid.
    """
    if document.html:
        title = shorten(safe(document.html.title), 10)
        titled = f' ("{title}")' if title else ""
        if _LOGIN.search(title):
            return f"a login page{titled}; log in, and save the page with the schedule"
        return f"a web page{titled} without events that confcli can read"
    found = (kind(document) for kind in (_json, _xml, _toml, _table, _yaml))
    return next(filter(None, found), _TEXT)


def _json(document: Document) -> str | None:
    text = document.text
    if text.lstrip("\ufeff \t\r\n")[:1] not in ("{", "["):
        return None
    for part, kind in ((text, "JSON"), (text.lstrip().partition("\n")[0], "JSON lines")):
        with suppress(InputError):
            return f"{kind} {_shape(located_json.loads(document, part))}"
    return None


def _shape(value: Any) -> str:
    if isinstance(value, dict):
        return f"with the keys {_some(value)}" if value else "without keys"
    first = next((each for each in value if isinstance(each, dict)), None)
    return f"with an array of objects with the keys {_some(first)}" if first else "with an array"


def _toml(document: Document) -> str | None:
    found = toml_text.loads(document.unified)
    return f"TOML with the keys {_some(found)}" if found else None


def _xml(document: Document) -> str | None:
    found = _ROOT.match(document.text.removeprefix("\ufeff"))
    return f"XML with the root {found[1][:_LONG]}" if found else None


def _table(document: Document) -> str | None:
    """Rows of as many cells each, above one, below a header of words."""
    for delimiter in _DELIMITERS:
        try:
            rows = [
                row.cells
                for row in islice(csv_rows.rows(document.name, document.text, delimiter), 4)
            ]
        except InputError:
            continue
        header = rows[0] if rows else []
        is_even = len(rows) > 1 and all(len(row) == len(header) for row in rows)
        if is_even and len(header) > 1 and all(map(_COLUMN.fullmatch, header)):
            has_title = any("title" in each.casefold() for each in header)
            lacks = _TITLE_ALONE if has_title else _NO_TITLE
            return f"a table with the columns {_some(header)}; {lacks}"
    return None


def _yaml(document: Document) -> str | None:
    """Lines that have a key or belong to one, the first with a key."""
    lines = [
        line
        for line in document.unified.split("\n")
        if line.strip() and not line.startswith(_NO_KEYS)
    ]
    keys = {n: found[1] for n, line in enumerate(lines) if (found := _KEY.match(line))}
    inner = sum(line.startswith((" ", "- ")) for n, line in enumerate(lines) if n not in keys)
    if 0 not in keys or len(keys) + inner < len(lines):
        return None
    try:
        for _ in yaml_text.entries(document):
            pass
    except InputError:  # it names the line of what is invalid
        if _is_data(document, lines):
            raise
        return None  # prose has colons, too
    return f"YAML with the keys {_some(dict.fromkeys(keys.values()))}"


def _is_data(document: Document, lines: list[str]) -> bool:
    """Whether a file that might be invalid YAML is meant as that, by its name or its looks."""
    name = document.name.casefold()
    is_marked = document.unified.startswith("---") or any(map(_NESTED.match, lines))
    return name.endswith(_OF_DATA) or (is_marked and not name.endswith(_OF_TEXT))


def _some(names: Any) -> str:
    shown = [safe(one_line(str(name)))[:_LONG] for name in islice(names, _NAMED)]
    more = ", …" if len(names) > _NAMED else ""
    return ", ".join(filter(None, shown)) + more
