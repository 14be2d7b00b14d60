"""Event cards on the virtual sites as text.

A card is the text above a line ``View full details``: kind, title, people, time with the room
after or below it, abstract.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from confcli.formats import people
from confcli.formats.dating import stamps
from confcli.formats.dating.stamps import Stamp
from confcli.formats.page.page import Page, described, is_site, paragraphs
from confcli.formats.people import Person
from confcli.formats.people.lines import names_people
from confcli.formats.syntax.plain import Line
from confcli.model import kinds
from confcli.model.patterns import Pattern

#: The selector of a card in HTML.
CARD = ".event-card"
#: The line that ends a card in text.
END = Pattern(r"view (?:full )?details", "i")
#: A card's buttons.
BUTTON = Pattern(rf"show (?:more|less)|{END.pattern}", "i")
#: The number of events printed on the page.
COUNT = Pattern(r"(\d+) Events?")
#: The most words of a room.
_SHORT = 8


@dataclass(slots=True)
class Card:
    """What a card says; ``line`` is its first line, ``time_line`` the line of its time."""

    line: Line
    time_line: Line
    kind: str | None = None
    title: str | None = None
    people: list[Person] = field(default_factory=list)
    stamp: Stamp | None = None
    room: str | None = None
    abstract: str | None = None
    url: str | None = None
    ids: list[str] = field(default_factory=list)


def read(page: Page) -> list[Card]:
    """Read the cards of a page as text; the lines above them are furniture."""
    start = _start(page.lines)
    page.furniture(*page.lines[:start])
    page.furniture(*(line for line in page.lines if BUTTON.fullmatch(line.text) or is_site(line)))
    return [_card(page, lines) for lines in _cut(page.lines[start:])]


def _start(lines: list[Line]) -> int:
    """Where the first card begins: below the number of events, else at the first kind."""
    ends = [n for n, line in enumerate(lines) if END.fullmatch(line.text)]
    for begins in (COUNT.fullmatch, kinds.is_kind):
        at = next((n for n, line in enumerate(lines[: ends[0]]) if begins(line.text)), None)
        if at is not None:
            return at + (begins is not kinds.is_kind)
    return 0


def _cut(lines: list[Line]) -> Iterator[list[Line]]:
    """Yield the lines of each card, without its buttons."""
    card: list[Line] = []
    for line in lines:
        if END.fullmatch(line.text):
            if any(each.text for each in card):
                yield card
            card = []
        elif not BUTTON.fullmatch(line.text):
            card.append(line)


def _card(page: Page, lines: list[Line]) -> Card:
    page.content(*lines)
    told = [line for line in lines if line.text]
    card = Card(told[0], told[0])
    if kinds.is_kind(told[0].text) and len(told) > 1:
        card.kind = kinds.kind(told.pop(0).text)
    card.title = told.pop(0).text
    _take_people(card, told)
    _take_time(card, told)
    rest = lines[lines.index(told[0]) :] if told else []
    card.abstract = described(paragraphs(rest))
    return card


def _take_people(card: Card, told: list[Line]) -> None:
    is_timed = len(told) > 1 and _stamp(told[1].text)[0] is not None
    if told and (names_people(told[0].text) or (is_timed and _stamp(told[0].text)[0] is None)):
        card.people = people.named(told.pop(0).text)


def _take_time(card: Card, told: list[Line]) -> None:
    """Take the time and, after it or on the next line, the room."""
    card.stamp, card.room = _stamp(told[0].text) if told else (None, None)
    if card.stamp is None:
        return
    card.time_line = told.pop(0)
    if told and not card.room and _is_room(told[0].text):
        card.room = told.pop(0).text


def _stamp(text: str) -> tuple[Stamp | None, str | None]:
    """Split a line into the time it begins with and the text after it."""
    words = text.split()
    for count in range(min(len(words), 12), 1, -1):
        found = stamps.whole(" ".join(words[:count]))
        if found:
            return found, found.room or " ".join(words[count:]) or None
    return None, None


def _is_room(text: str) -> bool:
    return len(text.split()) <= _SHORT and not text.endswith((".", "…", "?", "!"))
