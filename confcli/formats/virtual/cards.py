"""The lists of events on the virtual sites (``icml.cc/virtual/2026/events/…``).

Each event is a card (``class="event-card"``; as text, it ends in ``View full details``) with, each
optional: its kind, the title with a link, people separated by middle dots, the time (``Jul 7,
10:00 AM - 10:15 AM``, without year or zone), the room, the abstract. Cards of workshops,
tutorials, invited talks and the like are sessions. Papers (orals, posters) are talks, by type and
day. The page's heading (``2026 Spotlight Posters``) is the name of a list, which is a keyword of
its papers, as a paper may be in several; only ``Poster Session 3`` is a session.
"""

from dataclasses import replace

from confcli.formats import gathering, people
from confcli.formats.addresses import base_of, give
from confcli.formats.interface import Hints, Verdict
from confcli.formats.page.blocks import WhenWhere, read_times
from confcli.formats.page.page import Page
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import EDITION
from confcli.formats.virtual import cards_text, sites
from confcli.formats.virtual.cards_text import CARD, Card
from confcli.model import kinds
from confcli.model.entities import Listing, Session, Talk
from confcli.model.kinds import Role
from confcli.model.patterns import Pattern
from confcli.model.text import one_line

NAME = "virtual-cards"

_SESSION = Pattern(r"\bsession\b", "i")
_YEAR = Pattern(r"^(?:19|20)\d\d\b\s*+|(?<!\s)\s++(?:19|20)\d\d$")
_ANY = frozenset(("all events", "events", "papers", "schedule"))
FAMILY = "virtual"


def recognise(document: Document) -> Verdict:
    """Accept HTML with an event card, or text with the end of one."""
    in_html = len(document.html.select(CARD)) if document.html else 0
    count = in_html or sum(
        cards_text.END.fullmatch(line.text) is not None for line in document.lines
    )
    if not count:
        return Verdict(False, "no event cards, which end in View full details")
    return Verdict(True, f"{count} event cards")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read each card as a session or a talk, in the order of the page."""
    page = Page(document, hints, NAME)
    found = _cards(page)
    page.dating.settle([card.stamp for card in found if card.stamp])
    heading, base = _check_count(page, len(found)), _base(document, hints)
    talks = [card for card in found if not _is_block(card)]
    sessions = [_session(page, card, base) for card in found if _is_block(card)]
    sessions += _of_works(page, heading, talks, base)
    return page.listing(why, sessions)


def _base(document: Document, hints: Hints) -> str | None:
    """The address of the page, else that of the conference's site."""
    stated = base_of(document, Hints())
    return stated or hints.base_url or sites.address(document.edition or hints.conference)


def _cards(page: Page) -> list[Card]:
    html = page.document.html
    if html and html.select(CARD):
        from confcli.formats.virtual import cards_html

        return cards_html.read(page, html)
    return cards_text.read(page)


def _check_count(page: Page, count: int) -> str:
    """The heading above ``44 Events``, else the first; another number of cards is a problem."""
    heading = ""
    for line in page.lines:
        said = cards_text.COUNT.fullmatch(line.text)
        if said and int(said.group(1)) != count:
            page.problem(line, f"the page holds {count} cards")
        if said:
            return heading
        heading = line.text or heading
    html = page.document.html
    titles = [one_line(node.text()) for node in html.select("h1")] if html else []
    return next((title for title in titles if not EDITION.fullmatch(title)), "")


def _is_block(card: Card) -> bool:
    """Whether a card is a session; one without a kind is an event of its own."""
    return card.kind is None or kinds.is_block(card.kind)


def _session(page: Page, card: Card, base: str | None) -> Session:
    start, end, _ = _times(page, card)
    title = card.title or (card.kind or "event").capitalize()
    session = Session(title, card.kind or kinds.of_title(title), start, end)
    session.room, session.source_ids = card.room, card.ids
    give(session, base, [card.url])
    if kinds.role(card.kind) is Role.SPEECH:
        session.talks = [replace(_talk(card, WhenWhere(start, end), base), source_ids=[])]
    else:
        session.chairs, session.abstract = people.names(card.people), card.abstract
    return session


def _of_works(page: Page, heading: str, found: list[Card], base: str | None) -> list[Session]:
    """The sessions of the papers on the page; its heading is their keyword, if it says more."""
    named = heading if _SESSION.search(heading) else None
    said = _YEAR.sub("", heading)
    titled: list[tuple[str, Talk]] = []
    for card in found:
        talk, group = _talk(card, _times(page, card), base), kinds.plural(card.kind or "event")
        talk.keywords = [said] if said and not named and not _says_nothing(said, group) else []
        titled.append((named or group, talk))
    sessions = gathering.gather(titled, named=[named])
    for session in sessions:
        session.type = session.type or kinds.SESSIONS.get(session.talks[0].type or "")
    return sessions


def _says_nothing(heading: str, group: str) -> bool:
    """Whether a heading is that of any list, or only says the type of the papers."""
    return heading.casefold() in _ANY or heading.casefold() == group.casefold()


def _talk(card: Card, times: WhenWhere, base: str | None) -> Talk:
    talk = Talk(
        title=card.title,
        type=card.kind,
        authors=people.names(card.people),
        affiliations=people.affiliations(card.people),
        abstract=card.abstract,
        start=times.start,
        end=times.end,
        room=card.room,
        source_ids=card.ids,
    )
    give(talk, base, [card.url])
    return talk


def _times(page: Page, card: Card) -> WhenWhere:
    return read_times(page, card.time_line, card.stamp) if card.stamp else WhenWhere()
