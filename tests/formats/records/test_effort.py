"""Twice the groups, keys or statements of a structured programme take twice the work."""

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from confcli.formats.interface import Hints
from confcli.formats.records import loading, records
from confcli.formats.syntax import plain
from confcli.formats.syntax.document import Document
from confcli.model.errors import InputError
from tests.support.effort import is_linear

HINTS = Hints("Kites 2026", 2026, "UTC")


def _talk(n: int) -> dict[str, Any]:
    return {"title": f"Kite {n}", "start": "2026-05-04 10:00", "speakers": ["Ada Verne"]}


def _kinds(count: int) -> str:
    """Lists that are all called talks."""
    return json.dumps({f"list{n} talks": [_talk(n)] for n in range(count)})


def _doubtful(count: int) -> str:
    """Lists of which no one can say which is meant."""
    return json.dumps({"name": "Kites"} | {f"q{_letters(n)}": [_talk(n)] for n in range(count)})


def _referring(count: int) -> str:
    """Talks, and lists whose entries refer to them."""
    slots = {f"{_letters(n)} slots": [{"start": "9:00", "talks": [n]}] for n in range(count)}
    return json.dumps({"talks": [{"id": n} | _talk(n) for n in range(count)]} | slots)


def _named(count: int) -> str:
    """A map with names as keys."""
    return json.dumps({f"Kites {_letters(n)} way": [_talk(n)] for n in range(count)})


def _statements(count: int) -> str:
    """A script that gives many lists a name."""
    return "".join(f"var a{n} = [{json.dumps(_talk(n))}];\n" for n in range(count + 1))


def _joined(count: int) -> str:
    """Lists of mere titles, and the sessions that they name."""
    slots = [{"id": f"s{n}", "title": f"Day {n}", "start": "9:00"} for n in range(count)]
    bare = {f"{_letters(n)} talks": [{"title": "Kite", "session": f"s{n}"}] for n in range(count)}
    return json.dumps({"sessions": slots} | bare)


def _letters(n: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in f"{n:04}")


@pytest.mark.parametrize("write", [_kinds, _doubtful, _referring, _joined, _named, _statements])
def test_effort_is_linear(write: Callable[[int], str]) -> None:
    def read(count: int) -> None:
        document = Document("kites.json", write(count).encode())
        assert records.recognise(document).accepted
        with suppress(InputError):  # if it is doubtful which lists are meant
            records.parse(document, HINTS, "")

    assert is_linear(read, 400)


def test_the_lines_of_a_script_are_counted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    passed: list[int] = []

    class Counting:
        """Counts the characters that are passed over."""

        def findall(self, text: str, at: int, end: int) -> list[str]:
            passed.append(end - at)
            return plain.LINE_END.findall(text, at, end)

    monkeypatch.setattr(loading, "LINE_END", Counting())
    text = _statements(50)
    records.parse(Document("kites.js", text.encode()), HINTS, "")
    assert len(passed) > 50
    assert sum(passed) <= len(text)
