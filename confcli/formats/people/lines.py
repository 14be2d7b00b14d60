"""Lines of a page: how to tell one that names people from a title or a text."""

from collections.abc import Sequence

from confcli.model.patterns import Pattern

_DOT = Pattern(r"(?:(?<!\s)\s++)?[·⋅•∙]\s*+")
_COMMA = Pattern(r"(?:(?<!\s)\s++)?[,;]\s++(?:(?:and|&)\s++)?|(?<!\s)\s++(?:and|&)\s++")
_NO_NAME = Pattern(r"[;?!,]|\d")
_LISTED = Pattern(r"[,;·⋅•∙]")
_SUFFIX = Pattern(r"(?:jr|sr|ii|iii|iv|ph\.?\s?d|md)\.?", "i")
#: The dots that may end a name; any other ends a sentence.
_ABBREVIATED = Pattern(r"(?:\b\w|\b(?:jr|sr|st|ph\.?\s?d|md))\.", "i")
_PARTICLES = frozenset(
    "af al ben bin da de del der den di dos du el la las le los ter van von y".split()
)
#: Words of titles that aren't names.
_OF_TITLES = Pattern(
    r"\b(?:beyond|towards?|understanding|learning|machines?|neural|networks?|intelligence|systems?"
    r"|models?|workshop|tutorial|session|spotlight|\w+tions?|\w+olog(?:y|ies))\b",
    "i",
)
#: The most words of a name or a short title.
_SHORT = 8
#: The most words of a name or short title that ends in a full stop.
_SENTENCE = 3
#: The most words of a title.
_LONGEST_TITLE = 30


def parts(text: str) -> list[str]:
    """Cut a line that may name people at middle dots, else at commas and ``and``."""
    if _DOT.search(text):
        return [name for name in _DOT.split(text) if name]
    names: list[str] = []
    for part in _COMMA.split(text):
        if names and _SUFFIX.fullmatch(part):
            names[-1] += f", {part}"
        elif part:
            names.append(part)
    return names


def names_people(text: str) -> bool:
    """Whether a line is a list of people separated by middle dots, not a text with a dot."""
    parts = _DOT.split(text)
    return len(parts) > 1 and any(parts) and all(_is_name(part) for part in parts if part)


def lists_people(text: str) -> bool:
    """Whether a line is a list of people, separated by middle dots or commas."""
    names = parts(text) if _LISTED.search(text) else []
    return names_people(text) or (len(names) > 1 and all(map(is_full_name, names)))


def could_be_title(line: str) -> bool:
    """Whether a line is short enough for a title."""
    return len(line.split()) <= _LONGEST_TITLE


def is_text(line: str) -> bool:
    """Whether a line is prose: too long or too much of a sentence for a name or title."""
    count = len(line.split())
    ends = line.endswith(".") and count > _SENTENCE
    return (count > _SHORT or ends) and not lists_people(line)


def heads_text(line: str, below: Sequence[str]) -> bool:
    """Whether a line is one person's name above a text."""
    return bool(below) and is_full_name(line) and is_text(below[0])


def is_person(text: str) -> bool:
    """Whether a line may be the name of one person."""
    return _is_name(text) and len(text.split()) <= 6 and not _NO_NAME.search(text)


def are_people(text: str) -> bool:
    """Whether each name in a line, where names are expected, may be one."""
    names = parts(text)
    return bool(names) and all(is_person(name.split(",")[0]) for name in names)


def is_full_name(text: str) -> bool:
    """Whether a text looks like ``Jean-Luc de la Cruz``; short titles may look so too."""
    parts = text.split(",")[0].split()
    return (
        is_person(text.split(",")[0])
        and len(parts) > 1
        and all(part[0].isupper() or part in _PARTICLES for part in parts)
        and not _OF_TITLES.search(text)
    )


def _is_name(text: str) -> bool:
    ends_sentence = text.endswith(".") and not _ABBREVIATED.search(text, len(text) - 5)
    return len(text.split()) <= _SHORT and len(text) <= 80 and not ends_sentence and ":" not in text
