"""What someone who typed something unknown may have meant."""

from collections.abc import Iterable, Mapping, Sequence

from confcli.model.text import words

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

#: How much the words of names resemble each word that was typed.
_Likeness = dict[str, dict[str, float]]


def near(asked: str, known: Iterable[str], most: int = _MOST) -> list[str]:
    """The known names that resemble what was asked, the most similar first."""
    wanted = words(asked)
    if not wanted:
        return []
    spelled = {name: words(name) for name in known}
    vocabulary = {word for parts in spelled.values() for word in parts}
    likeness = {word: _alike(word, vocabulary) for word in wanted}
    scores = {name: _score(wanted, parts, likeness) for name, parts in spelled.items()}
    least = max(_ALIKE, max(scores.values(), default=0.0) - _BEHIND)
    found = [name for name in scores if scores[name] >= least]
    return sorted(found, key=lambda name: (-scores[name], name))[:most]


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


def _with_typos(word: str, vocabulary: Mapping[str, str], weight: float) -> dict[str, float]:
    """How much what stands for words resembles one that may have typos in it."""
    from rapidfuzz.distance import OSA  # only a mistake needs it
    from rapidfuzz.process import extract

    most = max(1, len(word) // 2)
    found = extract(word, vocabulary, scorer=OSA.distance, score_cutoff=most, limit=None)
    alike = {held: 1 - typos / max(len(word), len(text)) for text, typos, held in found}
    least = {True: _ALIKE, False: _ALIKE_WITHIN}
    return {
        held: weight * score for held, score in alike.items() if score >= least[held[0] == word[0]]
    }


def _score(wanted: Sequence[str], parts: Sequence[str], likeness: _Likeness) -> float:
    """How much a name resembles what was typed: by its worst word, or with no blanks at all."""
    from rapidfuzz.distance import OSA

    of_words = (max((likeness[word].get(it, 0.0) for it in parts), default=0.0) for word in wanted)
    by_word = min(of_words, default=0.0) - _LEFT_OUT * max(0, len(parts) - len(wanted))
    whole = OSA.normalized_similarity("".join(wanted), "".join(parts))
    return max(by_word, whole if whole >= _ALIKE_WITHIN else 0.0)
