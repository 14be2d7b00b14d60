"""The people of a schedule: authors, speakers and chairs, by name as printed."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable
from typing import Any

from confcli.schedule.entries import Entry, Paper
from confcli.search.index.tokens import tokens
from confcli.search.query.variants import one_letter

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


def perhaps_same(
    names: Iterable[tuple[str, ...]], of: Iterable[tuple[str, ...]]
) -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    """Return for each name ``of`` some, as folded words, others that may be the same person's.

    They are it in another order, joined or split, or with an umlaut as two letters; or they have
    the last name, and the first names as far as both tell them, some of them by their initials
    or not at all.
    """
    groups: defaultdict[tuple[str, ...], dict[tuple[str, ...], None]] = defaultdict(dict)
    for name in names:
        for key in _keys(name):
            groups[key][name] = None
    return {
        name: list(
            dict.fromkeys(
                each
                for key in _keys(name)
                for each in groups[key]
                if each != name and (key[0] != _LAST or _may_be_one(_plain(name), _plain(each)))
            )
        )
        for name in of
    }


#: What two names of one person have in common: all letters, all words, or the last name.
_JOINED, _TURNED, _LAST = "joined", "turned", "last"


def _keys(name: tuple[str, ...]) -> list[tuple[str, ...]]:
    words = _plain(name)
    turned = (_TURNED, *sorted(words))
    return [(_JOINED, "".join(words)), turned, (_LAST, words[-1], words[0][0])]


def _plain(name: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(one_letter, name))


def _may_be_one(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    shorter, longer = sorted((one[:-1], other[:-1]), key=len)
    if "".join(shorter) == "".join(longer):
        return True
    if not shorter or not _agree(shorter[0], longer[0]):
        return False
    rest = iter(longer)
    return all(any(_agree(word, each) for each in rest) for word in shorter)


def _agree(one: str, other: str) -> bool:
    return one == other or (1 in (len(one), len(other)) and one[0] == other[0])
