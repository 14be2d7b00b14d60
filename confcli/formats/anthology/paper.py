"""A paper of the ACL Anthology, or a talk at an event: its texts, people and addresses.

An address without a protocol is the name of a file there: ``2022.acl-long.1`` is a paper's id, too.
Since 2026 a paper with a file has ``<pdf>`` in place of ``<url>``, which says no more.
"""

from collections.abc import Iterator
from typing import Any

from confcli.formats import addresses, people, prose
from confcli.formats.keywords import keywords
from confcli.formats.people import Person
from confcli.formats.syntax.xml_records import XmlRecord, own_text
from confcli.model import kinds
from confcli.model.entities import Session, Talk
from confcli.model.text import is_web

SITE = "https://aclanthology.org/"
_ATTACHMENTS = f"{SITE}attachments/"
#: What attachments are that a paper has beside its file.
_MATERIAL = ("attachment", "software", "dataset", "poster", "presentation")


def talk(record: XmlRecord, own: str, usual: str | None) -> Talk:
    """Make a talk of a paper with an id; ``usual`` is the kind of those in its volume."""
    authors = _people(record.all("author") or record.all("editor"))
    made = Talk(
        title=prose.line(marked(record, "title")),
        type=usual,
        authors=people.names(authors),
        affiliations=people.affiliations(authors),
        abstract=prose.paragraphs(marked(record, "abstract")),
        language=record.text("language"),
        keywords=keywords([own_text(each) for each in record.all("award")]),
    )
    file = (record.text("url") or "").strip()
    page = file if is_web(file) else f"{SITE}{own}/" if own else None
    has_file = file or "pdf" in record
    pdf = [("pdf", f"{SITE}{own}.pdf")] if own and has_file and not is_web(file) else []
    addresses.give(made, SITE, [page], [*pdf, *_links(record)])
    return made


def given(record: XmlRecord) -> Talk:
    """Make a talk of one that was given at an event, such as a keynote."""
    speakers = _people(record.all("speaker"))
    title = prose.line(marked(record, "title"))
    made = Talk(
        title=title,
        type=kinds.kind(record.text("type") or "")
        or kinds.of_talk(title or "", bare=True, has_text=False),
        authors=people.names(speakers),
        affiliations=people.affiliations(speakers),
    )
    give_links(made, record)
    return made


def give_links(item: Talk | Session, record: XmlRecord) -> None:
    """Give an item the addresses that its record names with a type: its video, a website."""
    found = [(_type(each), _file(own_text(each))) for each in record.all("url")]
    site = [address for name, address in found if name == "website"]
    addresses.give(item, SITE, site, [each for each in found if each[0] != "website"])


def marked(record: XmlRecord, name: str) -> str:
    """The text of the first element of a name, with its markup; formulas are between dollars."""
    value = next(iter(record.all(name)), None)
    if not isinstance(value, XmlRecord):
        return own_text(value)
    value.whole()
    for formula in value.element.iter("tex-math"):
        formula.text, formula.tag = f"${formula.text or ''}$", "i"
    return "".join(value.element.itertext())


def _people(values: list[Any]) -> list[Person]:
    """The people in some elements, whose affiliation may be ``NA``."""
    return [
        each._replace(affiliation="") if prose.says_nothing(each.affiliation) else each
        for each in people.named(values)
    ]


def _links(record: XmlRecord) -> Iterator[tuple[str, str]]:
    """Yield what further addresses of a paper are called, and they themselves."""
    if doi := record.text("doi"):
        yield "doi", doi if is_web(doi) else f"https://doi.org/{doi}"
    for video in record.records("video"):
        yield "video", _file(video.text("href") or "")
    for name in _MATERIAL:
        for each in record.all(name):
            yield addresses.called(_type(each), name), _file(own_text(each), _ATTACHMENTS)
    for code in record.records("pwccode"):
        code.whole()  # its name, which the address has, too
        yield "code", code.text("url") or ""


def _type(value: Any) -> str:
    return value.text("type") or "" if isinstance(value, XmlRecord) else ""


def _file(name: str, folder: str = SITE) -> str:
    """The address of a file there; a whole address stays."""
    name = name.strip()
    return name if not name or is_web(name) else f"{folder}{name}"
