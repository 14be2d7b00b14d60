"""Files that make one conference together: named one by one, in a folder, or by what they share."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from confcli.cli.parsing import Read, parsed
from confcli.formats.interface import Hints
from confcli.library.reading import entries, is_folder
from confcli.library.sources import SourceFile
from confcli.model.errors import InputError

if TYPE_CHECKING:
    from confcli.library.bundles import Bundle

#: What stands for the different parts of names.
_ANY = "*"
#: How many files it takes.
_FEWEST = 2


def named(sources: Sequence[str]) -> "list[Bundle]":
    """What belongs together among files that were named one by one."""
    files = [Path(source) for source in sources if _is_file(source)]
    if len(files) < _FEWEST:
        return []
    from confcli.library.bundles import among  # loads every parser

    return among(files)


def _is_file(source: str) -> bool:
    try:
        return source not in ("", "-") and "://" not in source and Path(source).is_file()
    except (OSError, ValueError):  # no file has such a name
        return False


def grouped(sources: Sequence[str]) -> list[list[str]]:
    """The sources in their order, with those that belong together in one place."""
    together = {str(path): bundle for bundle in named(sources) for path in bundle.paths}
    found: dict[object, list[str]] = {}
    for source in sources:
        bundle = together.get(str(Path(source)))
        found.setdefault(bundle.name if bundle else ("alone", source), []).append(source)
    return [*found.values()]


def in_folder(folder: Path, paths: Iterable[Path]) -> "list[Bundle]":
    """What belongs together among files of a folder."""
    from confcli.library.bundles import within

    return within(folder, paths)


def shared(source: str) -> "Bundle | None":
    """The files that are named by their folder and what they share: ``2024/rubyconf_*``."""
    folder = Path(source).parent
    stands_for_several = _ANY in os.path.basename(source) and not os.path.lexists(source)
    if not stands_for_several or not is_folder(folder):
        return None
    files = [path for path in entries(folder) if path.is_file()]
    found = in_folder(folder, files)
    return next((it for it in found if os.path.abspath(it.name) == os.path.abspath(source)), None)


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
