"""Halves of characters and NULs become U+FFFD as a file is decoded, whatever its format."""

import pkgutil
from contextlib import suppress
from encodings import __path__ as codecs_path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.formats import registry
from confcli.formats.syntax import encodings, yaml_text
from confcli.formats.syntax.document import Document
from confcli.formats.syntax.plain import whole
from confcli.formats.written_lists import elements
from confcli.model.errors import InputError
from tests.support.corpus import parse, talks
from tests.support.growing import HINTS, WRITERS, written

#: The first word of each title that is written.
_WORD = "Kites"
_ODD = "\ud800\udfff\0"
ENCODINGS = [module.name for module in pkgutil.iter_modules(codecs_path)]


def _broken(name: str, bad: bytes) -> bytes:
    """A file of a format with bytes in each of its titles."""
    data = written(name, "distinct", 3)
    assert _WORD.encode() in data
    return data.replace(_WORD.encode(), _WORD.encode() + bad)


def _titles(name: str, data: bytes) -> str:
    """All titles that are read in a format."""
    read = registry.read_each(Document("a.txt", data), HINTS, name)
    titles = [item.title for each in read for item in each.sessions]
    titles += [item.title or "" for each in read for item in each.talks]
    return "\n".join(titles)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
@pytest.mark.parametrize("name", WRITERS)
def test_a_nul_is_read_as_a_replacement_in_every_format(name: str, encoding: str) -> None:
    found = _titles(name, _broken(name, b"\0").decode().encode(encoding))
    assert f"{_WORD}\ufffd" in found
    assert whole(found) == found


@pytest.mark.parametrize(
    "spelled", [b"&#xD800;", b"&#0;", b"&amp;#0;", b"\\ud800", b"\\u0000", b"%00"]
)
@pytest.mark.parametrize("name", WRITERS)
def test_no_reference_or_escape_is_read_as_half_a_character_or_nul(
    name: str, spelled: bytes
) -> None:
    with suppress(InputError):
        found = _titles(name, _broken(name, spelled))
        assert whole(found) == found


def test_yaml_reads_no_escaped_halves_and_nuls() -> None:
    text = r'["a\0", {"b\x00": "\u0000"}]'
    found = [item.value for item in yaml_text.entries(Document("a.yml", text.encode()))]
    assert found == ["a\ufffd", {"b\ufffd": "\ufffd"}]


def test_html_reads_no_references_to_halves_and_nuls() -> None:
    page = Document("a.html", b"<html><p title=&#0;>a\0&#0;&#xD800;&#xDFFF;b")
    assert [line.text for line in page.lines if line.text] == ["a\ufffd\ufffd\ufffd\ufffdb"]


def test_lists_written_into_cells_hold_whole_characters() -> None:
    assert elements(r'["a\ud800", "b\u0000"]') == ["a\ufffd", "b\ufffd"]


def test_a_long_text_is_whole_too() -> None:
    document = Document("a.csv", b"a" * 2**20 + b"\0")
    assert document.data.endswith("a\ufffd".encode())
    assert document.text.endswith("a\ufffd")


@given(label=st.sampled_from(ENCODINGS), data=st.binary(max_size=60))
def test_no_encoding_that_may_be_named_makes_anything_else(label: str, data: bytes) -> None:
    named = encodings.known(label)
    if named is None:
        return
    try:
        document = Document("a.csv", data, named)
        text = document.text
    except InputError as error:
        str(error).encode()
        return
    assert document.data == text.encode()
    assert whole(text) == text


@pytest.mark.parametrize(
    "label",
    ["idna", "rot_13", "base64_codec", "unicode_escape", "undefined", "utf_7", "zlib_codec"],
)
def test_no_file_is_in_what_is_no_encoding_of_texts(label: str) -> None:
    assert encodings.known(label) is None


def test_utf_7_hides_no_tags() -> None:
    listing = parse(b"title,speakers\n+ADw-b+AD4-,Ada Verne\n", year=2021)
    assert talks(listing)[0].title == "+ADw-b+AD4-"


@given(st.text(st.characters(), max_size=20) | st.just(_ODD))
def test_a_whole_text_can_be_encoded_and_stays_as_it_is(text: str) -> None:
    found = whole(text)
    assert len(found) == len(text)
    found.encode()
    assert whole(found) == found
