"""How the bytes of a file become text: one rule for every format."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.cli import advice
from confcli.formats.syntax import encodings
from confcli.formats.syntax.document import Document
from confcli.model.errors import InputError
from tests.support.calendars import NOON, calendar, event
from tests.support.corpus import parse, talks

TABLE = "title,speakers\nTails – “a story”,Björn Öst\n"
FILES = {
    "table": TABLE,
    "calendar": calendar(*event(NOON)).replace("Kites", "Tails – “a story”"),
    "schedule": "<schedule><event><title>Tails – “a story”</title>"
    "<date>2025-07-04T10:00:00+02:00</date></event></schedule>",
    "json": '{"count":1,"results":[{"id":1,"name":"Tails – “a story”","event_type":"Oral",'
    '"starttime":"2025-07-04T10:00:00+02:00","endtime":null,"virtualsite_url":"/a"}]}',
}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_every_format_is_read_in_each_encoding(name: str, encoding: str) -> None:
    listing = parse(FILES[name].encode(encoding))
    assert talks(listing)[0].title == "Tails – “a story”"
    assert ("read as Windows-1252" in listing.sources[0].why) == (encoding == "cp1252")


def test_latin_1_is_read_as_windows_1252_does() -> None:
    document = Document("a.csv", "Björn Öst's kite".encode("latin-1"))
    assert (document.text, document.remark) == ("Björn Öst's kite", "read as Windows-1252")


def test_a_few_characters_of_another_encoding_leave_the_others() -> None:
    document = Document("a.csv", f"{TABLE}Ol@,Zo@\n".encode().replace(b"@", b"\xe9"))
    assert document.text == f"{TABLE}Olé,Zoé\n"
    assert document.remark == "2 characters read as Windows-1252, first on line 3"
    assert document.data == document.text.encode()


@pytest.mark.parametrize(
    ("said", "text"), [("cp1251", "Бьёрн, Воздушные змеи"), ("shift_jis", "京都の凧、空を飛ぶ")]
)
def test_another_script_is_refused_unless_its_encoding_is_said(said: str, text: str) -> None:
    data = f"Session\n{text}".encode(said)
    with pytest.raises(InputError, match=r"^a\.csv:2: not text in UTF-8 \(byte 0x") as caught:
        _ = Document("a.csv", data).text
    assert advice.sentence(caught.value).endswith(
        f"try: confcli check a.csv --hint encoding={said}"
    )
    assert Document("a.csv", data, said).text == f"Session\n{text}"


def test_what_is_said_goes_before_what_is_declared() -> None:
    page = '<html><meta charset="utf-8"><p>Krähenbühl'.encode("cp1252")
    assert "Krähenbühl" in Document("a.html", page, "cp1252").text
    with pytest.raises(InputError, match=r"a\.html:1: not text in UTF-8"):
        _ = Document("a.html", page, encodings.known("utf-8")).text


def test_a_file_that_is_no_text_is_refused_without_advice() -> None:
    with pytest.raises(InputError) as caught:
        _ = Document("a.csv", b"a\nb\xff\0\1\2\3\4").text
    assert advice.sentence(caught.value) == "a.csv: a binary file, not a schedule"


@pytest.mark.parametrize("label", ["klingon", "hex", "punycode", "rot13", "a\0b"])
def test_no_file_is_in_these_encodings(label: str) -> None:
    assert encodings.known(label) is None


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_calendar_folded_within_characters_is_in_utf_8(end: str) -> None:
    text = f"DESCRIPTION:{'Kites über allem. ' * 40}".encode().strip()
    folded = f"{end} ".encode().join(text[n : n + 74] for n in range(0, len(text), 74))
    data = calendar(*event(NOON, "@"), end=end).encode().replace(b"@", folded)
    assert Document("a.ics", data).remark is None


@given(st.text(st.sampled_from("aäéÖß –“”\n,;"), max_size=60))
def test_a_text_is_never_lost(text: str) -> None:
    assert Document("a.csv", text.encode()).text == text
    assert Document("a.csv", text.encode("utf-16")).text == text
