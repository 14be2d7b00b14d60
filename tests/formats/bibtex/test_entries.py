"""Entries however they are written, and files that are meant to take long."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.export import tex
from confcli.formats import registry
from confcli.formats.interface import Hints
from confcli.formats.prose import line
from confcli.formats.syntax.document import Document
from confcli.model.errors import InputError
from confcli.model.safety import safe
from tests.support.corpus import parse
from tests.support.effort import is_linear, lines
from tests.support.outlines import TEXTS

_TITLES = TEXTS.filter(lambda text: line(text) == text == safe(text, " "))
_KINDS = st.sampled_from(["inproceedings", "InProceedings", "ARTICLE", "misc"])
_BETWEEN = st.sampled_from(["", "\n", "% a comment\n", "@comment{none of it}\n", "Some words.\n\n"])
_SIGNS = st.sampled_from([("{", "}"), ('"', '"')])


@st.composite
def _entry(draw: st.DrawFn, number: int, title: str) -> str:
    """An entry with a title and a year, in one of the ways in which people write them."""
    opening, closing = draw(_SIGNS)
    begin, end = draw(st.sampled_from([("{", "}"), ("(", ")")]))
    # A quote in quotes has to be in braces.
    escaped = tex.escaped(title).replace('"', '{"}') if opening == '"' else tex.escaped(title)
    parts = [opening + escaped + closing]
    if " " in escaped and "{" not in escaped and "$" not in escaped and draw(st.booleans()):
        first, rest = escaped.split(" ", 1)
        parts = [f'"{first} "', f"{{{rest}}}"] if '"' not in escaped else parts
    fields = [f"{draw(st.sampled_from(['title', 'Title', 'TITLE']))} = {' # '.join(parts)}"]
    fields.insert(draw(st.integers(0, 1)), "year=2021")
    comma = draw(st.sampled_from(["", ","]))
    blank = draw(st.sampled_from(["", " ", "\n  "]))
    joined = f",{blank}".join([f"k{number}", *fields])
    return f"@{draw(_KINDS)}{begin}{joined}{comma}{blank}{end}\n{draw(_BETWEEN)}"


@given(st.lists(_TITLES, min_size=1, max_size=6), st.data())
def test_entries_are_read_back_however_they_are_written(
    titles: list[str], data: st.DataObject
) -> None:
    text = "".join(data.draw(_entry(n, title)) for n, title in enumerate(titles))
    found = parse(text, name="kites.bib")
    assert found.problems == []
    assert [talk.title for talk in found.talks] == titles
    assert [talk.source_ids for talk in found.talks] == [[f"k{n}"] for n in range(len(titles))]


HOSTILE: dict[str, Callable[[int], str]] = {
    "unclosed entries": lambda n: "@misc{k, title = {x},\n" * n,
    "unclosed braces": lambda n: "@misc{k, title = {x}}\n@misc{k, title = " + "{" * n,
    "braces": lambda n: f"@misc{{k, title = {'{' * n}x{'}' * n}}}",
    "brackets": lambda n: "@article(k, title={x})\n" + "@article(k, x\n" * n,
    "entries in a value": lambda n: "@misc{k, title = {x" + " @misc{c}" * n + "}}",
    "joined values": lambda n: "@misc{k, title = " + '"a" # ' * n + '"b"}',
    "missing commas": lambda n: "@misc{k, title = {x}, b " + "= {a} c " * n + "}",
    "comments": lambda n: "@misc{k, title = {x}}\n" + "@comment{ x\n" * n,
    "names": lambda n: "@misc{k, title = {x}, author = {" + "A B and " * n + "C D}}",
    "commas in a name": lambda n: "@misc{k, title = {x}, author = {{a} " + "," * n + "}}",
    "closing braces": lambda n: '@misc{k, title = {x}, author = "' + "{}" * n + '"}',
    "formulas": lambda n: "@misc{k, title = {x" + "$ \\$ " * n + "}}",
    "links": lambda n: "@misc{k, title = {x" + "\\href{a" * n + "}" * n + "}}",
    "parents": lambda n: "".join(
        f"@misc{{k{m}, title={{x}}, crossref={{k{m + 1}}}}}\n" for m in range(n)
    ),
    "macros": lambda n: "@string{a = {x}}\n" + "@string{a = a # { y}}\n" * n + "@misc{k, title=a}",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_the_effort_grows_with_the_length_of_a_file(name: str) -> None:
    def read(count: int) -> None:
        document = Document("kites.bib", HOSTILE[name](count).encode())
        with suppress(InputError):
            registry.read_each(document, Hints(), "bibtex")

    assert is_linear(read, 200, lines)
