"""The tree of a query: what is wanted, and how its parts combine."""

from collections.abc import Callable, Collection

from confcli.model.tuples import NamedTuple


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


def is_only_in(word: Leaf, fields: Collection[str]) -> bool:
    """Whether a word or phrase may stand nowhere but in some fields."""
    return bool(word.fields) and {*fields}.issuperset(word.fields or ())


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


class Enough(NamedTuple):
    """Words that need not all match, as long as those that do are worth ``least`` together."""

    #: The words and what each is worth, the most first.
    parts: tuple[Leaf, ...]
    worths: tuple[float, ...]
    least: float


Node = Leaf | Name | FieldFilter | Not | And | Or | Enough


def as_name(node: Node, fields: tuple[str, ...]) -> Node | None:
    """What a node asks of one person's name, in ``fields``; ``None`` if nothing.

    The words of a phrase may stand in any order. Words that must be in other fields, and
    filters, ask nothing of a name.
    """
    if isinstance(node, Leaf):
        if not {*(node.fields or fields)} <= {*fields}:
            return None
        words = [node] if isinstance(node, Word) else [Word((it,), fields) for it in node.tokens]
        return Name(tuple(word._replace(fields=fields) for word in words), fields)
    if isinstance(node, Name):
        return Name(tuple(part._replace(fields=fields) for part in node.parts), fields)
    if isinstance(node, Not):
        part = as_name(node.part, fields)
        return None if part is None else Not(part)
    if isinstance(node, And | Or):
        parts = tuple(part for each in node.parts if (part := as_name(each, fields)) is not None)
        return node._replace(parts=parts) if parts else None
    return None


def wanted_in(node: Node) -> Node | None:
    """A node without its negations; ``None`` if nothing is left."""
    if isinstance(node, And | Or):
        parts = tuple(part for each in node.parts if (part := wanted_in(each)) is not None)
        return node._replace(parts=parts) if parts else None
    return None if isinstance(node, Not) else node


def words_of(node: Node, *, unwanted: bool = False) -> list[Leaf]:
    """List the wanted words and phrases in order; with ``unwanted``, negated ones too."""
    if isinstance(node, Leaf):
        return [node]
    if isinstance(node, Not) and unwanted:
        return words_of(node.part, unwanted=True)
    if isinstance(node, And | Or | Name | Enough):
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
