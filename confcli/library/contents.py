"""What listings contain, read from the tables without loading a schedule: for completion."""

import json
import sqlite3
from collections.abc import Collection, Sequence
from typing import Any

from confcli.model.tuples import NamedTuple
from confcli.schedule.conferences import meant
from confcli.schedule.entries import PLACE
from confcli.search.index.documents import Index

_CHOSEN = "SELECT key, talks, body FROM session WHERE slug IN (SELECT value FROM json_each(:slugs))"
_VALUES = f"""
    WITH chosen AS ({_CHOSEN})
    SELECT each.value FROM talk JOIN chosen ON chosen.key = talk.session,
        json_each(talk.body, :of_talk) AS each
    WHERE :part <> 'papers' OR talk.paper IS NOT NULL
    UNION SELECT each.value FROM chosen, json_each(chosen.body, :of_session) AS each
    WHERE CASE :sessions
        WHEN 'all' THEN 1
        WHEN 'empty' THEN chosen.talks = 0
        WHEN 'papers' THEN EXISTS
            (SELECT * FROM talk WHERE talk.session = chosen.key AND talk.paper IS NOT NULL)
    END
"""
#: What talks have from their session, unless they have their own.
_INHERITED = ("session", "track", "room")
#: A path to nothing.
_NOWHERE = "$.title.none"
_ITEMS = f"""
    WITH chosen AS ({_CHOSEN}),
    item AS (
        SELECT chosen.key, 0 AS part, session.id, session.body
        FROM chosen JOIN session USING (key) WHERE session.id BETWEEN :low AND :high
        UNION ALL SELECT talk.key, 1, talk.id, talk.body
        FROM talk JOIN chosen ON chosen.key = talk.session WHERE talk.id BETWEEN :low AND :high
        UNION ALL SELECT min(talk.key), 2, talk.paper, talk.body
        FROM talk JOIN chosen ON chosen.key = talk.session
        WHERE talk.paper BETWEEN :low AND :high GROUP BY talk.paper
    )
    SELECT id, coalesce(json_extract(body, '$.title'), '') FROM item ORDER BY part, key
"""
_STARTS = """
    SELECT DISTINCT start FROM place
    WHERE start IS NOT NULL AND slug IN (SELECT value FROM json_each(:slugs))
"""
_TITLES = """
    SELECT title FROM document
    WHERE kind <> 'session' AND slug IN (SELECT value FROM json_each(:slugs))
"""
_BUSIEST = f"""
    WITH chosen AS ({_CHOSEN})
    SELECT each.value, count(*) FROM talk JOIN chosen ON chosen.key = talk.session,
        json_each(talk.body, '$.authors') AS each
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 9
"""


class Contents(NamedTuple):
    """The conferences of one database that are shown: their names by slug."""

    connection: sqlite3.Connection
    names: dict[str, str]

    def values(self, field: str, part: str = "") -> set[str]:
        """The values of a field of talks and sessions, as printed; chairs count as authors.

        With a part, such as talks, only those by which these can be filtered: of a session type
        that only a session with talks has, no talk is.
        """
        own = {"session": "title", "authors": "chairs"}.get(field, field)
        is_of_sessions = field == "session" or (part == "sessions" and field in PLACE)
        found = self._all(
            _VALUES,
            part=part,
            of_talk=_NOWHERE if is_of_sessions else f"$.{field}",
            of_session=f"$.{own}",
            sessions=_sessions(field, part),
        )
        return {value for (value,) in found if isinstance(value, str)}

    def items(self, prefix: str) -> list[tuple[str, str]]:
        """The ids that begin with a prefix, of sessions, talks and papers, and their titles."""
        low = prefix.casefold()
        return self._all(_ITEMS, low=low, high=f"{low}\uffff")

    def starts(self) -> list[str]:
        """When something starts, each once: ISO 8601 with the offset of the source."""
        return [start for (start,) in self._all(_STARTS)]

    def titles(self) -> list[str]:
        """The folded titles of papers and talks."""
        return [title for (title,) in self._all(_TITLES)]

    def busiest(self) -> str | None:
        """The person who presents most often; not one named as a conference is, such as staff."""
        names = " ".join(self.names.values()).casefold().split()
        found = (name for name, _ in self._all(_BUSIEST))
        return next((name for name in found if name.casefold().split()[0] not in names), None)

    def only(self, conference: str) -> "Contents":
        """Keep only one conference, if it is here."""
        kept = {slug: name for slug, name in self.names.items() if name == conference}
        return self._replace(names=kept)

    def narrowed(self, asked: Collection[str]) -> "Contents":
        """Keep only the conferences that some names mean; all if there are no names."""
        named = {each for name in asked for each in meant(name, self.names.values())}
        chosen = {slug: name for slug, name in self.names.items() if name in named}
        return self._replace(names=chosen if asked else self.names)

    def _all(self, sql: str, **values: str) -> list[Any]:
        values["slugs"] = json.dumps([*self.names])
        return self.connection.execute(sql, values).fetchall()


def _sessions(field: str, part: str) -> str:
    """Whose own values of a field count for a part of the programme."""
    if part == "talks":
        return "all" if field in _INHERITED else "empty"
    if part == "papers":
        return "papers" if field in _INHERITED else "none"
    return "all"


def contents(indexes: Sequence[Index]) -> list[Contents]:
    """The databases of indexes, with the conferences in them that are shown."""
    return [Contents(index.connection, _names(index)) for index in indexes]


def _names(index: Index) -> dict[str, str]:
    found = index.connection.execute("SELECT slug, conference FROM listing ORDER BY conference")
    return {slug: name for slug, name in found if slug not in index.hidden}
