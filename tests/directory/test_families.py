"""The directory that ships with confcli: each address is right, and shown to be."""

import re
import tomllib
from typing import Any
from urllib.parse import urlsplit

import pytest

from confcli.directory import families
from confcli.directory.programme import Programme
from confcli.formats.registry import FORMATS
from confcli.library import bundled, programmes
from confcli.model.safety import is_safe
from confcli.times import zones
from tests.support.corpus import FOLDER
from tests.support.harness import ROOT

FAMILIES: list[dict[str, Any]] = tomllib.loads(
    (bundled.folder() / "directory.toml").read_text("utf-8")
)["family"]
#: Keys of a family and of an edition, with the types that their values have.
OF_BOTH = {"title": str, "address": str, "zone": str, "place": str, "unverified": bool}
OF_FAMILY = {"name": str, "aliases": list, "format": str, "evidence": list, "years": list}
OF_EDITION = {"year": int, "number": int, "slug": str}
#: A file of a public repository.
REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+: [\w./-]+")
OURS = programmes.ours()


def of_family(family: dict[str, Any]) -> list[Programme]:
    return families.programmes([family])


@pytest.mark.parametrize("family", FAMILIES, ids=lambda it: it["name"])
def test_a_family_says_what_it_must_and_nothing_else(family: dict[str, Any]) -> None:
    own = {key: value for key, value in family.items() if key != "edition"}
    assert all(isinstance(value, (OF_FAMILY | OF_BOTH)[key]) for key, value in own.items())
    assert {"name", "address", "format"} <= own.keys()
    assert all(isinstance(year, int) for year in own.get("years", ()))
    assert own.get("years") or family.get("edition")
    for edition in family.get("edition", ()):
        days = {key: edition.pop(key) for key in ("start", "end") if key in edition}
        assert len(days) in (0, 2)
        assert not days or days["start"] <= days["end"]
        assert not days or days["start"].year == edition["year"]
        assert all(isinstance(value, (OF_EDITION | OF_BOTH)[key]) for key, value in edition.items())
        edition |= days


@pytest.mark.parametrize("family", FAMILIES, ids=lambda it: it["name"])
def test_a_family_has_evidence_or_is_unverified(family: dict[str, Any]) -> None:
    evidence = family.get("evidence", [])
    assert bool(evidence) != bool(family.get("unverified"))
    for each in evidence:
        is_of_corpus = each.startswith("tests/corpus/")
        assert (ROOT / each).is_file() if is_of_corpus else REPOSITORY.fullmatch(each)
    for each, edition in zip(
        of_family(family | {"years": []}), family.get("edition", ()), strict=True
    ):
        assert each.is_verified == (not family.get("unverified") and not edition.get("unverified"))


@pytest.mark.parametrize("each", OURS, ids=lambda it: it.slug)
def test_a_programme_has_a_whole_address_and_known_values(each: Programme) -> None:
    parts = urlsplit(each.address)
    assert parts.scheme == "https"
    assert re.fullmatch(r"[a-z0-9.-]+\.[a-z]+", parts.netloc)
    assert re.fullmatch(r"[\w./~-]+", parts.path)
    assert not parts.query
    assert not parts.fragment
    assert each.format in {it.NAME for it in FORMATS}
    assert each.zone is None or zones.listed(each.zone)
    assert all(map(is_safe, (each.name, *each.aliases, each.place or "")))
    assert 2000 < (each.year or 0) < 2100


def test_a_year_with_several_editions_names_none_of_them() -> None:
    (family,) = (each for each in FAMILIES if each["name"] == "IETF")
    aliases = {each.name: each.aliases for each in of_family(family)}
    assert "IETF 2025" not in aliases["IETF 124"]
    days = [{"year": 2025, "number": 1}, {"year": 2026, "number": 2}, {"year": 2026, "number": 3}]
    found = of_family(family | {"edition": days})
    assert ["IETF 2025" in each.aliases for each in found] == [True, False, False]
    assert ["IETF 2026" in each.aliases for each in found] == [False, False, False]


def test_slugs_and_addresses_are_unique() -> None:
    for values in ([each.slug for each in OURS], [each.address for each in OURS]):
        assert len(set(values)) == len(values)


def test_the_programmes_that_were_asked_for_are_there() -> None:
    by_slug = {each.slug: each.address for each in OURS}
    virtual = "https://neurips.cc/static/virtual/data/neurips-2025-orals-posters.json"
    assert by_slug["neurips-2025"] == virtual
    assert by_slug["fosdem-2026"] == "https://fosdem.org/2026/schedule/xml"
    assert by_slug["debconf-26"] == "https://debconf26.debconf.org/schedule/pentabarf.xml"


def test_an_edition_says_more_than_its_family() -> None:
    family = {
        "name": "KiteCon",
        "aliases": ["Kites"],
        "title": "KiteCon {number}",
        "address": "https://kites.example/{slug}/{number}/{year}",
        "format": "frab-xml",
        "zone": "Europe/Lisbon",
        "evidence": ["kites/site: a.md"],
        "edition": [
            {"year": 2025, "number": 1, "slug": "one"},
            {"year": 2026, "number": 2, "slug": "k2", "zone": "UTC", "unverified": True},
        ],
    }
    one, two = of_family(family)
    assert (one.name, one.address) == ("KiteCon 1", "https://kites.example/one/1/2025")
    assert one.aliases == ("KiteCon 2025", "Kites 2025", "Kites 1", "one")
    assert (one.zone, one.evidence) == ("Europe/Lisbon", "kites/site: a.md")
    assert (two.zone, two.evidence, two.is_verified) == ("UTC", None, False)


def test_the_corpus_is_where_evidence_looks_for_it() -> None:
    assert ROOT / "tests" / "corpus" == FOLDER
