"""Split text into words, the same way for the index and for queries.

Beyond what ``confcli.model.text`` folds (case, accents, apostrophes): LaTeX is read as it is
displayed, a possessive loses its s, a lone Greek letter becomes its name, C++ and C# are words,
and so are symbols such as 🦀 and ≤, and each character of a script written without blanks.
"""

import re
import unicodedata
from functools import cache

from confcli.model.patterns import Pattern
from confcli.model.text import plain

#: Thai, Lao, Burmese, Khmer, kana, Han and Hangul (whose particles hang on the words).
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003134f"
)
#: What may be searched for although it is no letter: emoji, arrows, mathematics, money. Without
#: skin colours, and without the signs that folding makes of numbers.
_SYMBOLS = (
    "£¥©®±×÷\u20a0-\u20cf\u2190-\u2211\u2213-\u23ff\u25a0-\u2775\u2794-\u27ff"
    "\u2900-\u2bff\U0001f000-\U0001f0ff\U0001f12f-\U0001f3fa\U0001f400-\U0001faff"
)
#: Vowel signs of Indian scripts are part of words, which ``\w`` does not know.
_SIGNS = "\u0900-\u0963\u0966-\u0df3"
_ANY_WORD = Pattern(rf"[{_UNSPACED}{_SYMBOLS}]|(?:[^\W_{_UNSPACED}{_SYMBOLS}]|[{_SIGNS}])+")
_ONE_CHARACTER = Pattern(rf"[{_UNSPACED}]")
_ONE_SYMBOL = Pattern(rf"[{_SYMBOLS}]")
#: What each ASCII character of a folded text is as part of words: itself, or a blank.
_IN_WORDS = "".join(
    each if each.islower() or each.isdigit() else " " for each in map(chr, range(128))
)
_COMPOUND = Pattern(r"(?<![^\W_])[^\W_]++(?:-[^\W_]++)++")
_POSSESSIVE = Pattern(r"(?<=\w)['’]s\b", "i")

_PLUS = Pattern(r"(?<=\b[A-Za-z])\+\+")
_SHARP = Pattern(r"(?<=\b[A-Za-z])#(?!\w)")

_ACCENT = Pattern(r"\\(?:[\"'^`~=.][^\S\n]*|[cvHukrbd](?=\{))\{?(?:\\(?=[ij]))?([A-Za-z])\}?")
_MACRO = Pattern(r"\\([A-Za-z]+)( ?)")
_JOINED = Pattern(r"(?<=[^\W_])[_^]+(?=[^\W_])")
_SHOWN = {"varepsilon": "epsilon", "varphi": "phi", "vartheta": "theta"}
_LETTERS = {"ell": "l", "o": "o", "l": "l", "ss": "ss", "ae": "ae", "oe": "oe", "aa": "a", "i": "i"}
#: Commands that only set the font or decoration of what follows.
_DRAWING = frozenset(
    """
    emph em it bf tt sc text textit textbf textsc texttt textrm textsf textnormal mathbf mathcal
    mathbb mathrm mathsf mathit mathfrak mathscr boldsymbol bm operatorname ensuremath left right
    big bigl bigr tilde widetilde hat widehat bar overline underline vec url cite ref
    """.split()
)
_SIGNS_OF_LATEX = str.maketrans("", "", "${}\\")


def tokens(text: str) -> list[str]:
    """Split a text into folded words."""
    return split(folded(text))


def folded(text: str) -> str:
    """Fold a text, its hyphens kept."""
    if "\\" in text or "$" in text or "^" in text:
        text = _without_latex(text)
    if "'" in text or "’" in text:
        text = _POSSESSIVE.sub("", text)
    if "+" in text or "#" in text:
        text = _SHARP.sub("sharp ", _PLUS.sub("plusplus ", text))
    text = plain(text)
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def split(text: str) -> list[str]:
    """Split a folded text into words."""
    if text.isascii():
        return text.translate(_IN_WORDS).split()
    greek = _greek_letters()
    return [greek.get(word, word) for word in _ANY_WORD.findall(text)]


def compounds(text: str) -> dict[str, str]:
    """Map each hyphenated word of a folded text, joined, to its parts: fewshot to "few shot"."""
    text = text.replace("\u2010", "-").replace("\u2011", "-")
    chunks = (chunk for chunk in text.split() if "-" in chunk) if "-" in text else ()
    found = (split(compound) for chunk in chunks for compound in _COMPOUND.findall(chunk))
    return {"".join(parts): " ".join(parts) for parts in found}


def is_character(word: str) -> bool:
    """Whether a word is one character of a script written without blanks."""
    return not word.isascii() and _ONE_CHARACTER.fullmatch(word) is not None


def is_sign(word: str) -> bool:
    """Whether a word stands for a letter and a sign, such as C++, and so is never a typo."""
    return len(word) > 4 and word[1:] in ("plusplus", "sharp")


def is_symbol(word: str) -> bool:
    """Whether a word is a symbol, such as an emoji or an arrow."""
    return not word.isascii() and _ONE_SYMBOL.fullmatch(word) is not None


def symbols_last(words: list[str]) -> list[str]:
    """Move symbols behind the words, so that words with one between them still are in a row."""
    if all(map(str.isascii, words)):
        return words
    return sorted(words, key=is_symbol)


def _without_latex(text: str) -> str:
    """Read LaTeX as displayed: ``$\\ell_2$`` as ``l2``, ``G\\"odel`` as ``Godel``."""
    text = _ACCENT.sub(r"\1", text)
    text = _MACRO.sub(_shown, text)
    return _JOINED.sub("", text.translate(_SIGNS_OF_LATEX))


def _shown(macro: re.Match[str]) -> str:
    name, blank = macro.groups()
    if name.lower() in _LETTERS:
        return _LETTERS[name.lower()]
    return "" if name in _DRAWING else _SHOWN.get(name, name) + blank


@cache
def _greek_letters() -> dict[str, str]:
    """Map the lower-case letters to their names."""
    names = (
        "ALPHA BETA GAMMA DELTA EPSILON ZETA ETA THETA IOTA KAPPA LAMDA MU NU XI OMICRON PI RHO "
        "SIGMA TAU UPSILON PHI CHI PSI OMEGA"
    ).split()
    return {
        unicodedata.lookup(f"GREEK SMALL LETTER {name}"): name.lower().replace("lamda", "lambda")
        for name in names
    }
