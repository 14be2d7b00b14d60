"""The encoding that a server says: below what the user says and a mark, above a declaration."""

import codecs

import pytest

from confcli.formats.interface import Hints
from confcli.library.sources import SourceFile

CSV = "title,start,end\nKrähenbühl,2026-05-04 10:00+02:00,2026-05-04 11:00+02:00\n"
XML = """<?xml version="1.0" encoding="{}"?>
<schedule><conference><title>Kites 2026</title></conference><day date="2026-05-04">
<room name="A"><event id="1" guid="1"><date>2026-05-04T10:00:00+02:00</date>
<start>10:00</start><duration>01:00</duration><title>Krähenbühl</title></event></room></day>
</schedule>"""


def title(data: bytes, charset: str | None, encoding: str | None = None) -> str | None:
    hints = Hints("Kites 2026", charset=charset, encoding=encoding)
    listing = SourceFile("https://kites.example/a", data, hints).parse()
    return listing.talks[0].title if listing.talks else listing.sessions[0].title


@pytest.mark.parametrize("charset", ["koi8-r", "utf-16-be", "shift_jis", "ISO-8859-1", "UTF-8"])
def test_a_text_is_read_as_the_server_says(charset: str) -> None:
    word = "Krahenbuhl" if charset in ("koi8-r", "shift_jis") else "Krähenbühl"
    word = {"koi8-r": "Змей", "shift_jis": "凧"}.get(charset, word)
    assert title(CSV.replace("Krähenbühl", word).encode(charset), charset) == word


def test_the_server_is_believed_more_than_a_declaration() -> None:
    assert title(XML.format("utf-8").encode("cp1252"), "iso-8859-1") == "Krähenbühl"
    assert title(XML.format("iso-8859-1").encode(), "utf-8") == "Krähenbühl"


def test_a_mark_and_the_user_are_believed_more_than_the_server() -> None:
    assert title(codecs.BOM_UTF8 + CSV.encode(), "koi8-r") == "Krähenbühl"
    assert title(codecs.BOM_UTF16_LE + CSV.encode("utf-16-le"), "koi8-r") == "Krähenbühl"
    assert title(CSV.encode("cp1252"), "koi8-r", "cp1252") == "Krähenbühl"


@pytest.mark.parametrize(
    "charset", ["kite", "utf8mb4", "unicode_escape", "zip", "", "\x1b]52;", "é"]
)
def test_an_unknown_encoding_is_ignored_and_told(charset: str) -> None:
    source = SourceFile("https://kites.example/a", CSV.encode(), Hints("K", charset=charset))
    assert title(CSV.encode(), charset) == "Krähenbühl"
    told = f"its server names no encoding: {charset!r}"
    assert (told in source.parse().sources[0].why) == bool(charset)
