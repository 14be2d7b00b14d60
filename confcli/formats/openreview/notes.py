"""Notes of OpenReview's API: submissions with what was decided about them, without times.

``notes`` of an answer, an array of notes, or one a line. In version 2 of the API each value of
``content`` is an object (``{"title": {"value": …}}``), in version 1 it is plain. A note that
replies to another is no paper, but a decision says how the paper is presented.
"""

from collections.abc import Iterator, Mapping, Sequence

from confcli.formats import addresses, apart, people
from confcli.formats.collecting import Programme
from confcli.formats.interface import Hints, Verdict
from confcli.formats.keywords import keywords
from confcli.formats.openreview import venue
from confcli.formats.openreview.note import Note
from confcli.formats.syntax import located_json
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.record import Record
from confcli.model.entities import Listing, Talk
from confcli.model.errors import InputError
from confcli.model.patterns import Pattern
from confcli.model.text import slug

NAME = "openreview"
FAMILY = "openreview"
#: Who may see and change a note, when it was, and what authors had to agree to.
FURNITURE = frozenset(
    """
    count offset number readers nonreaders writers signatures original referent replyto cdate mdate
    tcdate tmdate ddate odate pdate tauthor version domain license invitation invitations
    parentInvitations details authorids paperhash _bibtex TLDR TL;DR one-sentence_summary
    code_of_ethics submission_guidelines anonymous_url no_acknowledgement_section
    reciprocal_reviewing student_author reviewed_version_(pdf) venueid isPublished
    """.split()
)
_SITE = "https://openreview.net"
_BEGINNING = 2**20
#: Keys that only notes have beside each other.
_OWN = tuple(
    Pattern(rf'(?<!\\)"{name}"\s*+:')
    for name in ("content", "forum", "(?:signatures|invitations?)")
)


def recognise(document: Document) -> Verdict:
    """Accept JSON with notes: objects with a forum, content, and signatures or an invitation."""
    if document.opening not in (b"{", b"["):
        return Verdict(False, "not JSON with notes of OpenReview")
    beginning = document.data[:_BEGINNING].decode("utf-8", "ignore")
    if not all(pattern.search(beginning) for pattern in _OWN):
        return Verdict(False, "not JSON with notes of OpenReview")
    return Verdict(True, "JSON with notes of OpenReview")


def parse(document: Document, hints: Hints, why: str) -> list[Listing]:
    """Read the submissions as papers, by conference if there are several."""
    notes = _Notes(document)
    parts = apart.conferences(notes.papers, lambda note: note.venue.conference)
    if hints.conference:
        parts = {hints.conference: notes.papers}
    if hints.edition:
        parts = {name: part for name, part in parts.items() if slug(name) == slug(hints.edition)}
    if not parts:
        raise InputError(f"{document.name}: no papers of {hints.edition} found")
    return [
        _listing(Programme(document, hints, NAME), name, part, notes.decisions, why)
        for name, part in parts.items()
    ]


class _Notes:
    """Tells the papers among notes from what was said about them."""

    def __init__(self, document: Document) -> None:
        self.papers: list[Note] = []
        #: What was decided, by the id of the paper.
        self.decisions: dict[str, str] = {}
        for note in map(Note, _records(document)):
            if note.is_reply:
                note.record.is_aside = True
                self._take_reply(note)
            else:
                self.papers.append(note)
                for reply in note.replies():
                    self._take_reply(reply)

    def _take_reply(self, reply: Note) -> None:
        if decision := reply.line("decision", "recommendation"):
            self.decisions.setdefault(reply.forum, decision)


def _records(document: Document) -> Iterator[Record]:
    """Yield the notes of a file."""
    try:
        found = located_json.load(document)
    except InputError:
        found = [value for _, value in located_json.lines(document)]
    notes = found.get("notes") if isinstance(found, Record) else found
    if isinstance(notes, list):
        yield from (each for each in notes if isinstance(each, Record))
    elif isinstance(found, Record):
        yield found


def _listing(
    programme: Programme, name: str, notes: Sequence[Note], decisions: Mapping[str, str], why: str
) -> Listing:
    """Read the papers of one conference, by track."""
    programme.name(name)
    for note in notes:
        wrong: list[str] = []
        talk = _talk(note, decisions.get(note.forum, ""))
        if not talk.title:
            wrong.append("a note without a title")
        talk.source_ids = programme.source_ids(note.own, wrong, "note")
        programme.report(note, wrong)
        if talk.title or (talk.abstract and talk.authors):
            programme.take(None, talk)
    return programme.listing(why)


def _talk(note: Note, decision: str) -> Talk:
    authors = people.named(note.value("authors"))
    area = note.line("track", "primary_area", "primary_subject_area", "subject_area")
    abstract = note.paragraphs("abstract") or note.line("TLDR", "TL;DR")
    made = Talk(
        title=note.line("title") or None,
        type=note.venue.kind or venue.kind(decision) or "paper",
        authors=people.names(authors),
        affiliations=people.affiliations(authors),
        abstract=abstract or None,
        track=note.venue.track or area or None,
        keywords=keywords(note.value("keywords")),
        cancelled=note.venue.is_refused or venue.is_refused(decision),
    )
    page = f"{_SITE}/forum?id={note.forum}" if note.forum else None
    addresses.give(made, _SITE, [page], note.addresses())
    return made
