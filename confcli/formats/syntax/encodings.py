"""Which encoding a file's bytes are in: said, marked, declared, or found by trying.

Excel for Windows saves CSV in Windows-1252, and Unicode text in UTF-16, at times without a mark.
"""

import codecs
from functools import partial
from typing import NamedTuple

from confcli.formats.syntax.plain import whole
from confcli.model.patterns import Pattern
from confcli.model.text import counted

UTF_8 = "utf-8-sig"
#: What Western European Windows writes, and browsers read as ISO 8859-1.
WINDOWS = "cp1252"
#: How many bytes at the beginning are searched for a declaration, and for signs of UTF-16.
_BEGINNING, _SHORT = 4096, 400
#: Bytes from which a text is long.
_LONG = 2**20
#: The encodings declared in HTML and in XML.
_IN_HTML = Pattern(r"(?i)<meta\s[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)")
_IN_XML = Pattern(r"\s*<\?xml\s[^>]*?\sencoding\s*=\s*[\"']([\w.:-]+)")
#: Byte order marks; the longer ones first, as UTF-32 begins like UTF-16.
_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
#: Python's own encodings, whose errors differ, and one that browsers refuse, as it hides tags: no
#: file is in any of these.
_NO_FILES = frozenset(("idna", "punycode", "raw_unicode_escape", "unicode_escape", "utf_7"))
#: What becomes of a NUL in UTF-8.
_REPLACED = "\N{REPLACEMENT CHARACTER}".encode()
_AS_IN_HTML = {"iso8859-1": WINDOWS, "ascii": WINDOWS, "utf-8": UTF_8}
#: Encodings of other scripts; those that fit the fewest bytes first.
_OTHERS = ("euc_jp", "shift_jis", "euc_kr", "big5", "gb18030")
_CYRILLIC, _CYRILLIC_LETTERS = "cp1251", bytes((0xA8, 0xB8, *range(0xC0, 0x100)))
#: Controls that texts don't have. A damaged text has at most one in this many
#: bytes.
_CONTROLS, _RARE = bytes(sorted({*range(32), 127} - {*b"\t\n\v\f\r\x1b"})), 50
#: Letters beyond ASCII side by side: many in a row mean another script.
_ROWS = Pattern(rb"[\x80-\xff]{4,}")
#: Bytes that aren't UTF-8, as Python escapes them, and their characters in Windows-1252.
_ESCAPED = Pattern("[\udc80-\udcff]")
_AS_WINDOWS = {0xDC00 + byte: bytes([byte]).decode(WINDOWS, "replace") for byte in range(128, 256)}
#: A character that is cut by the folding of a calendar's line.
_FOLDED = Pattern(
    rb"([\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]?|[\xf0-\xf4][\x80-\xbf]{0,2})(\r?\n[ \t])([\x80-\xbf]+)"
)
_CALENDAR = Pattern(rb"\s*BEGIN\s*:", "i")


class Reading(NamedTuple):
    """A decoded text, its bytes if they are UTF-8, and what was supposed about its encoding.

    A long text in UTF-8 is only checked: decoded it takes up to four times the memory.
    """

    text: str | None
    in_utf8: bytes | None = None
    remark: str | None = None


def known(label: str) -> str | None:
    """Python's name of an encoding, as in HTML: Latin 1 and ASCII are Windows-1252."""
    try:
        name = codecs.lookup(label).name
        "".encode(name)  # fails for codecs that aren't text encodings
    except (LookupError, ValueError):
        return None
    return None if name.replace("-", "_") in _NO_FILES else _AS_IN_HTML.get(name, name)


def shown(name: str) -> str:
    """An encoding's name as people write it."""
    name = name.removesuffix("-sig").removesuffix("-le").removesuffix("-be")
    return f"Windows-{name[2:]}" if name.startswith("cp125") else name.upper()


def stated(data: bytes, charset: str | None = None, *, is_html: bool) -> str:
    """The encoding by the first bytes, a server, the declaration in HTML or XML, else UTF-8."""
    marked = (name for mark, name in _MARKS.items() if data.startswith(mark))
    if found := next(marked, None) or _unmarked(data[:_SHORT]):
        return found
    if data.startswith(codecs.BOM_UTF8):
        return UTF_8
    if charset and (said := known(charset)):
        return said
    beginning = data[:_BEGINNING].decode("ascii", "replace")
    declared = _IN_HTML.search(beginning) if is_html else None
    declared = declared or _IN_XML.match(beginning)
    name = known(declared[1]) if declared else None
    # A page whose declaration could be read isn't in UTF-16.
    return UTF_8 if name is None or name.startswith(("utf-16", "utf-32")) else name


def read(data: bytes) -> Reading:
    """Decode UTF-8, with Windows-1252 where it is not; ``UnicodeDecodeError`` if it is neither."""
    data = data.removeprefix(codecs.BOM_UTF8)
    if len(data) > _LONG and _is_utf8(data):
        return Reading(None, data.replace(b"\0", _REPLACED))
    try:
        return Reading(whole(data.decode()), data.replace(b"\0", _REPLACED))
    except UnicodeDecodeError as error:
        if _CALENDAR.match(data) and (joined := _FOLDED.sub(rb"\1\3\2", data)) != data:
            return read(joined)
        if is_binary(data) or _is_foreign(data):
            raise
        return _guessed(data, error.start)


def _is_utf8(data: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for at in range(0, len(data), _LONG):
            decoder.decode(data[at : at + _LONG], final=at + _LONG >= len(data))
    except UnicodeDecodeError:
        return False
    return True


def _unmarked(beginning: bytes) -> str | None:
    """UTF-16 without a byte order mark, by the zeros beside its ASCII characters."""
    high, low = beginning[::2], beginning[1::2]
    for zeros, others, name in ((low, high, "utf-16-le"), (high, low, "utf-16-be")):
        if zeros.count(0) * 2 > len(zeros) and not others.count(0):
            return name
    return None


def perhaps(data: bytes) -> str | None:
    """An encoding of another script in which a text can be read; ``None`` if it isn't a text."""
    if is_binary(data):
        return None
    return _CYRILLIC if _is_cyrillic(data) else next(filter(partial(_fits, data), _OTHERS), None)


def _is_cyrillic(data: bytes) -> bool:
    """Whether nearly all letters beyond ASCII would be Cyrillic ones."""
    beyond = data.translate(None, bytes(range(128)))
    return len(beyond.translate(None, _CYRILLIC_LETTERS)) * 20 < len(beyond)


def _fits(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def is_binary(data: bytes) -> bool:
    """Whether so many bytes are control characters that it can't be text."""
    return (len(data) - len(data.translate(None, _CONTROLS))) * _RARE > len(data)


def _is_foreign(data: bytes) -> bool:
    """Whether a text is in another script than the Latin one."""
    beyond = len(data) - len(data.translate(None, bytes(range(128, 256))))
    return sum(len(found[0]) for found in _ROWS.finditer(data)) * 2 > beyond


def _guessed(data: bytes, first: int) -> Reading:
    """Read a text as Windows-1252: the whole, or its bytes that aren't UTF-8 if those are few."""
    text = data.decode("utf-8", "surrogateescape")
    wrong = len(_ESCAPED.findall(text))
    if wrong * 2 > len(text) - len(text.encode("ascii", "ignore")):
        return Reading(whole(data.decode(WINDOWS, "replace")), remark=f"read as {shown(WINDOWS)}")
    line = data.count(b"\n", 0, first) + 1
    remark = f"{counted(wrong, 'character')} read as {shown(WINDOWS)}, first on line {line}"
    return Reading(whole(text.translate(_AS_WINDOWS)), remark=remark)
