"""How well a person's name fits the words of a query."""

from collections.abc import Iterable, Sequence

from confcli.search.query.meaning import Meaning

#: The rank of a word of a name by its kind of fit: the word itself, its beginning, a typo, the
#: same letters split otherwise.
_RANKS = {
    **dict.fromkeys(("exact", "spelling", "initials"), 0),
    **dict.fromkeys(("number", "beginning"), 1),
    "typo": 2,
    "apart": 3,
}


def rank(meanings: Iterable[Meaning], name: Sequence[str]) -> int | None:
    """Rank how well a folded name fits, 0 best, by its worst word; ``None`` if it does not fit."""
    worst = 0
    for meaning in meanings:
        fits = [found for n in range(len(name)) for found in _ranks(meaning, name[n:])]
        fits += [_RANKS["initials"]] if initials(meaning, name) else []
        if not fits:
            return None
        worst = max(worst, min(fits))
    return worst


def _ranks(meaning: Meaning, rest: Sequence[str]) -> Iterable[int]:
    """Yield the rank of each way in which the first words of the rest of a name fit."""
    for held, fit in meaning.held.items():
        if tuple(rest[: len(held)]) == held:
            yield _RANKS[fit.kind]
    if meaning.longer and rest[0].startswith(meaning.word.tokens[0]):
        yield _RANKS["beginning"]


def initials(meaning: Meaning, name: Sequence[str]) -> list[int]:
    """List the positions in a name where an initial stands for a word, or a word for an initial."""
    text = meaning.word.tokens[0]
    beside = meaning.beside
    if not meaning.initial or (beside and not any(word.startswith(beside) for word in name)):
        return []
    return [
        n
        for n, word in enumerate(name)
        if word[0] == text[0] and word != text and 1 in (len(word), len(text))
    ]
