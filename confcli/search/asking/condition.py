"""A query as the database is asked it: full-text expressions of FTS5, and SQL around them."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice, product

from confcli.search.asking.places import Fitting
from confcli.search.index.question import NONE, Condition, Question, Tier, both
from confcli.search.index.schema import FIELDS, MARK, NAMES
from confcli.search.query.meaning import Meaning, Meanings
from confcli.search.query.names import tier
from confcli.search.query.tree import And, Filter, Leaf, Name, Node, Not, Or, words_of
from confcli.search.weights import BEST_FIELDS

#: So many ways to say a query in a row are looked for.
_MOST_WAYS = 24
_IN_TEXT = "{key} IN (SELECT rowid FROM text WHERE text MATCH ?)"
_IN_SLOTS = "SELECT document FROM slot WHERE place IN (SELECT value FROM json_each(?))"


class Writer:
    """Writes the tree of a query as a question to one index."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        meanings: Meanings,
        fitting: Fitting,
        whole: "Writer | None" = None,
    ) -> None:
        self._connection = connection
        self._meanings = meanings
        self._fitting = fitting
        #: The writer for all that is meant, of which this one may be for less.
        self._whole = whole or self

    def question(self, tree: And, *, some: bool = False) -> Question | None:
        """Return the question for all that a query wants, or for ``some`` of its words.

        ``None`` where no document can be the answer.
        """
        parts = dict.fromkeys(tree.parts)
        texts = [part for part in parts if _is_text(part) and not (some and _is_name(part))]
        rest = [part for part in parts if part not in texts]
        if not texts and not some:
            tiers = tuple(self._loosely(And(tuple(rest))))
            return Question(None, self._condition(And(tuple(rest))), tiers)
        node = And(tuple(texts))
        match = self._any(node) if some else self._match(node)
        if match is None:
            return None
        filters = [part for part in rest if isinstance(part, Filter)]
        names = [part for part in rest if isinstance(part, Name) and len(part.words) > 1]
        sets = [*([self._placed(filters)] if filters else []), *map(self._named, names)]
        among = frozenset.intersection(*sets) if sets else None
        others = And(tuple(part for part in rest if part not in (*filters, *names)))
        tiers = () if some else tuple(self._tiers(node))
        return Question(match, self._condition(others), tiers, among)

    def _loosely(self, node: And) -> Iterator[Tier]:
        """Yield what comes first of a condition: what holds words of it at all."""
        for writer, alike in ((self._narrowed(_in_best_fields), True), (self, False)):
            if match := writer._any(node):
                yield Tier(match, alike)

    def _tiers(self, node: And) -> Iterator[Tier]:
        """Yield what comes first: what is likeliest meant, then the best of it, then the rest.

        Of each, what stands in titles and names comes before what stands elsewhere, and before
        all comes what stands in titles in a row.
        """
        yield from self._in_a_row(node)
        for narrowed, alike in (
            (lambda meaning: _in_best_fields(meaning.likeliest()), True),
            (lambda meaning: _in_best_fields(meaning.at_best()), True),
            (Meaning.at_best, False),
            (_in_best_fields, True),
        ):
            writer = self._narrowed(narrowed)
            if match := writer._match(node):
                longer = any(writer._meanings[word].longer for word in words_of(node))
                yield Tier(match, alike and not longer)

    def _in_a_row(self, node: And) -> Iterator[Tier]:
        if not all(isinstance(part, Leaf) for part in node.parts):
            return
        meanings = [self._meanings[part] for part in node.parts if isinstance(part, Leaf)]
        if any("title" not in (meaning.word.fields or FIELDS) for meaning in meanings):
            return
        ways = islice(product(*(meaning.likeliest().held for meaning in meanings)), _MOST_WAYS)
        phrases = " OR ".join(_quoted(tuple(chain.from_iterable(way))) for way in ways)
        if phrases:
            yield Tier(f"title : ({phrases})", alike=True)

    def _narrowed(self, narrowed: Callable[[Meaning], Meaning]) -> "Writer":
        """Return a writer for less than all that is meant."""
        meanings = {word: narrowed(meaning) for word, meaning in self._meanings.items()}
        return Writer(self._connection, meanings, self._fitting, self._whole)

    def _any(self, node: And) -> str | None:
        """Return the expression for documents that hold any of the words."""
        words = dict.fromkeys(words_of(node))
        telling = [word for word in words if not self._meanings[word].optional]
        return _joined(" OR ", [self._word(word) for word in telling or words])

    def _match(self, node: Node) -> str | None:
        """Return the expression of a node of text; ``None`` where no document can match it."""
        if isinstance(node, Leaf):
            return self._word(node)
        if isinstance(node, Or):
            return _joined(" OR ", map(self._match, node.parts))
        if isinstance(node, Not | Filter):
            raise TypeError(node)
        parts = dict.fromkeys(node.words if isinstance(node, Name) else node.parts)
        wanted = [part for part in parts if not isinstance(part, Not)]
        required = [part for part in wanted if not self._is_optional(part)] or wanted
        found = list(map(self._match, required))
        if not found or None in found:
            return None
        match = _joined(" AND ", found)
        unwanted = [part.part for part in parts if isinstance(part, Not)]
        excluded = _joined(" OR ", map(self._unwanted, unwanted))
        return f"({match}) NOT ({excluded})" if excluded else match

    def _is_optional(self, node: Node) -> bool:
        return isinstance(node, Leaf) and self._meanings[node].optional

    def _unwanted(self, node: Node) -> str | None:
        """Return the expression of what is not wanted: words that are really there, anywhere."""
        return self._whole._narrowed(Meaning.exactly)._match(node)

    def _word(self, word: Leaf) -> str | None:
        return expression(self._meanings[word])

    def _condition(self, node: Node) -> Condition:
        """Return the condition of a node, whatever it is of."""
        if isinstance(node, Filter):
            return self._in_places([node])
        if isinstance(node, Not):
            return self._without(node.part)
        if isinstance(node, Or):
            parts = list(map(self._condition, node.parts))
            sql = " OR ".join(part.sql for part in parts)
            return Condition(f"({sql})", tuple(value for part in parts for value in part.values))
        if isinstance(node, And):
            filters = [part for part in node.parts if isinstance(part, Filter)]
            others = [self._condition(part) for part in node.parts if not isinstance(part, Filter)]
            return both([*([self._in_places(filters)] if filters else []), *others])
        if isinstance(node, Name) and len(node.words) > 1:
            return self._name(node)
        return self._in_text(self._match(node))

    def _without(self, node: Node) -> Condition:
        is_text = _is_text(node)
        found = self._in_text(self._unwanted(node)) if is_text else self._condition(node)
        return Condition(f"NOT {found.sql}", found.values)

    def _in_text(self, match: str | None) -> Condition:
        return Condition(_IN_TEXT, (match,)) if match else NONE

    def _in_places(self, filters: Sequence[Filter]) -> Condition:
        return Condition(f"{{key}} IN ({_IN_SLOTS})", (json.dumps(self._fitting(filters)),))

    def _placed(self, filters: Sequence[Filter]) -> frozenset[int]:
        """Return the keys of the documents that filters let through."""
        rows = self._connection.execute(_IN_SLOTS, (json.dumps(self._fitting(filters)),))
        return frozenset(key for (key,) in rows)

    def _name(self, name: Name) -> Condition:
        """Return the condition that all words stand in the name of one person."""
        keys = json.dumps(sorted(self._named(name)))
        return Condition("{key} IN (SELECT value FROM json_each(?))", (keys,))

    def _named(self, name: Name) -> frozenset[int]:
        """Return the keys of the documents with all words in the name of one person."""
        meanings = [self._meanings[word] for word in name.words]
        rows = self._connection.execute(
            "SELECT key, document.authors, document.chairs FROM text "
            "CROSS JOIN document ON key = text.rowid WHERE text MATCH ?",
            (self._match(name) or '""',),
        )
        return frozenset(
            key
            for key, *people in rows
            if any(
                tier(meanings, line.split()) is not None
                for field, lines in zip(NAMES, people, strict=True)
                for line in lines.split("\n")
                if field in name.fields
            )
        )


def _in_best_fields(meaning: Meaning) -> Meaning:
    """Return a meaning in titles and names alone, or nowhere where it must not be in these."""
    fields = tuple(each for each in BEST_FIELDS if each in (meaning.word.fields or FIELDS))
    if not fields:
        return meaning.nothing()
    return meaning._replace(word=meaning.word._replace(fields=fields))


def expression(meaning: Meaning) -> str | None:
    """Return the FTS5 expression of all that a word may mean, in the fields that it is wanted."""
    fields = meaning.word.fields
    text = meaning.word.tokens[0]
    within = f"{{{' '.join(fields)}}} : " if fields else ""
    choices = [f"{within}({' OR '.join(map(_quoted, meaning.held))})"] if meaning.held else []
    # What is hidden holds words joined that stand apart: what they begin with begins nothing.
    choices += [f'{{{" ".join(fields or FIELDS)}}} : "{text}" *'] if meaning.longer else []
    if meaning.acronym and "title" in (fields or FIELDS):
        trigrams = (f"{MARK}{text[n : n + 3]}" for n in range(len(text) - 2))
        choices.append(f'{{hidden}} : "{" ".join(trigrams)}"')
    if meaning.initial and not (fields and not set(fields) & set(NAMES)):
        near = (f'{{authors chairs}} : NEAR("{text[0]}" "{other}", 2)' for other in meaning.beside)
        choices += [f'{{hidden}} : "{MARK}{text}"'] if len(text) == 1 else near
    return _joined(" OR ", choices)


def _quoted(words: tuple[str, ...]) -> str:
    return f'"{" ".join(words)}"'


def _joined(operator: str, parts: Iterable[str | None]) -> str | None:
    found = [part for part in parts if part is not None]
    return found[0] if len(found) == 1 else operator.join(f"({each})" for each in found) or None


def _is_name(node: Node) -> bool:
    """Tell whether a node says nothing but who has to be among the people."""
    if isinstance(node, And | Or):
        return all(map(_is_name, node.parts))
    return isinstance(node, Name)


def _is_text(node: Node) -> bool:
    """Tell whether one full-text expression says all that a node wants."""
    if isinstance(node, And):
        wanted = [part for part in node.parts if not isinstance(part, Not)]
        unwanted = [part.part for part in node.parts if isinstance(part, Not)]
        return bool(wanted) and all(map(_is_text, [*wanted, *unwanted]))
    if isinstance(node, Or):
        return all(map(_is_text, node.parts))
    return isinstance(node, Leaf) or (isinstance(node, Name) and len(node.words) == 1)
