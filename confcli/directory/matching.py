"""Finds programmes by words: all of them, in any order, and numbers as they are.

Words of a programme are those of its names, its place and its year. What is typed is a word or the
beginning of one; where nothing has all words, they may hold typos. Numbers never do: 2025 is not
2026.
"""

from collections.abc import Iterable, Iterator, Sequence

from confcli.directory.programme import Programme
from confcli.model.near import near
from confcli.model.patterns import Pattern
from confcli.model.text import slug, words

#: The parts of a word that letters and digits make: ``debconf`` and ``26``.
_PARTS, _DIGIT = Pattern(r"\d++|\D++"), Pattern(r"\d")
#: How many words of the vocabulary one with typos may be.
_MOST = 8
#: Letters of the shortest word that may hold typos: of fewer, too many words are near.
_SHORTEST = 4


_Vocabulary = Sequence[tuple[Programme, frozenset[str]]]


def matching(asked: str, programmes: Sequence[Programme]) -> list[Programme]:
    """The programmes that have all words; all of them if there are no words."""
    vocabulary = [(each, _words(each)) for each in programmes]
    return _first(vocabulary, _spelled(words(asked), vocabulary))


def exactly(asked: str, programmes: Sequence[Programme]) -> list[Programme]:
    """The programmes that have all words, none of them with typos."""
    wanted = [[word] for word in words(asked)]
    return _first([(each, _words(each)) for each in programmes], [wanted]) if wanted else []


def _first(vocabulary: _Vocabulary, ways: Iterable[Sequence[Sequence[str]]]) -> list[Programme]:
    """What has all words, by the first way to spell and read them that fits any."""
    for spelled in ways:
        for has in (_has, _has_short_year):
            found = [
                each
                for each, of in vocabulary
                if all(any(has(of, word) for word in spellings) for spellings in spelled)
            ]
            if found:
                return found
    return []


def _spelled(wanted: Sequence[str], vocabulary: _Vocabulary) -> Iterator[list[list[str]]]:
    """Yield each word as it is, then with what it may be if there are typos in its letters."""
    yield [[word] for word in wanted]
    known = frozenset[str]().union(*(of for _, of in vocabulary))
    letters = [each for each in known if not _DIGIT.search(each)]
    parts = [part for word in wanted for part in _PARTS.findall(word)]
    yield [
        [word]
        if len(word) < _SHORTEST or word.isdecimal() or _has(known, word)
        else near(word, letters, _MOST)
        for word in parts
    ]


def named(asked: str, programmes: Iterable[Programme]) -> list[Programme]:
    """The programmes of a name or id, with blanks or without them: ``debconf 26``.

    A slug means the programme that it is shown for, even if it is an id of another one. Symbols
    count where they tell two apart: ``C++ Now`` is not ``C# Now``.
    """
    if not (wanted := "".join(words(asked))):
        return []
    known = [*programmes]
    if shown := [each for each in known if each.slug == asked.strip().casefold()]:
        return shown
    same = [each for each in known if slug(asked) in (slug(it) for it in _names(each) if words(it))]
    return same or [it for it in known if wanted in ("".join(words(own)) for own in _names(it))]


def meant(asked: str, programmes: Sequence[Programme]) -> list[Programme]:
    """The programmes that a name may mean: of that name, else of that beginning, else of words."""
    known = list(programmes)
    return named(asked, known) or beginning(asked, known) or exactly(asked, known)


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


def _has(of: frozenset[str], word: str) -> bool:
    """Whether there is a word, or one that begins so; of letters and digits, each part."""
    if word in of:
        return True
    if word.isdecimal():
        return False
    parts = _PARTS.findall(word)
    if len(parts) > 1:
        return all(part in of for part in parts)
    return any(each.startswith(word) for each in of)


def _has_short_year(of: frozenset[str], word: str) -> bool:
    """Whether there is a word, or a year that two digits of it stand for: ``iclr21``."""
    return _has(of, word) or all(
        part in of or (len(part) == 2 and f"20{part}" in of) for part in _PARTS.findall(word)
    )
