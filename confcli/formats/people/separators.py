"""Cuts a field of people at its separators, but not within brackets or names."""

import re
from collections.abc import Iterator

from confcli.model.patterns import Pattern

_CLOSING = {"(": ")", "[": "]", "{": "}", "（": "）"}
_OPENING = frozenset(_CLOSING)
_QUOTED = Pattern(r"(?<!\w)\"[^\"]{1,60}\"(?!\w)|“[^“”]{1,60}”")
_HIDDEN = "\x00"
#: A dot within ``Gal·la`` or a transliterated name is a letter of it.
_STRONG = Pattern(
    r"[;；؛|、•∙⋅]|(?<![^\W\d_])·|·(?![^\W\d_])|(?<=[A-Za-z])·(?=[A-Z])|(?<=[가-힣])·(?=[가-힣])"
)
_COMMA = Pattern(r"[,，،](?!\d)")
_WORD = r"(?:and|AND|&|und|u\.|et|og|och)"
_AND = Pattern(rf"(?<![^\s,])(?<!von ){_WORD}(?![^\s,])(?:[\s,]++{_WORD}(?![^\s,]))*+")
_SLASH = Pattern(r"(?<=\s)/(?=\s)")
#: All of them, and a slash between blanks.
_OUTER = Pattern(rf"{_STRONG.pattern}|{_AND.pattern}|{_SLASH.pattern}")
#: Words between people that also occur in Spanish and Dutch last names, and a slash. Before one
#: word alone, as in ``Ortega y Gasset``, they are within a name.
_DOUBTFUL = Pattern(r"(?<!\S)(?:y|en|e)(?=\s++\S++\s++(?!(?:y|en|e)\s)\S)|/")


def strong(text: str) -> list[str]:
    """Cut at semicolons, bars and middle dots."""
    return _cut(text, _STRONG)


def outer(text: str) -> list[str]:
    """Cut at everything that separates people whose names have commas in them."""
    return [part for line in text.split("\n") for part in _cut(line, _OUTER)]


def are_several(text: str) -> bool:
    """Whether a text has parts between semicolons, bars, middle dots or line breaks."""
    return "\n" in text or len(strong(text)) > 1


def commas(text: str) -> list[str]:
    """Cut at commas."""
    return _cut(text, _COMMA)


def ands(text: str) -> list[str]:
    """Cut at ``and``, also in other languages, and ``&``."""
    return _cut(text, _AND)


def slashes(text: str) -> list[str]:
    """Cut at slashes between blanks."""
    return _cut(text, _SLASH)


def doubtful(text: str) -> list[str]:
    """Cut at what separates people only where both sides are full names."""
    return _cut(text, _DOUBTFUL)


def outside(text: str) -> str:
    """The text without what is in brackets."""
    return _masked(text).replace(_HIDDEN, "")


def _cut(text: str, separator: re.Pattern[str]) -> list[str]:
    found = list(separator.finditer(_masked(text)))
    starts = [0, *(each.end() for each in found)]
    ends = [*(each.start() for each in found), len(text)]
    return [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]


def _masked(text: str) -> str:
    """Hide what is in quotes, and in brackets that close; every character keeps its place."""
    text = _QUOTED.sub(lambda found: _HIDDEN * len(found[0]), text)
    if _OPENING.isdisjoint(text):
        return text
    masked = list(text)
    for start, end in _brackets(text):
        masked[start:end] = _HIDDEN * (end - start)
    return "".join(masked)


def _brackets(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of outer brackets with their content."""
    open_at: list[int] = []
    ranges: list[tuple[int, int]] = []
    for n, sign in enumerate(text):
        if sign in _CLOSING:
            open_at.append(n)
        elif open_at and sign == _CLOSING[text[open_at[-1]]]:
            start = open_at.pop()
            while ranges and ranges[-1][0] > start:
                ranges.pop()
            ranges.append((start, n + 1))
    yield from ranges
