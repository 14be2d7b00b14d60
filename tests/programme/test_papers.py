"""Linking the slots of one paper, and keeping different papers apart."""

import random
from itertools import permutations

import pytest

from confcli.library import bundled
from confcli.model.entities import Talk
from confcli.programme.assembly import assemble
from confcli.programme.item import Item
from confcli.programme.likeness import abstracts_alike
from confcli.schedule.schedule import Schedule
from tests.support.invented import listing, schedule, session, talk

_VOCABULARY = [f"word{n}" for n in range(400)]


def abstract(seed: int, count: int = 150) -> str:
    return " ".join(random.Random(seed).choices(_VOCABULARY, k=count))  # noqa: S311


def linked(*talks: Talk) -> list[Talk]:
    (made,) = assemble([listing(session("Orals", *talks[:1]), session("Posters", *talks[1:]))])
    return [each for block in sorted(made.sessions, key=lambda b: b.title) for each in block.talks]


def is_one_paper(*talks: Talk) -> bool:
    papers = [each.paper for each in linked(*talks)]
    assert all(papers)
    return len(set(papers)) == 1


def test_equal_titles_are_one_paper() -> None:
    assert is_one_paper(talk("Kites", ["Ada Verne"]), talk("Kites", ["Ada Verne"]))
    assert is_one_paper(
        talk("Kites: A Study", ["Ada Verne"]), talk("KITES – a study", ["Ada Verne"])
    )


def test_one_common_author_is_enough() -> None:
    assert is_one_paper(talk("Kites", ["Ada Verne", "Bo Lê"]), talk("Kites", ["Cy Fox", "Bo Le"]))
    assert is_one_paper(talk("Kites", ["Ada Verne"]), talk("Kites", ["Verne Ada"]))
    assert is_one_paper(talk("Kites", ["Ada Verne"]), talk("Kites", [], abstract(1)))


def test_disjoint_authors_are_two_papers() -> None:
    assert not is_one_paper(talk("Kites", ["Ada Verne"]), talk("Kites", ["Bo Fox"]))


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_talk_without_authors_does_not_join_papers_of_different_authors(
    order: tuple[int, ...],
) -> None:
    talks = [talk("Kites", ["Ada Verne"]), talk("Kites", ["Bo Fox"]), talk("Kites")]
    papers = [each.paper for each in linked(*(talks[n] for n in order))]
    assert len(set(papers)) == 3  # nothing says whose slot it is


@pytest.mark.parametrize("title", ["Kites", "Kite", None])
def test_a_text_says_whose_talk_without_authors_it_is(title: str | None) -> None:
    found = linked(
        talk("Kites", ["Ada Verne"]),
        talk(title, ["Bo Fox"] if title else [], abstract(1), type="oral"),
        talk("Kites", [] if title else ["Bo Fox"], abstract(1), type="poster"),
    )
    ada, *others = sorted(found, key=lambda each: "Ada Verne" not in each.authors)
    assert len({each.paper for each in others}) == 1
    assert ada.paper != others[0].paper


def test_authors_may_be_one_group_through_a_talk_with_both() -> None:
    authors: tuple[list[str], ...] = (["Ada Verne"], ["Ada Verne", "Bo Fox"], ["Bo Fox"], [])
    assert is_one_paper(*(talk("Kites", each) for each in authors))


def test_different_titles_are_two_papers() -> None:
    assert not is_one_paper(talk("Kites I", ["Ada Verne"]), talk("Kites II", ["Ada Verne"]))
    assert not is_one_paper(
        talk("Kites", ["A B"], abstract(1)), talk("Knots", ["A B"], abstract(2))
    )


def test_equal_abstracts_are_one_paper() -> None:
    assert is_one_paper(talk("Kites", ["Ada Verne"], abstract(1)), talk(None, [], abstract(1)))


@pytest.mark.parametrize("changed", [1, 2, 3])
def test_nearly_equal_abstracts_are_one_paper(changed: int) -> None:
    text = abstract(1).split()
    for n in range(changed):
        text[40 * n + 30] = "other"
    assert is_one_paper(talk("Kites", ["Ada Verne"], abstract(1)), talk(None, [], " ".join(text)))


@pytest.mark.parametrize("share", [0.3, 0.6, 0.8])
def test_abstracts_with_only_a_common_beginning_are_two_papers(share: float) -> None:
    text = abstract(1).split()
    cut = int(len(text) * share)
    other = " ".join([*text[:cut], *abstract(2).split()[cut:]])
    assert not is_one_paper(talk("Kites", ["Ada Verne"], abstract(1)), talk(None, [], other))


def test_a_truncated_abstract_is_compared_up_to_its_end() -> None:
    text = abstract(1, 260).split()
    cut = " ".join(text[:200]) + "…"
    assert is_one_paper(talk("Kites", ["Ada Verne"], " ".join(text)), talk(None, [], cut))
    # Without the ellipsis it is another, shorter abstract.
    assert not is_one_paper(
        talk("Kites", ["Ada Verne"], " ".join(text)), talk(None, [], " ".join(text[:200]))
    )


def test_case_and_punctuation_of_an_abstract_are_ignored() -> None:
    text = abstract(1)
    assert is_one_paper(
        talk("Kites", ["A B"], text), talk(None, [], text.upper().replace(" ", ",  "))
    )


@pytest.mark.parametrize(
    ("titles", "authors"),
    [
        (("On strings", "On tails"), (["Ada Verne"], ["Bo Fox"])),
        (("On strings", "On tails"), ([], [])),
        (("On strings", "On tails"), (["Ada Verne"], [])),
        (("On strings, part 1", "On strings, part 2"), (["Ada Verne"], ["Ada Verne"])),
        (("Kites", "Kites"), (["Ada Verne"], ["Bo Fox"])),
    ],
)
def test_a_text_shared_by_two_talks_does_not_make_them_one_paper(
    titles: tuple[str, str], authors: tuple[list[str], list[str]]
) -> None:
    named = zip(titles, authors, strict=True)
    talks = [talk(title, people, abstract(1)) for title, people in named]
    assert not is_one_paper(*talks)
    untitled = talk(None, [], abstract(1), type="poster")
    papers = [each.paper for each in linked(*talks, untitled)]
    assert len(set(papers)) == 3  # nothing says whose slot it is


def test_a_text_nearly_equal_to_that_of_another_talk_does_not_link_them() -> None:
    text = abstract(1).split()
    text[30] = "other"
    talks = talk("On strings", [], abstract(1)), talk("On tails", [], " ".join(text))
    assert not is_one_paper(*talks)


@pytest.mark.parametrize(
    ("titles", "authors"),
    [
        (("On strings", "On tails"), (["Ada Verne", "Bo Fox"], ["Bo Fox"])),
        (("Kites over the sea", "Kites over the seas"), ([], [])),
        (("Kites over the sea", "Kites: over the sea"), (["Ada Verne"], [])),
    ],
)
def test_talks_with_one_text_are_one_paper_if_titles_or_authors_agree(
    titles: tuple[str, str], authors: tuple[list[str], list[str]]
) -> None:
    named = zip(titles, authors, strict=True)
    assert is_one_paper(*(talk(title, people, abstract(1)) for title, people in named))


def test_a_text_shared_by_three_titles_links_none() -> None:
    found = linked(
        *(talk(f"Kites over {sea}", ["Ada Verne"], abstract(1)) for sea in ("seas", "sea", "sees")),
        talk(None, [], abstract(1), type="poster"),
    )
    assert len({each.paper for each in found}) == 4
    assert [each.title for each in found].count(None) == 1


def test_missing_facts_are_taken_from_another_slot_and_marked() -> None:
    named, bare = linked(
        talk("Kites", ["Ada Verne"], abstract(1)), talk(None, [], abstract(1), type="poster")
    )
    assert (bare.title, bare.authors, bare.taken_from) == ("Kites", ["Ada Verne"], named.id)
    assert named.taken_from is None
    assert bare.type == "poster"
    assert bare.id != named.id


def test_complete_talks_are_left_alone() -> None:
    one, other = linked(talk("Kites", ["Ada Verne"]), talk("Kites", ["Ada Verne", "Bo Fox"]))
    assert (one.taken_from, other.taken_from) == (None, None)
    assert other.authors == ["Ada Verne", "Bo Fox"]


def test_three_slots_may_be_one_paper() -> None:
    found = linked(
        talk(None, [], abstract(1), type="poster"),
        talk("Kites", ["Ada Verne"], abstract(1), type="oral"),
        talk("Kites", ["Ada Verne"], type="spotlight"),
    )
    assert len({each.paper for each in found}) == 1
    assert [each.title for each in found] == ["Kites"] * 3


def test_slots_without_a_paper_are_not_linked() -> None:
    found = linked(
        *(talk("Q&A", type="q&a"), talk("Q&A", type="q&a"), talk("Break", type="break")),
        *(talk(None), talk("Kites", ["Ada Verne"], type="invited talk")),
    )
    assert [each.paper for each in found] == [None] * 5


def test_papers_of_different_conferences_are_not_linked() -> None:
    made = assemble(
        listing(session("B", talk("Kites", ["A B"], abstract(1))), conference=name)
        for name in ("KiteCon 2021", "KnotCon 2021")
    )
    assert len(Schedule(made).papers) == 2


def test_a_paper_shows_the_best_of_its_slots() -> None:
    full = abstract(1, 230)
    cut = " ".join(full.split()[:200]) + "…"
    made = schedule(
        session("Posters", talk(None, [], cut, "2021-05-04 09:00", type="poster")),
        session("Orals", talk("Kites", ["Ada Verne"], full, "2021-05-05 09:00", type="oral")),
    )
    (paper,) = made.papers
    assert (paper.title, paper.type, paper.abstract) == ("Kites", "oral", full)
    assert paper.taken_from is None
    assert [each.session for each in paper.talks] == ["Posters", "Orals"]
    assert paper.start == paper.talks[0].start


def test_the_bundled_conferences_have_these_counts() -> None:
    made = Schedule(bundled.load())
    iclr, neurips = (made.of_conference(name) for name in ("ICLR 2021", "NeurIPS 2020"))
    assert (len(iclr.sessions), len(iclr.talks), len(iclr.papers)) == (34, 113, 99)
    assert (len(neurips.sessions), len(neurips.talks), len(neurips.papers)) == (2, 28, 20)


def test_papers_on_two_bundled_pages_are_linked() -> None:
    made = Schedule(bundled.load())
    taken = [each for each in made.talks if each.taken_from]
    talks = {each.id: each for each in made.talks}
    assert len(taken) >= 3
    for each in taken:
        origin = talks[each.taken_from or ""]
        assert (each.title, each.authors, each.paper) == (
            origin.title,
            origin.authors,
            origin.paper,
        )
        assert origin.taken_from is None
        assert each.session_id != origin.session_id
    several = [paper for paper in made.papers if len(paper.talks) > 1]
    within = [paper for paper in several if len({t.session_id for t in paper.talks}) == 1]
    across = [paper for paper in several if len({t.session_id for t in paper.talks}) > 1]
    assert len(within) + len(across) == 7  # four twice on the day page, three on another page


def test_abstracts_of_other_lengths_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[Item] = []

    def alike(one: Item, other: Item) -> float:
        compared.append(one)
        return abstracts_alike(one, other)

    monkeypatch.setattr("confcli.programme.papers.abstracts_alike", alike)
    text = abstract(1)
    others = [talk(None, abstract=f"{text} {abstract(n, 40 * n)}") for n in range(2, 6)]
    assert not is_one_paper(talk("Kites", ["Ada Verne"], abstract=text), *others)
    assert not compared
    # A word in sixteen may have changed, and so may as many have gone.
    shorter = " ".join(text.split()[:-9])
    assert is_one_paper(talk("Kites", abstract=text), talk(None, abstract=shorter))
    assert compared
