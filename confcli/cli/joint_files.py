"""Files that make one conference together: named one by one, in a folder, or by what they share."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from confcli.cli.parsing import Read, parsed
from confcli.formats.interface import Hints
from confcli.library.reading import is_folder
from confcli.library.sources import SourceFile
from confcli.model.errors import InputError

if TYPE_CHECKING:
    from confcli.library.bundles import Bundle

#: What stands for the different parts of names.
_ANY = "*"
#: How many files it takes.
_FEWEST = 2


class Group(NamedTuple):
    """Sources that belong together, or one alone."""

    sources: list[str]
    joint: "list[Bundle]"


def named(sources: Sequence[str]) -> "list[Bundle]":
    """What belongs together among files that were named one by one."""
    files = [Path(source) for source in sources if _is_file(source)]
    if len(files) < _FEWEST:
        return []
    from confcli.library.bundles import among  # loads every parser

    return list(among(files))


def _is_file(source: str) -> bool:
    try:
        return source not in ("", "-") and "://" not in source and Path(source).is_file()
    except (OSError, ValueError):  # no file has such a name
        return False


def grouped(sources: Sequence[str]) -> list[Group]:
    """The sources in their order, with those that belong together in one place."""
    together = {str(path): bundle for bundle in named(sources) for path in bundle.paths}
    found: dict[object, Group] = {}
    for source in sources:
        bundle = together.get(str(Path(source)))
        key = bundle.name if bundle else ("alone", source)
        found.setdefault(key, Group([], [bundle] if bundle else [])).sources.append(source)
    return [*found.values()]


def in_folder(folder: Path, paths: Iterable[Path]) -> "Iterator[Bundle]":
    """What belongs together among files of a folder."""
    from confcli.library.bundles import within

    return within(folder, paths)


def is_shared(source: str) -> bool:
    """Whether a name can be that of several files of a folder; no file has it itself."""
    stands_for_several = _ANY in os.path.basename(source) and not os.path.lexists(source)
    return stands_for_several and is_folder(Path(source).parent)


def shares(path: Path, name: str) -> bool:
    """Whether a file's name has what those of several files share."""
    from confcli.formats.bundles import DATA

    begins, _, ends = os.path.basename(name).partition(_ANY)
    is_beside = os.path.dirname(name) == str(path.parent)
    is_data = path.suffix.casefold() in DATA
    return is_beside and is_data and path.stem.startswith(begins) and path.stem.endswith(ends)


def shared(source: str) -> "Bundle | None":
    """The files that are named by their folder and what they share: ``2024/rubyconf_*``."""
    if not is_shared(source):
        return None
    from confcli.library.bundles import called

    return called(source)


def read(bundle: "Bundle", hints: Hints) -> list[Read]:
    """Read files together; empty if they are no programme, or each is one of its own.

    ``InputError`` says what a programme in them lacks.
    """
    try:
        return parsed(bundle.read(hints))
    except InputError as error:
        if error.missing is None or "records" in error.missing.facts:
            return []
        raise


def again(file: SourceFile) -> SourceFile:
    """Read the files of a source again, and new ones in a folder that the user named."""
    from confcli.library import bundles

    return bundles.again(file)
