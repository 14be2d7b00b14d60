"""Every value of a data file is in the listing, declared furniture, or reported as not used.

The values are counted by parsers of their own, which know nothing of what readers take.
"""

import json
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from confcli.formats.interface import Hints
from confcli.formats.native import listing_json
from confcli.formats.registry import FORMATS, read_each
from confcli.formats.syntax.document import Document
from confcli.model.entities import Listing
from confcli.model.errors import InputError
from tests.support.corpus import PAGES, case_id, hints
from tests.support.counting import counted

#: Formats whose whole file is data.
DATA = (
    "frab-", "icalendar", "indico", "miniconf-", "schema-org", "sessionize", "table", "virtual-feed"
)  # fmt: skip
#: How real files are read.
HINTS = Hints(timezone="UTC")
#: Files of which so many values each are replaced, one at a time.
SAMPLED = (
    "frab/voc_frab-camp2019.json",
    "frab/voc_pretalx-rc3.json",
    "miniconf/acl2020/overall_calendar.json",
    "miniconf/miniconf_demo_iclr2020/main_calendar.json",
    "sessionize/sessionize_gab2025.json",
)
EACH = 40
#: Values that say the same as another one, or what goes without saying.
AGREEING = frozenset(
    "firstName lastName status start acronym base_url days.date days.day_start "
    "id slug links.title attachments.title".split()
)


OURS = [page for page in PAGES if page.parent.name.startswith(DATA)]


def held(value: Any, without: Collection[str], name: Any = "") -> Iterator[tuple[Any, Any]]:
    """Yield what holds each text and number, and under which key, but for some keys."""
    for key, each in value.items() if isinstance(value, dict) else enumerate(value):
        own = key if isinstance(value, dict) else name
        if own in without or f"{name}.{own}" in without:
            continue
        if isinstance(each, dict | list):
            yield from held(each, without, own)
        elif each and not isinstance(each, bool):
            yield value, key


def taken(path: Path, whole: Any) -> Iterator[tuple[Any, Any]]:
    """Yield what holds the values that are neither furniture nor left, by the names of keys."""
    document = Document(path.name, path.read_bytes())
    (source,) = read_each(document, HINTS)[0].sources
    (family,) = [each for each in FORMATS if source.format == each.NAME]
    around = getattr(family, "FURNITURE", ())
    left = {each.key.removesuffix("[]").split(".")[-1] for each in source.unused}
    return held(whole, {*left, *around, *AGREEING})


def another(value: Any) -> Any:
    """Another value of the same kind: a later time, a longer text."""
    if not isinstance(value, str):
        return value + 1
    if re.match(r"\d{4}-\d\d-\d\d|\d\d?:\d\d", value):
        return re.sub(r"\d(?=\D*$|(?::\d\d)?[+-]\d\d:\d\d$)", _next, value, count=1)
    return f"{value}x"


def _next(digit: re.Match[str]) -> str:
    return str((int(digit[0]) + 1) % 10)


def shown(name: str, whole: Any) -> str:
    """All that is read of a file, but for what is known of the file itself."""
    data = json.dumps(whole).encode()
    try:
        (listing,) = read_each(Document(name, data), HINTS)
    except InputError as error:
        return str(error)
    listing.sources = []
    return listing_json.dumps(listing)


def accounted(listing: Listing) -> int:
    return sum(listing.sources[0].values.values())


@pytest.mark.parametrize("page", OURS, ids=case_id)
def test_every_value_of_our_files_is_accounted_for(page: Path) -> None:
    found = read_each(Document(page.name, page.read_bytes()), Hints(**hints(page)))
    try:
        expected = counted(page, found[0].sources[0].format)
    except ValueError:
        pytest.skip("read although its syntax is wrong")
    assert sum(map(accounted, found)) == expected


@pytest.mark.corpus
def test_every_value_of_real_files_is_accounted_for(folder: Path) -> None:
    wrong = {}
    for path in sorted(folder.rglob("*.*")):
        try:
            found = read_each(Document(path.name, path.read_bytes()), HINTS)
            source = found[0].sources[0]
            is_data = source.format.startswith(DATA)
            expected = counted(path, source.format) if is_data else None
        except (InputError, ValueError):
            continue  # it is refused, or read although its syntax is wrong
        if expected not in (None, sum(map(accounted, found))):
            wrong[path.name] = (expected, source.values)
    assert wrong == {}


@pytest.mark.corpus
def test_what_is_taken_of_real_files_is_used(folder: Path) -> None:
    """Another value in the place of one that was taken changes the listing or its problems."""
    random, unused = Random(13), []  # noqa: S311 - a sample
    for name in SAMPLED:
        path = folder / name
        whole = json.loads(path.read_text("utf-8-sig"))
        before = shown(path.name, whole)
        for holder, key in random.sample(list(taken(path, whole)), EACH):
            value = holder[key]
            holder[key] = another(value)
            if shown(path.name, whole) == before:
                unused.append((name, key, value))
            holder[key] = value
    assert unused == []
