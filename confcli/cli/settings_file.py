"""Changes one line of the config file; comments and all other lines stay as they are."""

import json
import re
from contextlib import suppress
from pathlib import Path
from typing import Any

from confcli.cli import written_files
from confcli.model.errors import InputError, Missing, reason

#: A key and its value on one line, and what follows: blanks and a comment.
_LINE = r"""(?m)^[ \t]*(?:{key}|"{key}"|'{key}')[ \t]*=[ \t]*
    (?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s#"'\[{{]+)(?P<rest>[ \t]*(?:\#[^\r\n]*)?)(?=\r?$)"""
#: Where tables begin: keys after that would belong to them.
_TABLE = re.compile(r"(?m)^[ \t]*\[")


def change(path: Path, key: str, value: str | int | None) -> None:
    """Set a key in the file, made if it is missing; ``None`` removes the key.

    ``InputError`` if the file can't be read or written, or the key is not on one line of its own.
    """
    import tomllib

    try:
        old = path.read_bytes().decode() if path.exists() else ""
        expected = tomllib.loads(old)
    except (OSError, ValueError) as error:
        raise InputError(f"can't change {path}: {reason(error)}") from error
    new = _changed(old, key, value)
    expected.pop(key, None)
    if value is not None:
        expected[key] = value
    if _parsed(new) != expected:
        raise InputError(f"can't change {key} in {path}; edit the file")
    _replace(path, new)


def _changed(text: str, key: str, value: str | int | None) -> str:
    """The text with the line of a key replaced, added or removed."""
    table = _TABLE.search(text)
    ours, tables = (text[: table.start()], text[table.start() :]) if table else (text, "")
    end = "\r\n" if "\r\n" in text else "\n"
    line = "" if value is None else f"{key} = {json.dumps(value, ensure_ascii=False)}"
    found = re.search(_LINE.format(key=re.escape(key)), ours, re.VERBOSE)
    if found:
        before, after = ours[: found.start()], ours[found.end() :]
        ours = f"{before}{line}{found['rest']}{after}" if line else before + after.removeprefix(end)
    elif line:
        ours = f"{ours}{end if ours and not ours.endswith(end) else ''}{line}{end}"
    return ours + tables


def _parsed(text: str) -> dict[str, Any] | None:
    import tomllib

    with suppress(tomllib.TOMLDecodeError):
        return tomllib.loads(text)
    return None


def _replace(path: Path, text: str) -> None:
    """Write the file as a whole, or not at all; its folder is made if it is missing."""
    try:
        path.resolve().parent.mkdir(parents=True, exist_ok=True)
        written_files.replace(path, text.encode())
    except OSError as error:
        sentence = f"can't write {path}: {reason(error)}"
        raise InputError(sentence, Missing({"home": ""})) from error
