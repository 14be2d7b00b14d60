"""The query language, parsed to a tree.

    federated "graph neural" -survey (vision OR language) author:bengio type:oral

Words beside one another must all match; ``AND`` between them means the same, and ``NOT`` is
another way to write ``-``. Faulty queries are read as far as they go, and ``Reading.mended`` says
what was done to them: an open quote ends with the query, and a dangling ``OR`` is ignored.
A name with a colon that is no field is a word, unless it is nearly one.
"""

import re
from collections import Counter, deque
from collections.abc import Iterable, Sequence
from unicodedata import normalize

from confcli.model.tuples import NamedTuple
from confcli.search.index.tokens import is_character, is_symbol, tokens
from confcli.search.query.fields import FILTER_FIELDS, PEOPLE, TEXT_FIELDS, named
from confcli.search.query.lexemes import ignored, lexemes, refuse_misspelled_field
from confcli.search.query.meaning import STOP_WORDS
from confcli.search.query.tree import And, FieldFilter, Name, Node, Not, Or, Phrase, Word

_TWO_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}
    | {"Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Å": "Aa"}
)
#: Brackets nested deeper are dropped; SQLite reads about 25 levels.
_DEEPEST = 16


class Reading(NamedTuple):
    """A query as it was read."""

    tree: And
    #: What was done to a faulty query: "closed a quote".
    mended: tuple[str, ...] = ()


def read(text: str, fields: tuple[str, ...] | None = None) -> Reading:
    """Read a query, its words in ``fields`` by default; ``WrongUsageError``: misspelled field.

    A query of operators alone asks for these words.
    """
    if text.isupper() and set(tokens(text)) & STOP_WORDS - {"and", "or"}:  # a title in capitals
        text = text.replace("NOT", "not")
    parser = _Parser(text, fields)
    tree = parser.tree()
    if operators := [] if tree.parts else parser.operators:
        mended = f"read {' '.join(operators)} as {'words' if len(operators) > 1 else 'a word'}"
        return Reading(And(_words(" ".join(operators), fields)), (mended,))
    return Reading(tree, tuple(dict.fromkeys(parser.mended)))


def parse(text: str, fields: tuple[str, ...] | None = None) -> And:
    """Parse a query to its tree, as ``read`` does."""
    return read(text, fields).tree


def name(text: str, fields: tuple[str, ...]) -> Name | None:
    """Parse the words of one person's name; ``None`` if there are none."""
    words = _words(text, fields)
    return Name(words, fields) if words else None


def within(field: str, text: str) -> Node | None:
    """Parse what a field of the query language has to hold; ``None`` if it has no words."""
    where = TEXT_FIELDS[field]
    return name(text, where) if field in PEOPLE else _all(_words(text, where))


class _Parser:
    def __init__(self, text: str, fields: tuple[str, ...] | None) -> None:
        self._lexemes = deque(lexemes(text))
        self._fields = fields
        self.operators = [each["operator"] for each in self._lexemes if each["operator"]]
        self.mended: list[str] = []

    def tree(self) -> And:
        parts = self._sequence(None, 0)
        while self._lexemes:  # a bracket that nothing opens ends a part, not the query
            self.mended.append("ignored )")
            parts += self._sequence(None, 0)
        return And(tuple(parts))

    def _sequence(self, field: str | None, depth: int) -> list[Node]:
        """Read up to a closing bracket; ``OR`` joins the parts on its two sides."""
        parts: list[Node] = []
        operators: list[str] = []
        is_closed = not depth
        while self._lexemes:
            lexeme = self._lexemes.popleft()
            if lexeme["close"]:
                is_closed = True
                break
            if lexeme["operator"]:
                operators.append(lexeme["operator"])
            elif (part := self._part(lexeme, field, depth)) is not None:
                self._add(part, operators, parts)
                operators = []
        self._ignore(operators)
        self.mended += [] if is_closed else ["closed a bracket"]
        return parts

    def _add(self, part: Node, operators: list[str], parts: list[Node]) -> None:
        """Add a part to those before it, given the operators between."""
        joins = next((each for each in ("OR", "AND") if parts and each in operators), "")
        negates = operators[-1:] == ["NOT"]
        used = [joins, "NOT" if negates else ""]
        self._ignore((Counter(operators) - Counter(used)).elements())
        if negates and not isinstance(part, Not):
            part = Not(part)
        if joins == "OR":
            both = (*_alternatives(parts.pop()), *_alternatives(part))
            part = Or(tuple(dict.fromkeys(both)))
        parts.append(part)

    def _ignore(self, operators: Iterable[str]) -> None:
        self.mended += (f"ignored {each}" for each in operators)

    def _part(self, lexeme: re.Match[str], field: str | None, depth: int) -> Node | None:
        """Read the node that a lexeme begins; ``None`` if it is empty."""
        if lexeme["field"] or lexeme["spaced"]:
            field = named(lexeme["field"] or lexeme["spaced"])
        self._ignore(filter(None, [ignored(lexeme)]))
        if lexeme["open"]:
            if depth == _DEEPEST:
                self.mended.append("ignored (")
                return None
            node = _all(self._sequence(field, depth + 1))
        elif lexeme["quoted"] is not None:
            self.mended += ["closed a quote"] if lexeme.end("quoted") == lexeme.end() else []
            node = self._leaf(lexeme["quoted"], field, quoted=True)
        else:
            refuse_misspelled_field(lexeme)
            word = (lexeme["word"] or "").removesuffix(ignored(lexeme))
            node = self._leaf(word, field) if word else None
        return Not(node) if node is not None and (lexeme["not"] or lexeme["within"]) else node

    def _leaf(self, text: str, field: str | None, *, quoted: bool = False) -> Node | None:
        if field in FILTER_FIELDS:
            return FieldFilter(FILTER_FIELDS[field], (text,)) if text.strip() else None
        where = TEXT_FIELDS[field] if field else self._fields
        if field in PEOPLE and where:
            return name(text, where)
        return _phrase(text, where) if quoted else _all(_words(text, where))


def _alternatives(node: Node) -> tuple[Node, ...]:
    return node.parts if isinstance(node, Or) else (node,)


def _all(parts: Sequence[Node]) -> Node | None:
    if len(parts) < 2:
        return parts[0] if parts else None
    return And(tuple(parts))


def _phrase(text: str, fields: tuple[str, ...] | None) -> Node | None:
    """Read words in a row; symbols may be anywhere, as the index keeps them apart."""
    found = tokens(text)
    words = tuple(word for word in found if not is_symbol(word))
    symbols = (Word((word,), fields) for word in found if is_symbol(word))
    return _all([*([Phrase(words, fields)] if words else []), *symbols])


def _words(text: str, fields: tuple[str, ...] | None) -> tuple[Word, ...]:
    """Split a text into words; a run of characters written without blanks is one word."""
    found = tokens(text)
    longer = tokens(normalize("NFC", text).translate(_TWO_LETTERS)) if not text.isascii() else []
    pairs = zip(found, longer if len(longer) == len(found) else found, strict=True)
    words: list[Word] = []
    for word, spelled_out in pairs:
        if is_character(word) and words and is_character(words[-1].tokens[-1]):
            words[-1] = words[-1]._replace(tokens=(*words[-1].tokens, word))
        else:
            words.append(Word((word,), fields, spelled_out if spelled_out != word else None))
    return tuple(words)
