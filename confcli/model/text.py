"""Words and characters: folding for comparison, links."""

import unicodedata
from collections.abc import Iterator, Sequence

from confcli.model.patterns import Pattern

#: Letters that do not decompose into a letter and an accent, and their plain form.
_LETTERS = dict(zip("øłđðþæœıħ", "o l d d th ae oe i h".split(), strict=True))
_ANY_LETTER = Pattern(f"[{''.join(_LETTERS)}]")
_WORD = Pattern(r"[^\W_]+")
#: What each ASCII character is as part of words: itself, or a blank.
_IN_WORDS = "".join(chr(code) if chr(code).isalnum() else " " for code in range(128))
#: Accents; vowel signs of Hebrew and Arabic, and the stroke that lengthens Arabic words; what is
#: not seen within a word: soft hyphens, joiners.
_MARKS = Pattern(
    "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u00ad\u200c\u200d\u2060\ufeff]+"
)
#: Stands for a blank at which a line is not to end; it is no character, so no text has it.
HELD = "\uffff"
#: The blanks of ``20 min`` and ``in 2 h 10 m``.
_IN_AMOUNTS = Pattern(
    r"(?<=\d) (?=(?:min|[dhm])\b)|(?:(?<=\d [dh])|(?<=\bin)) (?=\d+ (?:min|[dhm])\b)"
)
_LINK = Pattern(r"https?://[^\s<>\"“”]+")
_CLOSERS = {")": "(", "]": "[", "}": "{"}
_PLURALS = {
    "clash": "clashes",
    "entry": "entries",
    "match": "matches",
    "person": "people",
}


def fold(text: str) -> str:
    """Remove case and accents: ``Krähenbühl`` and ``KRAHENBUHL`` become equal."""
    text = text.casefold()
    if text.isascii():
        return text
    text = _ANY_LETTER.sub(lambda letter: _LETTERS[letter.group()], text)
    return _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold()


def plain(text: str) -> str:
    """Fold a text and drop its apostrophes, ready for ``split``."""
    return fold(text).replace("'", "").replace("’", "")


def split(plain_text: str) -> list[str]:
    """Split a text that is already ``plain`` into words."""
    if plain_text.isascii():  # faster than any pattern
        return plain_text.translate(_IN_WORDS).split()
    return _WORD.findall(plain_text)


def words(text: str) -> list[str]:
    """Split a text into folded words, without apostrophes: ``don't`` is ``dont``."""
    return split(plain(text))


def contains_words(text: str, part: str) -> bool:
    """Whether the folded words of a text have those of another among them, in one run."""
    return f" {' '.join(words(part))} " in f" {' '.join(words(text))} "


def slug(text: str) -> str:
    """Turn ``ICLR 2021`` into ``iclr-2021``."""
    return "-".join(words(text.replace("+", " plus ").replace("#", " sharp "))) or "conference"


def shorten(text: str, count: int = 12, most: int = 100) -> str:
    """Keep the first words of a text, with an ellipsis if more follow.

    Of long words, and scripts without blanks, no more is kept than fits into ``most`` columns.
    """
    parts = text.split()
    begin = " ".join(parts[:count])
    if cut := _beyond(begin, most):
        whole = begin[:cut].rpartition(" ")[0] if begin[cut].isascii() else ""
        return f"{whole} …" if whole else f"{begin[:cut]}…"
    return begin + (" …" if len(parts) > count else "")


def _beyond(text: str, most: int) -> int:
    """The index of the first letter that doesn't fit into ``most`` columns; 0 if all fit."""
    if len(text) <= (most if text.isascii() else most // 2):
        return 0
    width = 0
    for place, letter in enumerate(text):
        width += 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        if width > most:
            return place
    return 0


def quoted(text: str, most: int = 60) -> str:
    """Quote what the user typed, cut if it is very long, without the secrets of an address."""
    if ":" in text:
        from confcli.model.addresses import masked

        text = masked(text)
    return repr(text if len(text) <= most else f"{text[: most - 2]} …")


def written(value: object) -> str:
    """A value on one line, as it is written in a file."""
    import json

    return repr(value) if isinstance(value, str) else json.dumps(value, default=str)


def is_web(address: str) -> bool:
    """Whether a browser shows an address; others may open a file or run something."""
    return address.lower().startswith(("https://", "http://"))


def links(text: str | None) -> list[str]:
    """Find the web addresses in a text, each once, without trailing punctuation."""
    found = (_trim(match) for match in _LINK.findall(text or ""))
    return list(dict.fromkeys(link for link in found if "." in link))


def with_links(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a text, and whether each is a web address."""
    at = 0
    for found in _LINK.finditer(text):
        link = _trim(found[0])
        if "." in link:
            yield text[at : found.start()], False
            yield link, True
            at = found.start() + len(link)
    yield text[at:], False


def without_links(text: str) -> str:
    """A text with a blank in place of each web address."""
    return _LINK.sub(" ", text)


def _trim(link: str) -> str:
    while link and (link[-1] in ".,;:!?'’*" or _unopened(link)):
        link = link[:-1]
    return link


def _unopened(link: str) -> bool:
    opener = _CLOSERS.get(link[-1])
    return opener is not None and link.count(link[-1]) > link.count(opener)


def counted(count: int, name: str) -> str:
    """Count with the right plural: ``1 talk``, ``3,022 talks``, ``no entries``."""
    return f"{f'{count:,}' if count else 'no'} {name if count == 1 else plural(name)}"


def plural(name: str) -> str:
    """The plural of a noun: ``talks``, ``entries``."""
    return _PLURALS.get(name, f"{name}s")


def either(names: Sequence[str]) -> str:
    """``a, b or c``."""
    return _joined(names, "or")


def together(names: Sequence[str]) -> str:
    """``a, b and c``."""
    return _joined(names, "and")


def _joined(names: Sequence[str], joint: str) -> str:
    *others, last = names
    return f"{', '.join(others)} {joint} {last}" if others else last


def holding(text: str) -> str:
    """A text with ``HELD`` for the blanks in amounts of time, which no line is to end at."""
    return _IN_AMOUNTS.sub(HELD, text)


def one_line(text: str) -> str:
    """Put a text on one line: runs of blanks, tabs and line breaks become one blank."""
    return " ".join(text.split())
