"""Some zones were at seconds from UTC until 1972; what is of them is kept like everything else."""

from pathlib import Path

import pytest

from confcli.formats.interface import Hints
from confcli.formats.native import listing_json
from confcli.library.sources import SourceFile
from tests.support.harness import confcli

#: Each with a day on which its offset has seconds.
ZONES = {
    "Africa/Monrovia": "1960-01-05",
    "Europe/Paris": "1905-03-04",
    "Asia/Kolkata": "1901-02-03",
}


@pytest.fixture(params=ZONES)
def page(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "old.csv"
    path.write_text(f"Title,Start,Time zone\nKites,{ZONES[request.param]} 10:00,{request.param}\n")
    return path


def test_every_command_reads_what_was_added(page: Path) -> None:
    assert confcli("add", page, "-c", "Old").code == 0
    assert confcli("star", "kites", "-c", "old").code == 0
    for words in ("talks", "stars", "search kites", "agenda", "export -f ics", "update", "doctor"):
        result = confcli(
            *words.split(), *(("-c", "old") if words not in ("doctor", "update") else ())
        )
        assert (result.code, "damaged" in result.err) == (0, False), (words, result)


def test_confclis_own_form_can_be_read_again(page: Path) -> None:
    listing = SourceFile(page.name, page.read_bytes(), Hints("Old")).parse()
    written = listing_json.dumps(listing)
    assert listing_json.loads("old.json", written.encode()).sessions == listing.sessions
