"""What a part between two separators looks like: a last name, a full name, initials."""

from confcli.formats.people.organisations import is_organisation
from confcli.model.patterns import Pattern

_SUFFIX = Pattern(
    r"(?:[JS]r|II|III|IV|Ph\.?\s?D|M\.?D|D\.?Phil|M\.?\s?Sc|B\.?\s?Sc|M\.?B\.?A|Esq|FRS|Inc|Ltd|LLC)\.?",
    "i",
)
_PARTICLES = frozenset(
    "af al ap av bin da das de del della den der di do dos du e el het la le les lo ten ter 't und "
    "van vd von y zu zum zur".split()
)
_CAPITAL = frozenset(("Van", "Von", "De", "Vom", "Zu"))
_INITIALS = Pattern(r"(?:[^\W\d_]\.-?\s?)++|[A-Z](?:[ -]?[A-Z]){0,2}(?:\.[ -]?[A-Z])*\.?|\w\.\w\.")
#: Characters of scripts that are written without blanks between first and last name.
_UNSPACED = Pattern(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_WORD = Pattern(r"[^\W\d_]")
_MOST_WORDS = 6


def is_unspaced(part: str) -> bool:
    """Whether a part is in a script that needs no blank between first and last name."""
    return _UNSPACED.search(part) is not None


def is_suffix(part: str) -> bool:
    """Whether a part belongs to the name before it: ``Jr.``, ``Ph.D.``"""
    return _SUFFIX.fullmatch(part) is not None


def is_company(part: str) -> bool:
    """Whether a part is what follows the name of a company: ``Inc.``"""
    return part.rstrip(".").casefold() in ("inc", "ltd", "llc", "co", "gmbh")


def without_suffix(part: str) -> tuple[str, str]:
    """Split ``Lind, Jr.`` into the name and the suffix with its comma."""
    name, comma, suffix = part.rpartition(",")
    return (name, f"{comma}{suffix}") if comma and is_suffix(suffix.strip()) else (part, "")


def is_initials(part: str) -> bool:
    """Whether a part is initials alone: ``A. M.``, ``J.-P.``, ``AM``."""
    return _INITIALS.fullmatch(part) is not None


def has_initial(part: str) -> bool:
    """Whether one of several words is an initial, which only people have."""
    words = part.split()
    return len(words) > 1 and any(is_initials(word) for word in words)


def is_last_name(part: str) -> bool:
    """Whether a part is one word, perhaps with particles: ``van der Berg``."""
    *before, last = part.split() or [""]
    if not before:
        return last[:1].isupper()
    # ``Van der Berg`` is a last name, ``Di van der Berg`` has a first name.
    is_particle = before[0].islower() or (before[0] in _CAPITAL and len(before) > 1)
    return is_particle and all(word.casefold() in _PARTICLES for word in before)


def is_first_name(part: str) -> bool:
    """Whether a part may follow a last name and a comma: ``Ada``, ``Ada M.``, ``Anna van``."""
    words = part.split()
    return 0 < len(words) <= _MOST_WORDS and words[0][:1].isupper() and not is_organisation(part)


def is_full_name(part: str) -> bool:
    """Whether a part looks like a first and a last name."""
    if is_unspaced(part):
        return len(part) <= 20
    words = part.split()
    return (
        1 < len(words) <= _MOST_WORDS
        and (words[0][:1].isupper() or words[0].casefold() in _PARTICLES)
        and any(word[:1].isupper() for word in words[1:])
        and not is_organisation(part)
        and ":" not in part
    )


def has_dash(part: str) -> bool:
    """Whether a part has a dash between blanks, after which anything may follow."""
    return any(f" {dash} " in part for dash in "-–—")


def has_several_words(part: str) -> bool:
    """Whether a part has as many words as a first and a last name, however they are written."""
    return 1 < len(part.split()) <= _MOST_WORDS and not is_organisation(part)


def is_nickname(part: str) -> bool:
    """Whether a part is one word that isn't a capitalised name: ``maha``."""
    return " " not in part and not part[:1].isupper()


def is_name(part: str) -> bool:
    """Whether a part is short enough for a name, and has letters."""
    return len(part.split()) <= _MOST_WORDS and len(part) <= 80 and bool(_WORD.search(part))
