"""The formats in the order in which they are tried. A new one is a module, and a line below."""

from confcli.cancelled import take_marks
from confcli.errors import InputError
from confcli.formats import (
    day_page,
    frab_json,
    frab_xml,
    ical,
    indico,
    json_lines,
    listing_json,
    miniconf_calendar,
    miniconf_conference,
    miniconf_papers,
    miniconf_schedules,
    miniconf_sessions,
    neurips_public,
    schema_org,
    sessionize,
    table,
    virtual_cards,
    virtual_feed,
    virtual_session,
    walls,
)
from confcli.formats.base import Document, Format, Hints
from confcli.model import Listing

FORMATS: tuple[Format, ...] = (
    listing_json,
    ical,
    virtual_feed,
    miniconf_calendar,
    miniconf_conference,
    miniconf_papers,
    miniconf_schedules,
    miniconf_sessions,
    json_lines,
    frab_xml,
    frab_json,
    sessionize,
    indico,
    schema_org,
    virtual_cards,
    neurips_public,
    virtual_session,
    day_page,
    table,
)

#: So many reasons are told why there is nothing in a file.
_SHOWN = 3
#: What the lines are that a reason or a problem numbers, where they are not the file's.
_OF_HTML = " (lines are those of the text in the HTML)"


def read(document: Document, hints: Hints, only: str | None = None) -> Listing:
    """Return what a document holds, in the first format that recognises it, or in one alone.

    ``InputError`` tells what each format missed in it, or what the page does not state.
    """
    refusals: list[str] = []
    for each in FORMATS:
        if only not in (None, each.NAME):
            continue
        verdict = each.recognise(document)
        if verdict.accepted:
            why = f"{verdict.why}{_OF_HTML if document.html else ''}"
            listing = each.parse(document, hints, why)
            _refuse_empty(document, listing, each.NAME, why)
            take_marks(listing)
            named = listing.conference or hints.conference or document.edition
            listing.conference = named or document.stem
            return listing
        refusals.append(f"{each.NAME}: {verdict.why}")
    walls.refuse(document)
    raise InputError(f"{document.name}: no listing that is known here ({'; '.join(refusals)})")


def _refuse_empty(document: Document, listing: Listing, name: str, why: str) -> None:
    """Raise ``InputError`` where a file of a format has nothing in it that one could go to."""
    if listing.sessions:
        return
    found = dict.fromkeys(problem.reason for problem in listing.problems)
    reasons = f": {'; '.join([*found][:_SHOWN])}" if found else ""
    raise InputError(f"{document.name}: there is no event in it, read as {name} ({why}){reasons}")
