"""A structured programme in a shape of its own, in JSON, YAML, TOML, JSON lines or a script.

It is read in steps: ``loading`` makes one tree of the file; ``groups`` finds the arrays and maps
of objects alike in it; ``signs`` and ``roles`` tell which of them are talks, by the names of their
keys and by what their values are, and what is around those: sessions, days, rooms and tracks;
``references`` puts what an id, a name or a place in a list stands for in its stead; ``rows`` says
of each talk what it says itself and what it inherits; and the engine that reads tables makes
sessions and talks of the rows. What could be read in several ways is refused with the choices.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from confcli.formats.collecting import Programme
from confcli.formats.interface import Hints, Verdict
from confcli.formats.records import parts
from confcli.formats.records.roles import Roles
from confcli.formats.records.rows import Rows
from confcli.formats.rows.columns import Columns
from confcli.formats.rows.moments import Moments
from confcli.formats.rows.row import Row, as_text
from confcli.formats.rows.sessions import Sessions
from confcli.formats.rows.talks import Talks
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.record import looked_at
from confcli.model.entities import Listing
from confcli.model.errors import InputError, Missing
from confcli.model.text import counted, one_line

NAME = "records"
FAMILY = "records"

#: How a site shows its entries.
FURNITURE = frozenset("legend color colour css class icon row order sort color_class".split())

#: How many rows show what the fields are.
_LOOKED_AT = 300
_ABSENT = "no list of entries with titles and times, people or abstracts"


def recognise(document: Document) -> Verdict:
    """Accept data with a group of entries that are talks."""
    roles = _roles(document, Hints())
    if roles is None or not roles.talks:
        return Verdict(False, _ABSENT)
    return Verdict(True, one_line(_described(roles)))


def parse(document: Document, hints: Hints, why: str) -> list[Listing]:
    """Read the entries of all groups of talks, by conference if there are several."""
    roles = _roles(document, hints)
    if roles is None or not roles.talks:
        raise InputError(f"{document.name}: {_ABSENT}")
    if roles.choices:
        paths = [each.path for each in roles.choices]
        missing = Missing({"records": paths[0]}, document.name, hints.known)
        reason = f"several lists could be the talks: {', '.join(paths)}"
        raise InputError(f"{document.name}: {reason}", missing)
    roles.settle()
    editions: dict[str, list[Row]] = defaultdict(list)
    for found in Rows(roles).all():
        editions[found.edition].append(found.row)
    return [_listing(document, hints, roles, key, rows, why) for key, rows in editions.items()]


def _roles(document: Document, hints: Hints) -> Roles | None:
    tree = parts.load(document)
    hints = replace(hints, records=document.records, fields=dict(document.fields))
    return None if tree is None else Roles(tree, hints, document.stem)


def _described(roles: Roles) -> str:
    """Which groups are talks, and which keys are their fields."""
    talks = [(group, roles.reading(group).columns.described) for group in roles.talks]
    return "; ".join(
        f"{counted(len(group.entries), 'entry')} under {group.path or '[]'} ({keys})"
        for group, keys in talks
    )


def _listing(
    document: Document, hints: Hints, roles: Roles, edition: str, rows: Sequence[Row], why: str
) -> Listing:
    """Read the rows of a conference, which may be one year's of several."""
    if edition and not hints.year:
        hints = replace(hints, year=int(edition))
    programme = Programme(document, roles.conference.hints(hints), NAME)
    roles.conference.report(programme, hints.timezone)
    _name(programme, roles, edition)
    header = list(dict.fromkeys(name for row in rows for name, _ in looked_at(row.cells)))
    sample = [[as_text(dict.get(row.cells, name)) for name in header] for row in rows[:_LOOKED_AT]]
    columns = Columns(header, sample)
    moments = Moments(programme, hints, columns, rows)
    talks, sessions = Talks(programme, columns, moments), Sessions()
    for row in rows:
        wrong: list[str] = []
        session, talk = talks.of(row, wrong)
        programme.report(row, wrong)
        if talk or session.start:
            sessions.take(session, talk)
    moments.report_timeless()
    return programme.listing_of(sessions.made(), sessions.first, why + moments.remark)


def _name(programme: Programme, roles: Roles, edition: str) -> None:
    """Take the name of the conference, with the year of one of several."""
    named = roles.conference.name
    if named:
        named.take()
        programme.name(named.value)
    if edition and edition not in programme.conference:
        programme.conference = f"{programme.conference} {edition}"
