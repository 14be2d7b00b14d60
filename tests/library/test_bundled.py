"""The bundled data: the pages as captured, and the listings they parse to."""

import hashlib
import tomllib
from pathlib import Path

import pytest

from confcli.library import bundled, indexes
from confcli.model.errors import InputError

DATA = bundled.folder()
#: The captured pages, byte for byte.
PAGES = {
    "000_e5665064a1db2adf.txt": "1607a5b41db26bf658f184d0ddc622d9ed2d407cd1f97fa7ce564e051cd54888",
    "001_1c22d5e7f2848748.txt": "556bc2431914c02ba956dd82b175b4b9b0e68f3ae152d527ede7ba4de0eb442c",
    "002_5d2e35e6a456fbd2.txt": "f2297b9bdf4c83c323118ac3aa6bf793c2ea5f22c1b6d1302b0ee3a60e41c6fc",
    "003_77a6f8c99618faad.txt": "7ae8fd2d4fd40be9b35391ed8b94b8c61953f1dba0aee408af5a962bf3ce4f9b",
    "004_24b2327deffbb2d4.txt": "964aa83b15223a918951565b6e24b3c0c1ea79d53b1f9e86875e8f7596754b4b",
}


def test_the_pages_are_unchanged_since_capture() -> None:
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (DATA / "pages").iterdir()
    }
    assert found == PAGES


def test_the_listings_match_their_pages() -> None:
    """After an intended change, run ``python -m confcli.library.bundled`` to rebuild them."""
    kept = {path.name: path.read_text("utf-8") for path in (DATA / "listings").iterdir()}
    made = bundled.rebuild(DATA)
    assert set(kept) == set(made)
    for name, text in made.items():
        assert kept[name] == text, name


def test_rebuilding_writes_the_same_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "listings").mkdir()
    for name in ("pages", "manifest.toml"):
        (tmp_path / name).symlink_to(DATA / name)
    monkeypatch.setattr(bundled, "folder", lambda: tmp_path)
    bundled.main()
    for path in (DATA / "listings").iterdir():
        assert (tmp_path / "listings" / path.name).read_bytes() == path.read_bytes()


def test_the_manifest_states_the_source_and_time_basis_of_each_page() -> None:
    manifest = tomllib.loads((DATA / "manifest.toml").read_text("utf-8"))
    assert sorted(page["file"] for page in manifest["page"]) == sorted(PAGES)
    for page in manifest["page"]:
        assert set(page) == {"file", "conference", "source", "year", "zone", "basis", "evidence"}
        assert str(page["year"]) in page["conference"]
        assert page["basis"] in ("stated", "page", "given", "inferred")
        assert len(page["evidence"].split()) > 5


def test_an_inferred_time_zone_comes_with_its_evidence() -> None:
    (iclr,) = [each for each in bundled.load() if each.conference == "ICLR 2021"]
    bases = {source.name: (source.time_basis, source.time_evidence) for source in iclr.sources}
    assert set(bases) == {name for name in PAGES if name[:3] in ("001", "002", "003")}
    basis, evidence = bases["001_1c22d5e7f2848748.txt"]
    assert basis == "inferred"
    assert "UTC+02:00" in (evidence or "")
    assert bases["002_5d2e35e6a456fbd2.txt"][0] == "stated"


def test_data_inside_the_package_is_preferred(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "confcli"
    package.mkdir()
    monkeypatch.setattr(bundled, "__file__", str(package / "library" / "bundled.py"))
    assert bundled.folder() == tmp_path / "data"
    (package / "data").mkdir()
    assert bundled.folder() == package / "data"


def test_missing_data_asks_to_reinstall(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundled, "folder", lambda: tmp_path)
    with pytest.raises(InputError, match="missing; reinstall"):
        bundled.load()


def test_the_index_matches_the_listings(tmp_path: Path) -> None:
    """After an intended change, run ``python -m confcli.library.bundled`` to rebuild it."""
    made = tmp_path / "index.db"
    bundled.write_index(made, bundled.load())
    kept, fresh = (indexes.open_file(path) for path in (DATA / "index.db", made))
    for table in ("document", "word", "alike", "place", "slot", "listing", "session", "talk"):
        rows = [sorted(map(repr, each.execute(f"SELECT * FROM {table}"))) for each in (kept, fresh)]
        assert rows[0] == rows[1], table
