"""Notes of OpenReview's API: submissions with what was decided about them, without times.

``notes`` of an answer, an array of notes, or one a line. In version 2 of the API each value of
``content`` is an object (``{"title": {"value": …}}``), in version 1 it is plain. A note that
replies to another is no paper, but a decision says how the paper is presented.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

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

NAME = "openreview"
FAMILY = "openreview"
#: Who may see and change a note, when it was, and what authors had to agree to.
FURNITURE = frozenset(
    """
    count offset number readers nonreaders writers signatures original referent replyto cdate mdate
    tcdate tmdate ddate odate pdate tauthor version domain license invitation invitations
    parentInvitations details authorids paperhash _bibtex TLDR TL;DR one-sentence_summary
    code_of_ethics submission_guidelines anonymous_url no_acknowledgement_section
    username reciprocal_reviewing student_author reviewed_version_(pdf) venueid isPublished
    """.split()
)
_SITE = "https://openreview.net"
#: What shows that a text may hold notes, so that it is parsed.
_CONTENT = Pattern(r'(?<!\\)"content"\s*+:\s*+\{')
_TELLING = Pattern(
    r'(?<!\\)"(?:notes|forum|invitations?|signatures|venueid|authorids|paperhash)"\s*+:'
)
_BEGINNING = 2**20
#: Keys that only notes have, and their content; other sites have papers with a ``forum``.
_OF_NOTES = frozenset(("invitation", "invitations", "signatures", "readers"))
_OF_CONTENT = frozenset(("venueid", "authorids", "paperhash", "_bibtex"))
_ABSENT = Verdict(False, "not JSON with notes of OpenReview")
#: How many notes show that a file holds some.
_LOOKED_AT = 20


def recognise(document: Document) -> Verdict:
    """Accept JSON with notes: objects whose content has a title as OpenReview writes it."""
    if document.opening not in (b"{", b"["):
        return _ABSENT
    beginning = document.data[:_BEGINNING].decode("utf-8", "ignore")
    if not (_CONTENT.search(beginning) and _TELLING.search(beginning)):
        return _ABSENT
    try:
        first = [*islice(_records(document), _LOOKED_AT)]
    except InputError:
        return _ABSENT
    is_answer = b'"notes"' in document.data
    if not any(_is_note(each, is_answer=is_answer) for each in first):
        return _ABSENT
    return Verdict(True, "JSON with notes of OpenReview")


def _is_note(record: Record, *, is_answer: bool) -> bool:
    """Whether an object is a note; those of an answer of the API need fewer signs."""
    content = dict.get(record, "content")
    if not isinstance(content, Record) or "title" not in content:
        return False
    title = dict.get(content, "title")
    is_wrapped = isinstance(title, Record) and "value" in title
    is_own = not (_OF_NOTES.isdisjoint(record) and _OF_CONTENT.isdisjoint(content))
    return is_own or ("forum" in record and (is_wrapped or is_answer))


def parse(document: Document, hints: Hints, why: str) -> list[Listing]:
    """Read the submissions as papers, by conference if there are several."""
    notes = _Notes(document)
    parts = apart.chosen(notes.papers, lambda note: note.venue.conference, document, hints)
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
        if reply.decision:
            self.decisions.setdefault(reply.forum, reply.decision)


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
