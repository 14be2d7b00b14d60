"""People as BibTeX writes them: printed names that it reads right, others in braces as a whole.

BibTeX takes the last word of ``First von Last`` for the family name, with the words before it that
begin with a small letter. That is left to it wherever it is likely right; a name is only turned to
``Last, First`` where it would read another one, and no name is ever guessed.
"""

from collections.abc import Sequence

from confcli.export.tex import escaped
from confcli.model.patterns import Pattern
from confcli.model.text import one_line

#: Words before a family name that begin with a small letter.
_PARTICLES = frozenset(
    """
    von van der den de het la le los las du da dos das do di del della dei degli ter ten te zu zur
    zum vom af av el al bin bint ibn ben im auf 't vd v
    """.split()
)
#: The same with capitals, of which only two in a row are surely no given names.
_CAPITAL = frozenset("Van Von Der Den De La Las Los Di Del Della".split())
#: What joins two family names: Ramón y Cajal.
_JOINS = frozenset(("y", "i", "e"))
_SUFFIX = Pattern(r",? (Jr\.?|Sr\.?|II|III|IV)$")
_GROUP = Pattern(
    r"""^the\b|\b(?:collaboration|consortium|teams?|groups?|workshop|university|institute|institut
    |foundation|inc|gmbh|ltd|project|community|committee|organi[sz]ers?|labs?|laboratory|network
    |association|society|council|panel|board|staff|e\.v)\b""",
    "ix",
)
#: What is in no name that BibTeX should take apart: other signs, a script in which the family
#: name comes first, the word between names.
_WHOLE = Pattern(
    r"[^\w\s.\"'“”’‘`´·‐-]|[\d_]|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\band\b|^others$",
    "i",
)


def joined(printed: Sequence[str]) -> str:
    """The value of a field of names."""
    return " and ".join(map(name, printed))


def name(printed: str) -> str:
    """One name, whose letters all print as they are."""
    text = one_line(printed)
    suffix = _SUFFIX.search(text)
    words = text[: suffix.start()].split() if suffix else text.split()
    begin = _family(words)
    if begin is None or (not begin and (suffix or words[1:])):
        return f"{{{escaped(text)}}}"
    if not suffix and begin == _read(words):
        return escaped(text)
    family, given = escaped(" ".join(words[begin:])), escaped(" ".join(words[:begin]))
    if _JOINS.intersection(words):
        family = f"{{{family}}}"
    return ", ".join([family, *([suffix[1]] if suffix else []), given])


def family(printed: str) -> str:
    """The last word of a family name, or the first one that names a group."""
    words = _SUFFIX.sub("", one_line(printed)).split()
    if _family(words) is None:
        words = [word for word in words if word.casefold() != "the"][:1]
    return words[-1] if words else ""


def _family(words: Sequence[str]) -> int | None:
    """Where the family name begins, its particles included; ``None`` if that is not sure."""
    text, last = " ".join(words), len(words) - 1
    if not words or _WHOLE.search(text) or _GROUP.search(text):
        return None
    small = [at for at, word in enumerate(words[:-1]) if _is_small(word)]
    if 0 in small and words[0] not in _PARTICLES:
        return 1 if last == 1 else None
    joined = [at for at in small if words[at] in _JOINS and at > 1]
    if joined:
        return joined[0] - 1
    if not all(words[at] in _PARTICLES for at in small):
        return None
    both = (at for at in range(1, last - 1) if {*words[at : at + 2]} <= _CAPITAL)
    return next(both, _read(words))


def _read(words: Sequence[str]) -> int:
    """Where BibTeX sees the family name of a name without commas begin."""
    return next((at for at, word in enumerate(words[:-1]) if _is_small(word)), len(words) - 1)


def _is_small(word: str) -> bool:
    return next((letter.islower() for letter in word if letter.isalpha()), False)
