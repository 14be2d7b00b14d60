"""What a page says of one item: a talk at one of its times, a session, or an appointment."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from confcli.export.html.hours import Hours
from confcli.export.html.prose import Paragraph, leads, paragraphs
from confcli.export.programme import line
from confcli.model.patterns import Pattern
from confcli.model.text import contains_words
from confcli.schedule.entries import Entry, SessionEntry
from confcli.schedule.web import addresses

#: What no id of ours has, but a database that someone has altered may.
_NO_ID = Pattern(r"[^0-9a-z]+")
_MEDIA = {"recording": "video"}


class Fact(NamedTuple):
    """Something that is known of an item, and what it is: ``room``, ``type``, ``other``."""

    name: str
    text: str


class Item(NamedTuple):
    """An item, as texts."""

    #: Empty for what only heads others.
    id: str
    kind: str
    title: str
    when: Hours
    people: str
    facts: Sequence[Fact]
    #: The web addresses of its page, and of its recording and slides, by name.
    page: str | None
    media: Mapping[str, str]
    abstract: Sequence[Paragraph]
    #: The item above that has the same abstract, which is not told again.
    same_as: str | None
    is_cancelled: bool


class Told:
    """What a page has so far: ids, and abstracts."""

    def __init__(self) -> None:
        self._ids: set[str] = set()
        self._abstracts: dict[tuple[str, str | None], str] = {}

    def once(self, id_: str) -> str:
        """The id; empty if it is taken."""
        return "" if _plain(id_) in self._ids else self.own(id_)

    def own(self, id_: str) -> str:
        """The id, or one like it if it is taken: ids are unique in a conference only."""
        found, number = _plain(id_), 1
        while found in self._ids:
            number += 1
            found = f"{_plain(id_)}-{number}"
        self._ids.add(found)
        return found

    def above(self, entry: Entry, id_: str) -> str | None:
        """The item above that has the same abstract."""
        key = entry.conference, entry.abstract
        if not entry.abstract or key in self._abstracts:
            return self._abstracts.get(key)
        if id_:
            self._abstracts[key] = id_
        return None


def item(entry: Entry, id_: str, when: Hours, facts: Sequence[Fact], told: Told) -> Item:
    """What there is to say of an entry beside the given facts."""
    links = {name: each for name, each in addresses(entry).items() if leads(each)}
    same_as = told.above(entry, id_)
    return Item(
        id_,
        entry.kind,
        line(entry.shown_title),
        when,
        _people(entry),
        facts,
        links.pop("page", None),
        {_MEDIA.get(name, name): address for name, address in links.items()},
        [] if same_as else paragraphs(entry.abstract),
        same_as,
        entry.cancelled,
    )


def facts(entry: Entry, values: Mapping[str, str | None], *, is_timed: bool) -> Iterator[Fact]:
    """Yield what has become of an entry, the values of some fields, and what else is known."""
    if entry.status:
        yield Fact("other", line(entry.status).upper())
    for name, value in values.items():
        if value:
            yield Fact(name, line(value))
    if entry.board:
        yield Fact("other", f"board {line(entry.board)}")
    if entry.unrecorded:
        yield Fact("other", "not recorded")
    if entry.duration and not is_timed:
        yield Fact("other", f"{entry.duration} min")


def of_session(session: SessionEntry, shared: Mapping[str, str]) -> Iterator[Fact]:
    """Yield what the head of a session says: what its items share, and its own type."""
    yield from facts(session, shared, is_timed=True)
    own = session.type
    if own and own not in shared.values() and not contains_words(session.shown_title, own):
        yield Fact("other", line(own))


def _people(entry: Entry) -> str:
    if entry.authors:
        return ", ".join(map(line, entry.authors))
    is_chaired = isinstance(entry, SessionEntry) and entry.chairs
    return f"chairs: {', '.join(map(line, entry.chairs))}" if is_chaired else ""


def _plain(id_: str) -> str:
    return _NO_ID.sub("", id_) or "x"
