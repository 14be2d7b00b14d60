"""Data files whose values are replaced one at a time, whatever their syntax."""

import csv
import io
import json
import re
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

import yaml

#: What is called so is outside of the events of a calendar.
AROUND = "around"
_ICAL_TIME = re.compile(r"(?<=\d{8}T\d{3})\d")
_ICAL_DAY = re.compile(r"(?<=\d{7})\d$")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_LAST_DIGIT = re.compile(r"\d(?=\D*$)")
#: The last digit of the minutes of a time of day.
_MINUTE = re.compile(r"(?<=\d:[0-5])\d")


class Opened(NamedTuple):
    """What a file holds, as objects and arrays, and how that is written again."""

    whole: Any
    write: Callable[[], bytes]


def opened(path: Path) -> Opened:
    """Open a file by its suffix; ``ValueError`` if its syntax is wrong or it is no data."""
    text = path.read_bytes().decode("utf-8-sig")
    try:
        return _READERS[path.suffix](text)
    except (KeyError, yaml.YAMLError, csv.Error, ElementTree.ParseError) as error:
        raise ValueError(path.name) from error


def places(value: Any, without: Collection[str], name: str = "") -> Iterator[tuple[Any, Any, str]]:
    """Yield what holds each text and number, under which key, and the name of that.

    Names in ``without`` are left out: ``day``, or ``events.day`` in what is called ``events``.
    """
    for key, each in value.items() if isinstance(value, dict) else enumerate(value):
        own = str(key or name) if isinstance(value, dict) else name
        if own in without or f"{name}.{own}" in without:
            continue
        if isinstance(each, dict | list):
            yield from places(each, without, own)
        elif each and not isinstance(each, bool):
            yield value, key, own


def another(value: Any) -> Any:
    """Another value of the same kind: a later time, a longer text."""
    if not isinstance(value, str):
        return value + 1
    for shape in (_MINUTE, _ICAL_TIME, _ICAL_DAY):
        if shape.search(value):
            return shape.sub(_next, value, count=1)
    return _LAST_DIGIT.sub(_next, value, count=1) if _DATE.match(value) else f"{value}x"


def _next(digit: re.Match[str]) -> str:
    return str((int(digit[0]) + 1) % 10)


def _json(text: str) -> Opened:
    whole = json.loads(text)
    return Opened(whole, lambda: json.dumps(whole).encode())


def _yaml(text: str) -> Opened:
    whole = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - texts alone
    return Opened(whole, lambda: yaml.safe_dump(whole, sort_keys=False).encode())


def _csv(text: str) -> Opened:
    delimiter = max(",;\t", key=text.partition("\n")[0].count)
    header, *rows = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    whole = [dict(zip(header, row, strict=False)) for row in rows if len(row) == len(header)]

    def write() -> bytes:
        out = io.StringIO()
        writer = csv.DictWriter(out, header, delimiter=delimiter)
        writer.writeheader()
        writer.writerows(whole)
        return out.getvalue().encode()

    return Opened(whole, write)


def _xml(text: str) -> Opened:
    root = ElementTree.fromstring(text)  # noqa: S314 - our own files
    # The text of an element stands beside its attributes.
    whole = [{each.tag: {**each.attrib, "": each.text or ""}} for each in root.iter()]

    def write() -> bytes:
        for element, held in zip(root.iter(), whole, strict=True):
            element.attrib = {key: said for key, said in held[element.tag].items() if key}
            element.text = held[element.tag][""]
        return ElementTree.tostring(root)

    return Opened(whole, write)


def _calendar(text: str) -> Opened:
    lines = re.sub(r"\r?\n[ \t]", "", text).splitlines()
    parts = [line.partition(":") for line in lines]
    whole, inside = [], False
    for name, _, said in parts:
        inside = (inside or said == "VEVENT") and not (name == "END" or said == "VALARM")
        whole.append({name.partition(";")[0] if inside and name != "BEGIN" else AROUND: said})

    def write() -> bytes:
        pairs = zip(parts, whole, strict=True)
        return "\n".join(
            f"{name}:{next(iter(held.values()))}" for (name, *_), held in pairs
        ).encode()

    return Opened(whole, write)


_READERS: dict[str, Callable[[str], Opened]] = {
    ".json": _json,
    ".yml": _yaml,
    ".yaml": _yaml,
    ".csv": _csv,
    ".tsv": _csv,
    ".xml": _xml,
    ".ics": _calendar,
}
