"""Each corpus page parses to the listing beside it, and no line is lost."""

from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

from confcli import formats
from confcli.formats import registry
from confcli.formats.interface import Format
from confcli.formats.native import listing_json
from tests.support.corpus import (
    FAMILIES,
    FOLDER,
    INPUTS,
    PAGES,
    account_is_whole,
    beside,
    case_id,
    read,
)

cases = pytest.mark.parametrize("page", PAGES, ids=case_id)


def test_the_corpus_has_pages_of_every_format_and_nothing_else() -> None:
    assert {page.parent.name for page in PAGES} == {family.NAME for family in FAMILIES}
    assert {path.name for path in FOLDER.iterdir()} == {family.NAME for family in FAMILIES}


def test_every_format_module_is_registered() -> None:
    names = [each.name for each in walk_packages(formats.__path__, f"{formats.__name__}.")]
    modules = [module for module in map(import_module, names) if hasattr(module, "recognise")]
    assert len(modules) == len(registry.FORMATS)
    assert all(each in modules for each in registry.FORMATS)
    assert len({each.NAME for each in registry.FORMATS}) == len(registry.FORMATS)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.NAME)
def test_no_corpus_file_is_stray(family: Format) -> None:
    files = set((FOLDER / family.NAME).iterdir())
    pages = {path for path in files if path.name.endswith(INPUTS)}
    expected = {beside(path, ".json") for path in pages}
    hints = {beside(path, ".toml") for path in pages} & files
    assert len(expected) == len(pages)
    assert expected <= files
    assert files == pages | expected | hints


@cases
def test_a_page_parses_to_the_listing_beside_it(page: Path) -> None:
    assert listing_json.dumps(read(page)) == beside(page, ".json").read_text("utf-8")


@cases
def test_a_page_has_the_format_of_its_folder(page: Path) -> None:
    assert read(page).sources[0].format == page.parent.name


@cases
def test_every_line_is_accounted_for(page: Path) -> None:
    account_is_whole(read(page), page.read_bytes())


@cases
def test_a_listing_survives_a_round_trip(page: Path) -> None:
    text = beside(page, ".json").read_text("utf-8")
    assert listing_json.dumps(listing_json.loads(page.name, text.encode())) == text
