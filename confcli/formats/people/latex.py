r"""LaTeX in names, as letters: ``M{\"u}ller`` as ``Müller``, ``\O stergaard`` as ``Østergaard``."""

import re
import unicodedata

from confcli.model.patterns import Pattern

#: Accents by their command, as combining characters.
_ACCENTS = dict(
    zip(
        "\"'^`~=.cvHukrbd",
        "\u0308\u0301\u0302\u0300\u0303\u0304\u0307\u0327\u030c\u030b\u0306\u0328\u030a\u0331\u0323",
        strict=True,
    )
)
_ACCENT = Pattern(
    r"""\\(?:(?P<sign>["'^`~=.])|(?P<word>[cvHukrbd])(?=[\s{\\])\s*+)
    (?P<open>\{)?(?:\\(?=[ij]\b))?+(?P<letter>[^\W\d_])(?(open)\})""",
    "x",
)
#: A letter in braces, as ``{\"u}`` leaves it.
_IN_BRACES = Pattern(r"\{([^\W\d_a-zA-Z]|ss)\}")
_LETTERS = {
    "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ",
    "i": "ı", "j": "ȷ",
}  # fmt: skip
_LETTER = Pattern(r"\\(ss|[ad]h|[aA][aeAE]|[oO][eE]|[dD][hHjJ]|[tT][hH]|[oOlLij])(?:\{\}|\s++|\b)")
#: Commands between people, and those after a name that say more about it.
_AND = Pattern(r"\\(?:and|And|AND)\b|\\\\")
_MARK = Pattern(
    r"\\(?:textsuperscript|thanks|footnote(?:mark)?|inst|IEEEauthorrefmark|samethanks|orcidID)"
    r"(?:\[[^\]]{0,40}\]|\{[^{}]{0,400}\})?"
)
#: Raised signs: ``$^{1,2}$``, ``$^\dagger$``, ``^{*}``, ``^1``.
_RAISED = Pattern(
    r"\$\s*\^?[^$A-Z]{0,40}\$|\^\{[^{}]{0,40}\}|\^\\?(?:[a-z]+\b|\d{1,2}(?:,\d{1,2})*+|\W)"
)
#: A blank that breaks no line; in a nickname it would be a sign.
_BLANK = Pattern(r"(?<=[a-zß-ÿ.])~(?=[A-ZÀ-Þ])")
_NUMBERS = Pattern(r"\d{1,2}(?:\s*+,\s*+\d{1,2})*+")
_NOTES = (r"\thanks", r"\footnote{", r"\orcidID")
_FONT = Pattern(r"\\(?:text[a-z]{2}|emph|mbox)\s*+(?=\{)|\\,|\\(?=\s)")


def letters(text: str) -> str:
    """Replace LaTeX by what it prints, with the numbers that it raises in brackets."""
    text = _BLANK.sub(" ", text) if "~" in text else text
    if "\\" in text:
        text = _MARK.sub(_bracketed, _ACCENT.sub(_accented, text))
        text = _LETTER.sub(lambda found: _LETTERS.get(found[1], found[0]), text)
        text = (
            _FONT.sub("", _AND.sub("\n", _IN_BRACES.sub(r"\1", text)))
            .replace("~", " ")
            .replace("\\&", "&")
        )
    return _RAISED.sub(_bracketed, text) if "^" in text or "$" in text else text


def _bracketed(found: re.Match[str]) -> str:
    numbers = _NUMBERS.search(found[0]) if not found[0].startswith(_NOTES) else None
    return f"[{numbers[0]}]" if numbers else ""


def _accented(found: re.Match[str]) -> str:
    accent = _ACCENTS[found["sign"] or found["word"]]
    return unicodedata.normalize("NFC", found["letter"] + accent)
