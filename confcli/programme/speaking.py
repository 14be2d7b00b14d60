"""Invited talks that a calendar calls after their speakers: ``Keynote 2 - Ada Verne``."""

from collections import defaultdict
from collections.abc import Iterable

from confcli.model import kinds
from confcli.model.text import words
from confcli.programme.placing import Placed

#: What a title says besides the speaker.
_BESIDES = frozenset("keynote keynotes invited talk speaker lecture plenary by dr prof".split())

#: The words of a name, in any order.
Name = tuple[str, ...]


def speaker(entry: Placed) -> Name:
    """The name in the title of an invited talk's entry; empty for any other entry."""
    is_speech = kinds.role(entry.talk.type) is kinds.Role.SPEECH
    return _name(entry.talk.title) if is_speech and entry.is_bare else ()


def by_speaker(talks: Iterable[Placed]) -> dict[Name, list[Placed]]:
    """The talks of one speaker that have no time yet, by the speaker's name."""
    found: dict[Name, list[Placed]] = defaultdict(list)
    for each in talks:
        name = _name(each.talk.authors[0]) if len(each.talk.authors) == 1 else ()
        if len(name) > 1 and each.start is None:
            found[name].append(each)
    return found


def _name(text: str | None) -> Name:
    return tuple(sorted(w for w in words(text or "") if w not in _BESIDES and not w.isdecimal()))
