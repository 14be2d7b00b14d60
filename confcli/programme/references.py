"""How the files of one site name each other's sessions and talks.

Ids that are unique only in their file have its name before them: ``main_papers-1``. A page of the
site is called after the file as well: ``papers.html?session=1`` shows the papers whose session is
1, ``speaker_1.html`` the first of ``speakers.csv``.
"""

from collections.abc import Iterator
from urllib.parse import parse_qs

from confcli.model.patterns import Pattern

#: An id that is unique only in its file, with the name of that file before it.
_LOCAL = Pattern(r"(\w+)-(\d+|[a-z])")
_NUMBER = Pattern(r"\d+|[a-z]")
#: The last part of an address: a page's name, and what is asked of it.
_PAGE = Pattern(r"(?:[^?#]*/)?(?P<page>[\w.+-]+?)(?:\.html?)?(?:\?(?P<query>[^#]*))?(?:#.*)?")
_ASKED = ("session", "sessions", "search")
#: Pages of the items of another file.
_OTHER_NAMES = {"poster": "paper"}


def key(own: str) -> str:
    """Fold an id, and reduce the file that it is of to its kind: ``paper-1``."""
    found = _LOCAL.fullmatch(own)
    return f"{_kind(found[1])}-{found[2]}" if found else " ".join(own.casefold().split())


def keys(own: str) -> list[str]:
    """The keys of a session: its own, and that of its number in a file of sessions."""
    found = _LOCAL.fullmatch(own)
    return [key(own), *([f"session-{found[2]}"] if found else [])]


def sessions(address: str) -> Iterator[str]:
    """Yield the keys of the sessions whose papers a page shows."""
    found = _PAGE.fullmatch(address)
    asked = parse_qs(found["query"]) if found and found["query"] else {}
    for name in (value for word in _ASKED for value in asked.get(word, ())):
        yield key(f"{found['page']}-{name}" if found and _NUMBER.fullmatch(name) else name)


def items(address: str) -> Iterator[str]:
    """Yield the keys that a page about one item may mean, the likeliest first."""
    found = _PAGE.fullmatch(address)
    page = found["page"] if found and not found["query"] else ""
    for cut in (i for i, sign in enumerate(page) if sign == "_"):
        kind, own = page[:cut], page[cut + 1 :]
        yield key(f"{kind}-{own}" if _NUMBER.fullmatch(own) else own)


def _kind(file: str) -> str:
    kind = file.casefold().rpartition("_")[2].removesuffix("s")
    return _OTHER_NAMES.get(kind, kind)
