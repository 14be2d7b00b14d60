"""Finds files that make one conference together, and reads them as one source.

Each file is looked at once: what it holds is kept only if it belongs to others, and of one
conference at a time.
"""

import os
from collections import Counter, defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from confcli.formats import bundles, registry
from confcli.formats.bundles import ANY, DATA, Kept
from confcli.formats.interface import Hints
from confcli.formats.records import loading, parts
from confcli.formats.syntax.document import Document
from confcli.library.reading import LIMIT, contents, entries, is_folder
from confcli.library.sources import SourceFile
from confcli.model.errors import InputError
from confcli.model.records import replace

#: No conference has more files, nor has any more in one folder.
_MOST = 3_000
#: The most bytes of a file with one talk.
_SMALL = 2**17
#: The readers of files of any shape, which read parts of a programme, too.
_ANY_SHAPE = ("records", "table")
#: Lists of papers, which belong to the rows of a schedule in a shape of its own.
_WITH_PAPERS = (*_ANY_SHAPE, "miniconf-papers")
#: What files hold; ``None`` if that could not be read, which their own reading will say.
_Looked = dict[Path, bytes | None]
_Accepts = Callable[[Document], bool]


class Member(NamedTuple):
    """A file of several: its key in the tree of all, and what it holds, if it was looked at."""

    key: str
    path: Path
    data: bytes | None = None

    def kept(self, name: str, encoding: str | None) -> Kept:
        """What is kept of it; ``InputError`` if it can't be read."""
        data = contents(self.path) if self.data is None else self.data
        return Kept(self.key, name, Document(str(self.path), data, encoding).text)


#: Files by their names below a folder.
_Members = dict[str, Member]


class Bundle(NamedTuple):
    """Files that make one conference."""

    #: Their folder, with what their names share: ``ruby/rubyconf2024_*``.
    name: str
    #: The files by their names below the folder.
    files: _Members

    @property
    def paths(self) -> set[Path]:
        """The files."""
        return {each.path for each in self.files.values()}

    def read(self, hints: Hints) -> SourceFile:
        """Read the files as one source; ``InputError`` if that can't be, or is too much."""
        data = bundles.packed(it.kept(name, hints.encoding) for name, it in self.files.items())
        if len(data) > LIMIT:
            raise InputError(f"{self.name}: together larger than {LIMIT / 2**20:g} MiB")
        name = os.fsencode(self.name).decode("utf-8", "backslashreplace")
        return SourceFile(name, data, replace(hints, several=True))


def among(paths: Iterable[Path]) -> Iterator[Bundle]:
    """The files among some, of one folder or several, that make one conference together."""
    folders: dict[Path, list[Path]] = defaultdict(list)
    for path in paths:
        folders[path.parent].append(path)
    for folder, files in folders.items():
        yield from _in(folder, files, ())


def within(folder: Path, paths: Iterable[Path]) -> Iterator[Bundle]:
    """The same among the files of a folder, and those of folders in it with telling names."""
    inner = [path for path in entries(folder) if is_folder(path) and bundles.is_known(path.name)]
    return _in(folder, paths, inner)


def again(file: SourceFile) -> SourceFile:
    """Read the files of a source again; of a folder that the user named, new ones, too."""
    folder, known = Path(file.name).parent, bundles.unpacked(file.data)
    same = {each.name: Member(each.key, folder / each.name) for each in known}
    bundle = called(file.name) if file.hints.folder else None
    return (bundle or Bundle(file.name, same)).read(file.hints)


def called(name: str) -> Bundle | None:
    """The files that are named by their folder and what they share: ``2024/rubyconf_*``."""
    folder, shared = Path(name).parent, Path(name).name
    files = [path for path in entries(folder) if path.is_file() and _may_share(path, shared)]
    found = within(folder, files)
    return next((it for it in found if os.path.abspath(it.name) == os.path.abspath(name)), None)


def _may_share(path: Path, shared: str) -> bool:
    """Whether a file may be one of those that share a name: any may be alike with others."""
    name = bundles.name_of(path.stem)
    return shared == ANY or (name is not None and name.shared == shared)


def _in(folder: Path, paths: Iterable[Path], inner: Sequence[Path]) -> Iterator[Bundle]:
    """Find what belongs together in a folder: first by names, then what is alike."""
    folder = folder if folder.name.strip(".") else folder.absolute()  # it may name the conference
    files = [path for path in paths if path.suffix.casefold() in DATA]
    found: dict[str, Bundle] = {}
    names = dict.fromkeys([*(it.stem for it in files), *(it.name for it in inner)])
    for keys in bundles.together(names).values():
        members = [path for path in files if path.stem in keys]
        for shared, named in _named(members, [path for path in inner if path.name in keys]):
            found[shared] = Bundle(str(folder / shared), named)
            yield found[shared]
    if ANY not in found:
        taken = {path for bundle in found.values() for path in bundle.paths}
        yield from _alike(folder, [path for path in files if path not in taken])


def _named(files: list[Path], folders: Iterable[Path]) -> Iterator[tuple[str, _Members]]:
    """What belongs together by its names of what may, for which it must be read."""
    read = _parts(files) if _size(files) <= LIMIT else {}
    within = {path: held for path in folders if (held := _entries_in(path))}
    stems = _unique({path: path.stem for path in read} | {path: path.name for path in within})
    for shared, keys in bundles.together(stems).items():
        found: _Members = {}
        for stem, key in keys.items():
            path = stems[stem]
            if path in within:
                for each, data in within[path].items():
                    found[f"{path.name}/{each.name}"] = Member(f"{key}[]", each, data)
            else:
                found[path.name] = Member(key, path, read[path])
        yield shared, found


def _parts(files: list[Path]) -> _Looked:
    """The files that no reader of one shape knows, with the papers that rows of others name."""
    found = _looked_at(files)
    if 0 < len(found) < len(files) and any(map(_holds_talks, found)):
        more = _looked_at(files, but=_WITH_PAPERS)
        return more if len(more) == len(files) else found
    return found


def _holds_talks(path: Path) -> bool:
    name = bundles.name_of(path.stem)
    return name is not None and bundles.holds_talks(name.key)


def _unique(names: Mapping[Path, str]) -> dict[str, Path]:
    """Files by their names, without those in two forms: ``talks.json`` and ``talks.yml``."""
    counts = Counter(names.values())
    return {name: path for path, name in names.items() if counts[name] == 1}


def _alike(folder: Path, files: Iterable[Path]) -> Iterator[Bundle]:
    """The files of a folder that hold a talk each, with those that are about all of them."""
    small = _small(files)
    talks = _looked_at(small, parts.is_talk)
    about = [path for path in small if path not in talks and bundles.is_known(path.stem)]
    if len(talks) > 1:
        each = "talks[]" if about else "[]"
        named = {path.name: Member(path.stem, path) for path in about}
        alike = {path.name: Member(each, path, data) for path, data in talks.items()}
        yield Bundle(str(folder / ANY), named | alike)


def _entries_in(folder: Path) -> _Looked:
    """The files of a folder, if each of them holds a talk, a person or the like."""
    files = [path for path in entries(folder) if path.is_file()]
    files = [path for path in files if path.suffix.casefold() in DATA]
    found: _Looked = {}
    for path in files if len(_small(files)) == len(files) else ():
        looked = _looked_at([path], parts.is_entry)
        if not looked:
            return {}
        found |= looked
    return found


def _small(files: Iterable[Path]) -> list[Path]:
    """The files that are small enough to hold one talk; none if they are too many."""
    small = [path for path in files if _size([path]) <= _SMALL]
    return small if len(small) <= _MOST and _size(small) <= LIMIT else []


def _size(files: Iterable[Path]) -> int:
    return sum(path.stat().st_size for path in files)


def _looked_at(
    files: Iterable[Path], accepts: _Accepts = lambda _: True, but: Container[str] = _ANY_SHAPE
) -> _Looked:
    """The files among some that are accepted, and that no reader of one shape knows."""
    found: _Looked = {}
    for path in files:
        document, data = _read(path)
        is_data = path.suffix.casefold() != ".js" or loading.is_data(document)
        if is_data and accepts(document) and registry.recognised(document, but) is None:
            found[path] = data
    return found


def _read(path: Path) -> tuple[Document, bytes | None]:
    """A file to look at, and its bytes; an empty one if it can't be read."""
    try:
        data = contents(path)
        document = Document(str(path), data)
        _ = document.text
    except InputError:
        return Document(str(path), b""), None
    return document, data
