"""The formats in the order in which they are tried; a new one is a module and a line below."""

from collections.abc import Container, Iterable

from confcli.formats import indico, placeholders, sessionize, unknown
from confcli.formats.accounting import settle
from confcli.formats.anthology import collection
from confcli.formats.bibtex import bibliography
from confcli.formats.frab import schedule_json, schedule_xml
from confcli.formats.icalendar import ical
from confcli.formats.interface import Format, Hints, ProseError
from confcli.formats.miniconf import (
    conference,
    main_calendar,
    papers,
    schedules,
    sessions,
)
from confcli.formats.native import json_lines, listing_json
from confcli.formats.openreview import notes
from confcli.formats.people.coauthors import take_coauthors
from confcli.formats.records import records
from confcli.formats.schema_org import events
from confcli.formats.syntax import bundle, mending
from confcli.formats.syntax.account import Account
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.mending import Mended
from confcli.formats.table import table
from confcli.formats.telling import often
from confcli.formats.virtual import cards, day, feed, public, session
from confcli.model import expansion
from confcli.model.entities import Listing, Problem, Session, Talk
from confcli.model.errors import InputError, Missing, UnknownFormatError
from confcli.model.status import take_marks
from confcli.model.text import one_line, shorten
from confcli.times.local import YEARS, at_offset

FORMATS: tuple[Format, ...] = (
    listing_json,
    ical,
    feed,
    notes,
    main_calendar,
    conference,
    papers,
    schedules,
    sessions,
    json_lines,
    bibliography,
    collection,
    schedule_xml,
    schedule_json,
    sessionize,
    indico,
    events,
    cards,
    public,
    session,
    day,
    table,
    records,
)

#: The most reasons given for a file that isn't read, and how long one may be, in columns.
_SHOWN, _LONGEST = 3, 300
#: Explains line numbers that aren't those of the file.
_OF_HTML = " (lines are those of the text in the HTML)"


def read(document: Document, hints: Hints, only: str | None = None) -> Listing:
    """Read a document of one conference; see ``read_each``."""
    first, *others = read_each(document, hints, only)
    if others:
        held = f"{len(others) + 1} conferences, such as {first.conference}"
        raise InputError(f"{document.name}: it contains {held}", Missing({"edition": ""}))
    return first


def read_each(document: Document, hints: Hints, only: str | None = None) -> list[Listing]:
    """Read the conferences in a document, in the first format that recognises it.

    With ``only``, in the format of this name. What is wrong with its syntax becomes a problem, if
    it can be mended. ``InputError`` says why it can't be read, or what it doesn't state.
    """
    document.records, document.fields = hints.records, hints.fields
    listings = _read_each(document, hints, only)
    bundle.place(document, listings)
    return listings


def _read_each(document: Document, hints: Hints, only: str | None) -> list[Listing]:
    if found := mending.without_mail(document):
        return _read_mended(found, hints, only)
    try:
        return _read(document, hints, only)
    except InputError as error:
        is_understood = error.missing and not isinstance(error, UnknownFormatError)
        found = None if is_understood else mending.mended(document)
        if not found:
            raise
    return _read_mended(found, hints, only)


def recognised(document: Document, but: Container[str] = ()) -> str | None:
    """The name of the format that recognises a document, ``but`` some; ``None`` if none does."""
    tried = (each for each in FORMATS if each.NAME not in but)
    return next((each.NAME for each in tried if each.recognise(document).accepted), None)


def _read_mended(mended: Mended, hints: Hints, only: str | None) -> list[Listing]:
    """Read a document that was mended, and report what was wrong with it."""
    listings = _read_each(mended.document, hints, only)
    first = listings[0]
    name, known = mended.document.name, {found.line for found in first.problems if found.text}
    wrong = [Problem(name, *it.line, often(it.what, it.often), it.often) for it in mended.faults]
    first.problems = sorted([*first.problems, *wrong], key=lambda problem: problem.line)
    reported = {problem.line for problem in wrong if problem.text} - known
    for counts in (source.lines for source in first.sources[:1] if source.lines):
        counts["problem"] += len(reported)
        counts["furniture"] += len(mended.emptied - reported - known)
        counts["content"] -= len(reported - mended.emptied)
    return listings


def _read(document: Document, hints: Hints, only: str | None) -> list[Listing]:
    """Read a document as it is."""
    nearest: list[str] = []
    prose: ProseError | None = None
    for each in _tried(document):
        if only not in (None, each.NAME):
            continue
        verdict = each.recognise(document)
        if verdict.accepted:
            try:
                return _listings(each, document, hints, verdict.why)
            except ProseError as error:
                prose = prose or error
        if verdict.is_near or only == each.NAME:
            nearest.append(f"{each.NAME}: {verdict.why}")
    if prose:
        raise prose
    placeholders.refuse(document)
    sentence = f"{document.name}: not a known schedule format: {unknown.described(document)}"
    facts = {} if nearest else records.suggested(document)
    missing = Missing(facts, document.name, hints.known) if facts else None
    raise UnknownFormatError(sentence, missing, choices=nearest[:_SHOWN])


def _tried(document: Document) -> Iterable[Format]:
    """The formats to try: first those that heed what the user says of groups and fields."""
    if document.parts:
        return (records,)
    is_said = document.records or document.fields
    return dict.fromkeys((records, table, *FORMATS)) if is_said else FORMATS


def _listings(each: Format, document: Document, hints: Hints, why: str) -> list[Listing]:
    """Read a document in a format that recognises it."""
    remark = f"; {document.remark}" if document.remark else ""
    why = f"{why}{remark}{_OF_HTML if document.html else ''}"
    document.account = Account()
    found = each.parse(document, hints, why)
    listings = found if isinstance(found, list) else [found]
    settle(document, listings, getattr(each, "FURNITURE", ()))
    for listing in listings:
        _refuse_empty(document, listing, each.NAME, why)
        expansion.bound(listing)
        _settle_times(document, listing)
        take_marks(listing)
        if each.FAMILY:  # confcli's own listings hold what it read
            take_coauthors(listing)
        listing.families = frozenset({each.FAMILY} - {""})
        named = listing.conference or hints.conference or document.edition
        listing.conference = one_line(named or document.stem)
    return listings


def _settle_times(document: Document, listing: Listing) -> None:
    """Make all times instants that compare as such, without those of a year that can't be right."""
    items: list[Session | Talk] = [*listing.sessions, *listing.talks]
    for item in items:
        for name in ("start", "end"):
            moment = getattr(item, name)
            if moment and moment.year not in YEARS:
                reason = f"{shorten(item.title or '')}: its {name} is in the year {moment.year}"
                listing.problems.append(Problem(document.name, 0, "", reason))
                moment = None
            setattr(item, name, moment and at_offset(moment))


def _refuse_empty(document: Document, listing: Listing, name: str, why: str) -> None:
    """Raise ``ProseError`` if a recognised file holds no sessions: others may find some."""
    if listing.sessions:
        return
    found = dict.fromkeys(shorten(each.reason, 40, _LONGEST) for each in listing.problems)
    reasons = f": {'; '.join([*found][:_SHOWN])}" if found else ""
    said = shorten(why, 40, _LONGEST)  # it may name a thousand columns
    raise ProseError(f"{document.name}: no events found, read as {name} ({said}){reasons}")
