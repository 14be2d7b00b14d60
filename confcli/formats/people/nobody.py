"""What stands in a field of people without being one: ``et al.``, ``TBA``, ``and 3 more``."""

from confcli.model.patterns import Pattern

_NOBODY = Pattern(
    r"""t\.?\s?b\.?\s?[acd]\.?|to\sbe\s(?:announced|confirmed|decided|determined|defined)
    |n/a|undefined|unknown|unbekannt|\?+|[-–—_./*…]*
    |no\s(?:speakers?|authors?|one)|nobody
    |(?:various|several|multiple|all|many)(?:\s(?:invited\s)?
        (?:speakers?|presenters?|authors?|people|panell?ists?|participants?|attendees))?
    |(?:speakers?|presenters?|authors?|moderators?)\s(?:tb[acd]|to\sbe\s\w+)
    |everyone|everybody""",
    "ix",
)
#: The same if nothing else is in the field: among others, they may be names.
_ALONE = Pattern(r"N\.?A\.?|n\.?\s?a\.?|[Nn]one|null|NULL|nil|NaN|nan")
_COUNT = r"(?:\d{1,3}|many|several|some|two|three|four|five|\(?\+\d{1,3})"
_WHO = r"(?:others?|more|colleagues|co-?authors?|co-?workers|collaborators|people|authors|speakers)"
_REST = Pattern(
    rf"""(?:^|(?<=[\s,;(]))(?:(?:and|&|und)\s++)?+
    (?:et\.?\s?al(?:\.|ii\b|\b)|u\.\s?a\.|{_COUNT}\s++{_WHO}\b\)?|\+\s?\d{{1,3}}\b(?:\s{_WHO})?\)?
    |others\b)(?!\s[^\W\d_])\.?""",
    "x",
)
_AND_MORE = Pattern(r"(?:^|[\s,])(?:and|&|\+)\s++(?:more|colleagues|co-?authors|team)\b\.?\s*+$")
_TO_COME = Pattern(
    r"""(?:^|[\s,;/(])(?:and\s)?(?:(?:others?|more|further\sspeakers)\s)?
    (?:t\.?b\.?[acd]\.?|(?<=[sre]\s)to\s(?:come|follow|be\s(?:announced|confirmed)))\)?$
    |\s等人?$|等人$""",
    "ix",
)
_NOT_GIVEN = Pattern(r"(?<!\s)\s++(?:N/A|n/a)$|(?:(?<!\s)\s++)?(?:…|\.\.\.)$")
_EMPTY = Pattern(r"\(\s*+\)")


def is_nobody(text: str) -> bool:
    """Whether a part of a field is empty or a placeholder, such as ``TBA``."""
    return len(text) < 40 and _NOBODY.fullmatch(text) is not None


def is_empty(field: str) -> bool:
    """Whether a whole field is empty or a placeholder, such as ``N/A``."""
    return is_nobody(field) or _ALONE.fullmatch(field) is not None


def without_rest(text: str) -> str:
    """Drop mentions of further people without names."""
    if is_nobody(text):
        return text
    return _EMPTY.sub("", _AND_MORE.sub("", _REST.sub("", _TO_COME.sub("", text))))


def without_blank(name: str) -> str:
    """Drop the sign of a missing last name, and dots for more."""
    return _NOT_GIVEN.sub("", name)
