"""Tables with a row for each session, whose talks are side by side: ``Talk 1`` … ``Talk 11``.

Such a row stands for one row a talk, with what is said of the session in each. ``Authors 2`` and
``Talk 2 Start`` belong to the second talk; columns without a number belong to the session.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from confcli.formats.rows import content
from confcli.formats.rows.content import Content
from confcli.formats.syntax.csv_rows import CsvRow
from confcli.formats.vocabulary.meanings import meanings
from confcli.formats.vocabulary.names import SESSION
from confcli.formats.vocabulary.numbered import numbered, titles

#: What titles are; times, numbers and addresses are none.
_TITLES = frozenset((Content.TEXT, Content.KIND, Content.EMPTY))


class Wide(NamedTuple):
    """Which columns are about the session, and which about each talk."""

    #: The names of columns in a row for one talk: first those of the session.
    header: list[str]
    session: list[int]
    #: The place of each field of a talk, by its name in ``header``; by the talk's number.
    talks: dict[int, dict[str, int]]

    def rows(self, row: CsvRow) -> Iterator[CsvRow]:
        """Yield a row for each talk of a row, else one for the session alone."""
        names = self.header[len(self.session) :]
        shared = [_cell(row, place) for place in self.session]
        said = 0
        for places in self.talks.values():
            own = {name: _cell(row, place) for name, place in places.items()}
            if any(own.values()):
                cells = [*shared, *(own.get(name, "") for name in names)]
                yield CsvRow(row.line, cells, None if said else row.wrong, said)
                said = len(shared)
        if not said:
            yield CsvRow(row.line, [*shared, *[""] * len(names)], row.wrong)


def wide(header: Sequence[str], rows: Sequence[CsvRow]) -> Wide | None:
    """Find the talks in a header that are side by side; ``None`` if there are not two."""
    found = titles(header)
    cells = (_cell(row, place) for row in rows for place in found)
    if not found or content.of_column(filter(None, cells)) not in _TITLES:
        return None
    talks = _talks(header, {number for number, _ in found.values()})
    places = {place for of in talks.values() for place in of.values()}
    session = [place for place in range(len(header)) if place not in places]
    names = dict.fromkeys(name for of in talks.values() for name in of)
    return Wide([*(header[place] for place in session), *names], session, talks)


def _talks(header: Sequence[str], numbers: set[int]) -> dict[int, dict[str, int]]:
    """The columns of each talk; a field with other numbers than talks have is of none."""
    known = {place: it for place, name in enumerate(header) if (it := numbered(name))}
    used = defaultdict(set)
    for number, name in known.values():
        used[name].add(number)
    talks: dict[int, dict[str, int]] = {number: {} for number in sorted(numbers)}
    for place, (number, name) in known.items():
        if used[name] <= numbers and _is_of_talk(name):
            talks[number].setdefault(name, place)
    return talks


def _is_of_talk(name: str) -> bool:
    """Whether a name means a field that talks have, not their session."""
    found = meanings(name)
    return bool(found) and not any(
        it.owner == SESSION or it.field in ("session", "chairs") for it in found
    )


def _cell(row: CsvRow, place: int) -> str:
    return row.cells[place].strip() if place < len(row.cells) else ""
