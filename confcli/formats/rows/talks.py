"""The talk of a row and what the row says of its session."""

from confcli.formats import addresses, boards, people, prose, videos
from confcli.formats.collecting import Programme
from confcli.formats.keywords import keywords
from confcli.formats.rows.columns import Columns
from confcli.formats.rows.moments import Moments, When
from confcli.formats.rows.people import People
from confcli.formats.rows.row import Row
from confcli.formats.vocabulary.meanings import meanings
from confcli.formats.vocabulary.names import SESSION, TALK
from confcli.model import kinds
from confcli.model.entities import Session, Talk
from confcli.model.patterns import Pattern
from confcli.model.status import beyond_cancelled, is_cancelled

_YES = frozenset(("yes", "y", "true", "1", "x", "ja", "oui", "si"))
#: ``Accept (oral)``: the type of a paper in the decision about it.
_DECISION = Pattern(r"accept\w*+\W++(?:as\s|for\s)?(?:an?\s)?(\w[\w -]*+)\W?", "i")
_ACCEPTED = Pattern(r"accept\w*", "i")
#: A type with its length in minutes.
_TIMED = Pattern(r"(\S[^()]*?)\s?\((\d{1,3})\s?-?min[^()]*\)")
_NUMBER = Pattern(r"\d+[A-Za-z]?")
#: A subtitle that says who speaks.
_BY = Pattern(r"(?:by|von|par|por)\s(\S.*)", "i")


class Talks:
    """Reads the talks of rows, and their sessions."""

    def __init__(self, programme: Programme, columns: Columns, moments: Moments) -> None:
        self._programme, self._columns, self._moments = programme, columns, moments
        self._people = People(columns)
        track = columns.first("track")
        #: Whether talks of one track belong together; those of one topic needn't.
        self._has_tracks = track is not None and not _is_topic(track.name)
        #: The session that a row above says its rows are in.
        self.session_above = ""

    def of(self, row: Row, wrong: list[str]) -> tuple[Session, Talk | None]:
        """Read a row; without anything of a talk it is a session alone."""
        when, session_when = self._moments.of(row, wrong)
        talk = self._talk(row, when, wrong)
        session = self._session(row, talk, session_when, wrong)
        if not (talk.title or talk.abstract or session.start):
            talk.title = self._line(row, "type")  # a break, a lunch
        _share_type(session, talk)
        if talk.title is None and not (session.start and session.title):
            wrong.append("a row without a title")
        is_talk = talk.title or talk.abstract or talk.start
        return session, talk if is_talk else None

    def _talk(self, row: Row, when: When, wrong: list[str]) -> Talk:
        title, abstract = self._line(row, "title"), self._abstract(row, TALK)
        subtitle = self._line(row, "subtitle")
        found = self._people.of(row, wrong)
        if not found and subtitle and (by := _BY.fullmatch(subtitle)):
            subtitle, found = None, people.named(by[1], wrong)
        talk = Talk(
            title=f"{title}: {subtitle}" if title and subtitle else title or subtitle,
            type=_type(self._line(row, "type")),
            authors=people.names(found),
            affiliations=people.affiliations(found),
            abstract=abstract,
            start=when.start,
            end=when.end,
            duration=when.duration,
            track=self._line(row, "track"),
            language=self._line(row, "language"),
            cancelled=self._is_cancelled(row),
            status=beyond_cancelled(self._line(row, "status")),
            keywords=keywords(*map(row.value, sorted(self._columns.of("keywords")))),
            source_ids=self._programme.source_ids(self._line(row, "id") or "", wrong, "row"),
        )
        _take_length(talk)
        talk.type = talk.type or kinds.of_talk(
            talk.title or "", not (talk.authors or abstract), abstract is not None
        )
        talk.room, talk.board = boards.placed(self._cell(row, "room"), self._cell(row, "board"))
        self._give_addresses(row, talk)
        return talk

    def _session(self, row: Row, talk: Talk, when: When, wrong: list[str]) -> Session:
        title = self._line(row, "title", SESSION) or self.session_above or None
        named = f"Session {title}" if title and _NUMBER.fullmatch(title) else title
        track = talk.track if self._has_tracks else None
        room = self._line(row, "room", SESSION)
        session = Session(
            named or track or talk.room or room or self._programme.conference,
            type=_type(self._line(row, "type", SESSION)),
            start=when.start,
            end=when.end,
            chairs=self._people.chairs(row, wrong),
            abstract=self._abstract(row, SESSION),
            track=self._line(row, "track", SESSION),
            room=room,
            gathered=named is None,
        )
        own = self._line(row, "id", SESSION)
        session.source_ids = [own] if own else []
        addresses.give(session, self._programme.base, [self._cell(row, "url", SESSION)])
        return session

    def _line(self, row: Row, field: str, owner: str = TALK) -> str | None:
        return row.line(self._columns.first(field, owner))

    def _cell(self, row: Row, field: str, owner: str = TALK) -> str:
        return row.cell(self._columns.first(field, owner))

    def _abstract(self, row: Row, owner: str) -> str | None:
        """All texts about an item, each once."""
        cells = map(row.cell, self._columns.of("abstract", owner=owner))
        found = [text for cell in cells if cell and (text := prose.paragraphs(cell))]
        return "\n\n".join(dict.fromkeys(found)) or None

    def _is_cancelled(self, row: Row) -> bool:
        said = self._line(row, "cancelled")
        is_said = (said or "").casefold() in _YES or is_cancelled(said)
        decided = self._line(row, "status"), self._line(row, "type")
        return is_said or any(map(is_cancelled, decided))

    def _give_addresses(self, row: Row, talk: Talk) -> None:
        others = [
            pair
            for it in self._columns.of("slides", "recording", "links")
            for pair in addresses.listed(it.name, row.value(it))
        ]
        known = [
            ("recording", video) if (video := videos.address(name, cell)) else (name, cell)
            for name, cell in others
        ]
        own = addresses.listed("", row.value(self._columns.first("url")))
        addresses.give(talk, self._programme.base, [url for _, url in own], known)


def _is_topic(name: str) -> bool:
    """Whether a column of tracks, such as ``primary_area``, says what talks are about."""
    return any(it.field == "keywords" for it in meanings(name))


def _type(cell: str | None) -> str | None:
    """The type that a cell names, or a decision such as ``Accept (oral)``; ``Reject`` has none."""
    if is_cancelled(cell):
        return None
    if not cell or not _ACCEPTED.match(cell):
        return kinds.kind(cell) if cell else None
    found = _DECISION.fullmatch(cell)
    return kinds.kind(found[1]) if found and kinds.is_kind(found[1]) else None


def _take_length(talk: Talk) -> None:
    """Take the length out of a type such as ``talk (45 minutes)``."""
    found = _TIMED.fullmatch(talk.type or "")
    if found:
        talk.type = found[1]
        is_open = not (talk.start and talk.end)
        talk.duration = talk.duration or (int(found[2]) if is_open else None)


def _share_type(session: Session, talk: Talk) -> None:
    """Give the type of a session, such as ``oral session``, to it instead of its talk.

    A session that no row names holds others, too, perhaps a poster session as a whole.
    """
    of_talk = next((kind for kind, name in kinds.SESSIONS.items() if name == talk.type), None)
    if not of_talk or session.title in (talk.title, talk.track, talk.room):
        return
    if not session.gathered:
        session.type, talk.type = session.type or talk.type, of_talk
    elif kinds.kind(talk.title or "") != talk.type:
        talk.type = of_talk
