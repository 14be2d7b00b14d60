"""The keys of JSON lines that confcli does not know: written by hand, or by another program."""

from collections.abc import Mapping, Set
from dataclasses import fields
from typing import Any

from confcli.formats.accounting import of_entries
from confcli.formats.syntax.entries import entries, title_of
from confcli.model.entities import Problem, Session, Source, Talk, Unused
from confcli.model.marks import Mark
from confcli.model.text import one_line, shorten

#: What confcli prints beside the fields of talks and sessions, or reads in lines written by hand.
_BESIDE = frozenset(
    "conference year session session_id chairs talks duration timezone source_timezone time_basis "
    "time_of other_times kind score matched snippet weak partial explanation shared".split()
)
_OF_TALK = _BESIDE.union(each.name for each in fields(Talk))
_OF_SESSION = _BESIDE.union(each.name for each in fields(Session))
#: What confcli prints of the user's own; elsewhere one of these may be anything.
_OF_MARK = frozenset(Mark._fields)
_EMPTY: tuple[Any, ...] = (None, "", [], {})


class UnknownKeys:
    """Counts the values of a conference under keys that no one knows."""

    def __init__(self) -> None:
        self._found: dict[str, Unused] = {}
        #: The title of the first entry under a key.
        self._titles: dict[str, str] = {}

    def take(self, record: Mapping[str, Any], line: int) -> None:
        """Count those of the object that begins on a line, and of its slots."""
        slots = record.get("talks")
        is_session = isinstance(slots, list) and "session" not in record
        for key in _unknown(record, _OF_SESSION if is_session else _OF_TALK):
            self._note(key, record[key], line)
        for slot in slots if isinstance(slots, list) else ():
            for key in _unknown(slot, _OF_TALK):
                self._note(f"talks[].{key}", slot[key], line)

    def report(self, source: Source) -> list[Problem]:
        """List the keys with a source; return the problems of those that hold entries."""
        source.unused = sorted(self._found.values(), key=lambda unused: unused.line)
        return [
            Problem(source.name, each.line, self._titles[each.key], of_entries(each))
            for each in source.unused
            if each.entries
        ]

    def _note(self, key: str, value: Any, line: int) -> None:
        if value in _EMPTY:
            return
        held = list(entries(value)) if isinstance(value, (list, dict)) else []
        name = shorten(one_line(key)) or '""'
        known = self._found.setdefault(name, Unused(name, 0, line))
        known.count += len(held) or 1
        known.entries |= bool(held)
        if held:
            self._titles.setdefault(name, title_of(held[0]))


def _unknown(record: Mapping[str, Any], known: frozenset[str]) -> Set[str]:
    found = record.keys() - known
    return found - _OF_MARK if found >= _OF_MARK else found
