"""Files that try to make much of little, or to have other files read: they are held."""

from pathlib import Path

import pytest

from confcli.formats import registry
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.model.errors import InputError
from tests.support.effort import calls

FOLDER = Path(__file__).parent / "hostile"
HINTS = Hints("Kites 2024", 2024, "UTC")
_NO_ENTITIES = "1: its document type declares entities or names another file, which is not allowed"
REFUSED = {
    **dict.fromkeys(("bomb.xml", "xxe.xml", "xxe2.xml", "xxe16.xml"), _NO_ENTITIES),
    "attlist.xml": _NO_ENTITIES,
    "laughs.yml": "8: refused YAML: its aliases expand to more than 100000 values",
    "utf7.xml": " not a known schedule format",
    "comments.txt": " not a known schedule format",
    "selfref.yml": "4: invalid YAML: *a is not defined",
}
READ = {
    "comments.xml": (3, "the zone given is UTC: read in Europe/Vienna"),
    "secondly.ics": (1_000, "it repeats too often: only the first 1,000 times are read"),
    "mergekey.yml": (1, "3 items without a title"),
}


def test_each_file_has_an_outcome() -> None:
    assert {path.name for path in FOLDER.iterdir()} == REFUSED.keys() | READ.keys()


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_is_refused_with_the_line(name: str) -> None:
    document = Document(name, (FOLDER / name).read_bytes())

    def read() -> None:
        with pytest.raises(InputError) as refused:
            registry.read(document, HINTS)
        assert str(refused.value).startswith(f"{name}:{REFUSED[name]}")

    assert calls(read) < 100_000


@pytest.mark.parametrize("name", READ)
def test_a_file_is_read_within_bounds(name: str) -> None:
    count, reason = READ[name]
    listing = registry.read(Document(name, (FOLDER / name).read_bytes()), HINTS)
    assert len(listing.talks) == count
    assert listing.problems[0].reason.startswith(reason)


def test_aliases_repeat_no_more_text_than_a_bound() -> None:
    entry = "- UID: k{0}\n  title: Kites {0}\n  abstract: {1}\n"
    long = f'&long "{"kites " * 20_000}"'
    text = entry.format(0, long) + "".join(entry.format(n, "*long") for n in range(1, 100))
    listing = registry.read(Document("kites.yml", text.encode()), HINTS)
    assert sum(bool(talk.abstract) for talk in listing.talks) == 9
    (problem,) = listing.problems
    assert problem.reason.startswith("91 times: an alias beyond the text that aliases may repeat")
    assert len(listing.talks) == 100


def test_much_yaml_is_refused() -> None:
    text = "- UID: k\n  title: Kites\n" * 200_000
    with pytest.raises(InputError, match=r"over 4 MB of YAML .* convert it to JSON"):
        registry.read(Document("kites.yml", text.encode()), HINTS)
