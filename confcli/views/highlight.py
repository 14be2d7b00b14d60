"""Marking the words of a text that a search matched."""

import re
from collections.abc import Iterable, Iterator

from rich.text import Text

from confcli.model.patterns import Pattern
from confcli.search.index.tokens import is_character, is_symbol, tokens
from confcli.search.query.meaning import STOP_WORDS

_STYLE = "match"
_CHUNK = Pattern(r"\S+")
#: The part of ``"C++,`` that is a word.
_WORD = Pattern(r"\w(?:.*\w)?[+#]*", "s")


class Highlighter:
    """Marks the matching words of texts; those that say little only if there are no others.

    Words with blanks between them are marked only in a row. ``around`` are the signs that stand
    before and after each where there are no colours.
    """

    def __init__(self, words: Iterable[str], around: tuple[str, str] | None = None) -> None:
        self._around = around
        found = set(words)
        found = found - STOP_WORDS or found
        self._runs = [word for word in found if _stands_anywhere(word)]
        self._in_a_row: dict[str, list[list[str]]] = {}
        for first, *rest in map(str.split, found.difference(self._runs)):
            self._in_a_row.setdefault(first, []).append([first, *rest])

    def mark(self, text: Text) -> Text:
        """Mark the words in a text, and return it."""
        places = list(self._places(text.plain))
        for begin, end in places:
            text.stylize(_STYLE, begin, end)
        return self._signed(text, places) if self._around and places else text

    def _signed(self, text: Text, places: Iterable[tuple[int, int]]) -> Text:
        """A text with signs around some places."""
        before, after = self._around or ("", "")
        apart = _apart(places)
        signs = [sign for begin, end in apart for sign in ((begin, before), (end, after))]
        shown, *parts = text.divide([place for place, _ in signs])
        for (_, sign), part in zip(signs, parts, strict=True):
            shown.append(sign).append_text(part)
        return shown

    def holds(self, text: str) -> bool:
        """Whether a text has any of the words."""
        return any(self._places(text))

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        chunks = list(_CHUNK.finditer(text))
        held = [(token, n) for n, chunk in enumerate(chunks) for token in tokens(chunk[0])]
        yield from (_without_signs(chunks[n]) for n in sorted(self._marked(held)))
        for run in self._runs:
            begin = text.find(run)
            while begin >= 0:
                end = begin + len(run)
                yield begin, end
                begin = text.find(run, end)

    def _marked(self, held: list[tuple[str, int]]) -> set[int]:
        """Find the chunks to mark, given the tokens of all, each with the number of its chunk."""
        found: set[int] = set()
        for begin, (token, _) in enumerate(held):
            for wanted in self._in_a_row.get(token, ()):
                row = held[begin : begin + len(wanted)]
                found.update(n for _, n in row if [each for each, _ in row] == wanted)
        return found


def _without_signs(chunk: re.Match[str]) -> tuple[int, int]:
    """Where a chunk has its word, without what is around it."""
    word = _WORD.search(chunk[0])
    begin, end = word.span() if word else (0, 0)
    return chunk.start() + begin, chunk.start() + end


def _apart(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places in order, those that meet as one."""
    found: list[tuple[int, int]] = []
    for begin, end in sorted(places):
        if found and begin <= found[-1][1]:
            begin, last = found.pop()
            end = max(end, last)
        found.append((begin, end))
    return found


def _stands_anywhere(word: str) -> bool:
    """Whether a word is found within others: of a script without blanks, or a symbol."""
    return is_character(word[:1]) or is_symbol(word)
