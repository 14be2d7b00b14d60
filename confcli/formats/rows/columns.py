"""Which column of a table is which field, by its name and by what its cells are."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from confcli.formats.rows import content
from confcli.formats.rows.candidates import Candidate, Column, Slot, settled
from confcli.formats.rows.content import Content
from confcli.formats.rows.row import Row
from confcli.formats.syntax.record import looked_at
from confcli.formats.vocabulary.hinted import NAMES
from confcli.formats.vocabulary.meanings import Meaning, meanings
from confcli.formats.vocabulary.names import PEOPLE, SESSION, TALK
from confcli.model.entities import Taken
from confcli.model.text import words

#: Fields that may have several columns.
SEVERAL = frozenset((*PEOPLE, "affiliations", "abstract", "links", "keywords"))
#: What is said of columns where no user said anything.
NOTHING_SAID: Mapping[str, str] = MappingProxyType({})


class Columns:
    """The columns of a table by field."""

    def __init__(
        self,
        header: Sequence[str],
        rows: Sequence[Sequence[str]] = (),
        said: Mapping[str, str] = NOTHING_SAID,
        of_session: int = 0,
    ) -> None:
        """Find the fields of a header above some rows; ``said`` names columns by field.

        So many columns at the beginning are about the session, where rows hold several talks.
        """
        names = [name.strip() for name in header]
        filled = _filled(rows, len(names))
        self.all = [
            Column(place, names[place], key, content.of_column(filled[place]), place < of_session)
            for place, key in enumerate(_keys(names))
        ]
        #: The columns of each field that has any.
        self.chosen: dict[Slot, list[Candidate]] = {}
        self._used: set[int] = set()
        repeat = [it for it in self.all if len(set(filled[it.place])) < len(filled[it.place])]
        #: What the user says of columns that aren't there.
        said = {field: name for field, name in said.items() if field in NAMES}
        self.absent = {field: name for field, name in said.items() if self.named(name) is None}
        known = {field: it for field, name in said.items() if (it := self.named(name))}
        for slot, candidates in settled(self.all, repeat, known).items():
            self._take(slot, candidates)
        self._take_by_cells()

    def named(self, name: str) -> Column | None:
        """The column that a user means by a name: as it is written, else in the same words."""
        ways: tuple[Callable[[str], object], ...] = (str, words)
        same = (it for way in ways for it in self.all if way(name) in (way(it.key), way(it.name)))
        return next(same, None)

    def first(self, field: str, owner: str = TALK) -> Column | None:
        """The column of a field, if there is one."""
        found = self.chosen.get((owner, field))
        return found[0].column if found else None

    def of(self, *fields: str, owner: str = TALK) -> list[Column]:
        """The columns of some fields."""
        return [it.column for field in fields for it in self.chosen.get((owner, field), ())]

    @property
    def has_sessions(self) -> bool:
        """Whether rows name their sessions."""
        return (SESSION, "title") in self.chosen

    @property
    def left(self) -> list[Column]:
        """The named columns that aren't fields."""
        return [it for it in self.all if it.place not in self._used and it.name]

    @property
    def labelled(self) -> list[tuple[Column, str]]:
        """The columns that were taken for fields, and those."""
        fields = {
            it.column.place: _described(owner, field, it.meaning.part)
            for (owner, field), found in self.chosen.items()
            for it in found
        }
        return [(it, fields[it.place]) for it in self.all if it.place in fields]

    @property
    def described(self) -> str:
        """What each column was taken for."""
        return ", ".join(
            it.name if it.name.casefold() == field else f"{it.name} as {field}"
            for it, field in self.labelled
        )

    def taken(self, rows: Sequence[Row]) -> list[Taken]:
        """What each column was taken for, and in how many of some rows it has a cell."""
        filled = Counter(key for row in rows for key, cell in looked_at(row.cells) if cell)
        return [Taken(it.key, field, filled[it.key], len(rows)) for it, field in self.labelled]

    def _take(self, slot: Slot, candidates: Iterable[Candidate]) -> None:
        """Choose the most trusted column that fits; several, if a field may have them."""
        free = [it for it in candidates if it.column.place not in self._used]
        field = "session" if slot == (SESSION, "title") else slot[1]
        fitting = [it for it in free if it.is_said or content.fits(field, it.column.content)]
        # What fits nothing that its name may mean is kept, so that its cells are reported.
        found = fitting or [it for it in free if _fits_nothing(it.column)]
        if not found:
            return
        found.sort(key=lambda it: (it.column.content is Content.EMPTY, it.meaning.doubt))
        self.chosen[slot] = found if slot[1] in SEVERAL else found[:1]
        self._used.update(it.column.place for it in self.chosen[slot])

    def _take_by_cells(self) -> None:
        """Take unknown columns of clocks for start and end, if a date has no other time."""
        if not self.of("date", "day") or self.of("start", "time"):
            return
        found = [it for it in self.left if it.content is Content.CLOCK and not meanings(it.name)]
        if len(found) <= len(("start", "end")):
            for field, column in zip(("start", "end"), found, strict=False):
                self._take((TALK, field), [Candidate(column, Meaning(field))])


def _described(owner: str, field: str, part: str) -> str:
    if part == "affiliation":
        return "affiliations"
    return f"session {field}" if owner == SESSION else field


def _fits_nothing(column: Column) -> bool:
    is_flag = column.content is Content.FLAG
    return not is_flag and not any(
        content.fits(it.field, column.content) for it in meanings(column.name)
    )


def _keys(names: Sequence[str]) -> list[str]:
    """A name for each column's cells; of columns with one name, the later ones have a number."""
    keys: dict[str, int] = {}
    for place, name in enumerate(names):
        key = name or f"column {place + 1}"
        keys[key if key not in keys else f"{key} ({place + 1})"] = place
    return list(keys)


def _filled(rows: Sequence[Sequence[str]], width: int) -> list[list[str]]:
    """The cells of each column that aren't empty."""
    columns: list[list[str]] = [[] for _ in range(width)]
    for row in rows:
        for cells, cell in zip(columns, row, strict=False):
            if found := cell.strip():
                cells.append(found)
    return columns
