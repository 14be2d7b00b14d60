"""Whether a row is the header of a programme: a title, and something that only programmes have."""

from collections.abc import Mapping, Sequence

from confcli.formats import people
from confcli.formats.people import lines
from confcli.formats.rows.candidates import Column
from confcli.formats.rows.columns import NOTHING_SAID, Columns
from confcli.formats.vocabulary import others
from confcli.formats.vocabulary.meanings import folded
from confcli.formats.vocabulary.names import SESSION, TALK

#: Names of fields that other lists have under other names: an address, a category, a manager.
_TELLING_NAMES = frozenset(
    "room hall saal raum salle sala aula stage auditorium track trackname stream roomname "
    "strand".split()
)
#: Names that are titles only in a programme, and what programmes have beside them.
_VAGUE = frozenset(
    "talk subject name eventname event item activity what agenda thema nom nombre bezeichnung "
    "presentation paper lecture submission contribution conference programm".split()
)
_BESIDE = ("end", "end_date", "duration", "room", "track", "abstract", "authors", "speakers")
#: Columns of lists of mail, and of books whose abstracts are not given.
_OF_MAIL = frozenset("from to email phone".split())
_OF_BOOKS = frozenset("year genre pages doi volume".split())
#: Parts of names, which say nothing of what a person does.
_OF_PEOPLE = frozenset("firstname lastname".split())


def is_programme(
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    said: Mapping[str, str] = NOTHING_SAID,
) -> bool:
    """Whether a header and the rows below it are those of a programme.

    A header is one if it has a title and all columns that the user names.
    """
    columns = Columns(header, said=said)
    title = columns.first("title")
    if title is None:
        return False
    if said and not columns.absent:
        return True
    names = {folded(name) for name in header}
    is_timed = columns.of("start", "time", "end")
    if names & others.OF_BROADCASTS or (names & others.OF_GOODS and not is_timed):
        return False
    times = columns.of("start", "date", "day", "time") or columns.has_sessions
    if folded(title.name) in _VAGUE:
        return bool(times and columns.of(*_BESIDE)) and not names & _OF_MAIL
    no_speakers = others.NO_SPEAKERS | _OF_PEOPLE
    speaking = [
        it for it in columns.of("speakers", "coauthors") if folded(it.name) not in no_speakers
    ]
    telling = times or speaking or columns.of("board") or columns.of("chairs", owner=SESSION)
    return bool(telling or names & _TELLING_NAMES) or _lists_papers(columns, names, rows)


def _lists_papers(columns: Columns, names: set[str], rows: Sequence[Sequence[str]]) -> bool:
    """Whether columns without times and sessions are those of papers."""
    has_abstract = any(
        folded(it.name).startswith(("abstract", "zusammenf")) for it in columns.of("abstract")
    )
    authors = columns.of("authors")
    is_owned = any(it.meaning.owner for it in columns.chosen[TALK, "title"])
    if has_abstract or (authors and columns.of("abstract")):
        return True
    if is_owned and columns.of("authors", "speakers", "person"):
        return True
    if not authors or names & _OF_BOOKS:
        return False
    return _are_people(authors[0], rows)


def _are_people(column: Column, rows: Sequence[Sequence[str]]) -> bool:
    """Whether most cells are people with first and last names, unlike the users of a site."""
    cells = [row[column.place].strip() for row in rows if column.place < len(row)]
    filled = [cell for cell in cells if cell]
    count = sum(lines.are_people(cell) and _has_two_names(cell) for cell in filled)
    return bool(filled) and count * 2 > len(filled)


def _has_two_names(cell: str) -> bool:
    return not cell.isascii() or any(" " in each.name for each in people.named(cell))
