"""The conferences that a command line names: several for a filter, one for other commands."""

from collections.abc import Iterable, Sequence

from confcli.cli import streams
from confcli.cli.environment import Here
from confcli.cli.folders import configuration_file
from confcli.cli.streams import note
from confcli.cli.unknown import unknown
from confcli.model.errors import WrongUsageError
from confcli.model.text import quoted, slug
from confcli.schedule.conferences import meant

#: Stands for every conference.
ALL = "all"


def chosen(asked: Iterable[str], known: Iterable[str], hidden: Iterable[str] = ()) -> list[str]:
    """The conferences that any of some names means; ``WrongUsageError`` if one means none."""
    known = list(known)
    found = [name for each in asked for name in _several(each, known, hidden)]
    return list(dict.fromkeys(found))


def usual(here: Here, known: Iterable[str]) -> list[str]:
    """The conferences known that the settings narrow a terminal to; none if they don't."""
    name = here.configuration.conference if streams.out().manner.drawn else None
    if not name or name.casefold() == ALL:
        return []
    file = configuration_file().name
    if not (found := meant(name, known)):
        note(f"{file}: no conference matches {quoted(name)}; showing all")
    else:
        note(f"only {', '.join(found)}, as {file} says; -c all shows all")
    return found


def one(asked: str, known: Iterable[str], hidden: Iterable[str] = ()) -> str:
    """The one conference that a name means; ``WrongUsageError`` if it means none or several."""
    found = _meant(asked, list(known), hidden)
    if len(found) > 1:
        raise WrongUsageError(f"{quoted(asked)} is ambiguous", choices=found)
    return found[0]


def known_by(asked: str, known: Iterable[str]) -> list[str]:
    """The conferences that a name means: one of theirs, else one that the directory has for them.

    ``find`` and ``add`` know them by that, whatever their files say.
    """
    known = list(known)
    return meant(asked, known) or _in_directory(asked, known)


def _in_directory(asked: str, known: list[str]) -> list[str]:
    from confcli.cli import menus
    from confcli.cli.resources import database
    from confcli.directory.matching import named
    from confcli.library import programmes

    same = named(asked, menus.offline(database()))
    here = {each.conference for each in programmes.known(database(), same)} if same else ()
    return [name for name in known if name in here]


def restoring(hidden: Sequence[str]) -> str:
    """The command that brings hidden conferences back: ``... --show all restores them``."""
    if len(hidden) == 1:
        return f"confcli listings --show {slug(hidden[0])} restores it"
    return f"confcli listings --show {ALL} restores them"


def none_yet(hidden: Sequence[str]) -> str:
    """The sentence for those who have no conference, or none that is not hidden."""
    sentence = "no conferences yet; add one with confcli add"
    return f"{sentence} (hidden: {', '.join(hidden)}; {restoring(hidden)})" if hidden else sentence


def _several(asked: str, known: list[str], hidden: Iterable[str]) -> list[str]:
    is_all = asked.strip().casefold() == ALL and not meant(asked, known)
    return known if is_all else _meant(asked, known, hidden)


def _meant(asked: str, known: list[str], hidden: Iterable[str]) -> list[str]:
    if found := meant(asked, known):
        return found
    if out_of_sight := meant(asked, hidden):
        name = out_of_sight[0]
        raise WrongUsageError(f"{name} is hidden; {restoring([name])}")
    if found := _in_directory(asked, known):
        return found
    raise unknown(f"no conference matches {quoted(asked)}", asked, known, "confcli listings")
