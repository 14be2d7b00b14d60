"""XML with faults whose repair is certain."""

from html import escape
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.formats.syntax.lenient import xml_text
from tests.support.effort import is_linear

#: What XML allows, without the carriage return, which parsers replace.
TEXT = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"))

FAULTS = {
    "\x0c": "a character that XML doesn't allow: left out",
    "\0": "a character that XML doesn't allow: left out",
    "\uffff": "a character that XML doesn't allow: left out",
    "&#7;": "a reference to a character that XML doesn't allow: left out",
    "&#xFFFF;": "a reference to a character that XML doesn't allow: left out",
    "&#1114112;": "a reference to a character that XML doesn't allow: left out",
    " & ": "a bare &, which XML writes as &amp;",
    "?a=1&b=2": "a bare &, which XML writes as &amp;",
    "&kite;": "a bare &, which XML writes as &amp;",
    " < ": "a bare <, which XML writes as &lt;",
    "&nbsp;": "&nbsp;, which only HTML has",
    "]]>": "a bare ]]>, which XML writes as ]]&gt;",
}


def parsed(text: str) -> str:
    found = xml_text.repaired(text)
    assert found
    assert found.text.count("\n") == text.count("\n")
    return "".join(ET.fromstring(found.text).itertext())  # noqa: S314


@given(before=TEXT, fault=st.sampled_from([*FAULTS]), after=TEXT)
def test_a_fault_changes_nothing_around_it(before: str, fault: str, after: str) -> None:
    text = f"<a>\n<b>{escape(before)}</b><c>{fault}</c><d>{escape(after)}</d>\n</a>"
    whole = parsed(text)
    assert whole.startswith(f"\n{before}")
    assert whole.endswith(f"{after}\n")
    found = xml_text.repaired(text)
    assert found
    assert [fault.what for fault in found.faults] == [FAULTS[fault]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x07b&#0;c", "abc"),
        ("Q&A &amp; R & D", "Q&A & R & D"),
        ("?a=1&b=2", "?a=1&b=2"),
        ("&kite;", "&kite;"),
        ("1 < 2", "1 < 2"),
        ("caf&eacute;&nbsp;&LT;", "café\xa0<"),
        ("<![CDATA[a & b < c]]>", "a & b < c"),
        ("<!-- & < --> &", " &"),
        ("[[1]]>", "[[1]]>"),
    ],
)
def test_signs_are_read_as_themselves(text: str, expected: str) -> None:
    assert parsed(f"<a>&{text}</a>") == f"&{expected}"


@pytest.mark.parametrize(
    "above", ["\n", "Warning: no kites\n", "<br />\n<b>Warning</b>: no kites\n", "  \ufeff"]
)
def test_what_is_above_the_declaration_is_left_out(above: str) -> None:
    text = f'{above}<?xml version="1.0" encoding="utf-8"?>\n<a>Kites</a>'
    assert parsed(text) == "Kites"


@pytest.mark.parametrize(
    "text",
    [
        "<a>Kites &amp; tails &#233; &lt;</a>",
        "<a>\n<b>\n</a>",
        "Kites & tails",
        "Kites <b>and</b> & tails",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>& &b;</a>",
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert xml_text.repaired(text) is None


@pytest.mark.parametrize("part", ["<!--", "<![CDATA[", "]]", "<!-- -", "&", "<", "\0", " ", "<? "])
def test_the_time_is_linear(part: str) -> None:
    assert is_linear(lambda count: xml_text.repaired("<a>" + part * count), 20_000)
    assert is_linear(lambda count: xml_text.repaired(part * count), 20_000)
