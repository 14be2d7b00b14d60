"""A bibliography in BibTeX or biblatex: a list of papers, without times.

An entry is a paper with its key as id; where there are papers, the proceedings that they are in are
none. ``booktitle`` or ``series`` names the conference. A file may hold several of them, each with
many papers; any other is one list. ``month`` and ``year`` say when a volume was published, not when
a paper was presented.
"""

from collections.abc import Sequence

from confcli.formats import apart
from confcli.formats.bibtex import entries, paper, venues
from confcli.formats.bibtex.entries import Entry
from confcli.formats.collecting import Programme
from confcli.formats.interface import Hints, Verdict
from confcli.formats.syntax.document import Document
from confcli.model.entities import Listing

NAME = "bibtex"
FAMILY = "bibtex"
#: What publishers say of the volume and of the record, and what people note for themselves.
FURNITURE = frozenset(
    """
    address articleno archiveprefix eprinttype eprintclass primaryclass eprint publisher pages
    numpages volume number issue isbn issn month day edition editor chapter institution organization
    school location venue eventdate urldate date timestamp biburl bibsource bibkey copyright
    publication_date issue_date acmid annote owner file shorttitle type key crossref options
    added-at interhash intrahash groups date-added date-modified bdsk-url-1 bdsk-file-1 language
    shortjournal langid pagetotal eventtitle booksubtitle booktitleaddon journal howpublished
    series shortname name conference_url conference_number start end published id lccn
    """.split()
)


def recognise(document: Document) -> Verdict:
    """Accept a file that begins with an entry, or has one and is called ``….bib``."""
    if not entries.begins(document):
        return Verdict(False, "no entry of BibTeX at the beginning")
    return Verdict(True, "BibTeX")


def parse(document: Document, hints: Hints, why: str) -> list[Listing]:
    """Read the entries as papers, by conference if the file holds several."""
    found = entries.load(document)
    papers = _papers(found.entries)
    parts = apart.chosen(papers, venues.conference, document, hints)
    readers = [_Reader(Programme(document, hints, NAME), name) for name in parts]
    for line, reason in found.broken:
        readers[0].programme.problem(line, reason)
    return [reader.listing(part, why) for reader, part in zip(readers, parts.values(), strict=True)]


def _papers(found: Sequence[Entry]) -> list[Entry]:
    """The entries without the volumes that others are in."""
    held = {venues.volume(entry) for entry in found if entry.kind not in venues.VOLUMES}
    for entry in found:
        entry.fields.is_aside = entry.kind in venues.VOLUMES and venues.volume(entry) in held
    return [entry for entry in found if not entry.fields.is_aside]


class _Reader:
    """Reads the papers of one conference."""

    def __init__(self, programme: Programme, name: str) -> None:
        self.programme = programme
        programme.name(name or programme.document.edition)

    def listing(self, papers: Sequence[Entry], why: str) -> Listing:
        """The listing of some papers: by section, else by volume if there are several."""
        are_several = len(set(map(venues.volume, papers))) > 1
        for entry in papers:
            self._take(entry, venues.volume(entry) if are_several else "")
        made = self.programme.listing(why)
        if len(years := set(map(venues.year, papers))) == 1 and (year := years.pop()):
            made.sources[0].year, made.sources[0].year_evidence = year, "the year of every entry"
        return made

    def _take(self, entry: Entry, volume: str) -> None:
        found, wrong = paper.talk(entry, self.programme.base), entry.wrong
        is_paper = bool(found.title or (found.abstract and found.authors))
        if not found.title:
            wrong.append("an entry without a title")
        found.source_ids = self.programme.source_ids(entry.key, wrong)
        self.programme.report(entry, wrong)
        if is_paper:
            self.programme.take(None, found, found.track or volume)
