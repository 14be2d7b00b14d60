"""Each page of the corpus parses to what lies beside it, and no line of it is lost."""

from pathlib import Path

import pytest
from corpus import FAMILIES, FOLDER, INPUTS, PAGES, account_is_whole, beside, case_id, read

from confcli.formats import listing_json

cases = pytest.mark.parametrize("page", PAGES, ids=case_id)


def test_there_is_a_folder_for_each_family():
    assert {path.name for path in FOLDER.iterdir() if path.is_dir()} >= {
        family.NAME for family in FAMILIES
    }


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.NAME)
def test_no_file_is_stray(family):
    files = set((FOLDER / family.NAME).iterdir())
    pages = {path for path in files if path.name.endswith(INPUTS)}
    expected = {beside(path, ".json") for path in pages}
    hints = {beside(path, ".toml") for path in pages} & files
    assert len(expected) == len(pages)
    assert expected <= files
    assert files == pages | expected | hints


@cases
def test_page_parses_to_the_listing_beside_it(page: Path):
    assert listing_json.dumps(read(page)) == beside(page, ".json").read_text("utf-8")


@cases
def test_page_is_of_the_family_of_its_folder(page: Path):
    assert read(page).sources[0].format == page.parent.name


@cases
def test_every_line_is_accounted_for(page: Path):
    account_is_whole(read(page), page.read_bytes())


@cases
def test_listing_survives_its_own_form(page: Path):
    text = beside(page, ".json").read_text("utf-8")
    assert listing_json.dumps(listing_json.loads(page.name, text.encode())) == text
