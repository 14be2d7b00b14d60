"""Finding people by name, and telling which names may be of one person."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from confcli.search.meaning import Meaning
from confcli.search.variants import one_letter

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


def perhaps_same(
    names: Iterable[tuple[str, ...]], of: Iterable[tuple[str, ...]]
) -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    """Return for each name ``of`` some, as folded words, others that may be the same person's.

    They are it in another order, joined or split, or with an umlaut as two letters; or they have
    the last name, and the first names as far as both tell them, some of them by their initials
    or not at all.
    """
    groups: defaultdict[tuple[str, ...], dict[tuple[str, ...], None]] = defaultdict(dict)
    for name in names:
        for key in _keys(name):
            groups[key][name] = None
    return {
        name: list(
            dict.fromkeys(
                each
                for key in _keys(name)
                for each in groups[key]
                if each != name and (key[0] != _LAST or _may_be_one(_plain(name), _plain(each)))
            )
        )
        for name in of
    }


#: What two names of one person have in common: all letters, all words, or the last name.
_JOINED, _TURNED, _LAST = "joined", "turned", "last"


def _keys(name: tuple[str, ...]) -> list[tuple[str, ...]]:
    words = _plain(name)
    turned = (_TURNED, *sorted(words))
    return [(_JOINED, "".join(words)), turned, (_LAST, words[-1], words[0][0])]


def _plain(name: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(one_letter, name))


def _may_be_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    shorter, longer = sorted((one[:-1], other[:-1]), key=len)
    if "".join(shorter) == "".join(longer):
        return True
    if not shorter or not _agree(shorter[0], longer[0]):
        return False
    rest = iter(longer)
    return all(any(_agree(word, each) for each in rest) for word in shorter)


def _agree(one: str, other: str) -> bool:
    return one == other or (1 in (len(one), len(other)) and one[0] == other[0])
