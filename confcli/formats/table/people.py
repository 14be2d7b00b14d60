"""The people of a row: speakers, authors and others, in one column or several each."""

from collections import defaultdict
from collections.abc import Sequence

from confcli.formats import people
from confcli.formats.people import Person
from confcli.formats.table.candidates import Candidate
from confcli.formats.table.columns import Columns
from confcli.formats.table.records import Row
from confcli.formats.vocabulary.names import SESSION, TALK

#: Who presents, first of all those that are named as authors.
_ROLES = ("authors", "speakers", "coauthors")


class People:
    """Reads the people of rows."""

    def __init__(self, columns: Columns) -> None:
        self._roles = [_numbered(columns.chosen.get((TALK, role), ())) for role in _ROLES]
        self._chairs = _numbered(columns.chosen.get((SESSION, "chairs"), ()))
        self._places = _numbered(columns.chosen.get((TALK, "affiliations"), ()))

    def of(self, row: Row, wrong: list[str]) -> list[Person]:
        """Read who presents a talk; speakers that aren't among its authors follow them."""
        found: list[Person] = []
        places = dict(self._places)
        for role in self._roles:
            for number, columns in role:
                some = _people(row, columns, wrong)
                if some and (number in places or 0 in places):
                    place = places.pop(number if number in places else 0)
                    some = people.placed(some, _first(row, place), wrong)
                found += some
        return people.named(found)

    def chairs(self, row: Row, wrong: list[str]) -> list[str]:
        """Read who chairs a session."""
        found = [each for _, columns in self._chairs for each in _people(row, columns, wrong)]
        return people.names(people.named(found))


def _numbered(candidates: Sequence[Candidate]) -> list[tuple[int, list[Candidate]]]:
    """The columns of each numbered person, in order; those without a number come first."""
    found: dict[int, list[Candidate]] = defaultdict(list)
    for each in candidates:
        found[each.meaning.number].append(each)
    return sorted(found.items())


def _people(row: Row, columns: Sequence[Candidate], wrong: list[str]) -> list[Person]:
    """The people of one role and number, with names in one column or in two."""
    whole, first, last, place = (
        _first(row, [it for it in columns if it.meaning.part == part])
        for part in ("name", "first", "last", "affiliation")
    )
    if first and last:
        found = people.named({"first_name": first, "last_name": last}, wrong)
    elif first and whole and first not in whole:
        found = people.named({"first_name": first, "last_name": whole}, wrong)
    else:
        found = people.named(whole or " ".join(filter(None, (first, last))), wrong)
    return people.placed(found, place, wrong)


def _first(row: Row, columns: Sequence[Candidate]) -> str:
    """The first filled cell of some columns that say the same."""
    return next(filter(None, (row.cell(it.column) for it in columns)), "")
