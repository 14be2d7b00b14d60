"""The tree of a query: what is wanted, and how its parts combine."""

from collections.abc import Callable
from typing import NamedTuple


class Word(NamedTuple):
    """A word, or a run of characters; ``fields`` restricts where it may stand."""

    tokens: tuple[str, ...]
    fields: tuple[str, ...] | None
    #: The word with its umlauts as two letters, if it was typed with any: mueller for müller.
    spelled_out: str | None = None


class Phrase(NamedTuple):
    """Words in a row."""

    tokens: tuple[str, ...]
    fields: tuple[str, ...] | None


Leaf = Word | Phrase


class Name(NamedTuple):
    """Words in the name of one person, in any order."""

    parts: tuple[Word, ...]
    fields: tuple[str, ...]


class FieldFilter(NamedTuple):
    """A filter of ``confcli.schedule.filters`` and its values, any of which may match."""

    name: str
    values: tuple[str, ...]


class Not(NamedTuple):
    """What must not match."""

    part: "Node"


class And(NamedTuple):
    """Parts that must all match."""

    parts: "tuple[Node, ...]"


class Or(NamedTuple):
    """Parts, any of which may match."""

    parts: "tuple[Node, ...]"
    #: Keeps it from being equal to ``And`` of the same parts.
    operator: str = "OR"


Node = Leaf | Name | FieldFilter | Not | And | Or


def names_of(node: Node, fields: tuple[str, ...]) -> list[Word]:
    """List each wanted word, also of phrases, as a word of a name in ``fields``."""
    words: list[Word] = []
    for leaf in words_of(node):
        if isinstance(leaf, Word):
            words.append(leaf._replace(fields=fields))
        else:
            words += (Word((token,), fields) for token in leaf.tokens)
    return words


def words_of(node: Node, *, unwanted: bool = False) -> list[Leaf]:
    """List the wanted words and phrases in order; with ``unwanted``, negated ones too."""
    if isinstance(node, Leaf):
        return [node]
    if isinstance(node, Not) and unwanted:
        return words_of(node.part, unwanted=True)
    if isinstance(node, And | Or | Name):
        return [word for part in node.parts for word in words_of(part, unwanted=unwanted)]
    return []


def filters_of(node: Node) -> list[FieldFilter]:
    """List each filter, also of alternatives and negated ones."""
    if isinstance(node, FieldFilter):
        return [node]
    if isinstance(node, Not):
        return filters_of(node.part)
    if isinstance(node, And | Or):
        return [each for part in node.parts for each in filters_of(part)]
    return []


def replaced(node: Node, change: Callable[[FieldFilter], FieldFilter]) -> Node:
    """The same tree with each filter changed."""
    if isinstance(node, FieldFilter):
        return change(node)
    if isinstance(node, Not):
        return Not(replaced(node.part, change))
    if isinstance(node, And | Or):
        return node._replace(parts=tuple(replaced(part, change) for part in node.parts))
    return node


def excluded_in(node: Node) -> list[list[Leaf]]:
    """List the words and phrases of each negation, in order."""
    if isinstance(node, Not):
        return [words_of(node.part, unwanted=True)]
    if isinstance(node, And | Or):
        return [words for part in node.parts for words in excluded_in(part)]
    return []
