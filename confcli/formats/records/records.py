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

from confcli.formats.collecting import WHOLE, Programme
from confcli.formats.interface import Hints, Verdict
from confcli.formats.records import parts
from confcli.formats.records.choosing import Choice
from confcli.formats.records.rows import Found, Rows
from confcli.formats.records.told import Telling
from confcli.formats.records.tree import Tree
from confcli.formats.rows.columns import Columns
from confcli.formats.rows.moments import Moments
from confcli.formats.rows.row import as_text
from confcli.formats.rows.sessions import Sessions
from confcli.formats.rows.talks import Talks
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.record import looked_at
from confcli.model.entities import Listing
from confcli.model.errors import InputError, Missing
from confcli.model.text import counted, one_line

NAME = "records"
FAMILY = "records"

#: How a site shows its entries and their people.
FURNITURE = frozenset(
    "legend color colour css class icon row order sort color_class image images photo photos "
    "photoUrl photo_url picture avatar thumbnail socials socialLinks social_links".split()
)

#: How many rows show what the fields are.
_LOOKED_AT = 300
_ABSENT = "no list of entries with titles and times, people or abstracts"


def recognise(document: Document) -> Verdict:
    """Accept data with a group of entries that are talks."""
    choice = _chosen(document)
    if choice is None or not choice.talks:
        return Verdict(False, _ABSENT)
    return Verdict(True, one_line(_described(choice)))


def parse(document: Document, hints: Hints, why: str) -> list[Listing]:
    """Read the entries of all groups of talks, by conference if there are several."""
    choice = _chosen(document)
    if choice is None or not choice.talks:
        raise InputError(f"{document.name}: {_ABSENT}")
    if choice.choices:
        paths = [each.path for each in choice.choices]
        missing = Missing({"records": paths[0]}, document.name, hints.known)
        reason = f"several lists could be the talks: {', '.join(paths)}"
        raise InputError(f"{document.name}: {reason}", missing)
    editions: dict[str, list[Found]] = defaultdict(list)
    for found in Rows(choice).all():
        editions[found.edition].append(found)
    listings = [_listing(document, hints, choice, found, why) for found in editions.values()]
    telling = Telling(choice)
    listings[0].groups, listings[0].fields = telling.groups(), telling.fields()
    return listings


def _chosen(document: Document) -> Choice | None:
    """The talks of a file, as far as they are known without reading them."""
    values = parts.load(document)
    if values is None:
        return None
    return Choice(Tree(values), document.stem, document.records, document.fields)


def _described(choice: Choice) -> str:
    """Which groups are talks, and which keys are their fields."""
    talks = [(group, choice.tree.reading(group).columns.described) for group in choice.talks]
    return "; ".join(
        f"{counted(len(group.entries), 'entry')} under {group.path} ({keys})"
        for group, keys in talks
    )


def _listing(
    document: Document, hints: Hints, choice: Choice, found: Sequence[Found], why: str
) -> Listing:
    """Read the rows of a conference, which may be one year's of several."""
    conference, edition = choice.tree.conference, found[0].edition
    rows = [each.row for each in found]
    known = conference.hints(hints, edition)
    programme = Programme(document, known, NAME)
    conference.give_name(programme, edition)
    conference.report(programme, hints.timezone)
    for reason in choice.wrong:
        programme.problem(WHOLE, reason)
    header = list(dict.fromkeys(name for row in rows for name, _ in looked_at(row.cells)))
    sample = [[as_text(dict.get(row.cells, name)) for name in header] for row in rows[:_LOOKED_AT]]
    columns = Columns(header, sample)
    moments = Moments(programme, known, columns, rows)
    talks, sessions = Talks(programme, columns, moments), Sessions()
    for each in found:
        wrong = list(each.wrong)
        session, talk = talks.of(each.row, wrong)
        programme.report(each.row, wrong)
        if talk or session.start:
            sessions.take(session, talk)
    moments.report_timeless()
    return programme.listing_of(sessions.made(), sessions.first, why + moments.remark)
