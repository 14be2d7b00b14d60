"""How words are spelled: the accents, apostrophes and skin colours that folding takes away."""

from collections.abc import Collection
from unicodedata import normalize

from confcli.model.patterns import Pattern
from confcli.search.index.tokens import is_character, tokens

#: A word with its apostrophes but without its possessive, or a symbol with its colour.
_FORM = Pattern(r"[^\W_]+(?:'(?!s\b)[^\W_]+)*|[^\w\s][\U0001F3FB-\U0001F3FF]?")


class Spelling:
    """The spelling of the words of a query."""

    def __init__(self, text: str, words: Collection[str]) -> None:
        """Look only at what folds to ``words``."""
        folded = {form: set(tokens(form)) for form in _forms(text)}
        self._asked = {
            form: parts
            for form, parts in folded.items()
            if parts and parts.issubset(words) and not any(map(is_character, parts))
        }

    def differs(self, text: str) -> float:
        """The share of the words that a text holds, but spelled otherwise."""
        lacking = self._lacking(text)
        held = {*tokens(text)} if lacking else set()
        return sum(parts <= held for parts in lacking) / len(self._asked) if lacking else 0.0

    def lacking(self, text: str) -> int:
        """How many of the words a text does not hold as they are spelled."""
        return len(self._lacking(text))

    def _lacking(self, text: str) -> list[set[str]]:
        printed = _forms(text)
        return [parts for form, parts in self._asked.items() if form not in printed]


def _forms(text: str) -> set[str]:
    return {*_FORM.findall(normalize("NFC", text.replace("’", "'")).casefold())}
