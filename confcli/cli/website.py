"""A conference's website: a page that is no programme, and where it may lead to one."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from confcli.cli.fetching import Answer
from confcli.cli.parsing import Read, parsed
from confcli.formats.website.lead import PAGE, Lead, Promise
from confcli.library.addresses import Login
from confcli.model.errors import InputError, NetworkError

if TYPE_CHECKING:
    from confcli.formats.syntax.document import Document

#: The most requests, with those of the page itself and those that redirects make.
_REQUESTS = 8
_LOOKED_FOR = (
    "nor does it lead to a schedule file, a calendar, a programme of pretalx, Sessionize, Sched or "
    "Indico, or a page named Schedule, Programme or Agenda"
)


class Requests:
    """How many requests may still be made."""

    def __init__(self) -> None:
        self.left = _REQUESTS

    def note(self, _address: str) -> None:
        """Count a request that is made in any case."""
        self.left -= 1

    def take(self, address: str) -> None:
        """Count a request; ``NetworkError`` if it would be one too many."""
        if self.left < 1:
            raise NetworkError(f"not fetched: {_REQUESTS} requests were made already")
        self.note(address)


class Page(NamedTuple):
    """A page that the user named, the login that its address held, and the requests left."""

    answer: Answer
    login: Login | None
    requests: Requests

    @property
    def shown(self) -> str:
        """Its address as it may be printed."""
        return self.answer.file.shown


class Website(NamedTuple):
    """A page that is no programme, and where it may lead to one."""

    page: Page
    leads: list[Lead]
    #: The conference and year that it names.
    edition: str | None
    #: What the page itself holds, if that is only the conference as a whole.
    own: list[Read]
    #: Why that can't be read.
    refused: InputError | None = None


#: Reads a website.
Visit = Callable[[Website], list[Read]]


def unread(page: Page, error: InputError) -> Website:
    """A page that could not be read; the error is raised, with what was looked for, if that is all.

    Only web pages lead to anything.
    """
    document = page.answer.file.document
    if not document.html:
        raise error
    if found := leads(document, page.answer):
        return Website(page, found, document.edition, [])
    raise InputError(f"{error}; {_LOOKED_FOR}", choices=error.choices) from error


def lone(page: Page, own: list[Read]) -> Website | None:
    """A page that holds only the conference as a whole, if it leads to what surely holds more.

    Conferences describe themselves so as one event of schema.org.
    """
    from confcli.formats.schema_org.events import NAME

    formats = {source.format for _, listing in own for source in listing.sources}
    if size(own) > 1 or formats != {NAME}:
        return None
    document = page.answer.file.document
    found = [each for each in leads(document, page.answer) if each.promise <= Promise.SERVICE]
    itself = Lead(page.answer.address, PAGE, "holds the conference as a whole", Promise.GUESS)
    return Website(page, [*found, itself], document.edition, own) if found else None


def undated(page: Page, error: InputError) -> Website:
    """A page as ``lone``, of an event whose times lack a zone; the error is raised if it is none.

    The zone doesn't matter where the page leads to a programme that states its own.
    """
    if not page.answer.file.document.html or not _lacks_zone(error):
        raise error
    file = page.answer.file
    supposed = file._replace(hints=replace(file.hints, timezone="UTC"))
    try:
        site = lone(page, parsed(supposed))
    except InputError:
        raise error from None
    if site is None:
        raise error
    return site._replace(own=[], refused=error)


def _lacks_zone(error: InputError) -> bool:
    return error.missing is not None and [*error.missing.facts] == ["timezone"]


def leads(document: "Document", answer: Answer) -> list[Lead]:
    """Where a page may lead to a programme; nowhere, if it is not a web page."""
    from confcli.formats.website import leads

    return leads.leads(document.html, answer.address) if document.html else []


def size(read: list[Read]) -> int:
    """How many items were read."""
    return sum(max(len(listing.sessions), len(listing.talks)) for _, listing in read)
