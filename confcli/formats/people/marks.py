"""What stands beside a name without being part of it: footnote marks, addresses, handles."""

from collections.abc import Sequence

from confcli.model.patterns import Pattern

_SIGNS = "*∗⁎†‡§¶⋆★✉✝¹²³⁰⁴⁵⁶⁷⁸⁹⁺"
#: Signs, with the commas between them; a star within a word is part of a nickname.
_SIGN = Pattern(
    rf"(?<!\w)[{_SIGNS}](?:,?[{_SIGNS}])*+"
    rf"|(?<![{_SIGNS},˒])[{_SIGNS}](?:[,˒]?[{_SIGNS}])*+(?![\w~^])"
)
#: Marks in brackets: ``[1]``, ``(1,2)``, ``(†)``, ``[a]``, ``()``.
_NUMBER = rf"(?:\d{{1,2}}|[a-z{_SIGNS}])"
_BRACKETED = Pattern(rf"[(\[]\s*+(?:{_NUMBER}(?:\s*+[,;]\s*+{_NUMBER})*+|(?:19|20)\d\d)?\s*+[)\]]")
#: Other symbols after a full name; in a nickname they belong to it.
_SYMBOL = Pattern(r"(?<=[^\W\d_]{2})[#\u2600-\u27bf\u25a0-\u25ff]++(?=\s*+(?:[,;&\n]|and\b|$))")
#: HTML that raises a mark; a name in it would be letters.
_RAISED = Pattern(r"<sup\b[^<>]*+>([\s\d,;*†‡§¶a-e]*+)</sup\s*+>", "i")
_ORCID = Pattern(r"(?:https?://)?(?:www\.)?orcid\.org/[\dxX/-]++|\b(?:\d{4}-){3}\d{3}[\dxX]\b")
_ORCID_LABEL = Pattern(r"\bORCID(?:\s*+iD)?\s*+:?", "i")
_WEB = Pattern(r"https?://[^\s()<>\[\]]++|(?<!\w)mailto:", "i")
_MAIL = Pattern(r"(?<![^\s<(\[,;:])[\w.+%-]++@[\w-]++(?:\.[\w-]++)++(?!@)")
_HANDLE = Pattern(r"(?<![^\s(\[])@[\w.-]++(?:@[\w.-]++)?(?=\s*+(?:[,;)\]]|$))")
_EMPTY = Pattern(r"\(\s*+[,;:]?\s*+\)|\[\s*+\]|<\s*+>")
#: A link of Markdown.
_LINK = Pattern(r"\[([^\[\]]{1,100})\]\((?:https?|mailto):[^\s()]*+\)")
#: A number after first and last name; a nickname such as ``it4n6`` is one word.
_NUMBERED = Pattern(r"(?<=[^\W\d_]\s)\d{1,2}(?:,\d{1,2})*+$|(?<=[^\W\d_])\d{1,2}(?:,\d{1,2})*+$")
_WORD = Pattern(r"\w")
_LEADING = Pattern(r"^\d{1,2}(?=[^\W\d_])")


def raised(text: str) -> str:
    """Put marks that HTML raises into brackets; without their tags they would be digits."""
    return _RAISED.sub(r"[\1]", text) if "<" in text else text


def signs(text: str) -> str:
    """Drop footnote marks."""
    text = _SYMBOL.sub("", text) if " " in text else text
    return _SIGN.sub("", _BRACKETED.sub("", text))


def contacts(text: str) -> str:
    """Drop the addresses and handles beside a name; alone, they stay for a name."""
    if not any(sign in text for sign in ("@", "://", "-", "orcid")):
        return text
    text = _WEB.sub("", _ORCID_LABEL.sub("", _ORCID.sub("", _LINK.sub(r"\1", text))))
    rest = _EMPTY.sub("", _MAIL.sub("", _HANDLE.sub("", text)))
    return rest if _WORD.search(rest) else text


def are_numbered(names: Sequence[str]) -> bool:
    """Whether most of several names end in the number of an affiliation."""
    ending = sum(" " in name and _NUMBERED.search(name) is not None for name in names)
    return ending > 1 and 2 * ending >= len(names)


def without_number(name: str) -> str:
    """Drop the number after or before a name."""
    return _LEADING.sub("", _NUMBERED.sub("", name)).strip()
