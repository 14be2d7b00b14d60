"""Finds programmes by words: all of them, in any order, and numbers as they are.

Words of a programme are those of its names, its place and its year. What is typed is a word or the
beginning of one; where nothing has all words, they may hold typos. Numbers never do: 2025 is not
2026.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from confcli.directory.programme import Programme
from confcli.model.near import near
from confcli.model.patterns import Pattern
from confcli.model.text import words

#: The parts of a word that letters and digits make: ``debconf`` and ``26``.
_PARTS = Pattern(r"\d++|\D++")
#: How many words of the vocabulary one with typos may be.
_MOST = 8
#: The words of each programme, by its place among them.
_Vocabulary = Mapping[int, frozenset[str]]
#: Whether a word that is typed is among those of a programme.
_Fits = Callable[[str, frozenset[str]], bool]


def matching(asked: str, programmes: Sequence[Programme]) -> list[Programme]:
    """The programmes that have all words; all of them if there are no words."""
    wanted, vocabulary = words(asked), {n: _words(each) for n, each in enumerate(programmes)}
    typos = _typos(wanted, vocabulary)
    for fits in (
        _has,
        _has_short_year,
        _misspelled(_has, typos),
        _misspelled(_has_short_year, typos),
    ):
        if found := [n for n, of in vocabulary.items() if all(fits(word, of) for word in wanted)]:
            return [programmes[n] for n in found]
    return []


def named(asked: str, programmes: Iterable[Programme]) -> list[Programme]:
    """The programmes of a name or id, with blanks or without them: ``debconf 26``."""
    if not (wanted := "".join(words(asked))):
        return []
    return [each for each in programmes if wanted in ("".join(words(it)) for it in _names(each))]


def beginning(asked: str, programmes: Sequence[Programme]) -> list[Programme]:
    """The programmes with a name that begins with these words: the editions of ``debconf``."""
    if not (wanted := words(asked)):
        return []
    begun = (any(words(it)[: len(wanted)] == wanted for it in _names(each)) for each in programmes)
    return [each for each, is_one in zip(programmes, begun, strict=True) if is_one]


def _names(programme: Programme) -> tuple[str, ...]:
    return (programme.name, *programme.aliases)


def _words(programme: Programme) -> frozenset[str]:
    texts = (*_names(programme), programme.place or "", str(programme.year or ""))
    whole = {word for text in texts for word in words(text)}
    return frozenset(whole | {part for word in whole for part in _PARTS.findall(word)})


def _has(word: str, of: frozenset[str]) -> bool:
    if word in of:
        return True
    if word.isdecimal():
        return False
    parts = _PARTS.findall(word)
    if len(parts) > 1:
        return all(part in of for part in parts)
    return any(each.startswith(word) for each in of)


def _has_short_year(word: str, of: frozenset[str]) -> bool:
    """Whether a programme has a word, or a year that two digits stand for."""
    is_short = len(word) == 2 and word.isdecimal()
    return _has(word, of) or (is_short and f"20{word}" in of)


def _misspelled(fits: _Fits, typos: Mapping[str, list[str]]) -> _Fits:
    """The same for a word, or for one of those that it may be with typos."""
    return lambda word, of: any(fits(each, of) for each in (word, *typos[word]))


def _typos(wanted: Iterable[str], vocabulary: _Vocabulary) -> dict[str, list[str]]:
    """What each word may be that nothing has; a number can't be another one."""
    known = frozenset[str]().union(*vocabulary.values())
    spelled = [each for each in known if not each.isdecimal()]
    return {
        word: [] if word.isdecimal() or _has(word, known) else near(word, spelled, _MOST)
        for word in wanted
    }
