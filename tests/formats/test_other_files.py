"""A file that is no schedule is refused with one sentence that says what it is."""

import io
import json
import zipfile

import pytest

from confcli.model.errors import InputError
from tests.support.corpus import parse
from tests.support.unstated import refusal

UNKNOWN = "a page.txt: not a known schedule format"
NO_TIMES = "plain text in which no line ends with a date and time such as Tue 4 May 19:00"

PROSE = "Flown: 6 kites: three red and three green.\nLost: one, in the sea.\n"


@pytest.mark.parametrize("text", ["", "\n \t\n", "\ufeff\n"])
def test_an_empty_file_is_refused(text: str) -> None:
    assert refusal(text) == "a page.txt: the file is empty"


def test_an_empty_page_is_refused() -> None:
    assert refusal("<html><body></body></html>") == "a page.txt: the page is empty"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Only words.\n", NO_TIMES),
        ("19:00 - 19:15\n", NO_TIMES),
        ("# Kites\n\nThey fly:\n\n- fast: yes\n- small: yes\n\nAnd so on.\n", NO_TIMES),
        ("[kites]\nlength = 1\n", "TOML with the keys kites"),
        ("# title, date, venue, url\n[[kites]]\nlength = 1\n", "TOML with the keys kites"),
        ('// title, date, room\n{"kites": [1, 2, 3]}\n', "JSON with the keys kites"),
        ("# title, date, room\nkites:\n- red, 2, 3\n", "YAML with the keys kites"),
        ("import kites, tails\n\nfor kite in tails:\n    kite.fly(1, 2)\n", NO_TIMES),
        ('{"users": [], "total": 3}', "JSON with the keys users, total"),
        ('[{"a": 1}, {"b": 2}]', "JSON with an array of objects with the keys a"),
        ("[[1, 2]]", "JSON with an array"),
        ('{"level": 1}\n{"level": 2}\n', "JSON lines with the keys level"),
        (json.dumps(dict.fromkeys("abcdefg")), "JSON with the keys a, b, c, d, e, f, …"),
        ("<?xml version='1.0'?><rss><channel/></rss>", "XML with the root rss"),
        ("# CI\non:\n  push: yes\njobs:\n- test\n", "YAML with the keys on, jobs"),
        ("<html><title>Kites</title><p>Fly", 'a web page ("Kites") without events that confcli '
         "can read"),
        ("<html><title>Log in</title><p>Hello", 'a login page ("Log in"); log in, and save the '
         "page with the schedule"),
    ],
)  # fmt: skip
def test_an_unknown_file_is_described(text: str, what: str) -> None:
    assert refusal(text) == f"{UNKNOWN}: {what}"


def test_invalid_yaml_is_named_with_its_line() -> None:
    sentence = "a page.txt:3: invalid YAML: mapping values are not allowed in this context"
    assert refusal("on:\n  push: yes\n   pull: yes\n") == sentence


@pytest.mark.parametrize("name", ["kites.yml", "kites.YAML", "kites.json"])
def test_a_file_named_as_data_is_not_called_text(name: str) -> None:
    assert refusal(PROSE, name=name).startswith(f"{name}:1: invalid YAML: ")


@pytest.mark.parametrize("name", ["kites.md", "kites.txt", "README"])
@pytest.mark.parametrize("text", [PROSE, f"{PROSE}- red: fast: small\n", "Kites: 1: 2\n"])
def test_prose_with_colons_is_a_text_and_not_invalid_yaml(name: str, text: str) -> None:
    assert refusal(text, name=name) == f"{name}: not a known schedule format: {NO_TIMES}"


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_an_unknown_table_is_refused_with_its_columns(mark: str) -> None:
    text = "id,price,currency\n1,2,EUR\n2,3,EUR\n".replace(",", mark)
    assert refusal(text).startswith(f"{UNKNOWN}: a table with the columns id, price, currency; ")


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.pdf", b"%PDF-1.7\n%\xe2\xe3", "a PDF file; look for the schedule as a web page"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture; look for"),
        ("a.gz", b"\x1f\x8b\x08\0", "a compressed file; unpack it first"),
        ("a.xls", b"\xd0\xcf\x11\xe0\0", "a spreadsheet; save it as CSV"),
        ("a.doc", b"\xd0\xcf\x11\xe0\0", "an office document; save it as text or HTML"),
        ("a.bin", bytes(range(256)) * 2, "a binary file, not a schedule"),
    ],
)
def test_a_file_that_is_no_text_is_refused(name: str, data: bytes, what: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(data, name=name)
    assert str(caught.value).startswith(f"{name}: {what}")


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("a.zip", "an archive; unpack it first"),
        ("a.XLSX", "a spreadsheet; save it as CSV"),
        ("a.docx", "an office document; save it as text or HTML"),
    ],
)
def test_an_archive_is_told_by_its_name(name: str, what: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("kites", "fly")
    with pytest.raises(InputError, match=f"{name}: {what}"):
        parse(packed.getvalue(), name=name)


def test_what_came_near_is_told() -> None:
    script = '<script type="application/ld+json">{"@type": "Event" "name": 1}</script>'
    with pytest.raises(InputError) as caught:
        parse(f"<html>{script}<p>https://schema.org", name="a.html")
    assert [str(choice).partition(": ")[0] for choice in caught.value.choices] == ["schema-org"]
