"""The listings of chosen talks: their rows, read by the engine that reads tables."""

from collections import defaultdict
from collections.abc import Sequence

from confcli.formats.apart import asked_for
from confcli.formats.collecting import WHOLE, Programme
from confcli.formats.interface import Hints
from confcli.formats.records.choosing import Choice
from confcli.formats.records.report import Report
from confcli.formats.records.rows import Found, Habits, Rows
from confcli.formats.rows.columns import Columns
from confcli.formats.rows.moments import Moments
from confcli.formats.rows.row import as_text
from confcli.formats.rows.sessions import Sessions
from confcli.formats.rows.talks import Talks
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.record import looked_at
from confcli.model.entities import Listing

#: How many rows show what the fields are.
_LOOKED_AT = 300


def listings(
    document: Document,
    hints: Hints,
    name: str,
    choice: Choice,
    why: str,
    habits: Habits | None = None,
) -> list[Listing]:
    """Read the chosen talks in the format of this name, by conference if there are several."""
    editions: dict[str, list[Found]] = defaultdict(list)
    for found in Rows(choice, habits).all():
        editions[found.edition].append(found)
    each = list(editions.values()) or [[]]
    made = [_listing(document, hints, name, choice, found, why) for found in each]
    report = Report(choice)
    made[0].groups, made[0].fields = report.groups(), report.fields()
    return [it for _, it in asked_for(((it.conference, it) for it in made), document, hints)]


def _listing(
    document: Document, hints: Hints, name: str, choice: Choice, found: Sequence[Found], why: str
) -> Listing:
    """Read the rows of a conference, which may be one year's of several."""
    conference, edition = choice.tree.conference, found[0].edition if found else ""
    rows = [each.row for each in found]
    known = conference.hints(hints, edition)
    programme = Programme(document, known, name)
    conference.give_name(programme, edition)
    conference.report(programme, hints)
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
    moments.report_doubts()
    return programme.listing_of(sessions.made(), sessions.first, why + moments.remark)
