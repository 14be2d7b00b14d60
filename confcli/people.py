"""The people of a schedule: authors, speakers and chairs, by name as printed."""

from collections import Counter
from collections.abc import Container, Iterable
from typing import Any

from confcli.schedule import Entry, Paper
from confcli.search.names import perhaps_same
from confcli.search.tokens import tokens

Person = dict[str, Any]
#: The folded words of a name.
Folded = tuple[str, ...]


def people(entries: Iterable[Entry], among: Container[Folded] | None = None) -> list[Person]:
    """Return who presents or chairs something among papers, other talks and sessions.

    ``among`` some folded names only, if given. The people are in the order of their last
    names, what they do in that of time.
    """
    found: dict[str, Person] = {}
    for entry in entries:
        for name in _names(entry):
            if among is None or tuple(tokens(name)) in among:
                _count(found.setdefault(name, _nobody(name)), entry)
    folded = {name: tuple(tokens(name)) or (name,) for name in found}
    _suggest(found, folded)
    return sorted(found.values(), key=lambda person: by_last_name(folded[person["name"]]))


def by_last_name(name: Folded) -> tuple[str, Folded]:
    """Order folded names by the last of their words."""
    return name[-1], name


def _names(entry: Entry) -> list[str]:
    return entry.chairs if entry.kind == "session" else entry.authors


def _nobody(name: str) -> Person:
    return {
        "name": name,
        "conferences": [],
        "papers": 0,
        "talks": 0,
        "chairs": 0,
        "works": [],
        "perhaps_same": [],
    }


def _count(person: Person, entry: Entry) -> None:
    person["papers"] += entry.kind == "paper"
    person["talks"] += len(entry.talks) if isinstance(entry, Paper) else entry.kind == "talk"
    person["chairs"] += entry.kind == "session"
    person["works"].append(entry)
    if entry.conference not in person["conferences"]:
        person["conferences"].append(entry.conference)


def _suggest(found: dict[str, Person], folded: dict[str, Folded]) -> None:
    """Note for each person the names that may be the same person's; nobody is merged."""
    printed: dict[Folded, list[str]] = {}
    for name, words in folded.items():
        printed.setdefault(words, []).append(name)
    for words, others in perhaps_same(printed, printed).items():
        for name in printed[words]:
            same = [each for other in (words, *others) for each in printed[other] if each != name]
            found[name]["perhaps_same"] = same


def coauthors(person: Person) -> list[dict[str, object]]:
    """Return with whom a person presents works, and how many, those of most works first."""
    counts = Counter(
        name
        for entry in person["works"]
        if entry.kind != "session"
        for name in entry.authors
        if name != person["name"]
    )
    ordered = sorted(counts.items(), key=lambda each: (-each[1], tokens(each[0])[-1:], each[0]))
    return [{"name": name, "works": count} for name, count in ordered]
