"""What someone who typed something unknown may have meant."""

from collections.abc import Iterable, Mapping, Sequence

from confcli.model.text import plain, split

#: How much alike two words have to be, of 1, and more if they begin with different letters.
_ALIKE, _ALIKE_WITHIN = 0.59, 0.66
#: How much less than the best ones other names may resemble what was typed.
_BEHIND = 0.15
#: How much a word is like one that begins with it, or has it within.
_BEGINNING, _WITHIN = 0.95, 0.8
#: How much less each word of a name counts that nothing was typed for.
_LEFT_OUT = 0.01
#: The shortest words to look for within others, and at their beginning.
_SHORTEST_WITHIN, _SHORTEST_BEGINNING = 4, 3
_MOST = 5
#: What is longer is no mistyped name: the first letters and words of it are compared.
_LONGEST, _MOST_WORDS = 300, 25


def near(asked: str, known: Iterable[str], most: int = _MOST) -> list[str]:
    """The known names that resemble what was asked, the most similar first."""
    wanted, names = split(plain(asked[:_LONGEST]))[:_MOST_WORDS], list(known)
    if not wanted or not names:
        return []
    # There may be a hundred thousand: they are folded all at once.
    lines = plain("\n".join(name.replace("\n", " ") for name in names)).split("\n")
    spelled = dict(zip(names, map(split, lines), strict=True))
    scores = _by_words(wanted, spelled)
    for name, score in _with_no_blanks(wanted, spelled).items():
        scores[name] = max(score, scores.get(name, 0.0))
    least = max(_ALIKE, max(scores.values(), default=0.0) - _BEHIND)
    found = [name for name in scores if scores[name] >= least]
    return sorted(found, key=lambda name: (-scores[name], name))[:most]


def _by_words(wanted: Sequence[str], spelled: Mapping[str, list[str]]) -> dict[str, float]:
    """How much names resemble what was typed, by its worst word."""
    vocabulary = {word for parts in spelled.values() for word in parts}
    likeness = [_alike(word, vocabulary) for word in wanted]
    scores: dict[str, float] = {}
    for name, parts in spelled.items():
        of_words = [max((alike.get(it, 0.0) for it in parts), default=0.0) for alike in likeness]
        if all(of_words):
            scores[name] = min(of_words) - _LEFT_OUT * max(0, len(parts) - len(wanted))
    return scores


def _with_no_blanks(wanted: Sequence[str], spelled: Mapping[str, list[str]]) -> dict[str, float]:
    """How much names resemble what was typed if blanks don't count."""
    joined = {name: "".join(parts) for name, parts in spelled.items() if parts}
    return _with_typos("".join(wanted), joined, 1.0, _ALIKE_WITHIN)


def _alike(word: str, vocabulary: Iterable[str]) -> dict[str, float]:
    """How much the words of a vocabulary resemble one, those that don't left out."""
    alike = _with_typos(word, {held: held for held in vocabulary}, 1.0)
    begun = {held: held[: len(word) + 1] for held in vocabulary if len(held) > len(word) + 1}
    longer = _with_typos(word, begun, _BEGINNING)
    if len(word) >= _SHORTEST_WITHIN:
        longer |= {held: _WITHIN for held in vocabulary if word in held}
    if len(word) >= _SHORTEST_BEGINNING:
        longer |= {held: _BEGINNING for held in vocabulary if held.startswith(word)}
    return longer | {held: max(score, longer.get(held, 0.0)) for held, score in alike.items()}


def _with_typos(
    word: str, texts: Mapping[str, str], weight: float, least: float = _ALIKE
) -> dict[str, float]:
    """How much texts resemble a word that may have typos in it, by what they stand for."""
    from rapidfuzz.distance import OSA  # only a mistake needs it
    from rapidfuzz.process import extract

    most = max(1, len(word) // 2)
    found = extract(word, texts, scorer=OSA.distance, score_cutoff=most, limit=None)
    alike = {held: (1 - typos / max(len(word), len(text)), text) for text, typos, held in found}
    return {
        held: weight * score
        for held, (score, text) in alike.items()
        if score >= (least if text[:1] == word[:1] else _ALIKE_WITHIN)
    }
