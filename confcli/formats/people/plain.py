"""Fields of people that leave nothing to decide: one name, or full names with signs between them.

Most fields are so, and what the other modules decide takes ten times as long. They have to read
the same in these.
"""

from confcli.formats.people import nobody, shapes
from confcli.formats.people.organisations import is_known, is_organisation
from confcli.model.patterns import Pattern

#: A name without any sign or word that could separate people or say more about them.
_ONE = Pattern(r"(?:[^\W\d_]++(?:[.'’]|\b)[ -]?)++")
_JOINED = Pattern(r"\b(?:and|AND|und|et|og|och|y|en|e|others|more|by|al|u)\b|\s等人?$|等人$")
#: A first and a last name in Latin letters, perhaps with initials or particles between them.
_CAPITAL, _LETTER, _SMALL = "[A-ZÀ-ÖØ-ÞČĆĐĞİŁŃŐŘŚŞŠŤŹŻŽ]", "[A-Za-zÀ-ÖØ-öø-ɏ'’-]", "[a-zß-öø-ɏ]"
_FIRST = rf"(?:[A-Z]\. (?!Sc\b))?{_CAPITAL}{_LETTER}*{_SMALL}"
_BETWEEN = r"(?:[A-Z]\.?(?:[ -]?[A-Z]\.?){0,2} |(?:(?:van|von|de|del|da|di|der|den|la) ){1,2})"
_NAME = rf"(?!By ){_FIRST}(?: {_BETWEEN}?{_CAPITAL}{_LETTER}+){{1,3}}"
_SEVERAL = Pattern(
    rf"{_NAME}(?:(?: ?\| ?{_NAME})++|(?:; ?{_NAME})++|(?:, {_NAME})*+(?:,? and {_NAME})?)"
)
_SEPARATOR = Pattern(r" ?\| ?|; ?|,? and |, ")


def one(text: str) -> bool:
    """Whether a text is one name, or says that there is none."""
    return _ONE.fullmatch(text) is not None and not _JOINED.search(text)


def several(text: str) -> list[str]:
    """The names in a field that holds nothing but full names; none if it may hold more."""
    if not _SEVERAL.fullmatch(text) or is_organisation(text):
        return []
    names = _SEPARATOR.split(text)
    # ``Van Den Berg, Ada Maria`` is one person.
    is_doubtful = len(names) == 2 and shapes.is_last_name(names[0])
    return [] if is_doubtful or not all(map(_is_person, names)) else names


def _is_person(name: str) -> bool:
    return shapes.is_name(name) and not (is_known(name) or nobody.is_nobody(name))
