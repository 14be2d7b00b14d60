"""The entries of a programme among the values of a file: what has a title or a time."""

from collections.abc import Iterator
from typing import Any

from confcli.formats.syntax.record import looked_at
from confcli.model.patterns import Pattern
from confcli.model.text import shorten

#: The keys of an entry's title and of its time; an entry of a programme has one of them.
_TITLE = Pattern(r"(?i)(?:(?:display|full|public)[ _-]?)?name|(?:\w+[ _-])?title|summary")
_TIME = Pattern(r"(?i)(?:start|begin)(?:s|[ _-]?\w+)?|(?:\w+[ _-])?(?:date|time)|dtstart|when")
#: A value that is a time under any key, but for when something was written.
_MOMENT = Pattern(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
_WRITTEN = Pattern(r"(?i)creat|updat|modif|publish|submi|chang|edit|stamp|generat")
#: What is around a programme, not in it, unless it says when.
_AROUND = frozenset(
    """
    sponsor sponsors supporter supporters exhibitor exhibitors partner partners committee committees
    organizers organisers organizer organiser staff volunteers people persons faq faqs venue venues
    hotel hotels room rooms institutions affiliations contact contacts speakers presenters authors
    tracks categories topics tags types formats levels
    """.split()
)
_LAST_WORD = Pattern(r"(?:[A-Z][a-z]++|(?<![A-Za-z])[a-z]++|(?<![A-Z])[A-Z]++)$")


def entries(value: Any) -> Iterator[dict[str, Any]]:
    """Find the entries of a programme in an array or object, at whatever depth they begin.

    An object alone is one only if it has both a title and a time.
    """
    stack: list[tuple[Any, bool]] = [(value, False)]
    while stack:
        each, is_in_array = stack.pop()
        if isinstance(each, list):
            stack += ((part, True) for part in reversed(each))
        elif isinstance(each, dict):
            signs = [any(map(_TITLE.fullmatch, each)), _is_timed(each)]
            if (any if is_in_array else all)(signs):
                yield each
            else:
                parts = [part for _, part in looked_at(each) if isinstance(part, (list, dict))]
                is_map = len(parts) == len(each)
                stack += ((part, is_map) for part in reversed(parts))


def title_of(entry: dict[str, Any]) -> str:
    """What an entry is called, for a problem to show."""
    texts = (value for key, value in looked_at(entry) if _TITLE.fullmatch(key))
    found = next((text for text in texts if isinstance(text, str)), "")
    return shorten(found[:200])


def is_around(name: str, value: Any) -> bool:
    """Whether what a key holds is around a programme: its sponsors, committee, rooms."""
    last = _LAST_WORD.search(name)
    is_named = last is not None and last[0].casefold() in _AROUND
    return is_named and not any(map(_is_timed, entries(value)))


def _is_timed(entry: dict[str, Any]) -> bool:
    """Whether an object says when something is, by a key or by a value."""
    return any(map(_TIME.fullmatch, entry)) or any(
        isinstance(value, str) and _MOMENT.match(value) and not _WRITTEN.search(key)
        for key, value in looked_at(entry)
    )
