"""Queries made from papers as people remember them: a few words, mistyped, swapped, cut short.

Each query is for one paper; its words, as meant, match no more papers than its kind allows.
"""

import re
from collections.abc import Callable, Sequence
from random import Random
from typing import NamedTuple

from tests.relevance.collection import Collection, Paper, same, words

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LATEX = re.compile(r"[$\\{}^_]")
_STOP = frozenset(
    """
    a about an and are as at be by can do does for from how in into is it its of on or our that
    the their this to towards toward under via vs we what when where which with without
    """.split()
)
#: A word is rare in at most this share of the papers, or in this number in a small collection.
_RARE, _FEW = 0.0005, 3
#: Attempts per wanted query.
_TRIES = 40


class Query(NamedTuple):
    """A query, the paper it is for, and other papers with the same words."""

    text: str
    meant: str
    wanted: str
    peers: frozenset[str]


class Made(NamedTuple):
    """Words as meant and as typed."""

    meant: Sequence[str]
    typed: Sequence[str]


Making = Callable[[Paper, Collection, Random], Made | None]


class Kind(NamedTuple):
    """A way to make a query from a paper, and its goals."""

    name: str
    make: Making
    #: Whether up to five papers may contain the words (as with a name) rather than one.
    few: bool = False
    #: The shares of queries that the first result, and the first five, must answer.
    first: float | None = None
    fifth: float | None = None


def some(kind: Kind, collection: Collection, count: int, random: Random) -> list[Query]:
    """Make up to ``count`` queries of a kind whose words single out their paper."""
    found: dict[str, Query] = {}
    for _ in range(count * _TRIES):
        if len(found) == count:
            break
        paper = random.choice(collection.papers)
        made = None if _LATEX.search(paper.title) else kind.make(paper, collection, random)
        query = made and _strict(kind, paper, made, collection)
        if query:
            found.setdefault(query.text, query)
    return list(found.values())


def _strict(kind: Kind, paper: Paper, made: Made, collection: Collection) -> Query | None:
    """Make a query if its words single out the paper as meant, and no other as typed."""
    wanted, most = same(paper.title), 5 if kind.few else 1
    holding = collection.by if kind.name.endswith("name mistyped") else collection.holding
    held = holding(made.meant, most)
    typed = held if made.typed == made.meant else collection.holding(made.typed, most)
    if not wanted or wanted not in held or len(held) > most or not typed <= held:
        return None
    if (
        len(made.typed) == 1
        and made.typed != made.meant
        and len(collection.near(made.typed[0])) > 1
    ):
        return None  # could be a typo of another word, too
    return Query(" ".join(made.typed), " ".join(made.meant), wanted, frozenset(held - {wanted}))


def content_words(title: str) -> list[str]:
    """The distinct words of a title without stop words."""
    found = {word.casefold(): word for word in words(title)}
    return [word for folded, word in found.items() if folded not in _STOP]


def typo(word: str, random: Random) -> str:
    """Drop, insert, replace or transpose a random letter."""
    at, letter = random.randrange(len(word)), random.choice(_LETTERS)
    ways = (
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] if at else word[1::-1] + word[2:],
    )
    made = random.choice(ways)
    return made if made != word else typo(word, random)


def _exactly(found: Sequence[str]) -> Made | None:
    return Made(found, found) if found else None


def _all_words(paper: Paper, _: Collection, random: Random) -> Made | None:
    found = content_words(paper.title)
    return _exactly(random.sample(found, len(found))) if len(found) > 2 else None


def _five_words(paper: Paper, _: Collection, random: Random) -> Made | None:
    found = content_words(paper.title)
    return _exactly(random.sample(found, 5)) if len(found) > 5 else None


def _rare_words(paper: Paper, collection: Collection, random: Random) -> Made | None:
    found = content_words(f"{paper.title} {paper.abstract}")
    most = max(_FEW, int(len(collection.papers) * _RARE))
    plain = [word for word in found if word.isascii() and word.isalpha() and len(word) > 2]
    rare = [word for word in plain if 0 < collection.count(word.lower()) <= most]
    number = random.randint(2, 4)
    return _exactly(random.sample(rare, number)) if len(rare) >= number else None


def _swapped(paper: Paper, _: Collection, random: Random) -> Made | None:
    found = words(paper.title)
    if len(found) < 3:
        return None
    at = random.randrange(len(found) - 1)
    return _exactly([*found[:at], found[at + 1], found[at], *found[at + 2 :]])


def _some_in_a_row(title: str, random: Random) -> list[str]:
    """Three or four consecutive content words of a title."""
    found = content_words(title)
    number = random.randint(3, 4)
    if len(found) < number:
        return []
    at = random.randrange(len(found) - number + 1)
    return found[at : at + number]


def _mistyped(meant: Sequence[str], at: Sequence[int], random: Random) -> Made:
    """Put a typo in the word at each place; a place listed twice gets two."""
    typed = list(meant)
    for place in at:
        typed[place] = typo(typed[place], random)
    return Made(meant, typed)


def _long(found: Sequence[str], least: int) -> list[int]:
    return [n for n, word in enumerate(found) if len(word) >= least and word.isalpha()]


def _one_typo(paper: Paper, _: Collection, random: Random) -> Made | None:
    meant = _some_in_a_row(paper.title, random)
    places = _long(meant, 5)
    return _mistyped(meant, [random.choice(places)], random) if places else None


def _two_typos(paper: Paper, _: Collection, random: Random) -> Made | None:
    meant = _some_in_a_row(paper.title, random)
    if random.random() < 0.5:
        places = [n for n in _long(meant, 8) for _ in "12"]
        at = random.randrange(len(places) // 2) * 2 if places else 0
        places = places[at : at + 2]
    else:
        places = _long(meant, 5)
        places = random.sample(places, 2) if len(places) > 1 else []
    return _mistyped(meant, places, random) if places else None


def _author(paper: Paper, random: Random) -> list[str]:
    return words(random.choice(paper.authors)) if paper.authors else []


def _last_name(paper: Paper, _: Collection, random: Random) -> Made | None:
    found = _author(paper, random)
    return _exactly(found[-1:]) if found and len(found[-1]) > 2 else None


def _name_with_typo(paper: Paper, _: Collection, random: Random) -> Made | None:
    found = _author(paper, random)
    places = _long(found, 5)
    if len(found) < 2 or not places:
        return None
    return _mistyped(found, [random.choice(places)], random)


def _last_name_with_typo(paper: Paper, _: Collection, random: Random) -> Made | None:
    found = _author(paper, random)[-1:]
    return _mistyped(found, [0], random) if _long(found, 5) else None


def _lone_word_with_typo(paper: Paper, _: Collection, random: Random) -> Made | None:
    places = _long(content_words(paper.title), 6)
    found = [content_words(paper.title)[random.choice(places)]] if places else []
    return _mistyped(found, [0], random) if found else None


def _author_and_topic(paper: Paper, _: Collection, random: Random) -> Made | None:
    name = _author(paper, random)
    topics = [word for word in content_words(paper.title) if len(word) > 3]
    return _exactly([name[-1], random.choice(topics)]) if name and topics else None


def _abstract(paper: Paper, _: Collection, __: Random) -> Made | None:
    begin = " ".join(paper.abstract.split()[:8])
    found = words(begin)
    return None if len(found) < 8 or _LATEX.search(begin) else _exactly(found)


def _beginning(paper: Paper, _: Collection, random: Random) -> Made | None:
    found = content_words(paper.title)
    ends = [n for n in _long(found, 7) if n >= 2]
    if not ends:
        return None
    end = random.choice(ends)
    meant = found[end - 2 : end + 1]
    return Made(meant, [*meant[:2], meant[2][: random.randint(5, 6)]])


KINDS = (
    Kind("title words", _all_words, first=0.95, fifth=0.99),
    Kind("five title words", _five_words, first=0.95, fifth=0.99),
    Kind("rare words", _rare_words, first=0.95, fifth=0.99),
    Kind("swapped words", _swapped, first=0.95, fifth=0.99),
    Kind("one typo", _one_typo, fifth=0.95),
    Kind("two typos", _two_typos, fifth=0.95),
    Kind("last name", _last_name, few=True, fifth=0.99),
    Kind("rare word mistyped", _lone_word_with_typo, few=True, fifth=0.95),
    Kind("last name mistyped", _last_name_with_typo, few=True, fifth=0.95),
    Kind("name mistyped", _name_with_typo, few=True, fifth=0.95),
    Kind("author and topic", _author_and_topic, first=0.95, fifth=0.99),
    Kind("begin of abstract", _abstract, first=0.95, fifth=0.99),
    Kind("prefix", _beginning, fifth=0.95),
)
