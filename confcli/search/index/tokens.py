"""From text to the words that are indexed and looked for: the same way for both.

Beyond what ``confcli.model.text`` folds (case, accents, apostrophes): LaTeX is read as what it
shows, a possessive is its owner, a Greek letter alone is its name, the signs of C++ and C# are
words, and each character of a script that writes no blanks between words is a word of its own.
"""

import re
import unicodedata
from functools import cache

from confcli.model.text import plain

#: Thai, Lao, Burmese, Khmer, kana, Han and Hangul (whose particles hang on the words).
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003134f"
)
#: Vowel signs of the scripts of India belong to their words, whatever ``\w`` says.
_SIGNS = "\u0900-\u0963\u0966-\u0df3"
_ASCII_WORD = re.compile(r"[a-z0-9]+")
_COMPOUND = re.compile(r"[^\W_]+(?:-[^\W_]+)+")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s\b", re.IGNORECASE)

_PLUS = re.compile(r"(?<=\b[A-Za-z])\+\+")
_SHARP = re.compile(r"(?<=\b[A-Za-z])#(?!\w)")

_ACCENT = re.compile(r"\\(?:[\"'^`~=.]\s*|[cvHukrbd](?=\{))\{?(?:\\(?=[ij]))?([A-Za-z])\}?")
_MACRO = re.compile(r"\\([A-Za-z]+)( ?)")
_JOINED = re.compile(r"(?<=[^\W_])[_^]+(?=[^\W_])")
_SHOWN = {"varepsilon": "epsilon", "varphi": "phi", "vartheta": "theta"}
_LETTERS = {"ell": "l", "o": "o", "l": "l", "ss": "ss", "ae": "ae", "oe": "oe", "aa": "a", "i": "i"}
#: Commands that only say how what follows is drawn.
_DRAWING = frozenset(
    """
    emph em it bf tt sc text textit textbf textsc texttt textrm textsf textnormal mathbf mathcal
    mathbb mathrm mathsf mathit mathfrak mathscr boldsymbol bm operatorname ensuremath left right
    big bigl bigr tilde widetilde hat widehat bar overline underline vec url cite ref
    """.split()
)


def tokens(text: str) -> list[str]:
    """Return the folded words of a text, in order."""
    return split(folded(text))


def folded(text: str) -> str:
    """Return the text as words are taken from it, hyphens still in their places."""
    if "\\" in text or "$" in text or "^" in text:
        text = _without_latex(text)
    if "'" in text or "’" in text:
        text = _POSSESSIVE.sub("", text)
    if "+" in text or "#" in text:
        text = _SHARP.sub("sharp ", _PLUS.sub("plusplus ", text))
    text = plain(text)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def split(text: str) -> list[str]:
    """Return the words of a text that is folded already."""
    if text.isascii():
        return _ASCII_WORD.findall(text)
    greek = _greek_letters()
    return [greek.get(word, word) for word in _any_word().findall(text)]


def compounds(text: str) -> dict[str, str]:
    """Return the hyphenated words of a folded text, joined, with their parts: few shot."""
    text = text.replace("\u2010", "-").replace("\u2011", "-")
    chunks = (chunk for chunk in text.split() if "-" in chunk) if "-" in text else ()
    found = (split(compound) for chunk in chunks for compound in _COMPOUND.findall(chunk))
    return {"".join(parts): " ".join(parts) for parts in found}


def is_character(word: str) -> bool:
    """Tell whether a word is one character of a script without blanks between words."""
    return not word.isascii() and _one_character().fullmatch(word) is not None


def is_sign(word: str) -> bool:
    """Tell whether a word stands for a letter and signs, such as C++, and so is no other's typo."""
    return len(word) > 4 and word[1:] in ("plusplus", "sharp")


def initials(words: list[str]) -> list[str]:
    """Return the first letters of each three words in a row."""
    letters = "".join(word[0] for word in words)
    return [letters[n : n + 3] for n in range(len(letters) - 2)]


def _without_latex(text: str) -> str:
    """Return ``l2`` for ``$\\ell_2$``, ``Gödel``'s letters for ``G\\"odel``."""
    text = _ACCENT.sub(r"\1", text)
    text = _MACRO.sub(_shown, text)
    return _JOINED.sub("", re.sub(r"[${}\\]", "", text))


def _shown(macro: re.Match[str]) -> str:
    name, blank = macro.groups()
    if name.lower() in _LETTERS:
        return _LETTERS[name.lower()]
    return "" if name in _DRAWING else _SHOWN.get(name, name) + blank


# What only texts beyond ASCII need is made when the first of them comes: it takes a while.


@cache
def _any_word() -> re.Pattern[str]:
    return re.compile(rf"[{_UNSPACED}]|(?:[^\W_{_UNSPACED}]|[{_SIGNS}])+")


@cache
def _one_character() -> re.Pattern[str]:
    return re.compile(rf"[{_UNSPACED}]")


@cache
def _greek_letters() -> dict[str, str]:
    """Return the names of the letters."""
    names = (
        "ALPHA BETA GAMMA DELTA EPSILON ZETA ETA THETA IOTA KAPPA LAMDA MU NU XI OMICRON PI RHO "
        "SIGMA TAU UPSILON PHI CHI PSI OMEGA"
    ).split()
    return {
        unicodedata.lookup(f"GREEK SMALL LETTER {name}"): name.lower().replace("lamda", "lambda")
        for name in names
    }
