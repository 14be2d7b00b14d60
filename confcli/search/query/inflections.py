"""Words of one stem: which of them are inflections of another, and how close they are."""

from collections.abc import Iterable, Mapping
from itertools import takewhile

from confcli.search.query.word_lists import APART

#: What English words end with, beyond the stem that they share: nothing but an inflection, then
#: what makes a noun of a verb, who or what does it, an adjective (or a noun: retrieval), an
#: adjective, and a quality.
_ENDINGS = {
    "": "s es e ed d ing ings y ies ied ying",
    "ate": "ate ates ated ating",
    "noun": "ion ions ation ations ment ments ement ements ance ances ence ences ency encies "
    "ication ications ition itions",
    "agent": "er ers ier iers or ors ator ators ered ering erings",
    "al": "al als",
    "adjective": "ally ic ics ical ically ive ives ively ative atively ately ional "
    "ionally ational able ably ible ibly ous ously ent ents ently ant ants antly ful fully ly ely",
    "quality": "ity ities ness eness ality icity ivity ability ibility iveness fulness",
    "verb": "ize izes ized izing ise ises ised ising alize alizes alized alizing",
    "noun of verb": "ization izations isation isations alization alizations",
    "agent of verb": "izer izers iser isers",
}
_CLASSES = {ending: name for name, endings in _ENDINGS.items() for ending in endings.split()}
#: How close words of two classes are; all others are too far apart. What is least close
#: counts less in a title than the word itself in an abstract.
_CLOSE = {
    frozenset(pair): share
    for share, pairs in {
        1.0: (("al", "adjective"),),
        0.95: (("", "noun"), ("ate", "noun"), ("verb", "noun of verb")),
        0.5: (("", "quality"), ("adjective", "quality"), ("al", "quality")),
        0.25: (
            ("", "agent"),
            ("", "adjective"),
            ("", "al"),
            ("ate", "agent"),
            ("ate", "al"),
            ("ate", "adjective"),
            ("noun", "agent"),
            ("noun", "adjective"),
            ("noun", "al"),
            ("agent", "al"),
            ("verb", "agent of verb"),
            ("noun of verb", "agent of verb"),
        ),
    }.items()
    for pair in pairs
}
#: For other endings: how close words are, by the length of the longer ending.
_BY_LENGTH = ((2, 1.0), (4, 0.85))
_ENGLISH = "en "
#: The least that a form counts, however far, of a word that no text holds as it was typed: more
#: than a longer word does, which then counts fully.
_LEAST = 0.96


def closest(
    forms: Iterable[str], stems: Mapping[str, Iterable[str]], stemmed: Mapping[str, Iterable[str]]
) -> dict[str, float]:
    """Measure how close words are to the forms of one, 1 at most; those too far are left out.

    Takes the stems of each word, and the words of each stem.
    """
    found: dict[str, float] = {}
    for form in forms:
        for stem in stems.get(form, ()):
            measure = _close_in_english if stem.startswith(_ENGLISH) else _close
            for word in stemmed.get(stem, ()):
                share = measure(form, word, stem.partition(" ")[2])
                if share > found.get(word, 0.0):
                    found[word] = share
    return found


def instead(share: float) -> float:
    """Measure how close a form is to a word that no text holds as it was typed."""
    return _LEAST + (1 - _LEAST) * share


def _close_in_english(one: str, other: str, stem: str) -> float:
    if any(one.startswith(begun) != other.startswith(begun) for begun in APART):
        return 0.0
    classes = {_class(_ending(word, stem)) for word in (one, other)}
    return 1.0 if len(classes) == 1 else _CLOSE.get(frozenset(classes), 0.0)


def _ending(word: str, stem: str) -> str:
    """Cut a word after its stem, whose last letter may be another one there, or doubled."""
    shared = len(_shared(word, stem))
    if shared >= len(stem) - 1:
        shared = len(stem)
    is_doubled = shared < len(word) and word[shared] == word[shared - 1]
    return word[shared + is_doubled :]


def _class(ending: str) -> str:
    return _CLASSES.get(ending, "")


def _close(one: str, other: str, _: str) -> float:
    shared = len(_shared(one, other))
    longest = max(len(one), len(other)) - shared
    return next((share for most, share in _BY_LENGTH if longest <= most), 0.0)


def _shared(one: str, other: str) -> list[str]:
    """The letters with which two words begin."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    return [letter for letter, _ in pairs]
