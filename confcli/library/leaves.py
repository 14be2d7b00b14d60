"""Reads rows from the pages of a database file whose tables can't be found any more.

The last resort: without the schema, which table a row is of is known by its values alone. See
https://sqlite.org/fileformat2.html for pages (1.6), cells (1.6) and records (2.1).
"""

import struct
from collections.abc import Iterator

from confcli.library.headers import page_size
from confcli.library.health import is_whole
from confcli.library.tables import TABLES, Row

_LEAF = 0x0D
#: How many bytes the integer of a serial type has.
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_DAMAGED = (IndexError, ValueError, struct.error)


def rows(data: bytes) -> Iterator[tuple[str, Row]]:
    """Yield the rows in a file that are whole, each with the name of its table."""
    pages = _Pages(data)
    unused = pages.unused()
    for number in range(1, len(data) // pages.size + 1):
        for key, values in pages.records(number) if number not in unused else ():
            if found := _named(key, values):
                yield found


def _named(key: int, values: list[object]) -> tuple[str, Row] | None:
    """The table in which such a row is whole; ``None`` if there is none."""
    for table in TABLES:
        if not 0 <= len(table.columns) - len(values) <= 1:  # an older version had one less
            continue
        row = dict(zip(table.columns, values, strict=False))
        if values and values[0] is None:  # the key of a row is not among its values
            row[table.columns[0]] = key
        if is_whole(table, row):
            return table.name, row
    return None


class _Pages:
    """The pages of a file, numbered from 1."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.size = self._usable = page_size(data)

    def _page(self, number: int) -> bytes:
        return self._data[(number - 1) * self.size : number * self.size]

    def unused(self) -> set[int]:
        """The pages in the list of free ones, which may hold rows that were deleted."""
        found: set[int] = set()
        trunk = int.from_bytes(self._data[32:36])
        while trunk and trunk not in found and (page := self._page(trunk)):
            found.add(trunk)
            count = min(int.from_bytes(page[4:8]), self.size // 4 - 2)
            found |= {int.from_bytes(page[8 + 4 * n : 12 + 4 * n]) for n in range(count)}
            trunk = int.from_bytes(page[:4])
        return found

    def records(self, number: int) -> Iterator[tuple[int, list[object]]]:
        """Yield the key and the values of each row that can be read on a page."""
        page, begin = self._page(number), 100 if number == 1 else 0
        if page[begin : begin + 1] != bytes((_LEAF,)):
            return
        count = min(int.from_bytes(page[begin + 3 : begin + 5]), self.size // 4)
        for n in range(count):
            at = begin + 8 + 2 * n
            try:
                yield self._record(page, int.from_bytes(page[at : at + 2]))
            except _DAMAGED:
                continue

    def _record(self, page: bytes, at: int) -> tuple[int, list[object]]:
        length, at = _varint(page, at)
        key, at = _varint(page, at)
        if length > len(self._data):
            raise ValueError("a row is longer than the file")
        local = self._local(length)
        payload = page[at : at + local]
        if local < length:
            following = int.from_bytes(page[at + local : at + local + 4])
            payload += self._overflow(following, length - local)
        return key, list(_values(payload))

    def _local(self, length: int) -> int:
        """How many bytes of a row are on its own page."""
        most, least = self._usable - 35, (self._usable - 12) * 32 // 255 - 23
        if length <= most:
            return length
        part = least + (length - least) % (self._usable - 4)
        return part if part <= most else least

    def _overflow(self, number: int, length: int) -> bytes:
        parts: list[bytes] = []
        while length > 0:
            page = self._page(number)[: self._usable]
            if number < 1 or len(page) < self._usable:
                raise ValueError("the rest of a row is missing")
            parts.append(page[4 : 4 + length])
            length -= self._usable - 4
            number = int.from_bytes(page[:4])
        return b"".join(parts)


def _values(record: bytes) -> Iterator[object]:
    end, at = _varint(record, 0)
    place = end
    while at < end:
        kind, at = _varint(record, at)
        size = (kind - 12) // 2 if kind >= 12 else {7: 8}.get(kind, _INTEGERS.get(kind, 0))
        part = record[place : place + size]
        if len(part) < size:
            raise ValueError("a value is cut off")
        yield _value(kind, part)
        place += size


def _value(kind: int, part: bytes) -> object:
    if kind >= 12:
        return part.decode("utf-8") if kind % 2 else part
    if kind == 7:
        return struct.unpack(">d", part)[0]
    if kind in (8, 9):
        return kind - 8
    return int.from_bytes(part, signed=True) if kind in _INTEGERS else None


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of variable length, and where it ends."""
    found = 0
    for n in range(9):
        byte = data[at + n]
        if n == 8:
            return found << 8 | byte, at + 9
        found = found << 7 | byte & 0x7F
        if byte < 0x80:
            break
    return found, at + n + 1
