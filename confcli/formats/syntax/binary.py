"""Files that aren't text, by their first bytes: what they are, and what to do instead."""

_INSTEAD = "look for the schedule as a web page, a calendar or a CSV file"
_SPREADSHEET = "a spreadsheet; save it as CSV"
_OFFICE = "an office document; save it as text or HTML"
_ARCHIVE = "an archive; unpack it first"
_KINDS = (
    (b"%PDF", f"a PDF file; {_INSTEAD}"),
    (b"\x89PNG", f"a picture; {_INSTEAD}"),
    (b"\xff\xd8\xff", f"a picture; {_INSTEAD}"),
    (b"GIF8", f"a picture; {_INSTEAD}"),
    (b"PK\x03\x04", _ARCHIVE),
    (b"Rar!", _ARCHIVE),
    (b"7z\xbc\xaf", _ARCHIVE),
    (b"\x1f\x8b", "a compressed file; unpack it first"),
    (b"\x28\xb5\x2f\xfd", "a compressed file; unpack it first"),
    (b"\xfd7zXZ", "a compressed file; unpack it first"),
    (b"\xd0\xcf\x11\xe0", _OFFICE),
    (b"SQLite format 3", "a database, not a schedule"),
)
#: Archives and containers that are documents, by the ends of their names.
_BY_NAME = {
    (".xlsx", ".xlsm", ".ods", ".xls", ".numbers"): _SPREADSHEET,
    (".docx", ".odt", ".pptx", ".odp", ".doc", ".ppt", ".pages", ".epub"): _OFFICE,
}


def kind(name: str, data: bytes) -> str | None:
    """What a file is that can't be read as text, and what to do; ``None`` for text."""
    found = next((kind for mark, kind in _KINDS if data.startswith(mark)), None)
    if found in (_ARCHIVE, _OFFICE):
        named = (kind for ends, kind in _BY_NAME.items() if name.casefold().endswith(ends))
        return next(named, found)
    return found
