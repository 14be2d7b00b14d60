"""The values of BibTeX: ``{in braces}``, ``"in quotes"``, numbers and macros, joined by ``#``.

The library that splits a file leaves a value as it is written. Where a comma between two fields is
missing, it takes the second one for a part of the first.
"""

from collections.abc import Iterator
from typing import NamedTuple

from confcli.model.patterns import Pattern

#: What a part of a value begins with; a macro or number is one as a whole.
_PART = Pattern(r"[{\"=]|[^\s\#{}\"=,]++", "x")
#: Braces count in quotes, too.
_MARK = Pattern(r"\\.|[{}\"]", "s")
#: The most characters that macros may add to all values of a file.
_MOST = 4_000_000


class Field(NamedTuple):
    """A field, or what another field turned out to hold."""

    name: str
    #: Without braces or quotes around it, as it is written for TeX.
    value: str
    #: Whether the comma before it is missing.
    is_joined: bool = False


class Macros:
    """The texts that names stand for, by ``@string``; others stand for themselves."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._left = _MOST
        #: Whether they stand for more than may be.
        self.are_too_long = False

    def define(self, name: str, value: str) -> None:
        """Learn what a name stands for."""
        self._texts[name.casefold()] = "".join(each.value for each in self.fields("", value))

    def fields(self, name: str, value: str) -> Iterator[Field]:
        """Yield a field, without what encloses its value, and those that it swallowed."""
        parts: list[str] = []
        last = ""
        is_joined = False
        for sign, text in _parts(value):
            if sign == "=" and last:
                yield Field(name, "".join(parts[:-1]), is_joined)
                name, parts, last, is_joined = last.casefold(), [], "", True
            else:
                last = "" if sign else text
                parts.append(text if sign else self._of(text))
        yield Field(name, "".join(parts), is_joined)

    def _of(self, name: str) -> str:
        """What a name or number stands for."""
        found = self._texts.get(name.casefold(), name)
        self._left -= len(found) - len(name)
        if self._left < 0:
            self.are_too_long = True
            return name
        return found


def _parts(value: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of a value, each with the sign that it begins with, if it has one."""
    at = 0
    while found := _PART.search(value, at):
        sign, at = found[0], found.end()
        if sign in ("{", '"'):
            end = _closing(value, at, sign)
            yield sign, value[at:end]
            at = end + 1
        else:
            yield ("=", "") if sign == "=" else ("", sign)


def _closing(value: str, begin: int, sign: str) -> int:
    """Where a text in braces or quotes ends."""
    depth = 0
    for mark in _MARK.finditer(value, begin):
        if not depth and mark[0] == ("}" if sign == "{" else '"'):
            return mark.start()
        depth = max(0, depth + (mark[0] == "{") - (mark[0] == "}"))
    return len(value)
