"""A document with a fault in its syntax, mended where it is certain what was meant."""

import html
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from confcli.formats.syntax import located_json, toml_text
from confcli.formats.syntax.bundle import Bundle
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.lenient import calendar_text, json_text, xml_text, yaml_text
from confcli.formats.syntax.lenient.faults import Fault, Faults, Repaired, blanked
from confcli.model.patterns import Pattern

if TYPE_CHECKING:
    from confcli.formats.syntax.markup import Html

#: The bytes within which a calendar begins, below the head of a mail.
_NEAR = 50_000
_CALENDAR = Pattern(rb"BEGIN\s{0,9}:\s{0,9}VCALENDAR", "i")
_PRE = Pattern(r"(?is)<pre\b[^<>]*+>([^<]*+)</pre>")


class Mended(NamedTuple):
    """A document with the same lines as the one it was made of, and what was wrong with that."""

    document: Document
    faults: list[Fault]
    #: The lines of which nothing is left.
    emptied: set[int]


def without_mail(document: Document) -> Mended | None:
    """Take a calendar out of the text around it, such as a mail; a page may only mention one."""
    if document.html or not _CALENDAR.search(document.data[:_NEAR]):
        return None
    return _mended(document, [calendar_text.repaired])


def mended(document: Document) -> Mended | None:
    """Mend a document; ``None`` if nothing is wrong with its syntax, or nothing can be done.

    ``InputError`` names the line of the fault in JSON that stays invalid.
    """
    if document.parts:
        return _of_parts(document)
    if document.html:
        return _mended(document, [partial(_shown, document.html), calendar_text.repaired])
    json = partial(_json, document.name)
    return _mended(document, [json, xml_text.repaired, yaml_text.repaired])


def _mended(document: Document, repairs: list[Callable[[str], Repaired | None]]) -> Mended | None:
    """Mend a document with the first repair that applies."""
    found = next(filter(None, (repair(document.unified) for repair in repairs)), None)
    if found is None:
        return None
    made = document.with_text(found.text)
    pairs = zip(document.unified.split("\n"), made.unified.split("\n"), strict=False)
    emptied = {n for n, (old, new) in enumerate(pairs, 1) if old.strip() and not new.strip()}
    return Mended(made, found.faults, emptied)


def _of_parts(document: Document) -> Mended | None:
    """Mend the files of a document each."""
    found = [(part, mended(part.document)) for part in document.parts]
    if not isinstance(document, Bundle) or not any(each for _, each in found):
        return None
    made = document.with_files(each.document if each else part.document for part, each in found)
    faults, emptied = [], set()
    for part, each in found:
        emptied |= {line + part.document.before for line in each.emptied} if each else set()
        faults += [_further(it, part.document.before) for it in each.faults] if each else []
    return Mended(made, faults, emptied)


def _further(fault: Fault, lines: int) -> Fault:
    """The same fault, a number of lines further down."""
    return fault._replace(line=fault.line._replace(number=fault.line.number + lines))


def _json(name: str, text: str) -> Repaired | None:
    """Repair JSON, or say where it is wrong."""
    found = None if toml_text.loads(text) else json_text.repaired(text)
    wrong = json_text.error(found.text) if found else None
    if wrong:
        raise located_json.refusal(name, wrong)
    return found if found and found.faults else None


def _shown(page: "Html", text: str) -> Repaired | None:
    """Take data out of the page in which a browser shows it: ``<pre>{"days": …}</pre>``."""
    only = _PRE.search(text)
    data = html.unescape(only[1]) if only else ""
    if not only or data.split() != " ".join(page.lines).split():
        return None
    faults = Faults(text)
    faults.note(only.start(), "a page around the data: left out")
    whole = blanked(text[: only.start(1)]) + data + blanked(text[only.end(1) :])
    return Repaired(whole, faults.all())
