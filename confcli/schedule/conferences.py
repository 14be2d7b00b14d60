"""Which conferences a name means: the same wherever one is typed."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from confcli.model.text import slug, words

_Words = Sequence[str]


def meant(asked: str, names: Iterable[str]) -> list[str]:
    """The conference of this name, blanks or not, else all whose name begins with these words.

    ``iclr`` and ``iclr-20`` mean ICLR 2020 and ICLR 2021. What begins with whole words goes before
    what begins with the letters only: ``pycon`` means PyCon 2024, not PyConDE 2024.
    """
    if not words(asked):
        return []
    wanted = _spelled(asked)
    spelled = {name: _spelled(name) for name in dict.fromkeys(names)}
    for fits in (_is_whole, _is_written_together, _begins_with_words, _begins_with_letters):
        if found := [name for name, held in spelled.items() if fits(wanted, held)]:
            return found
    return []


def _spelled(name: str) -> _Words:
    return slug(name).split("-")


def _is_whole(wanted: _Words, held: _Words) -> bool:
    return wanted == held


def _is_written_together(wanted: _Words, held: _Words) -> bool:
    return "".join(wanted) == "".join(held)


def _begins_with_words(wanted: _Words, held: _Words) -> bool:
    return wanted == held[: len(wanted)]


def _begins_with_letters(wanted: _Words, held: _Words) -> bool:
    pairs = zip_longest(wanted, held[: len(wanted)], fillvalue="")
    return all(word.startswith(begun) for begun, word in pairs)
