"""The smallest parts of a query: words, phrases, brackets and operators."""

import re
from collections.abc import Iterator

from confcli.model.errors import WrongUsageError
from confcli.model.patterns import Pattern
from confcli.search.query.fields import ALIASES, FIELDS, meant

#: Quotation marks and the minus as texts have them.
_TYPED = str.maketrans("“”„«»−", '"""""-')
#: What other languages write behind a word or phrase: how far words may be apart or misspelled, and
#: how much they count. ``L^2`` is a formula, ``10~20`` a range.
_BEHIND = r"[~^][\d.]*(?=[\s)]|$)"
_BEHIND_WORD = Pattern(r"(?:(?<=[^\W\d_])~[\d.]*|(?<=[^\W\d_]{4})\^[\d.]+)$")
#: The quote in it is none: G\"odel.
_UMLAUT = r'\\"(?=[A-Za-z{])'
_LEXEME = Pattern(
    rf"""
    (?P<close>\)) | (?P<operator>(?:OR|AND|NOT)(?=[\s()]|$))
    | (?P<not>-(?=[^\s)-]))?
      (?:(?P<field>(?i:{"|".join((*FIELDS, *ALIASES))})):(?![/:])(?=[^\s)])
        | (?P<spaced>{"|".join(FIELDS)}):(?!:)\s*)?
      (?P<within>(?!(?<=[dD][aA][yY]:)-\d)-(?=[^\s)-]))?
      (?:"(?P<quoted>(?:[^"\\]++|{_UMLAUT}|\\)*+)(?:"(?P<behind>{_BEHIND})?)?
        | (?P<open>\() | (?P<word>(?:[^\s()"\\]++|{_UMLAUT}|\\)++) | $)
    """,
    "x",
)
#: The beginning of a word that looks like a field; a web address and a C++ name don't.
_LIKE_A_FIELD = Pattern(r"([A-Za-z]+):(?![/:])")


def lexemes(text: str) -> Iterator[re.Match[str]]:
    """Cut a query into its parts; the last one is empty."""
    return _LEXEME.finditer(text.translate(_TYPED))


def ignored(lexeme: re.Match[str]) -> str:
    """What a word or phrase has behind it that is not of this language, or a minus at the end."""
    word = lexeme["word"] or ""
    if word == "-" and not lexeme.string[lexeme.end() :].strip():
        return word
    found = _BEHIND_WORD.search(word)
    return found[0] if found else lexeme["behind"] or ""


def refuse_misspelled_field(lexeme: re.Match[str]) -> None:
    """Raise ``WrongUsageError`` if a word, or what it stands before, follows nearly a field."""
    found = _LIKE_A_FIELD.match(lexeme["word"] or "")
    if not found or lexeme.string[lexeme.start("word") + found.end() :][:1] in ("", " ", "\t", ")"):
        return
    if field := meant(found[1]):
        raise WrongUsageError(
            f"unknown field {found[1]!r} in the query; did you mean: {field}:? "
            f'(to search for the word, quote it: "{lexeme["word"]}")'
        )
