"""The people of a schedule: authors, speakers and chairs, by name as printed."""

from collections.abc import Callable, Iterable
from typing import Any

from confcli.schedule import Entry, Paper
from confcli.search import typos_allowed
from confcli.text import fold, words

Person = dict[str, Any]


def people(entries: Iterable[Entry]) -> list[Person]:
    """Return who presents or chairs something among papers, other talks and sessions.

    The people are in the order of their last names, what they do in that of time.
    """
    found: dict[str, Person] = {}
    for entry in entries:
        names = entry.chairs if entry.kind == "session" else entry.authors
        for name in names:
            _count(found.setdefault(name, _nobody(name)), entry)
    return sorted(found.values(), key=lambda person: fold(person["name"].split()[-1]))


def matching(found: list[Person], name: str) -> list[Person]:
    """Return the people whose names hold every word: as it is, else as a beginning, else a typo."""
    wanted = words(name)
    tests: tuple[Callable[[str, str], bool], ...] = (str.__eq__, str.startswith, _is_typo)
    for fits in tests:
        hits = [person for person in found if _holds(words(person["name"]), wanted, fits)]
        if hits:
            return hits
    return []


def _nobody(name: str) -> Person:
    return {"name": name, "conferences": [], "papers": 0, "talks": 0, "chairs": 0, "works": []}


def _count(person: Person, entry: Entry) -> None:
    person["papers"] += entry.kind == "paper"
    person["talks"] += len(entry.talks) if isinstance(entry, Paper) else entry.kind == "talk"
    person["chairs"] += entry.kind == "session"
    person["works"].append(entry)
    if entry.conference not in person["conferences"]:
        person["conferences"].append(entry.conference)


def _holds(held: list[str], wanted: list[str], fits: Callable[[str, str], bool]) -> bool:
    return bool(wanted) and all(any(fits(word, part) for word in held) for part in wanted)


def _is_typo(word: str, part: str) -> bool:
    from rapidfuzz.distance import OSA

    return OSA.distance(word, part) <= typos_allowed(part)
