"""The abbreviations that a text defines: ``large language models (LLMs)``.

After A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in
biomedical text" (2003): the letters of a short form are looked for from right to left in the
words beside it, and its first letter begins a word. Here each of the words begins with one of
the letters, small words aside: a wrong long form would find unrelated papers.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from confcli.model.patterns import Pattern
from confcli.search.index.singular import singular
from confcli.search.index.tokens import is_character, tokens

#: A bracket with no other in it. Its end is near, so that any text is read in linear time.
_BRACKET = Pattern(r"\(([^()]{2,120})\)")
#: ``…, or LLM``: only initials are believed without a bracket.
_OR = Pattern(r", or ([A-Z][A-Za-z0-9-]{1,9})\b")
#: How many brackets of a text are read; no abstract has as many.
_MOST = 500
#: How much of the text before a bracket is read, and what ends the words that belong to it.
_REACH, _BREAK = 160, Pattern(r"[()\[\]]|\n[ \t]*\n|[.:;!?](?=\s)")
#: What introduces a form in a bracket, and what follows it: ``(or LLM; see below)``.
_BEFORE = Pattern(
    r"\A\s*(?:(?:or|aka|in short|short|called|abbreviated|denoted)\b|a\.k\.a\.|i\.e\.)"
    r"[,:]?(?: as| by)?\s"
)
_AFTER = Pattern(r"[,;:=/\[].*", "s")
_SHORT = Pattern(r"[^\W_](?:[^\W_]|[+&.'’‐‑-])*+")
_QUOTES = "\"'‘’“”„«»"
_LENGTHS = range(2, 11)
#: Words that need no letter in the short form; with the first ones no long form begins.
_ARTICLES = frozenset(("a", "an", "the"))
_LINKS = _ARTICLES | frozenset(
    "and as at by for from into of or to via with within without".split()
)
_SMALL = _LINKS | {"in", "on", "over", "through", "under"}

#: The words of a text, those joined by a hyphen together.
_Words = Sequence[list[str]]
#: Finds where those of some words begin that a short form stands for.
_Way = Callable[[str, _Words], int | None]


def definitions(text: str) -> Iterator[tuple[str, str]]:
    """Yield the short and the long forms that a text defines, folded, in the singular."""
    yield from _in_brackets(text)
    yield from _after_or(text)


def _in_brackets(text: str) -> Iterator[tuple[str, str]]:
    for bracket in islice(_BRACKET.finditer(text), _MOST) if "(" in text else ():
        inside = _AFTER.sub("", _BEFORE.sub("", bracket[1])).split()
        short = short_form(inside[0]) if len(inside) == 1 else None
        if not inside or (len(inside) == 1 and not short):
            continue  # as most are; what is before takes longer to read
        before = _before(text, bracket.start())
        if before and short:
            yield from _pair(short, _words(before[-_most_words(short) :]))
        elif before and (short := short_form(before[-1])):
            yield from _pair(short, _without_article(_words(inside)), whole=True)


def _after_or(text: str) -> Iterator[tuple[str, str]]:
    for found in islice(_OR.finditer(text), _MOST):
        if short := short_form(found[1]):
            yield from _pair(short, _words(_before(text, found.start())), ways=(_by_all_initials,))


def short_form(text: str) -> str | None:
    """Fold a short form to its letters and digits, in the singular; ``None`` if it is none.

    It has at least two capitals and digits, one of them a capital: LLMs, k-NN, 3D.
    """
    text = text.strip(_QUOTES)
    if not _SHORT.fullmatch(text) or sum(map(_is_sign, text)) < 2:
        return None
    if text[-1] == "s" and _is_sign(text.rstrip("'’s")[-1]):
        text = text.rstrip("'’s")
    folded = "".join(tokens(text))
    is_short = len(folded) in _LENGTHS and any(map(str.isupper, text))
    return folded if is_short and not any(map(is_character, folded)) else None


def _is_sign(letter: str) -> bool:
    return letter.isupper() or letter.isdigit()


def _before(text: str, end: int) -> list[str]:
    """Split what stands before a bracket, in the same sentence."""
    reach = text[max(0, end - _REACH) : end]
    begin = max((found.end() for found in _BREAK.finditer(reach)), default=0)
    return reach[begin:].split()


def _words(chunks: Sequence[str]) -> _Words:
    return [found for chunk in chunks if (found := tokens(chunk))]


def _joined(words: _Words) -> list[str]:
    return [word for chunk in words for word in chunk]


def _without_article(words: _Words) -> _Words:
    return words[1:] if words and _ARTICLES.issuperset(words[0]) else words


def _most_words(short: str) -> int:
    return min(len(short) + 5, 2 * len(short))


def _pair(
    short: str, words: _Words, *, ways: Sequence[_Way] = (), whole: bool = False
) -> Iterator[tuple[str, str]]:
    """Yield a short form with the last of some words that it stands for; all if ``whole``."""
    for begin_of in ways or (_by_all_initials, _by_large_initials, _by_letters):
        begin = begin_of(short, words)
        if begin is None or (whole and begin) or _LINKS.issuperset(words[begin]):
            continue
        long = _joined(words[begin:])
        if short not in long and len("".join(long)) > len(short) + 1:
            yield short, singular(long)
        return


def _by_all_initials(short: str, words: _Words) -> int | None:
    """Find where the words begin whose initials are the short form, small words if they fit."""
    return _by_initials(short, words, lambda word, letter: word in _SMALL and word[0] != letter)


def _by_large_initials(short: str, words: _Words) -> int | None:
    """Find the same for words that are not small."""
    return _by_initials(short, words, lambda word, _: word in _SMALL)


def _by_initials(short: str, words: _Words, skipped: Callable[[str, str], bool]) -> int | None:
    left = short
    for begin in reversed(range(len(words))):
        for word in reversed(words[begin]):
            if left and skipped(word, left[-1]):
                continue
            if not left or not _begins(word, left[-1]):
                return None
            left = left[:-1]
        if not left:
            return begin
    return None


def _by_letters(short: str, words: _Words) -> int | None:
    """Find where the words begin that hold the letters in order, each word its first letter."""
    left = {len(short)}
    for begin in reversed(range(len(words))):
        word = " ".join(words[begin])
        taken = {n for end in left for n in range(end) if _begins(word, short[n:end])}
        if 0 in taken:
            return begin
        left = taken | left if _SMALL.issuperset(words[begin]) else taken
    return None


def _begins(word: str, letters: str) -> bool:
    """Whether a word has some letters in order, the first at its beginning: XAI is explainable."""
    rest = iter(word)
    is_first = word[0] == letters[0] or (letters[0] == "x" and word.startswith("ex"))
    return is_first and all(letter in rest for letter in letters)
