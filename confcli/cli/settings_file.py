"""Changes one line of the config file; comments and all other lines stay as they are."""

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from confcli.cli import written_files
from confcli.library.sources import exists
from confcli.model.errors import InputError, Missing, reason
from confcli.model.patterns import Pattern

#: A key and its value on one line, and what follows: blanks and a comment.
_LINE = Pattern(
    r"""^[ \t]*+(?P<key>[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+=[ \t]*+
    (?:"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+'|[^\s\#"'\[{]++)(?P<rest>[ \t]*+(?:\#[^\r\n]*+)?)(?=\r?$)""",
    "mx",
)
#: Where tables begin: keys after that would belong to them.
_TABLE = Pattern(r"^[ \t]*+\[", "m")
_HEADER = Pattern(r"^[ \t]*+\[[ \t]*+([\w-]++)[ \t]*+\][^\n]*+(?:\n|\Z)", "m")


def change(path: Path, key: str, value: str | int | None, table: str = "") -> None:
    """Set a key in the file or in one of its tables, made if missing; ``None`` removes the key.

    ``InputError`` if the file can't be read or written, or the key is not on one line of its own.
    """
    import tomllib

    if exists(path) and not path.is_file():
        raise InputError(f"can't change {path}: not a regular file")
    try:
        old = path.read_bytes().decode() if path.is_file() else ""
        expected = tomllib.loads(old)
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(f"can't change {path}: {reason(error)}") from error
    new = _changed(old, key, value, table)
    inside = expected.setdefault(table, {}) if table else expected
    if isinstance(inside, dict):
        inside.pop(key, None)
        inside |= {} if value is None else {key: value}
    if _parsed(new) != expected:
        raise InputError(f"can't change {key} in {path}; edit the file")
    _replace(path, new)


def _changed(text: str, key: str, value: str | int | None, table: str) -> str:
    """The text with the line of a key replaced, added or removed."""
    end = "\r\n" if "\r\n" in text else "\n"
    if table and _begin(text, table) is None:
        text = f"{_ended(text, end)}{end if text else ''}[{table}]{end}"
    before, ours, after = _parts(text, table)
    line = "" if value is None else f"{_name(key)} = {json.dumps(value, ensure_ascii=False)}"
    written = (key, f'"{key}"', f"'{key}'")
    found = next((line for line in _LINE.finditer(ours) if line["key"] in written), None)
    if found:
        above, below = ours[: found.start()], ours[found.end() :]
        ours = f"{above}{line}{found['rest']}{below}" if line else above + below.removeprefix(end)
    elif line:
        lines = ours.rstrip()
        ours = f"{_ended(lines, end)}{line}{end}{ours[len(lines) :].removeprefix(end)}"
    return before + ours + after


def _parts(text: str, table: str) -> tuple[str, str, str]:
    """What is before the keys of a table, these, and what follows them."""
    begin = (_begin(text, table) if table else None) or 0
    following = _TABLE.search(text, begin)
    last = following.start() if following else len(text)
    return text[:begin], text[begin:last], text[last:]


def _begin(text: str, table: str) -> int | None:
    """Where the keys of a table begin, if its header is there."""
    return next((found.end() for found in _HEADER.finditer(text) if found[1] == table), None)


def _ended(text: str, end: str) -> str:
    """The text, with its last line ended."""
    return f"{text}{end}" if text and not text.endswith(end) else text


def _name(key: str) -> str:
    """A key as it is written: in quotes, unless it is one plain word."""
    return key if key.isascii() and key.isidentifier() else json.dumps(key, ensure_ascii=False)


def _parsed(text: str) -> dict[str, Any] | None:
    import tomllib

    with suppress(tomllib.TOMLDecodeError):
        return tomllib.loads(text)
    return None


def _replace(path: Path, text: str) -> None:
    """Write the file as a whole, or not at all; its folder is made if it is missing."""
    try:
        Path(os.path.realpath(path)).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        written_files.replace(path, text.encode(), permissions=0o600)
    except OSError as error:
        sentence = f"can't write {path}: {reason(error)}"
        raise InputError(sentence, Missing({"home": ""})) from error
