"""Every value of a data file is in the listing, declared furniture, or reported as not used.

The values are counted by parsers of their own, which know nothing of what readers take.
"""

from pathlib import Path

import pytest

from confcli.formats.interface import Hints
from confcli.formats.registry import read_each
from confcli.formats.syntax.document import Document
from confcli.model.entities import Listing
from confcli.model.errors import InputError
from tests.support.corpus import PAGES, case_id, hints
from tests.support.counting import counted

#: Formats whose whole file is data.
DATA = (
    "acl-anthology", "bibtex", "frab-", "icalendar", "indico", "miniconf-", "openreview",
    "schema-org", "sessionize", "table", "virtual-feed",
)  # fmt: skip
#: How real files are read.
HINTS = Hints(timezone="UTC")
OURS = [page for page in PAGES if page.parent.name.startswith(DATA)]


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
