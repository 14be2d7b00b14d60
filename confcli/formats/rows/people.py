"""The people of a row: speakers, authors and others, in one column or several each."""

from collections import defaultdict
from collections.abc import Sequence

from confcli.formats import people
from confcli.formats.people import Person
from confcli.formats.rows.candidates import Candidate
from confcli.formats.rows.columns import Columns
from confcli.formats.rows.row import Row
from confcli.formats.vocabulary.names import SESSION, TALK

#: Who presents, first of all those that are named as authors.
_ROLES = ("authors", "speakers", "coauthors")


class People:
    """Reads the people of rows."""

    def __init__(self, columns: Columns) -> None:
        chosen = {role: columns.chosen.get((TALK, role), []) for role in (*_ROLES, "person")}
        if not any(it.meaning.part == "name" for it in (*chosen["authors"], *chosen["speakers"])):
            chosen["speakers"] = [*chosen["speakers"], *chosen["person"]]
        self._roles = [_numbered(chosen[role]) for role in _ROLES]
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
                    cells = filter(None, (row.value(it.column) for it in place))
                    some = people.placed(some, next(cells, ""), wrong)
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
    wholes, firsts, lasts, places = (
        [cell for it in columns if it.meaning.part == part and (cell := row.value(it.column))]
        for part in ("name", "first", "last", "affiliation")
    )
    first, last = (next(iter(cells), "") for cells in (firsts, lasts))
    if first and not last and len(wholes) == 1 and first not in wholes[0]:
        wholes, last = [], wholes[0]  # a table may call a last name a name
    found = [each for whole in wholes for each in people.named(whole, wrong)]
    if first or last:
        parts = {"first_name": first, "last_name": last}
        found += people.named(parts, wrong) if first and last else people.named(first or last)
    return people.placed(people.named(found), next(iter(places), ""), wrong)
