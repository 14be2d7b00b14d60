"""A topic that a user asks for, as a query that finds all of its forms and nothing else."""

from collections.abc import Iterable, Mapping
from itertools import product

from confcli.search.index.singular import singular
from confcli.search.index.vocabulary import Vocabulary
from confcli.search.query.language import read
from confcli.search.query.meaning import STOP_WORDS
from confcli.search.query.tree import Node, Word
from confcli.search.query.variants import numbers, spellings
from confcli.search.topics.others import query
from confcli.search.topics.terms import Form

#: How many documents define an abbreviation at least, and which share of its definitions.
_DEFINED, _MEANT = 2, 0.6
#: A form that is so much rarer than the word itself is a typo.
_RARE = 0.01
#: The most forms that are looked for.
_MOST = 24


def as_phrase(text: str, vocabulary: Vocabulary) -> str:
    """The query for some words in a row, in all numbers and spellings, or abbreviated.

    A text that uses more of the query language is returned as it is.
    """
    parts = read(text).tree.parts
    if not parts or not all(isinstance(part, Word) and not part.fields for part in parts):
        return text
    typed = _forms(parts, vocabulary)
    words = tuple(token for part in parts if isinstance(part, Word) for token in part.tokens)
    others = (form for each in _meant(words, vocabulary) for form in each)
    return query(list(dict.fromkeys((words, *typed, *others)))[:_MOST])


def _forms(parts: Iterable[Node], vocabulary: Vocabulary) -> list[Form]:
    """Words in a row in all of their usual forms."""
    choices = [_written(part) for part in parts if isinstance(part, Word)]
    counts = vocabulary.counts({word for forms in choices for form in forms for word in form})
    some = [_usual(forms, counts) for forms in choices]
    return [tuple(word for form in each for word in form) for each in product(*some)]


def _usual(forms: list[Form], counts: Mapping[str, int]) -> list[Form]:
    """The first of some forms, and the others that are no slip of the pen."""
    known = [min(counts.get(word, 0) for word in form) for form in forms]
    return [
        form
        for form, count in zip(forms, known, strict=True)
        if form == forms[0] or count > _RARE * known[0]
    ]


def _written(word: Word) -> list[Form]:
    """The ways to write a word: as it is, in the other number, in another spelling."""
    if len(word.tokens) > 1 or word.tokens[0] in STOP_WORDS:
        return [word.tokens]
    text = word.tokens[0]
    return [(each,) for each in dict.fromkeys((text, *numbers(text), *spellings(word)))]


def _meant(words: Form, vocabulary: Vocabulary) -> list[list[Form]]:
    """The forms of what words are short for, and of what they are the long form of."""
    asked = {singular(words), " ".join(words)}
    defined = vocabulary.abbreviations(asked)
    found = []
    for (short, long), count in sorted(defined.items()):
        total = sum(each for (other, _), each in defined.items() if other == short)
        if {short, long} & asked and count >= max(_DEFINED, _MEANT * total):
            other = long if short in asked else short
            found.append(_forms([Word((it,), None) for it in other.split()], vocabulary))
    return found
