"""Decodes JSON: the one door for what it can escape, and for what Python can't read.

JSON can spell half of a character (``\\ud800``), which no file or database holds, and a NUL, which
ends texts in many. Each becomes U+FFFD, wherever it is: in keys, ids and names, too.
"""

import json
import re
from typing import Any

from confcli.model.patterns import Pattern

_SUSPICIOUS = Pattern(r"\\u(?:[dD][89a-fA-F]|0000)")
#: Escapes of JSON; ``half`` is half of a character, or a NUL.
_ESCAPE = Pattern(
    r"""
      \\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}
    | \\u(?P<half>[dD][89a-fA-F][\da-fA-F]{2}|0000)
    | \\.
    """,
    "sx",
)
_REPLACED = "\\ufffd"
#: As Python decodes no longer ones.
_MOST_DIGITS = 4_300


def loads(text: str, **options: Any) -> Any:
    """Decode a text; ``ValueError`` says what is wrong with it."""
    try:
        return json.loads(whole(text), **options)
    except (ValueError, RecursionError) as error:
        raise explained(error) from error


def whole(text: str) -> str:
    """The same JSON with whole characters; all is at the same place in it."""
    is_suspicious = "\\u" in text and _SUSPICIOUS.search(text)
    return _ESCAPE.sub(_mended, text) if is_suspicious else text


def explained(error: Exception) -> Exception:
    """The error in our words; those with a place in the text stay as they are."""
    if isinstance(error, json.JSONDecodeError):
        return error
    if isinstance(error, RecursionError):
        return ValueError("arrays or objects nested too deeply")
    if "set_int_max_str_digits" in str(error):
        return ValueError(f"a number of more than {_MOST_DIGITS:,} digits")
    return error


def _mended(found: re.Match[str]) -> str:
    return _REPLACED if found["half"] else found[0]
