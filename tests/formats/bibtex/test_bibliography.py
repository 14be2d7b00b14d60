"""Bibliographies as lists of papers: which entries are papers, of which conference."""

import logging
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.export.bibtex import BIB
from confcli.export.interface import Manner
from confcli.formats import prose, registry
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.model.entities import Listing
from confcli.model.safety import safe
from confcli.times.zones import zone
from tests.support import invented
from tests.support.outlines import TEXTS
from tests.support.refused import refused


def each(text: str, name: str = "kites.bib", **hints: str) -> list[Listing]:
    return registry.read_each(Document(name, text.encode()), Hints(**hints))  # type: ignore[arg-type]


def one(text: str, name: str = "kites.bib", **hints: str) -> Listing:
    (found,) = each(text, name, **hints)
    return found


def titles(text: str) -> list[str | None]:
    return [talk.title for talk in one(text).talks]


def reasons(text: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.reason) for problem in one(text).problems]


def entries(count: int, fields: str, key: str = "k") -> str:
    return "".join(
        f"@inproceedings{{{key}{n}, title = {{Kite {n}}}, {fields}}}\n" for n in range(count)
    )


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("booktitle = {KiteCon 2021}", "KiteCon 2021"),
        ("booktitle = {Kite Days}, year = 2021", "Kite Days"),
        (
            "booktitle = {Proceedings of the CHI Conference on Kites}, series = {CHI '23}",
            "CHI 2023",
        ),
        (
            "booktitle = {Proc. of Kites}, series = {Lecture Notes in Kites}, year = 1999",
            "Kites 1999",
        ),
        ("booktitle = {Conference on Kites, {ICOK} 2020, Graz, May 4-7, 2020}", "ICOK 2020"),
        ("booktitle = {2020 {IEEE} Conference on Kites (ICOK)}, year = {2020}", "ICOK 2020"),
        ("booktitle = {Kites: 3rd Conference (ACL-KITE 2019)}", "ACL-KITE 2019"),
        ("booktitle = {Advances in Kites}, year = 2021", "Advances in Kites 2021"),
        (
            "booktitle = {Proceedings of the 61st Meeting on Kites (Volume 1: Long)}, year=2023",
            "61st Meeting on Kites",
        ),
        (
            "booktitle = {The Twelfth International Conference on Kites}, year = {2024}",
            "The Twelfth International Conference on Kites",
        ),
        ("eventtitle = {KiteCon 2022}, booktitle = {Collected Kites}", "KiteCon 2022"),
        ("year = 2021", "kites"),
    ],
)
def test_the_conference_is_named_by_most_entries(fields: str, expected: str) -> None:
    assert (
        one(entries(3, fields) + entries(1, "booktitle = {Other Things}", "o")).conference
        == expected
    )


def test_a_bibliography_of_many_things_is_one_list_with_the_name_of_its_file() -> None:
    text = "".join(entries(2, f"booktitle = {{Meeting {n}}}", f"k{n}-") for n in "ABCD")
    found = one(text)
    assert found.conference == "kites"
    assert [session.title for session in found.sessions] == [f"Meeting {n}" for n in "ABCD"]
    assert one(text, conference="My Papers").conference == "My Papers"


def test_a_file_of_several_conferences_with_many_papers_each_is_several() -> None:
    parts = [entries(10, f"booktitle = {{KiteCon {year}}}", f"{year}-") for year in (2020, 2021)]
    text = "".join(parts)
    found = each(text)
    assert [(it.conference, len(it.talks)) for it in found] == [
        ("KiteCon 2020", 10),
        ("KiteCon 2021", 10),
    ]
    assert one(text, edition="kitecon-2021").conference == "KiteCon 2021"
    assert one(text, conference="Kites").conference == "Kites"
    with refused("no papers of Ropes 2020 found"):
        each(text, edition="Ropes 2020")
    # One that is told apart by a single paper is not there to be added.
    assert len(each(text + entries(1, "booktitle = {Ropes}", "r"))) == 1


def test_a_year_is_no_time() -> None:
    found = one(entries(2, "booktitle = {KiteCon}, year = {2021}, month = may"))
    assert [(talk.start, talk.end) for talk in found.talks] == [(None, None)] * 2
    assert (found.sources[0].year, found.sources[0].timezone) == (2021, None)


def test_keys_are_the_ids_of_papers() -> None:
    found = one("@misc{DBLP:conf/kites/1, title={A}}\n@misc{, title={B}}\n@misc(c, title={C})")
    assert [talk.source_ids for talk in found.talks] == [["DBLP:conf/kites/1"], [], ["c"]]


def test_values_are_joined_and_macros_stand_for_texts() -> None:
    text = (
        '@string{a = "Ropes"}\n@STRING{b = A # { and }}\n@misc{k, title = B # "{K}ites" # 7 # jan}'
    )
    assert titles(text) == ["Ropes and Kites7jan"]


def test_macros_stand_for_no_more_than_a_file_may_hold() -> None:
    doubling = "".join(f"@string{{m{n + 1} = m{n} # m{n}}}\n" for n in range(60))
    found = one(f"@string{{m0 = {{kite }}}}\n{doubling}@misc{{k, title = m60}}")
    assert found.problems[0].reason == "macros that stand for too much: left as their names"
    assert len(found.talks[0].title or "") < 5_000_000


def test_what_is_broken_is_reported_where_it_begins_and_the_rest_is_read() -> None:
    text = (
        "@misc{a, title = {A}}\n\n@misc{b, title = {B}\n\n@misc{c = {C}}\n@misc{d, title = {D}}\n"
    )
    assert titles(text) == ["A", "B", "D"]
    assert reasons(text) == [
        (3, "an entry with a brace that doesn't close"),
        (5, "an entry that can't be read: expected comma after entry key, but found ="),
    ]


def test_a_brace_that_is_missing_costs_no_other_field() -> None:
    found = one("@misc{a,\n  title = {A {kite},\n  author = {Bo Lind},\n}\n@misc{b, title = {B}}")
    assert [(talk.title, talk.authors) for talk in found.talks] == [
        ("A kite", ["Bo Lind"]),
        ("B", []),
    ]
    assert [each.line for each in found.problems] == [1]


def test_the_library_prints_nothing(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        each("@misc{a, title = {A}}\n@misc{b, title = {B}\n@misc{c, title = {C}}")
    assert not caplog.records


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("README.md", "# Kites\n\nCite us:\n\n```\n@misc{a, title = {A}}\n```\n"),
        ("kites.py", "@dataclass(frozen=True)\nclass Kite:\n    title = 1\n"),
        ("kites.py", "@given(data, title={})\ndef test(): ...\n"),
        ("Kite.java", '@Entity(name = "kite")\nclass Kite {}\n'),
        ("kites.css", "@media screen { a { b: c } }\n"),
        ("kites.txt", "Write to @ada{verne}, title = kites"),
        ("kites.bib", "% Nothing here yet.\n"),
    ],
)
def test_what_only_quotes_an_entry_is_no_bibliography(name: str, text: str) -> None:
    with refused("not a known schedule format"):
        each(text, name)


def test_a_bibliography_is_known_by_its_beginning_or_its_name() -> None:
    assert titles("\n% Kites\n\n@misc{a, title = {A}}") == ["A"]
    assert one("@article{a,\n title = {A}}", "list.txt").talks[0].title == "A"
    assert one("Written by hand\n@article{a,\n title = {A}}", "l.bib").talks[0].title == "A"


def test_volumes_are_papers_only_where_nothing_is_in_them() -> None:
    volume = "@proceedings{v, title = {Kites 2021}, editor = {Verne, Ada}}\n"
    assert titles(f"{volume}@inproceedings{{a, title = {{A}}, crossref = {{V}}}}") == ["A"]
    assert titles(f"{volume}@inproceedings{{a, title = {{A}}, booktitle = {{Ropes}}}}") == [
        "Kites 2021",
        "A",
    ]
    (book,) = one(volume).talks
    assert (book.title, book.authors) == ("Kites 2021", ["Ada Verne"])


@given(
    st.lists(
        st.tuples(
            TEXTS.filter(lambda text: prose.line(text) == text == safe(text, " ")),
            st.lists(
                st.sampled_from(["Ada Verne", "Bo van Lind", "The Kite Team", "李娜"]), unique=True
            ),
            st.none() | st.just("They fly & 100% of $x^2$ {do}."),
            st.lists(st.sampled_from(["wind", "rope & tail"]), unique=True),
        ),
        min_size=1,
        max_size=6,
        unique_by=lambda it: it[0],
    )
)
def test_what_is_exported_is_read_back(
    papers: Sequence[tuple[str, list[str], str | None, list[str]]],
) -> None:
    talks = [
        invented.talk(
            title,
            authors,
            abstract,
            type="paper",
            keywords=words,
            url=f"https://kites.org/a_{n}",
            recording=f"https://kites.org/v_{n}",
        )
        for n, (title, authors, abstract, words) in enumerate(papers)
    ]
    made = invented.schedule(invented.session("Morning", *talks))
    exported = BIB.write(
        made.papers, Manner("Kites", [zone("UTC")], invented.at("2021-05-03 00:00"))
    )
    found = one(exported)
    assert found.problems == []
    assert found.conference == "KiteCon 2021"
    fields = "title type authors abstract keywords url recording".split()
    entries = [entry for entry in made.papers if entry.title]
    assert [[getattr(talk, name) for name in fields] for talk in found.talks] == [
        [entry.title, "paper"] + [getattr(entry, name) for name in fields[2:]] for entry in entries
    ]
