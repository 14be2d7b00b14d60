"""Scripts that are data but for a name make one conference, which is named after the folder."""

from pathlib import Path

from confcli.formats import bundles as kept
from confcli.formats import registry
from confcli.formats.interface import Hints
from confcli.library import bundles

PROGRAM = """var program = [
 {"id": "1", "title": "Winds", "date": "2026-08-20", "time": "18:00", "mins": "90",
  "loc": ["Hall"], "people": [{"id": "p1"}]},
 {"id": "2", "title": "Silk", "date": "2026-08-20", "time": "20:00", "mins": "60",
  "loc": ["Loft"], "people": [{"id": "p2"}]}
];
"""
PEOPLE = """var people = [
 {"id": "p1", "name": ["Ada", "Verne", "Dr", ""], "prog": ["1"]},
 {"id": "p2", "name": ["Bo", "Lind"], "prog": ["2"]}
];
"""


def test_konopas(tmp_path: Path) -> None:
    folder = tmp_path / "kitecon2026"
    folder.mkdir()
    (folder / "program.js").write_text(PROGRAM)
    (folder / "people.js").write_text(PEOPLE)
    (folder / "people_menu.js").write_text("document.onclick = function () { return 1; };\n")
    [found] = bundles.within(folder, sorted(folder.iterdir()))
    source = found.read(Hints(timezone="Europe/Vienna"))
    document = kept.document(source.name, kept.unpacked(source.data))
    listing = registry.read(document, source.hints)
    assert listing.conference == "kitecon2026"
    read = {talk.title: talk for each in listing.sessions for talk in each.talks}
    assert {title: talk.authors for title, talk in read.items()} == {
        "Winds": ["Dr Ada Verne"],
        "Silk": ["Bo Lind"],
    }
    assert str(read["Winds"].start) == "2026-08-20 18:00:00+02:00"
    assert not listing.problems
