"""The lists of events on the virtual sites (``icml.cc/virtual/2026/events/…``), as saved HTML.

Each event is a card (``class="event-card"``) with, each optional: a badge that says its kind,
the title with a link, people separated by middle dots, the time (``Jul 7, 10:00 AM - 10:15
AM``, with neither year nor zone), the room, the abstract. A card of a workshop, a tutorial, a
session, an invited talk or the like is a session. Cards of works (orals, posters) are talks,
all in one session that has the page's heading and, as the page gives it none, no time.
"""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from confcli.formats import kinds
from confcli.formats.base import Document, Hints, Verdict
from confcli.formats.blocks import Times
from confcli.formats.dating import Dating
from confcli.formats.page import Page
from confcli.model import NOT_A_WORK, Listing, Session, Talk
from confcli.times.local import TimeProblemError

if TYPE_CHECKING:
    from confcli.formats.cards import Card
    from confcli.formats.html import Html

NAME = "virtual-cards"

_CARD = ".event-card"
_COUNT = re.compile(r"(\d+) Events?")
#: What the names of other kinds of block end with: ``creative ai session``, ``expo workshop``.
_BLOCKS = ("session", "workshop", "tutorial")
_SPEECHES = frozenset(("invited talk", "keynote", "keynote talk"))


def recognise(document: Document) -> Verdict:
    """Accept HTML with at least one card of an event."""
    cards = document.html.select(_CARD) if document.html else []
    if not cards:
        return Verdict(False, "no HTML with cards of events")
    return Verdict(True, f"{len(cards)} cards of events")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Return an event for each card, in the order of the page."""
    from confcli.formats import cards
    from confcli.formats.html import Html

    page, dating = Page(document), Dating(document, hints)
    html = document.html or Html(document.text)
    page.take_header(dating)
    found = cards.read(page, html)
    dating.settle([card.stamp for card in found if card.stamp])
    _check_count(page, len(found))
    talks = [card for card in found if not _is_block(card)]
    sessions = [_session(page, dating, card) for card in found if _is_block(card)]
    sessions += [_of_works(page, dating, html, talks)] if talks else []
    for session in sessions:
        session.timezone, session.time_basis = dating.zone_name, dating.basis
    return page.listing(NAME, why, hints, sessions, dating)


def _check_count(page: Page, count: int) -> None:
    """Report that the page says ``44 Events`` and has not as many cards."""
    for line in page.lines:
        said = _COUNT.fullmatch(line.text)
        if said and int(said.group(1)) != count:
            page.problem(line, f"the page holds {count} cards")


def _is_block(card: "Card") -> bool:
    """Tell whether a card is that of a session; one that says no kind is an event of its own."""
    return card.kind is None or card.kind in NOT_A_WORK or card.kind.endswith(_BLOCKS)


def _session(page: Page, dating: Dating, card: "Card") -> Session:
    start, end, _ = _times(page, dating, card)
    title = card.title or (card.kind or "event").capitalize()
    session = Session(title, card.kind or kinds.of_title(title), start, end)
    session.room, session.url, session.id = card.room, card.url, card.id
    if card.kind in _SPEECHES:
        session.talks = [replace(_talk(card, Times(start, end)), id="")]
    else:
        session.chairs, session.abstract = card.people, card.abstract
    return session


def _of_works(page: Page, dating: Dating, html: "Html", found: "list[Card]") -> Session:
    """Return the session of the works on the page: it has the page's heading as its title."""
    heading = next((number for node in html.select("h1") for number in html.numbers(node)), None)
    title = page.lines[heading - 1].text if heading else ""
    session = Session(title or "Events", kinds.of_title(title))
    session.talks = [_talk(card, _times(page, dating, card)) for card in found]
    return session


def _talk(card: "Card", times: Times) -> Talk:
    return Talk(
        title=card.title,
        type=card.kind,
        authors=card.people,
        abstract=card.abstract,
        start=times.start,
        end=times.end,
        room=card.room,
        url=card.url,
        id=card.id,
    )


def _times(page: Page, dating: Dating, card: "Card") -> Times:
    if card.stamp is None:
        return Times()
    try:
        return Times(*dating.slot(card.stamp))
    except TimeProblemError as error:
        page.problem(card.time_line, str(error))
        return Times()
