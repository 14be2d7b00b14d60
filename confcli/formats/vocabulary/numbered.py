"""Names with the number of the talk that they belong to: ``Talk 11``, ``Authors 2``."""

from collections.abc import Sequence

from confcli.formats.vocabulary.meanings import meanings
from confcli.model.patterns import Pattern

#: The number of a talk, with a sign or word for it.
_NUMBER = Pattern(r"(?:#|№|\bn[ro°º]?\.?)?\s?(?<!\d)(\d{1,2})(?!\d)", "i")
_SIGNS = " _-.:"


def numbered(name: str) -> tuple[int, str] | None:
    """The number in a name, and the name without it; ``None`` if it has none."""
    found = _NUMBER.search(name)
    if not found:
        return None
    parts = (name[: found.start()].strip(_SIGNS), name[found.end() :].strip(_SIGNS))
    return int(found[1]), " ".join(filter(None, parts))


def titles(names: Sequence[str]) -> dict[int, tuple[int, str]]:
    """The titles of talks side by side among some names, by place; nothing if there is but one."""
    found = ((place, numbered(name)) for place, name in enumerate(names))
    of_titles = {place: each for place, each in found if each and _is_title(each[1])}
    return of_titles if len({number for number, _ in of_titles.values()}) > 1 else {}


def _is_title(name: str) -> bool:
    """Whether a name means a title and nothing else."""
    return {each.field for each in meanings(name)} == {"title"}
