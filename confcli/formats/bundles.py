"""Files that make one conference: which do, by their names, and how they are kept.

``event.yml``, ``schedule.yml`` and ``videos.yml`` belong together, with the same beginning or end,
too (``rubyconf2024_event.yml``), and so do the files of a folder ``videos``. What is kept of them
is a JSON array of their keys, names and texts.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from confcli.formats.syntax.bundle import Bundle
from confcli.formats.syntax.document import Document
from confcli.formats.vocabulary import groups
from confcli.model.errors import InputError
from confcli.model.patterns import Pattern

#: The ends of the names of files of data.
DATA = (".json", ".yml", ".yaml", ".toml", ".js")
#: What stands for the different parts of the names of files that belong together.
ANY = "*"
#: The name of a file in a folder, or in one within that.
_NAME = Pattern(r"(?!\.\.?/)(?:[^/\\]++/)?(?!\.\.?\Z)[^/\\]++", "s")
_WORD = Pattern(r"[^\W_]+")
#: What a file about the conference as a whole is called, and one of recordings.
_ABOUT = frozenset("event conference conf meetup category config meta info".split())
#: Of those, what means something else within a file.
_CALLED = frozenset("category conference conf meetup info".split())
_VIDEOS = frozenset(("video", "videos"))
#: Folders of data in those of a site.
_GENERAL = frozenset("data src public content static assets json yaml yml api db docs".split())
#: Names of whole programmes: two of them are two forms of one, or two conferences.
_WHOLE = frozenset("program programme schedule agenda timetable programm zeitplan horario".split())
_OF_TALKS = frozenset((groups.TALKS, groups.SESSIONS))


class Name(NamedTuple):
    """The name of a file in two parts: what it shares with others, and what it holds."""

    shared: str
    key: str


def name_of(stem: str) -> Name | None:
    """Split ``rubyconf2024_videos`` into ``rubyconf2024_*`` and ``videos``.

    ``None`` if the name doesn't say what a file or folder holds.
    """
    found = list(_WORD.finditer(stem))
    for word in found:
        if is_known(key := stem[word.start() :]):
            return Name(f"{stem[: word.start()]}{ANY}", key)
    for word in reversed(found):
        if is_known(key := stem[: word.end()]):
            return Name(f"{ANY}{stem[word.end() :]}", key)
    return None


def together(stems: Iterable[str]) -> dict[str, dict[str, str]]:
    """The keys of files that make one conference, by their names, by what these share.

    They are at least two, and one of them holds talks.
    """
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for stem in stems:
        if name := name_of(stem):
            found[name.shared][stem] = name.key
    return {
        shared: _called(keys)
        for shared, keys in found.items()
        if _are_one([key.casefold() for key in keys.values()])
    }


def _called(keys: dict[str, str]) -> dict[str, str]:
    """The keys of files in the tree of all: one of them is about the conference."""
    about = [key for key in keys.values() if key.casefold() in _CALLED]
    if "event" in keys.values() or len(about) != 1:
        return keys
    return {stem: "event" if key in about else key for stem, key in keys.items()}


def holds_talks(key: str) -> bool:
    """Whether a file or folder of this name holds talks or sessions."""
    name = key.casefold()
    return name in _VIDEOS or (name not in _ABOUT and groups.role(name) in _OF_TALKS)


def _are_one(keys: list[str]) -> bool:
    is_each_once = len(keys) == len(set(keys))
    has_talks = any(map(holds_talks, keys))
    return len(keys) > 1 and is_each_once and has_talks and len(_WHOLE.intersection(keys)) < 2


def _is_general(folder: str) -> bool:
    """Whether the name of a folder says only what is in it, not of which conference."""
    return folder.strip("_. ").casefold() in _GENERAL or is_known(folder)


def is_known(key: str) -> bool:
    """Whether a name says what a file or folder holds."""
    name = key.casefold()
    return name in _ABOUT or name in _VIDEOS or groups.role(name) not in (None, groups.ASIDE)


class Kept(NamedTuple):
    """A file as it is kept: its key in the tree of all, its name below their folder, its text.

    ``talks[]`` is the key of each element of ``talks``, and ``[]`` of those of the tree itself.
    """

    key: str
    name: str
    text: str


def packed(files: Iterable[Kept]) -> bytes:
    """The bytes to keep of several files."""
    return json.dumps([*files], ensure_ascii=False).encode()


def unpacked(data: bytes) -> list[Kept]:
    """The files that were kept; ``InputError`` if they are damaged."""
    try:
        found = [Kept(*map(str, each)) for each in json.loads(data)]
    except (ValueError, TypeError, RecursionError) as error:
        raise InputError("what was kept of several files is damaged") from error
    if not all(_NAME.fullmatch(each.name) for each in found):
        raise InputError("what was kept of several files names some outside their folder")
    return found


def document(name: str, files: Iterable[Kept]) -> Bundle:
    """The document of several files; ``name`` is their folder, and what their names share."""
    folder, _, shared = name.replace("\\", "/").rpartition("/")
    telling = (it for it in reversed(folder.split("/")) if it and not _is_general(it))
    stem = shared.strip(f"{ANY}-_. ") or next(telling, name)
    paths = ((each, f"{folder}/{each.name}" if folder else each.name) for each in files)
    return Bundle(
        name, stem, ((each.key, Document(path, each.text.encode())) for each, path in paths)
    )
