"""Finds files that make one conference together, and reads them as one source."""

import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from confcli.formats import bundles, registry
from confcli.formats.bundles import ANY, DATA, Kept
from confcli.formats.interface import Hints
from confcli.formats.records import parts
from confcli.formats.syntax.document import Document
from confcli.library.reading import LIMIT, contents, entries, is_folder
from confcli.library.sources import SourceFile
from confcli.model.errors import InputError
from confcli.model.records import replace

#: No conference has more files, nor has any more in one folder.
_MOST = 3_000
#: The most bytes of a file with one talk.
_SMALL = 2**17
#: The readers of shapes that nobody prepared them for, which read parts of a programme, too.
_ANY_SHAPE = (None, "records", "table", "plain-calendar")
#: Files by name, each with its key in the tree of all.
_Files = dict[str, tuple[str, Path]]


class Bundle(NamedTuple):
    """Files that make one conference."""

    #: Their folder, with what their names share: ``ruby/rubyconf2024_*``.
    name: str
    #: The files by their names below the folder, each with its key in the tree of all.
    files: _Files

    @property
    def paths(self) -> set[Path]:
        """The files."""
        return {path for _, path in self.files.values()}

    def read(self, hints: Hints) -> SourceFile:
        """Read the files as one source; ``InputError`` if that can't be, or is too much."""
        kept = [
            Kept(key, name, Document(str(path), contents(path), hints.encoding).text)
            for name, (key, path) in self.files.items()
        ]
        data = bundles.packed(kept)
        if len(data) > LIMIT:
            raise InputError(f"{self.name}: together larger than {LIMIT / 2**20:g} MiB")
        name = os.fsencode(self.name).decode("utf-8", "backslashreplace")
        return SourceFile(name, data, replace(hints, several=True))


def among(paths: Iterable[Path]) -> list[Bundle]:
    """The files among some, of one folder or several, that make one conference together."""
    folders: dict[Path, list[Path]] = defaultdict(list)
    for path in paths:
        folders[path.parent].append(path)
    return [each for folder, files in folders.items() for each in _in(folder, files)]


def within(folder: Path, paths: Iterable[Path]) -> list[Bundle]:
    """The same among the files of a folder, and those of folders in it with telling names."""
    inner = [path for path in entries(folder) if is_folder(path) and bundles.is_known(path.name)]
    return list(_in(folder, paths, inner))


def again(file: SourceFile) -> SourceFile:
    """Read the files of a source again; of a folder that the user named, new ones, too."""
    known = bundles.unpacked(file.data)
    folder = Path(file.name).parent
    if file.hints.folder:
        files = [path for path in entries(folder) if path.is_file()]
        found = (each for each in within(folder, files) if each.name == file.name)
        if bundle := next(found, None):
            return bundle.read(file.hints)
    same = {each.name: (each.key, folder / each.name) for each in known}
    return Bundle(file.name, same).read(file.hints)


def _in(folder: Path, paths: Iterable[Path], inner: Sequence[Path] = ()) -> Iterator[Bundle]:
    """Find what belongs together in a folder: first by names, then what is alike."""
    folder = folder if folder.name.strip(".") else folder.absolute()  # it may name the conference
    files = [path for path in paths if path.suffix.casefold() in DATA]
    near = bundles.together({each.stem for each in files} | {each.name for each in inner})
    named = {stem for keys in near.values() for stem in keys}
    read = _of_any_shape(path for path in files if path.stem in named)
    folders = {path: within for path in inner if (within := _talks_in(path))}
    stems = _unique({path: path.stem for path in read} | {path: path.name for path in folders})
    found = bundles.together(stems)
    for shared, keys in found.items():
        by_key = {key: stems[stem] for stem, key in keys.items()}
        yield Bundle(str(folder / shared), _files(by_key, folders))
    if ANY not in found:
        yield from _alike(folder, files)


def _unique(names: Mapping[Path, str]) -> dict[str, Path]:
    """Files by their names, without those in two forms: ``talks.json`` and ``talks.yml``."""
    counts = Counter(names.values())
    return {name: path for path, name in names.items() if counts[name] == 1}


def _files(named: Mapping[str, Path], folders: Mapping[Path, list[Path]]) -> _Files:
    """The files of a bundle by their names; those in folders are elements of arrays."""
    files: _Files = {}
    for key, path in named.items():
        if path in folders:
            files |= {f"{path.name}/{each.name}": (f"{key}[]", each) for each in folders[path]}
        else:
            files[path.name] = (key, path)
    return files


def _alike(folder: Path, files: Sequence[Path]) -> Iterator[Bundle]:
    """The files of a folder that hold a talk each, with those that are about all of them."""
    small = [path for path in files if path.stat().st_size <= _SMALL]
    small = small if len(small) <= _MOST else []
    talks = _of_any_shape(path for path in small if parts.is_talk(_document(path)))
    about = [path for path in small if path not in talks and bundles.is_known(path.stem)]
    if len(talks) > 1:
        each = "talks[]" if about else "[]"
        named = {path.name: (path.stem, path) for path in about}
        yield Bundle(str(folder / ANY), named | {path.name: (each, path) for path in talks})


def _talks_in(folder: Path) -> list[Path]:
    """The files of a folder, if each of them holds a talk, a person or the like."""
    files = [path for path in entries(folder) if path.is_file()]
    files = [path for path in files if path.suffix.casefold() in DATA]
    read = _of_any_shape(files if len(files) <= _MOST else ())
    return list(read) if read and all(map(parts.is_entry, read.values())) else []


def _of_any_shape(paths: Iterable[Path]) -> dict[Path, Document]:
    """The files among some that no reader of one shape knows."""
    read = {path: _document(path) for path in paths}
    return {path: it for path, it in read.items() if registry.recognised(it) in _ANY_SHAPE}


def _document(path: Path) -> Document:
    """A file to look at; an empty one if it can't be read, which its own reading will say."""
    try:
        document = Document(str(path), contents(path))
        _ = document.text
    except InputError:
        return Document(str(path), b"")
    return document
