"""Marking the words of a text that a search matched."""

import re
from collections.abc import Iterable, Iterator

from rich.text import Text

from confcli.search.index.tokens import is_character, is_symbol, tokens
from confcli.search.query.meaning import STOP_WORDS

_STYLE = "match"
_CHUNK = re.compile(r"\S+")
#: The part of ``"C++,`` that is a word.
_WORD = re.compile(r"\w(?:.*\w)?[+#]*", re.DOTALL)


class Highlighter:
    """Marks the matching words of texts; those that say little only if there are no others."""

    def __init__(self, words: Iterable[str]) -> None:
        found = set(words)
        found = found - STOP_WORDS or found
        self._runs = [word for word in found if _stands_anywhere(word)]
        self._words = found.difference(self._runs)

    def mark(self, text: Text) -> Text:
        """Mark the words in a text, and return it."""
        for begin, end in self._places(text.plain):
            text.stylize(_STYLE, begin, end)
        return text

    def holds(self, text: str) -> bool:
        """Whether a text has any of the words."""
        return any(self._places(text))

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        for chunk in _CHUNK.finditer(text):
            if not self._words.isdisjoint(tokens(chunk[0])) and (word := _WORD.search(chunk[0])):
                yield chunk.start() + word.start(), chunk.start() + word.end()
        for run in self._runs:
            yield from (found.span() for found in re.finditer(re.escape(run), text))


def _stands_anywhere(word: str) -> bool:
    """Whether a word is found within others: of a script without blanks, or a symbol."""
    return is_character(word[:1]) or is_symbol(word)
