"""Finding people by name, and telling which names may be of one person."""

from collections.abc import Iterable, Sequence

from confcli.search.query.meaning import Meaning

#: How a word of a name stands to the word asked for: as it is, begun, mistyped, put otherwise.
_TIERS = {
    **dict.fromkeys(("exact", "spelling", "initials"), 0),
    **dict.fromkeys(("number", "beginning"), 1),
    "typo": 2,
    "apart": 3,
}


def tier(meanings: Iterable[Meaning], name: Sequence[str]) -> int | None:
    """Return how well the words of a name fit all that is meant, 0 best; ``None`` if they do not.

    The worst of the words decides.
    """
    worst = 0
    for meaning in meanings:
        fits = [found for n in range(len(name)) for found in _tiers(meaning, name[n:])]
        fits += [_TIERS["initials"]] if initials(meaning, name) else []
        if not fits:
            return None
        worst = max(worst, min(fits))
    return worst


def _tiers(meaning: Meaning, rest: Sequence[str]) -> Iterable[int]:
    """Yield how well the words fit that stand at the beginning of the rest of a name."""
    word, text = rest[0], meaning.word.tokens[0]
    for held, fit in meaning.held.items():
        if tuple(rest[: len(held)]) == held:
            yield _TIERS[fit.kind]
    if meaning.longer and word.startswith(text):
        yield _TIERS["beginning"]


def initials(meaning: Meaning, name: Sequence[str]) -> list[int]:
    """Return the places of a name where an initial fits a word, or a word an initial."""
    text = meaning.word.tokens[0]
    beside = meaning.beside
    if not meaning.initial or (beside and not any(word.startswith(beside) for word in name)):
        return []
    return [
        n
        for n, word in enumerate(name)
        if word[0] == text[0] and word != text and 1 in (len(word), len(text))
    ]
