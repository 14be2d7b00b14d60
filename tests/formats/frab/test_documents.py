"""Recognising a schedule: encodings, declarations, broken files and other files."""

import json
from typing import Any

import pytest

from confcli.formats.registry import FORMATS
from confcli.formats.syntax.document import Document
from confcli.model.errors import InputError
from tests.support.corpus import account_is_whole, parse, talks
from tests.support.frab import DATE, document, schedule

ENTITIES = """<?xml version="1.0"?>
<!DOCTYPE schedule [
  <!ENTITY a "kites"> <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
]>
<schedule><day><room><event><title>&b;</title></event></room></day></schedule>"""


@pytest.mark.parametrize(
    "text",
    [
        ENTITIES,
        ENTITIES.replace("&b;", "none"),
        '<!DOCTYPE schedule SYSTEM "file:///etc/passwd"><schedule><day/></schedule>',
        '<!DOCTYPE schedule PUBLIC "a" "b"><schedule><day/></schedule>',
        '<!-- a --><?b c?><!DOCTYPE schedule\n[<!ENTITY x SYSTEM "y">]><schedule><day/></schedule>',
    ],
)
def test_entity_declarations_are_refused(text: str) -> None:
    with pytest.raises(InputError, match="remove <!DOCTYPE …>"):
        parse(text)


def test_a_doctype_without_entities_is_accepted() -> None:
    text = f"<!DOCTYPE schedule>{schedule('<title>Kites</title>')}"
    assert talks(parse(text))[0].title == "Kites"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("<schedule>\n<day>\n</schedule>", "page.txt:3: invalid XML: mismatched tag"),
        ("<schedule>\n<day>&nosuch;</day>", "page.txt:2: invalid XML: no element found"),
        ('{"schedule": {"conference": {},\n', "page.txt:2: invalid JSON: "),
        ('{"schedule": {"conference": ' + "[" * 100_000, "page.txt:1: unreadable JSON"),
        ('{"schedule": {"days": 1}, "schedule": 2}', "page.txt:1: schedule is not an object"),
    ],
)
def test_a_broken_file_is_refused_with_a_line_number(text: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(text)
    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize(
    "text",
    [
        "<html><body><schedule><day/></schedule></body></html>",
        "<schedule><entry/></schedule>",
        "<schedules><day/></schedules>",
        '{"schedule": [1]}',
        '{"schedule": {"title": "Kites"}}',
        '{"inner": {"schedule": {"conference": 1}}}',
        '{"text": "\\"schedule\\": {\\"conference\\": 1}"}',
        '["schedule", {"conference": 1}]',
    ],
)
def test_other_files_are_not_recognised(text: str) -> None:
    found = Document("page", text.encode())
    assert not any(each.recognise(found).accepted for each in FORMATS if "frab" in each.NAME)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("text", [schedule("<title>Kité</title>"), document({"title": "Kité"})])
def test_common_encodings_are_read(text: str, encoding: str) -> None:
    listing = parse(text.encode(encoding))
    assert talks(listing)[0].title == "Kité"


def test_a_problem_has_the_line_of_its_event() -> None:
    text = schedule("<title>A</title>", f"<date>{DATE}</date>", "<title>B</title>")
    text = text.replace("<event>", "\r\n<!-- <event>\n--><event>").replace("B<", "<![CDATA[<x>]]><")
    listing = parse(text)
    assert [problem.line for problem in listing.problems] == [3, 5, 7]
    account_is_whole(listing, text.encode())


@pytest.mark.parametrize(
    "text",
    [
        schedule(),
        document(),
        '<schedule><event name="backup" cron="0 0 * * *"/></schedule>',
        '{"schedule": {"events": [{"cron": "0 0 * * *"}]}}',
    ],
)
def test_a_schedule_without_events_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="no events found"):
        parse(text)


@pytest.mark.parametrize(
    "found",
    [
        {"days": ["mon", "tue"], "time": "10:00"},
        {"days": 5},
        {"events": ["push"], "cron": "0 0 * * *"},
        {"conference": "weekly"},
        {"conference": {"days": {"mon": 1}}},
    ],
)
def test_an_unrelated_schedule_key_is_refused(found: dict[str, Any]) -> None:
    with pytest.raises(InputError, match="not the schedule of a conference"):
        parse(json.dumps({"name": "ci", "schedule": found}))


def test_days_may_be_siblings_of_the_conference() -> None:
    days = [{"date": "2025-07-04", "rooms": {"Meadow": [{"title": "Kites", "date": DATE}]}}]
    listing = parse(json.dumps({"schedule": {"conference": {}, "days": days}}))
    assert (talks(listing)[0].room, listing.problems) == ("Meadow", [])


def test_the_given_name_overrides_the_name_in_the_file() -> None:
    text = schedule("<title>A</title>", facts="<title>Kites</title><start>2025-07-04</start>")
    assert parse(text).conference == "Kites 2025"
    assert parse(text, conference="KITES 25").conference == "KITES 25"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_entities_are_refused_in_utf_16_without_a_byte_order_mark(encoding: str) -> None:
    text = (
        '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE schedule [<!ENTITY a "aa">]>'
        + schedule(f"<title>&a;</title><date>{DATE}</date>")
    )
    with pytest.raises(InputError, match="declares entities"):
        parse(text.encode(encoding))


def test_entities_are_refused_after_two_byte_order_marks() -> None:
    text = '<!DOCTYPE schedule [<!ENTITY a "aa">]>' + schedule(
        f"<title>&a;</title><date>{DATE}</date>"
    )
    with pytest.raises(InputError, match="declares entities"):
        parse(("\ufeff\ufeff" + text).encode())


def test_a_nul_hides_no_declaration() -> None:
    text = f"  <!-- -->{schedule(f'<title>K</title><date>{DATE}</date>')}"
    hidden = b'<schedule \0>\n<!DOCTYPE schedule [<!ENTITY a "aa">]>' + text.encode()
    with pytest.raises(InputError, match="invalid XML"):
        parse(hidden)


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "windows-1252", "UTF-8", "utf-16-le"])
def test_xml_is_read_in_its_declared_encoding(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>\n' + schedule(
        f"<title>Café</title><date>{DATE}</date>"
    )
    listing = parse(text.encode(encoding))
    assert talks(listing)[0].title == "Café"
    account_is_whole(listing, text.encode(encoding))


@pytest.mark.parametrize("prefix", ["", "p:"])
def test_element_namespaces_are_ignored(prefix: str) -> None:
    text = schedule(f"<title>Kites</title><date>{DATE}</date>").replace("<", f"<{prefix}")
    text = text.replace(f"<{prefix}/", f"</{prefix}")
    named = f"xmlns{':p' if prefix else ''}='http://pentabarf.org/schedule'"
    text = text.replace(f"<{prefix}schedule>", f"<{prefix}schedule {named}>")
    assert talks(parse(text))[0].title == "Kites"
