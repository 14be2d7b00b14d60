"""The formats in the order in which they are tried. A new one is a module, and a line below."""

from confcli.errors import InputError
from confcli.formats import day_page, listing_json, neurips_public, virtual_session
from confcli.formats.base import Document, Format, Hints
from confcli.model import Listing

FORMATS: tuple[Format, ...] = (
    listing_json,
    neurips_public,
    virtual_session,
    day_page,
)


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
            listing = each.parse(document, hints, verdict.why)
            listing.conference = listing.conference or hints.conference or document.stem
            return listing
        refusals.append(f"{each.NAME}: {verdict.why}")
    raise InputError(f"{document.name}: no listing that is known here ({'; '.join(refusals)})")
