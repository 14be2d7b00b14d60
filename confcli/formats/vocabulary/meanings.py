"""What the columns of tables and the keys of records mean, by their names.

Case, blanks, punctuation and accents don't matter: ``Start time``, ``start_time`` and
``startTime`` are one name. What a field belongs to may stand before it (``session_start_time``)
or behind it (``title of the talk``), and people have names in parts (``Speaker 2 last name``).
A name may mean several fields: ``day`` is a date or a number, which its values tell.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from confcli.formats.vocabulary.names import FIELDS, OWNERS, PARTS, PEOPLE
from confcli.model.patterns import Pattern
from confcli.model.text import words

#: Words between a field and what it belongs to, and articles.
_OF = frozenset("of de del des der du do da di della dello von van for".split())
_ARTICLES = frozenset("the a an la le les el los las der die das den il lo gli l d o os".split())
_NUMBER_SIGN = Pattern(r"#|№|\bn[°º]", "i")
_DIGITS = Pattern(r"\d{1,2}")
#: Plurals and genders in brackets, as in ``Author(s)`` and ``Referent(in)``.
_ENDING = Pattern(r"\(((?:e?s|e?n|in|innen|e|a|as)/?)\)", "i")
#: Endings behind a mark: ``Auteur·rice·s``, ``Sprecher:innen``, ``Ponente/s``.
_GENDERS = Pattern(
    r"(?<=\w{3})[·•‧∙⋅.\-*:_/@(]{1,3}"
    r"(?:inn?|innen|e?[nrs]|t?ric[ei]s?|ices?|[eè]res?|eu?ses?|[nt]?es?|r?as?|oras?|[oa]s|[aeiox])?"
    r"\)?(?![^\W_])",
    "i",
)
_ASIDE = Pattern(r"[^\s(\[](\s*[(\[]([^()\[\]]*)[)\]]\s*)$")
#: The most characters of a name.
_LONGEST = 60
#: What is added to the doubt of a name that doesn't say what it belongs to.
UNOWNED = 100


def folded(name: str) -> str:
    """A name in one spelling: ``startTime``, ``start_time`` and ``Start time`` are the same."""
    return "".join(words(name))


def _spelled(names: dict[str, str]) -> list[tuple[str, str, int]]:
    """Each name in one spelling, with its key and its place among the names of that."""
    return [
        (folded(name), key, place)
        for key, listed in names.items()
        for place, name in enumerate(listed.split(","))
    ]


_PREFIXES = [(name, owner) for name, owner, _ in _spelled(OWNERS)]
_ENDS = [(name, part) for name, part, _ in _spelled(PARTS)]
#: What most names neither begin nor end with.
_ANY_PREFIX, _ANY_END = (tuple(name for name, _ in some) for some in (_PREFIXES, _ENDS))
#: The fields of every name, each with its doubt.
_NAMES: dict[str, list[tuple[str, int]]] = defaultdict(list)
for _name, _field, _doubt in _spelled(FIELDS):
    _NAMES[_name].append((_field, _doubt))


class Meaning(NamedTuple):
    """A field that a name may mean."""

    field: str
    #: The less, the more the name is trusted.
    doubt: int = 0
    #: What the field belongs to, if that is said: ``session`` or ``talk``.
    owner: str = ""
    #: Of people's fields: ``name``, ``first``, ``last`` or ``affiliation``.
    part: str = ""
    #: Which of several it is: 2 of ``Speaker 2``; 0 if there is no number.
    number: int = 0


@lru_cache(4096)
def meanings(name: str) -> tuple[Meaning, ...]:
    """The fields that a name may mean, the likeliest first; empty if it is unknown."""
    if len(name) > _LONGEST:
        return ()
    for form in (*_forms(_ENDING.sub(r"\1", name)), *_forms(_ENDING.sub("", name))):
        if found := _meanings(form):
            return tuple(found)
        digits = _DIGITS.findall(form)
        if len(digits) == 1 and (found := _meanings(form.replace(digits[0], ""))):
            return tuple(each._replace(number=int(digits[0])) for each in found)
    if of_both := _of_both_genders(name):
        return of_both
    shorter, _ = aside(name)
    return () if shorter == name else meanings(shorter)


def _of_both_genders(name: str) -> tuple[Meaning, ...]:
    """The meanings of people's names such as ``Intervenant·e·s``, read without their endings."""
    shorter = _GENDERS.sub("", name)
    found = meanings(shorter) if shorter != name else ()
    return tuple(each for each in found if each.field in PEOPLE)


def aside(name: str) -> tuple[str, str]:
    """Split ``Start (UTC)`` into the name and what is in brackets behind it."""
    found = _ASIDE.search(_ENDING.sub(r"\1", name))
    return (name[: -len(found[1])], found[2].strip()) if found else (name, "")


def _forms(name: str) -> Iterator[str]:
    """A name in one spelling, and with what it belongs to in front."""
    parts = words(_NUMBER_SIGN.sub(" number ", name))
    parts = parts[1:] if parts[:1] == ["your"] else parts  # a form asks so
    yield "".join(parts)
    at = next((n for n, part in enumerate(parts) if part in _OF and n), 0)
    if at:
        owner = [part for part in parts[at + 1 :] if part not in _ARTICLES]
        yield "".join([*owner, *parts[:at]])


def _meanings(form: str) -> list[Meaning]:
    """The meanings of a whole name, then those with an owner, then those of people's parts."""
    named = _NAMES.get(form, ())
    found = [Meaning(field, doubt + UNOWNED, part=_whole(field)) for field, doubt in named]
    for prefix, owner in _PREFIXES if form.startswith(_ANY_PREFIX) else ():
        named = _NAMES.get(form[len(prefix) :], ()) if form.startswith(prefix) else ()
        found += (Meaning(field, doubt, owner, _whole(field)) for field, doubt in named)
    return found or list(_of_people(form))


def _of_people(form: str) -> Iterator[Meaning]:
    """What a name such as ``speaker last name``, or ``last name`` alone, says of people."""
    is_of_people = form.startswith(_ANY_END) or form.endswith(_ANY_END)
    for end, part in _ENDS if is_of_people else ():
        if form == end and part in ("first", "last"):
            yield Meaning("speakers", UNOWNED, part=part)
        if form.endswith(end) or form.startswith(end):
            rests = (form.removesuffix(end), form.removeprefix(end))
            for field, doubt in (each for rest in rests for each in _NAMES.get(rest, ())):
                if field in PEOPLE:
                    yield Meaning(field, doubt + UNOWNED, part=part)


def _whole(field: str) -> str:
    return "name" if field in PEOPLE else ""
