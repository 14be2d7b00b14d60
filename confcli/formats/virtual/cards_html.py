"""Event cards in saved HTML, by their classes, and what became of their lines."""

from collections.abc import Iterable

from confcli.formats import people, prose
from confcli.formats.dating import stamps
from confcli.formats.page.page import Page, described, paragraphs
from confcli.formats.syntax.markup import Html, Node, attributes, text_of
from confcli.formats.syntax.plain import Line
from confcli.formats.virtual.cards_text import BUTTON, CARD, Card
from confcli.model import kinds

_KIND = ".event-type-badge"
_TITLE = ".event-title"
_LINK = ".event-title a[href]"
_PEOPLE = ".event-speakers"
_TIME = ".meta-pill.time"
_ROOM = ".meta-pill:not(.time)"
_ABSTRACT = ".abstract-text"
_NO_TIME = frozenset(("", "tba", "tbd"))


def read(page: Page, html: Html) -> list[Card]:
    """Read the cards in order; anything in them that isn't understood is a problem.

    The lines around the cards are furniture. An id on two cards belongs to the first.
    """
    found = [_card(page, html, node) for node in html.select(CARD)]
    inside = {number for node in html.select(CARD) for number in html.numbers(node)}
    page.furniture(*(line for line in page.lines if line.number not in inside))
    return found


def _card(page: Page, html: Html, node: Node) -> Card:
    times, texts = node.css(_TIME), _lines(page, html, node.css(_ABSTRACT))
    link = node.css_first(_LINK)
    card = Card(
        line=_first(page, html, node),
        time_line=_first(page, html, times[0] if times else node),
        kind=kinds.kind(_text(node, _KIND) or attributes(node).get("data-event-type") or "")
        or None,
        title=_text(node, _TITLE) or None,
        people=people.named(_text(node, _PEOPLE)),
        room=", ".join(filter(None, map(_said, node.css(_ROOM)))) or None,
        abstract=described(paragraphs(texts)),
        url=attributes(link).get("href") if link else None,
    )
    _account(page, _lines(page, html, [node]), texts, node)
    time = " ".join(map(text_of, times))
    card.stamp = stamps.whole(time)
    if card.stamp is None and time.casefold() not in _NO_TIME:
        page.problem(card.time_line, f"{time} is not a date and time")
    wrong = ["a card without a title"] if card.title is None else []
    own = attributes(node).get("data-event-id") or ""
    card.ids = page.source_ids(own, wrong, "card")
    page.report(card.line, wrong)
    return card


def _account(page: Page, lines: list[Line], texts: list[Line], node: Node) -> None:
    """Mark a card's lines as content, except those that say more than was read."""
    inline = [_said(part) for part in node.css(", ".join((_KIND, _TITLE, _PEOPLE, _TIME, _ROOM)))]
    page.content(*texts)
    page.furniture(*(line for line in lines if BUTTON.fullmatch(line.text)))
    page.content(*(line for line in lines if not _without(line.text, inline)))


def _without(text: str, parts: Iterable[str]) -> str:
    for part in sorted(parts, key=len, reverse=True):
        text = text.replace(part, "", 1)
    return text.strip()


def _text(node: Node, selector: str) -> str:
    found = node.css_first(selector)
    return _said(found) if found else ""


def _said(node: Node) -> str:
    return prose.line(text_of(node)) or ""


def _lines(page: Page, html: Html, nodes: list[Node]) -> list[Line]:
    return [page.lines[number - 1] for node in nodes for number in html.numbers(node)]


def _first(page: Page, html: Html, node: Node) -> Line:
    at = html.numbers(node).start
    below = map(page.lines.__getitem__, range(at - 1, len(page.lines)))
    return next((line for line in below if line.text), Line(at, ""))
