"""Whether a file is one page of a longer answer, as interfaces of the web give them."""

from collections.abc import Iterator, Sequence
from typing import Any

from confcli.formats.records.groups import Group
from confcli.formats.syntax.record import Record, looked_at
from confcli.formats.vocabulary.meanings import folded

_COUNTS = frozenset(
    "count total totalcount totalresults totalitems totalelements totalrecords numresults".split()
)
_NEXT = frozenset("next nextpage nexturl nextpageurl nextlink hasnextpage hasnext hasmore".split())
#: The objects that say which page it is.
_OF_PAGES = frozenset("meta pagination paging pages page links pageinfo info".split())
_DEEPEST, _LONGEST = 3, 10


def missing(talks: Sequence[Group]) -> Iterator[str]:
    """Say of each list of talks that the rest of it is on other pages."""
    known: dict[int, list[tuple[str, Any]]] = {}  # as many lists may be in one object
    for group in talks:
        said = []
        for record, _ in group.entries[0].way:
            if id(record) not in known:
                known[id(record)] = list(_said(record))
            said += known[id(record)]
        counts = (str(value) for key, value in said if key in _COUNTS)
        total = max((int(it) for it in counts if it.isdecimal() and len(it) < _LONGEST), default=0)
        count = len(group.entries)
        if count < total:
            yield f"the file has {count:,} of {total:,} entries of {group.path}"
        elif any(key in _NEXT and _leads_on(value) for key, value in said):
            yield f"the file has {count:,} entries of {group.path}, and names a next page"


def _said(holder: Record, depth: int = 0) -> Iterator[tuple[str, Any]]:
    """What an object, and those in it about pages, say of them."""
    for key, value in looked_at(holder):
        name = folded(key)
        if isinstance(value, Record) and name in _OF_PAGES and depth < _DEEPEST:
            for each in _said(value, depth + 1):
                holder.get(key)
                yield each
        elif name in _COUNTS or name in _NEXT:
            holder.get(key)
            yield name, value


def _leads_on(value: Any) -> bool:
    return value is True or (isinstance(value, str) and value.startswith(("http", "/", "?")))
