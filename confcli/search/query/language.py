"""The query language, parsed to a tree.

    federated "graph neural" -survey (vision OR language) author:bengio type:oral

Words beside one another must all match; ``AND`` between them means the same, and ``NOT`` is
another way to write ``-``. Unfinished queries are read as far as they go: an open quote ends with
the query, and a dangling ``OR`` or bracket is dropped.
"""

import re
from collections import deque
from collections.abc import Sequence
from unicodedata import normalize

from confcli.model.errors import WrongUsageError
from confcli.schedule import filters
from confcli.search.index.schema import NAMES
from confcli.search.index.tokens import is_character, tokens
from confcli.search.query.meaning import STOP_WORDS
from confcli.search.query.tree import And, FieldFilter, Name, Node, Not, Or, Phrase, Word

#: The fields of the query language that hold text, and the fields of the index they look in.
TEXT_FIELDS = {
    "title": ("title",),
    "author": NAMES,
    "abstract": ("abstract",),
    "chair": ("chairs",),
    **{name: (field,) for name, field in filters.OF_CONTENT.items() if field not in NAMES},
}
#: The filters that a query may ask for; others are looked for among the words, typos forgiven.
FILTERS = tuple(name for name in filters.NAMES if name not in TEXT_FIELDS)
_SHORT = {"conference": "conf"}
#: The fields of the query language that are filters.
FILTER_FIELDS = {_SHORT.get(name, name): name for name in FILTERS}
FIELDS = (*TEXT_FIELDS, *FILTER_FIELDS)
_PEOPLE = ("author", "chair")

_ALIASES = {
    "authors": "author",
    "speaker": "author",
    "chairs": "chair",
    "conference": "conf",
    "lang": "language",
    **{field: name for name, field in filters.OF_CONTENT.items()},
    "tag": "keyword",
    "topic": "keyword",
}
_TWO_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}
    | {"Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Å": "Aa"}
)
#: Brackets nested deeper are dropped; SQLite reads about 25 levels.
_DEEPEST = 16
#: The quote in it is none: G\"odel.
_UMLAUT = r'\\"(?=[A-Za-z{])'
_LEXEME = re.compile(
    rf"""
    (?P<close>\)) | (?P<operator>(?:OR|AND|NOT)(?=[\s()]|$))
    | (?P<not>-(?=[\w"(]))?
      (?:(?P<field>[A-Za-z]+):(?!/)(?=[^\s)]) | (?P<spaced>{"|".join(FIELDS)}):\s*)?
      (?P<within>-(?=[\w"(]))?
      (?:"(?P<quoted>(?:[^"\\]|{_UMLAUT}|\\)*)(?:"|$)
        | (?P<open>\() | (?P<word>(?:[^\s()"\\]|{_UMLAUT}|\\)+) | $)
    """,
    re.VERBOSE,
)


def parse(text: str, fields: tuple[str, ...] | None = None) -> And:
    """Parse a query, its words in ``fields`` by default; ``WrongUsageError``: unknown field."""
    if text.isupper() and set(tokens(text)) & STOP_WORDS - {"and", "or"}:  # a title in capitals
        text = text.replace("NOT", "not")
    return _Parser(text, fields).tree()


def name(text: str, fields: tuple[str, ...]) -> Name | None:
    """Parse the words of one person's name; ``None`` if there are none."""
    words = _words(text, fields)
    return Name(words, fields) if words else None


def within(field: str, text: str) -> Node | None:
    """Parse what a field of the query language has to hold; ``None`` if it has no words."""
    where = TEXT_FIELDS[field]
    return name(text, where) if field in _PEOPLE else _all(_words(text, where))


class _Parser:
    def __init__(self, text: str, fields: tuple[str, ...] | None) -> None:
        self._lexemes = deque(_LEXEME.finditer(text))
        self._fields = fields

    def tree(self) -> And:
        parts: list[Node] = []
        while self._lexemes:  # a bracket that nothing opens ends a part, not the query
            parts += self._sequence(None, 0)
        return And(tuple(parts))

    def _sequence(self, field: str | None, depth: int) -> list[Node]:
        """Read up to a closing bracket; ``OR`` joins the parts on its two sides."""
        parts: list[Node] = []
        either = negated = False
        while self._lexemes:
            lexeme = self._lexemes.popleft()
            if lexeme["close"]:
                break
            if lexeme["operator"]:
                either = bool(parts) if lexeme["operator"] == "OR" else either
                negated = lexeme["operator"] == "NOT"
                continue
            part = self._part(lexeme, field, depth)
            if part is None:
                continue
            if negated and not isinstance(part, Not):
                part = Not(part)
            if either:
                both = (*_alternatives(parts.pop()), *_alternatives(part))
                part = Or(tuple(dict.fromkeys(both)))
            parts.append(part)
            either = negated = False
        return parts

    def _part(self, lexeme: re.Match[str], field: str | None, depth: int) -> Node | None:
        """Read the node that a lexeme begins; ``None`` if it is empty."""
        if lexeme["field"] or lexeme["spaced"]:
            field = _field(lexeme["field"] or lexeme["spaced"])
        if lexeme["open"]:
            if depth == _DEEPEST:
                return None
            node = _all(self._sequence(field, depth + 1))
        elif lexeme["quoted"] is not None:
            node = self._leaf(lexeme["quoted"], field, quoted=True)
        else:
            node = self._leaf(lexeme["word"], field) if lexeme["word"] else None
        return Not(node) if node is not None and (lexeme["not"] or lexeme["within"]) else node

    def _leaf(self, text: str, field: str | None, *, quoted: bool = False) -> Node | None:
        if field in FILTER_FIELDS:
            return FieldFilter(FILTER_FIELDS[field], (text,)) if text.strip() else None
        where = TEXT_FIELDS[field] if field else self._fields
        if field in _PEOPLE and where:
            return name(text, where)
        if quoted:
            found = tuple(tokens(text))
            return Phrase(found, where) if found else None
        return _all(_words(text, where))


def _alternatives(node: Node) -> tuple[Node, ...]:
    return node.parts if isinstance(node, Or) else (node,)


def _field(name: str) -> str:
    name = name.casefold()
    name = _ALIASES.get(name, name)
    if name not in FIELDS:
        raise WrongUsageError(
            f"unknown field {name!r} in the query; available: {', '.join(FIELDS)} "
            f'(to search for the words, quote them: "{name}: …")'
        )
    return name


def _all(parts: Sequence[Node]) -> Node | None:
    if len(parts) < 2:
        return parts[0] if parts else None
    return And(tuple(parts))


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
