"""The singular of words, as the index of abbreviations and queries to it have them.

``query.variants`` lists all that may be the other number; here one has to be chosen.
"""

from collections.abc import Sequence


def singular(words: Sequence[str]) -> str:
    """Join folded words, the last one in the singular."""
    *first, last = words
    return " ".join((*first, _singular(last)))


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[: -2 if word.endswith(("sses", "xes", "zes", "ches", "shes")) else -1]
