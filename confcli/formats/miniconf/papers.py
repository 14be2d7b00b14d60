"""The papers, speakers and events of a Mini-Conf site (``sitedata/papers.csv`` and the like).

CSV with a header that has ``UID`` and ``title``, or JSON or YAML, a list of objects with such
keys (in the JSON that sites serve, within ``content``). The name of a file, as ``tutorials``, is
the kind of items that name none. Most files have no times, but ``sessions``
(``Mon Session 1|Tues Session 2``), each a slot. Some have date and time in
``start_date`` and ``start_time``, and those of a second slot in columns that end in ``_b``.
"""

import csv
import re
from collections.abc import Iterator

from confcli.formats import gathering
from confcli.formats.interface import Hints, Verdict
from confcli.formats.miniconf.row import SiteRow
from confcli.formats.miniconf.site import SiteFile
from confcli.formats.syntax import csv_rows, located_json, yaml_text
from confcli.formats.syntax.document import Document
from confcli.model import kinds
from confcli.model.entities import Listing, Talk

NAME = "miniconf-papers"
FAMILY = "mini-conf"

_ARRAY = re.compile(r"\s*\[(?=\s*\{)")
_TITLE = re.compile(rb'"title"\s*:\s*"')
_OWN = re.compile(rb'"(?:UID|forum)"\s*:')
#: An item has one of these keys: other directories have objects with UID and title, too.
_TELLING = re.compile(
    rb'"(?:authors|abstract|speakers?|presenter|organi[sz]ers?|sessions?|track|category|keywords'
    rb'|description|start\w*|content|type|presentation_id|\w+_(?:url|name)|room)"\s*:'
)
#: The beginning of a YAML list, and keys of an item.
_LIST = re.compile(yaml_text.PREAMBLE + rb"- ")
_ITEM = re.compile(rb"^(?:- |  )(?:UID|forum)[ \t]*:", re.M)
_NAMED = re.compile(rb"^(?:- |  )(?:title|name)[ \t]*:", re.M)
_BEGINNING = 100_000


def recognise(document: Document) -> Verdict:
    """Accept CSV, JSON or YAML of items with UID and title."""
    beginning = document.data[:_BEGINNING]
    if {"UID", "title"} <= set(_header(beginning)):
        return Verdict(True, "CSV with the columns UID and title")
    keys = (_OWN, _TITLE, _TELLING) if document.opening == b"[" else ()
    if keys and all(key.search(beginning) for key in keys) and _ARRAY.match(document.text):
        return Verdict(True, "a JSON array of objects with UID and title")
    is_list = _LIST.match(beginning)
    if is_list and _ITEM.search(beginning) and _NAMED.search(beginning):
        return Verdict(True, "a YAML list of objects with UID and title")
    return Verdict(False, "neither CSV with the columns UID and title nor JSON or YAML of the same")


def parse(document: Document, hints: Hints, why: str) -> Listing:
    """Read the items into the sessions that they name, else into those of their track."""
    site = SiteFile(document, hints, NAME)
    found = [titled for row in _rows(document) for titled in _talks(site, row)]
    return site.listing(why, gathering.gather(found, basis=site.basis))


def _rows(document: Document) -> Iterator[SiteRow]:
    name, text = document.name, document.unified
    usual = kinds.of_group(document.stem.replace("_", " "))
    array = _ARRAY.match(text)
    if array:
        for line, value in located_json.elements(name, text, array.end()):
            yield SiteRow(line, value, usual)
    elif {"UID", "title"} <= set(_header(document.data[:_BEGINNING])):
        rows = csv_rows.rows(name, text, strict=True)
        columns = [column.strip() for column in next(rows).cells]
        for line, cells in rows:
            row = SiteRow(line, dict(zip(columns, cells, strict=False)), usual)
            if len(cells) != len(columns):
                row.wrong.append(f"{len(cells)} cells under {len(columns)} columns")
            yield row
    else:
        for entry in yaml_text.entries(name, text):
            yield SiteRow(entry.line, entry.value, usual)


def _header(beginning: bytes) -> list[str]:
    """Read the names of the columns, if the file begins like CSV."""
    first = beginning.split(b"\n", 1)[0].split(b"\r", 1)[0]
    if b"UID" not in first:
        return []
    try:
        line = first.decode("utf-8-sig", "replace")
        return [name.strip() for name in next(csv.reader([line]), [])]
    except csv.Error:
        return []


def _talks(site: SiteFile, row: SiteRow) -> Iterator[tuple[str, Talk]]:
    """Yield the session and the talk of each slot; only the first has the id."""
    if not row.title and not row.wrong:
        row.wrong.append("an item without a title")
    site.report(row, row.wrong)
    ids = site.ids_of(row, row.text_of("UID", "id", "forum"))
    if not row.title:
        return
    for slot in row.slots:
        times = site.times(row, slot.start, slot.end)
        yield slot.session or row.group or site.unnamed, row.talk(ids, *times)
        ids = []
