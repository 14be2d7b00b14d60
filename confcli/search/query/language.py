"""The query language, parsed to a tree.

    federated "graph neural" -survey (vision OR language) author:bengio type:oral

Words stand beside one another where all are wanted; ``AND`` between them says the same, and
``NOT`` what ``-`` says. What is only half written is read as far as it goes: an open quote ends
with the query, a dangling ``OR`` or bracket is left out.
"""

import re
from collections import deque
from collections.abc import Sequence
from unicodedata import normalize

from confcli.model.errors import WrongUsageError
from confcli.search.index.tokens import is_character, tokens
from confcli.search.query.meaning import STOP_WORDS
from confcli.search.query.tree import And, Filter, Name, Node, Not, Or, Phrase, Word

#: Fields of text, by the name that a query calls them: where their words stand.
TEXT_FIELDS = {
    "title": ("title",),
    "author": ("authors", "chairs"),
    "abstract": ("abstract",),
    "chair": ("chairs",),
}
#: Fields that are filters, by the names of those.
FILTER_FIELDS = {
    "session": "session",
    "track": "track",
    "room": "room",
    "type": "type",
    "language": "language",
    "conf": "conference",
    "day": "day",
    "year": "year",
}
FIELDS = (*TEXT_FIELDS, *FILTER_FIELDS)
_PEOPLE = ("author", "chair")

_OTHER_NAMES = {
    "authors": "author",
    "speaker": "author",
    "chairs": "chair",
    "conference": "conf",
    "lang": "language",
}
_TWO_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"}
    | {"Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Ø": "Oe", "Å": "Aa"}
)
#: Brackets in brackets beyond this are not read; SQLite reads some 25 levels.
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


_Lexemes = deque[re.Match[str]]


def parse(text: str, fields: tuple[str, ...] | None = None) -> And:
    """Return the tree of a query; its words are wanted in ``fields`` unless they say another.

    ``WrongUsageError`` where it names a field that there is not.
    """
    if text.isupper() and set(tokens(text)) & STOP_WORDS - {"and", "or"}:  # a title in capitals
        text = text.replace("NOT", "not")
    lexemes = deque(_LEXEME.finditer(text))
    parts: list[Node] = []
    while lexemes:  # a bracket that nothing opens ends a part, not the query
        parts += _sequence(lexemes, None, fields, 0)
    return And(tuple(parts))


def name(text: str, fields: tuple[str, ...]) -> Name | None:
    """Return the node for words of one person's name; ``None`` where there is no word."""
    words = _words(text, fields)
    return Name(words, fields) if words else None


def _sequence(
    lexemes: _Lexemes, field: str | None, fields: tuple[str, ...] | None, depth: int
) -> list[Node]:
    """Return the parts up to a closing bracket; ``OR`` joins the two beside it."""
    parts: list[Node] = []
    either = negated = False
    while lexemes:
        lexeme = lexemes.popleft()
        if lexeme["close"]:
            break
        if lexeme["operator"]:
            either = bool(parts) if lexeme["operator"] == "OR" else either
            negated = lexeme["operator"] == "NOT"
            continue
        part = _part(lexeme, lexemes, field, fields, depth)
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


def _alternatives(node: Node) -> tuple[Node, ...]:
    return node.parts if isinstance(node, Or) else (node,)


def _part(
    lexeme: re.Match[str],
    lexemes: _Lexemes,
    field: str | None,
    fields: tuple[str, ...] | None,
    depth: int,
) -> Node | None:
    """Return the node that a lexeme begins; ``None`` where nothing is said."""
    if lexeme["field"] or lexeme["spaced"]:
        field = _field(lexeme["field"] or lexeme["spaced"])
    if lexeme["open"]:
        if depth == _DEEPEST:
            return None
        inside = _sequence(lexemes, field, fields, depth + 1)
        node = _all(inside)
    elif lexeme["quoted"] is not None:
        node = _leaf(lexeme["quoted"], field, fields, quoted=True)
    else:
        node = _leaf(lexeme["word"] or "", field, fields, quoted=False)
    return Not(node) if node is not None and (lexeme["not"] or lexeme["within"]) else node


def _field(name: str) -> str:
    name = name.casefold()
    name = _OTHER_NAMES.get(name, name)
    if name not in FIELDS:
        raise WrongUsageError(
            f"there is no field {name!r} to search in; there is: {', '.join(FIELDS)} "
            f'(quotes make words of it: "{name}: …")'
        )
    return name


def _leaf(
    text: str, field: str | None, fields: tuple[str, ...] | None, *, quoted: bool
) -> Node | None:
    if field in FILTER_FIELDS:
        return Filter(FILTER_FIELDS[field], (text,)) if text.strip() else None
    where = TEXT_FIELDS[field] if field else fields
    if field in _PEOPLE and where:
        return name(text, where)
    words = _words(text, where)
    if quoted:
        found = tuple(tokens(text))
        return Phrase(found, where) if found else None
    return _all(words)


def _all(parts: Sequence[Node]) -> Node | None:
    if len(parts) < 2:
        return parts[0] if parts else None
    return And(tuple(parts))


def _words(text: str, fields: tuple[str, ...] | None) -> tuple[Word, ...]:
    """Return the words of a text; characters of a script without blanks are one, in a row."""
    found = tokens(text)
    longer = tokens(normalize("NFC", text).translate(_TWO_LETTERS))
    pairs = zip(found, longer if len(longer) == len(found) else found, strict=True)
    words: list[Word] = []
    for word, spelled_out in pairs:
        if is_character(word) and words and is_character(words[-1].tokens[-1]):
            words[-1] = words[-1]._replace(tokens=(*words[-1].tokens, word))
        else:
            words.append(Word((word,), fields, spelled_out if spelled_out != word else None))
    return tuple(words)
