"""The header of a database file, which is put right before its tables are read.

See https://sqlite.org/fileformat2.html (1.3).
"""

import shutil
from pathlib import Path
from typing import BinaryIO

from confcli.library import private
from confcli.library.migrations import APPLICATION, VERSION

_USUAL_SIZE = 4096
#: What no database of ours has otherwise, by offset: the name of the format, payload fractions,
#: the format of the schema, UTF-8.
_FIXED = {
    0: b"SQLite format 3\0",
    20: bytes((0, 64, 32, 32)),
    44: (4).to_bytes(4),
    56: (1).to_bytes(4),
    68: APPLICATION.to_bytes(4),
}
_VERSION, _COUNT, _SIZE = slice(60, 64), slice(28, 32), slice(16, 18)


def copy(file: BinaryIO, path: Path, to: Path) -> None:
    """Copy the file of a damaged database with its log, and put the header of the copy right.

    Its number of pages becomes that of the file, which may be cut off.
    """
    private.create(to)
    with to.open("wb") as copied:
        shutil.copyfileobj(file, copied)
    log = path.with_name(f"{path.name}-wal")
    if log.exists():
        private.create(beside := to.with_name(f"{to.name}-wal"))
        shutil.copyfile(log, beside)
    with to.open("r+b") as copied:
        header = copied.read(100)
        copied.seek(0)
        copied.write(_mended(header, to.stat().st_size)[: len(header)])


def page_size(header: bytes) -> int:
    """The size of a page; the usual one if that can't be."""
    size = {1: 65536}.get(found := int.from_bytes(header[_SIZE]), found)
    return size if size in [512 << n for n in range(8)] else _USUAL_SIZE


def _mended(header: bytes, length: int) -> bytes:
    made = bytearray(header.ljust(100, b"\0"))
    size = page_size(header)
    made[_SIZE] = (1 if size == 65536 else size).to_bytes(2)
    made[_COUNT] = (length // size).to_bytes(4)
    for offset, value in _FIXED.items():
        made[offset : offset + len(value)] = value
    if not 0 < int.from_bytes(made[_VERSION]) <= VERSION:
        made[_VERSION] = VERSION.to_bytes(4)
    return bytes(made)
