"""The time zone that a person means by what they type: a name, a city, an abbreviation, an offset.

Sources are read more strictly, by ``zones``.
"""

from collections import defaultdict
from functools import cache

from confcli.model.errors import WrongUsageError
from confcli.model.text import words
from confcli.times import zones
from confcli.times.zones import Zone

#: Abbreviations that are also IANA names, of zones without the summer time that people mean.
_WITHOUT_SUMMER = ("EST", "MST", "HST")
#: The one name without an area that most people mean as it is; places take a while to read.
_UTC = "UTC"
#: The areas whose names, such as ``US/Central`` and ``Brazil/East``, are no places.
_VAGUE = ("Brazil", "Canada", "Chile", "Mexico", "US")


def zone(text: str) -> Zone:
    """The zone that a person means.

    ``WrongUsageError`` lists the zones that it may be, or similar names.
    """
    found = meanings(text)
    if len(found) > 1:
        raise WrongUsageError(f"time zone {text!r} is ambiguous", choices=found)
    return zones.zone(found[0] if found else text)


def meanings(text: str) -> list[str]:
    """The names of all zones that a text may mean; empty if it means none that is known.

    An IANA name counts before all others.
    """
    label = " ".join(text.split())
    known = None if label.upper() in _WITHOUT_SUMMER else zones.listed(label)
    is_old = known and "/" not in known.name and known.name != _UTC
    if is_old and len(of_place := _by_place(label)) == 1:
        return of_place  # older names of zones are those of countries: Japan
    return [known.name] if known else _by_abbreviation(label) or _by_place(label)


def cities() -> dict[str, str]:
    """The zones that are named after cities, by the city, as their names spell it."""
    spelled = {name.rpartition("/")[2]: name for name in zones.names()}
    return {city: name for city, name in spelled.items() if _places().get(_plain(city)) == [name]}


def _by_abbreviation(label: str) -> list[str]:
    for each in _wordings(label.casefold()):
        meant = zones.SPOKEN.get(each)
        if found := zones.of_abbreviation(meant or each) or ([meant] if meant else []):
            return found
    return []


def _wordings(label: str) -> tuple[str, ...]:
    """The label, and ``pacific time`` for ``pacific``, ``jst`` for ``jst time``."""
    return label, f"{label} time", label.removesuffix(" time")


def _by_place(label: str) -> list[str]:
    wordings = (_plain(each) for each in _wordings(label.casefold()))
    found = next((_places()[each] for each in wordings if each in _places()), [])
    clocks = [zones.zone(name).tzinfo for name in found]
    is_one = all(zones.agree(each, clocks[0]) for each in clocks)
    return [max(found, key=len)] if found and is_one else found


@cache
def _places() -> dict[str, list[str]]:
    """The names of zones by the cities and countries in them."""
    from confcli.times import places  # most people write IANA names

    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in zones.names():
        area, _, city = name.rpartition("/")
        if area and area not in _VAGUE:
            found[_plain(city)].append(name)
    for name, all_named in places.NAMES.items():
        for each in all_named:
            found[_plain(each)].append(name)
    return found


def _plain(name: str) -> str:
    return " ".join(words(name.replace("_", " ")))
