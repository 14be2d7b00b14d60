"""JSON as people write it, as strict JSON."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.formats.syntax.lenient import json_text
from tests.support.effort import is_linear

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)
DOCUMENTS = st.dictionaries(st.text(), VALUES, min_size=1) | st.lists(
    st.dictionaries(st.text(), VALUES), min_size=1
)

AROUND = [
    ("// made by hand\n", ""),
    ("/* made by\nhand */", ""),
    ("# made by hand\n", "\n# end"),
    ("<!--\n", "\n-->"),
    ("<!-- var days = ", "; -->"),
    ("<!-- made by <b>a tool</b> - it's new -->\n", ""),
    ("<!-- see [a] and {b}\n-->\n", ""),
    ("", "\n<!-- end -->\n"),
    ("<![CDATA[", "]]>"),
    ("", ";"),
    ("", ",\n"),
    ("", "); "),
    ("var programme = ", ";"),
    ("export const days =\n", ""),
    ("export default ", ";"),
    ("module.exports = ", ""),
    ("const days = ", ";\n\nexport default days;\n"),
    ("const days =", "\nmodule.exports = days"),
    ("window.data=", ""),
    ("show(", ");"),
    (")]}',\n", ""),
    ("while(1);", ""),
]

INSIDE = {
    '{"a": 1, // one\n "b": 2}': "a comment, which JSON doesn't allow: left out",
    '{"a": 1, /* one */ "b": 2}': "a comment, which JSON doesn't allow: left out",
    '{"a": 1,\n "b": 2,\n}': "a trailing comma: left out",
    '{"a": 1, "b": 2, /**/}': None,
    "{'a': 1, 'b': 2}": "single quotes, where JSON has double quotes",
    "{a: 1, b : 2}": "a key without quotes",
    '{"a": 1, \ufeff"b": 2}': "an odd blank: left out",
    '{"a": 1,\xa0"b": 2}': "an odd blank: left out",
}


def told(text: str) -> list[tuple[int, str]]:
    found = json_text.repaired(text)
    assert found
    return [(fault.line.number, fault.what) for fault in found.faults]


def value(text: str) -> Any:
    found = json_text.repaired(text)
    assert found
    assert found.text.count("\n") == text.count("\n")
    return json.loads(found.text)


@pytest.mark.parametrize("text", INSIDE)
def test_what_json_does_not_allow_is_repaired(text: str) -> None:
    assert value(text) == {"a": 1, "b": 2}
    reason = INSIDE[text]
    assert reason is None or told(text) == [(1 + ("2,\n" in text), reason)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r'["it\'s $\alpha$ \u00e9 \u12"]', [r"it's $\alpha$ é \u12".replace("it's", r"it\'s")]),
        ('["one\n\ttwo\x07"]', ["one\n\ttwo\x07"]),
        (r"""["a", 'it\'s "so"']""", ["a", 'it\'s "so"']),
        ('[{"a": None, "b": True, "c": undefined}]', [{"a": None, "b": True, "c": None}]),
    ],
)
def test_strings_and_words_are_kept(text: str, expected: Any) -> None:
    assert value(text) == expected


@pytest.mark.parametrize(("before", "after"), AROUND)
def test_what_is_around_json_is_left_out(before: str, after: str) -> None:
    assert value(f'{before}{{"a": "b"}}{after}') == {"a": "b"}


def test_a_sign_too_many_is_told_as_such() -> None:
    assert told('{"a": 1},\n{"a": 2},\n{"a": 3};') == [
        (1, "a trailing comma: left out"),
        (3, "a trailing semicolon: left out"),
    ]


def test_a_comment_above_json_and_what_ends_it_are_told_apart() -> None:
    text = '<!-- made by a tool -->\n<!-- on Monday -->\n{"a": 1};'
    assert value(text) == {"a": 1}
    assert told(text) == [
        (1, "a comment, which JSON doesn't allow: left out"),
        (3, "a trailing semicolon: left out"),
    ]


@given(document=DOCUMENTS, around=st.sampled_from(AROUND))
def test_what_is_around_json_changes_nothing_in_it(document: Any, around: tuple[str, str]) -> None:
    text, (before, after) = json.dumps(document, indent=1), around
    assert value(f"{before}{text}{after}") == document
    assert len(told(f"{before}{text}{after}")) == 1


@given(document=DOCUMENTS, ascii_only=st.booleans())
def test_json_stays_as_it_is(document: Any, ascii_only: bool) -> None:
    text = json.dumps(document, indent=1, ensure_ascii=ascii_only)
    found = json_text.repaired(text)
    assert found
    assert found == (text, [])


@given(st.text("{}[]\"'\\,:;/*#\n\ufeff a1<!->()=", max_size=40))
def test_a_repaired_text_needs_no_repair(text: str) -> None:
    found = json_text.repaired(text)
    if found and json_text.error(found.text) is None:
        assert json_text.repaired(found.text) == (found.text, [])
        assert found.text.count("\n") == text.count("\n")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Kites\n\nSee [the programme](a.html) and {this}.",
        "[section]\nkey = 1",
        "[1] A note",
        "[ Virtual ]\n\nKites",
        "body { color: red }",
        "import kites\nprogramme = {'a': 1}",
        "days:\n  - [a, b]",
        "{{ title }}",
        "id,title\n1,[x]",
    ],
)
def test_other_texts_are_not_meant_as_json(text: str) -> None:
    assert json_text.repaired(text) is None


@pytest.mark.parametrize(
    "text", ['{"a": 1 "b": 2}', '[{"a": 1}', '{"a": [1, 2}', '{"a": "b', '[{"a": 1}] kites']
)
def test_nothing_is_guessed(text: str) -> None:
    found = json_text.repaired(text)
    assert found
    assert json_text.error(found.text)


@pytest.mark.parametrize(
    "part", ["/*", '"', "'", "{", "[{", "//", "\ufeff", '"\\', ",", "a:", "<!--", "#"]
)
def test_the_time_is_linear(part: str) -> None:
    assert is_linear(lambda count: json_text.repaired('{"a": ' + part * count), 20_000)
    assert is_linear(lambda count: json_text.repaired('{"a": 1}' + part * count), 20_000)
