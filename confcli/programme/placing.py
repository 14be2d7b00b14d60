"""Talks in their sessions, and how joining moves them."""

from datetime import datetime
from typing import NamedTuple

from confcli.model import kinds
from confcli.model.entities import Session, Talk, span_talks


class Placed(NamedTuple):
    """A talk in its session, which may be an entry of a calendar."""

    talk: Talk
    home: Session

    @property
    def start(self) -> datetime | None:
        """When it starts, or its session."""
        return self.talk.start or self.home.start

    @property
    def is_bare(self) -> bool:
        """Whether it has nothing that the session or talk it shows would lose."""
        return not (self.talk.authors or self.talk.abstract or self.talk.paper)

    @property
    def is_entry(self) -> bool:
        """Whether it may be the entry of a calendar, alone in its session or grouped.

        Another file may have added people and a text to it.
        """
        is_alone = len(self.home.talks) == 1 and self.home.title == self.talk.title
        may_be = self.is_bare or is_alone or not kinds.is_paper(self.talk)
        return bool(self.talk.start and self.talk.title) and may_be

    @property
    def is_whole(self) -> bool:
        """Whether it is a workshop or the like, which other files have the papers of."""
        return bool(self.talk.title) and kinds.role(self.talk.type) is kinds.Role.SESSION

    def repeats(self, talk: Talk) -> bool:
        """Whether it says nothing that another talk would lose: no text and no other people."""
        own = self.talk
        is_less = self.is_bare or (not own.abstract and set(own.authors) <= set(talk.authors))
        return own is not talk and is_less

    @property
    def addresses(self) -> list[str]:
        """The web addresses of the talk, its own first."""
        return [*filter(None, [self.talk.url]), *self.talk.links]


class Changes:
    """The talks that go, or are replaced; each session is changed once, however many there are."""

    def __init__(self) -> None:
        self._by_home: dict[int, tuple[Session, dict[int, Talk | None]]] = {}

    def put(self, placed: Placed, by: Talk | None) -> None:
        """Replace a talk in its session, by none if it goes."""
        _, talks = self._by_home.setdefault(id(placed.home), (placed.home, {}))
        talks[id(placed.talk)] = by

    def apply(self) -> None:
        """Change the sessions."""
        for home, talks in self._by_home.values():
            found = [talks.get(id(each), each) for each in home.talks]
            home.talks = [each for each in found if each]
            if home.spans_talks and home.talks:
                span_talks(home)
