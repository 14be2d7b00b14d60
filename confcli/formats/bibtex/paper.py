"""A paper as an entry of BibTeX gives it: its people, texts and addresses."""

from collections.abc import Iterator

from confcli.formats import addresses, people, prose
from confcli.formats.bibtex import names, tex
from confcli.formats.bibtex.entries import Entry
from confcli.formats.keywords import keywords
from confcli.formats.syntax.record import looked_at
from confcli.model import kinds
from confcli.model.entities import Talk
from confcli.model.patterns import Pattern
from confcli.model.text import is_web, links, without_links

_PAPERS = frozenset(("inproceedings", "conference", "article", "incollection", "inbook"))
#: Volumes and books, whose editors are those who made them.
_EDITED = frozenset(("proceedings", "collection", "book", "mvbook", "mvproceedings", "periodical"))
#: The fields that may hold addresses, or paths below that of a page.
_LINKS = frozenset(
    "pdf code video recording slides poster website supp supplementary software html ee attachment "
    "presentation talk data dataset project demo arxiv".split()
)
#: The field that is the page of a paper.
_OWN = "url"
_DOI = Pattern(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*+)?(10\.\d{4,9}/\S++)", "i")
_ARXIV = Pattern(r"(?:arxiv:)?([a-z-]+(?:\.[A-Z]{2})?/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?", "i")


def talk(entry: Entry, base: str | None) -> Talk:
    """Make a talk of an entry, without its id; ``base`` makes its addresses whole."""
    authors = names.named(entry.value("author") or _edited(entry))
    authors = people.placed(authors, tex.text(entry.value("affiliation", "affiliations")))
    abstract = prose.paragraphs(tex.text(entry.value("abstract", "abstractnote")))
    made = Talk(
        title=_title(entry),
        type=_kind(entry),
        authors=people.names(authors),
        affiliations=people.affiliations(authors),
        abstract=abstract,
        track=prose.line(tex.text(entry.value("track", "section"))),
        language=prose.line(tex.text(entry.value("language", "langid"))),
        keywords=keywords(tex.text(entry.value("keywords", "keyword"))),
    )
    doi = _doi(entry)
    own = addresses.absolute(base, tex.address(entry.value(_OWN)))
    addresses.give(made, base, [own or doi], [("doi", doi if own else None), *_links(entry)])
    return made


def _title(entry: Entry) -> str | None:
    """The title, with the subtitle that biblatex keeps apart."""
    parts = (prose.line(tex.text(entry.value(name))) for name in ("title", "subtitle"))
    return ": ".join(filter(None, parts)) or None


def _edited(entry: Entry) -> str:
    return entry.value("editor") if entry.kind in _EDITED else ""


def _kind(entry: Entry) -> str | None:
    """The kind that a note names, such as ``Oral``; else a paper, where the entry is one."""
    note = dict.get(entry.fields, "note") or ""
    if kinds.is_kind(tex.text(note)):
        return kinds.kind(tex.text(entry.value("note")))
    return "paper" if entry.kind in _PAPERS else None


def _doi(entry: Entry) -> str | None:
    found = _DOI.fullmatch(tex.address(entry.value("doi")))
    return f"https://doi.org/{found[1]}" if found else None


def _links(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield what further addresses are called, and they themselves."""
    eprint = _ARXIV.fullmatch(tex.address(dict.get(entry.fields, "eprint") or ""))
    if eprint:
        entry.value("eprint")
        yield "arxiv", f"https://arxiv.org/abs/{eprint[1]}"
    if forum := tex.address(entry.value("openreview")):
        yield "openreview", forum if is_web(forum) else f"https://openreview.net/forum?id={forum}"
    for name, value in [*looked_at(entry.fields)]:
        printed = tex.address(value)
        if is_web(printed) or name in _LINKS:
            yield entry.value(name) and name, printed
        elif name in ("note", "howpublished") and (found := links(tex.text(value))):
            entry.value(name)
            yield from ((without_links(tex.text(value)), link) for link in found)
