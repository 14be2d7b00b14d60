"""Several files that make one conference: which do, and where a line of them is."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.formats import bundles, registry
from confcli.formats.bundles import Kept, Name
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.library.sources import SourceFile
from confcli.model.entities import Listing
from confcli.model.errors import InputError, UnknownFormatError

EVENT = "title: KiteConf 2026\ntimezone: Europe/Oslo\n"
TALKS = """\
- title: Kites over water
  start: 2026-05-04 09:00
  end: 2026-05-04 09:30
  speakers: [Ada Verne]
- title: Winds
  start: soon
  speakers: [Bo Li]
"""


def read(*files: Kept, name: str = "/k/*", zone: str | None = None) -> Listing:
    return SourceFile(name, bundles.packed(files), Hints(timezone=zone, several=True)).parse()


@pytest.mark.parametrize(
    ("stem", "name"),
    [
        ("videos", Name("*", "videos")),
        ("rubyconf2024_videos", Name("rubyconf2024_*", "videos")),
        ("2024-schedule", Name("2024-*", "schedule")),
        ("sessions-2024", Name("*-2024", "sessions")),
        ("lightning_talks", Name("*", "lightning_talks")),
        ("event", Name("*", "event")),
        ("Speakers", Name("*", "Speakers")),
        ("sponsors", None),
        ("package", None),
        ("all-about-decorators", None),
    ],
)
def test_a_name_says_what_a_file_holds_and_what_it_shares(stem: str, name: Name | None) -> None:
    assert bundles.name_of(stem) == name


@pytest.mark.parametrize(
    ("stems", "shared"),
    [
        ("event schedule videos cfp", ["*"]),
        ("sessions speakers schedule", ["*"]),
        ("a_talks a_speakers b_talks b_speakers b_rooms", ["a_*", "b_*"]),
        ("talks-2023 speakers-2023 talks-2024", ["*-2023"]),
        ("3dv_schedule confest2026_program europython_sessions", []),
        ("speakers rooms category", []),
        ("event venue", []),
        ("program schedule speakers", []),
    ],
)
def test_files_belong_together_by_their_names(stems: str, shared: list[str]) -> None:
    assert list(bundles.together(stems.split())) == shared


def test_each_file_is_under_its_key_and_one_says_the_zone_of_all() -> None:
    listing = read(Kept("event", "event.yml", EVENT), Kept("talks", "talks.yml", TALKS))
    assert listing.conference == "KiteConf 2026"
    assert {talk.title for talk in listing.talks} == {"Kites over water", "Winds"}
    assert [f"{it.start:%H:%M %z}" for it in listing.talks if it.start] == ["09:00 +0200"]


def test_a_problem_names_the_file_and_its_line_there() -> None:
    listing = read(Kept("event", "event.yml", EVENT), Kept("talks", "talks.yml", TALKS))
    (problem,) = listing.problems
    assert (problem.source, problem.file, problem.line) == ("/k/*", "/k/talks.yml", 5)


@pytest.mark.parametrize("end", [".json", ".yml", ".toml"])
def test_lines_are_those_of_the_file_in_every_syntax(end: str) -> None:
    titles = [f"Winds {n}" for n in range(3)]
    texts = {
        ".json": "[\n" + ",\n".join(json.dumps({"title": it, "start": "x"}) for it in titles) + "]",
        ".yml": "\n" + "\n".join(f"- title: {it}\n  start: x" for it in titles),
        ".toml": "\n".join(f"[[talks]]\ntitle = '{it}'\nstart = 'x'" for it in titles),
    }
    lines = {".json": 2, ".yml": 2, ".toml": 1}
    more = Kept("posters", f"posters{end}", texts[end])
    listing = read(Kept("event", "event.yml", EVENT), Kept("talks", "talks.yml", TALKS), more)
    found = {(it.file, it.line) for it in listing.problems}
    assert (f"/k/posters{end}", lines[end]) in found


def test_what_is_not_used_is_said_with_its_file() -> None:
    talks = TALKS.replace("start: soon", "colour_of_kite: red")
    listing = read(Kept("event", "event.yml", EVENT), Kept("talks", "talks.yml", talks))
    (unused,) = listing.sources[0].unused
    assert (unused.key, unused.file, unused.line) == ("talks[].colour_of_kite", "/k/talks.yml", 5)


def test_a_fault_in_the_syntax_of_one_file_is_mended_and_said() -> None:
    event = '{"title": "KiteConf 2026", "timezone": "Europe/Oslo",}\n'
    listing = read(Kept("talks", "talks.yml", TALKS), Kept("event", "event.json", event))
    assert listing.conference == "KiteConf 2026"
    (fault,) = (it for it in listing.problems if it.file == "/k/event.json")
    assert (fault.line, "comma" in fault.reason) == (1, True)
    assert {it.line for it in listing.problems if it.file == "/k/talks.yml"} == {5}


def test_a_fault_that_cannot_be_mended_names_the_file() -> None:
    with pytest.raises(InputError, match=r"/k/event.json:1: invalid JSON"):
        read(Kept("talks", "talks.yml", TALKS), Kept("event", "event.json", '{"title": '))


def test_files_with_a_talk_each_are_one_conference_named_after_the_folder() -> None:
    one, other = TALKS.replace("  ", "").split("- ")[1:]
    talks = [Kept("[]", "one.yml", one), Kept("[]", "other.yml", other)]
    listing = read(*talks, name="/data/kiteconf-2026/*", zone="Europe/Oslo")
    assert listing.conference == "kiteconf-2026"
    assert {talk.title for talk in listing.talks} == {"Kites over water", "Winds"}


@pytest.mark.parametrize(
    ("name", "conference"),
    [
        ("/k/kiteconf-2026/*", "kiteconf-2026"),
        ("/k/kiteconf-2026/_data/*", "kiteconf-2026"),
        ("/k/kiteconf-2026/public/data/*", "kiteconf-2026"),
        ("/k/kiteconf-2026/videos/*", "kiteconf-2026"),
        ("/k/data/kite2026_*", "kite2026"),
        ("C:\\k\\kiteconf\\*", "kiteconf"),
    ],
)
def test_a_folder_that_says_more_than_what_is_in_it_names_the_conference(
    name: str, conference: str
) -> None:
    assert bundles.document(name, [Kept("talks", "talks.yml", TALKS)]).stem == conference


def test_files_of_no_programme_are_refused() -> None:
    with pytest.raises(UnknownFormatError):
        read(Kept("event", "event.yml", "a: b\n"), Kept("talks", "talks.yml", "- c\n"))


_NAMES = st.text(st.characters(exclude_characters="/\\", codec="utf-8")).map("a{}".format)


@given(st.lists(st.builds(Kept, st.text(), _NAMES, st.text())))
def test_what_is_kept_is_what_was_read(files: list[Kept]) -> None:
    assert bundles.unpacked(bundles.packed(files)) == files


_TEXTS = st.one_of(st.text(max_size=60), st.sampled_from([EVENT, TALKS, "{", "[1]", "a: [b", ""]))


@given(
    st.lists(
        st.builds(
            Kept,
            st.sampled_from(["event", "talks", "talks[]", "[]"]),
            _NAMES,
            _TEXTS,
        ),
        min_size=1,
        max_size=4,
    )
)
def test_whatever_files_hold_they_are_read_or_refused(files: list[Kept]) -> None:
    names = {f"/k/{each.name}" for each in files}
    with suppress(InputError):
        listing = read(*files, zone="UTC")
        assert {it.file for it in listing.problems if it.line} <= names


def test_damaged_bytes_are_refused_in_a_sentence() -> None:
    data = bundles.packed([Kept("a", "b", "c")])
    for wrong in (data[:-2], data.replace(b'["a", ', b"["), b'{"confcli_listing": 1}', b"1"):
        with pytest.raises(InputError, match="damaged"):
            bundles.unpacked(wrong)


@pytest.mark.parametrize("name", ["../a.yml", "/etc/passwd", "a/../b", "a/b/c.yml", "..", "a\\b"])
def test_a_name_outside_the_folder_is_refused(name: str) -> None:
    with pytest.raises(InputError, match="outside their folder"):
        bundles.unpacked(bundles.packed([Kept("talks", name, TALKS)]))


@pytest.mark.parametrize("name", ["/k/kites.json", "/k/*", "/k/a*.json", "https://k.example/a*"])
def test_a_file_that_looks_like_several_is_one_file(name: str) -> None:
    data = bundles.packed([Kept("talks", "talks.yml", TALKS)])
    file = SourceFile(name, data, Hints())
    assert (file.names, file.document.parts) == ([name], ())


def test_only_records_reads_several_files() -> None:
    page = "Tue 4 May 09:00\nKites\n"
    with pytest.raises(UnknownFormatError):
        registry.read(bundles.document("/k/*", [Kept("talks", "t.yml", page)] * 2), Hints())


def test_a_file_is_not_several() -> None:
    assert not Document("a", b"").parts
