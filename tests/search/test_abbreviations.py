"""What the abbreviations that texts define find."""

import pytest

from confcli.model.entities import Talk
from confcli.search.index import writing
from confcli.search.index.vocabulary import Vocabulary
from confcli.search.searcher import Searcher
from tests.support.invented import schedule, session, talk
from tests.support.ranking import search, titles
from tests.support.searching import found

DEFINING = talk("Strings", ["A B"], "On large paper kites (LPKs).")
SHORT, SHORTS = talk("An LPK flies", ["C D"]), talk("LPKs fly", ["E F"])
LONG, LONGS = talk("A large paper kite flies", ["G H"]), talk("Large paper kites fly", ["I J"])
EVERY = (DEFINING, SHORT, SHORTS, LONG, LONGS)


def explained(text: str, *talks: Talk) -> dict[str | None, str]:
    return {result.entry.title: result.explanation for result in search(text, *talks)}


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("lpk", SHORT),
        ("LPKs", SHORTS),
        ("large paper kite", LONG),
        ("large paper kites", LONGS),
    ],
)
def test_either_form_finds_both_the_written_one_first(text: str, first: Talk) -> None:
    every = titles(text, *EVERY)
    assert every[0] == first.title
    assert set(every) == {each.title for each in EVERY}


def test_it_is_said_why() -> None:
    said = explained("lpk", *EVERY)
    assert said[LONGS.title] == "lpk matches large paper kites (abbreviation) in title"
    assert said[SHORT.title] == "lpk in title"
    (result,) = search("lpk", LONG, DEFINING)[:1]
    assert result.matched == {"title": ["kite", "large", "paper"]}


def test_words_beside_it_stand_near() -> None:
    said = explained("large paper kite strings", DEFINING, talk("LPK strings", ["A B"]))
    assert said["LPK strings"] == (
        "large paper kite matches lpk (abbreviation) in title; strings in title; words together"
    )


def test_a_small_word_does_not_divide_what_is_said() -> None:
    defining, short = talk("Parts", [], "A list of kites (LOK)."), talk("A LOK of parts", ["A B"])
    said = explained("list of kites", defining, short)[short.title]
    assert said.startswith("list kites matches lok (abbreviation) in title; of in title;")


def test_without_a_definition_nothing_else_is_found() -> None:
    assert titles("lpk", LONG, LONGS) == []
    assert titles("large paper kite", SHORT) == []


def test_only_words_in_a_row_have_an_abbreviation() -> None:
    assert SHORT.title not in titles("paper large kite", *EVERY)
    assert SHORT.title not in titles("large kite", *EVERY)


def test_a_phrase_is_only_itself() -> None:
    assert set(titles('"large paper kites"', *EVERY)) == {LONGS.title, DEFINING.title}


def test_only_the_written_form_is_excluded() -> None:
    assert LONG.title in titles("flies -lpk", *EVERY)
    assert SHORT.title not in titles("flies -lpk", *EVERY)


def test_a_name_is_no_abbreviation() -> None:
    named = talk("Sails", ["Lpk Verne"])
    assert "Sails" not in titles("large paper kites", *EVERY, named)
    assert titles("author:lpk", *EVERY, named) == ["Sails"]


def test_a_rare_long_form_is_left_out_beside_a_common_one() -> None:
    common = [talk(f"Number{n}", ["A B"], "Large paper kites (LPK).") for n in range(11)]
    rare = talk("Lavish patched keys", ["C D"], "On lavish patched keys (LPK).")
    another = talk("A lavish patched key", ["E F"])
    assert another.title not in titles("lpk", *common, rare, another)
    assert another.title in titles("lpk", *common[:5], rare, another)
    assert titles("lpk", *common[:5], rare, another, LONG)[-1] == another.title


def test_a_common_word_that_somebody_defines_stays_a_word() -> None:
    words = [talk(f"Node {n}", ["A B"], f"A node{n}.") for n in range(20)]
    defining = talk("Nice old dry earth", ["C D"], "On nice old dry earth (NODE).")
    other = talk("The nice old dry earth", ["E F"])
    assert other.title not in titles("node", *words, defining, other)
    assert len(titles("nice old dry earth", *words, defining, other)) == 2


def test_a_hyphen_in_a_short_form_may_be_left_out() -> None:
    defining = talk("One", ["A B"], "The k-nearest neighbours (k-NN) of a kite.")
    others = talk("On k-NN", ["C D"]), talk("On kNN", ["E F"])
    for text in ("knn", "k-nearest neighbours", "k-NN", "k nn"):
        assert set(titles(text, defining, *others)) == {"One", "On k-NN", "On kNN"}
    assert (
        "matches k nearest neighbours (abbreviation)"
        in explained("k-NN", defining, *others, talk("The k-nearest neighbours", ["G H"]))[
            "The k-nearest neighbours"
        ]
    )


def test_a_removed_conference_takes_its_definitions_along() -> None:
    connection = writing.in_memory(schedule(session("Block", DEFINING))).connection
    vocabulary = Vocabulary([connection])
    assert vocabulary.abbreviations(["lpk"]) == {("lpk", "large paper kite"): 1}
    assert vocabulary.abbreviations(["large paper kite"]) == {("lpk", "large paper kite"): 1}
    (slug,) = connection.execute("SELECT DISTINCT slug FROM document").fetchone()
    writing.remove(connection, slug)
    assert vocabulary.abbreviations(["lpk"]) == {}


def test_what_one_database_defines_counts_in_the_other() -> None:
    rare = talk("Lost pirate keys", ["C D"], "On lost pirate keys (LPK).")
    common = [talk(f"Number{n}", ["A B"], "Large paper kites (LPK).") for n in range(11)]
    indexes = [writing.in_memory(schedule(session("Block", *each))) for each in ([rare], common)]
    (result,) = found(Searcher(indexes), "lost pirate keys").results
    assert result.entry.title == rare.title


def test_keywords_and_titles_define_too() -> None:
    for defining in (
        talk("Large paper kites (LPKs)", ["A B"]),
        talk("One", ["A B"], keywords=["Large Paper Kites (LPK)"]),
    ):
        assert LONG.title in titles("lpk", defining, LONG)


def test_the_parts_of_a_short_form_are_no_abbreviations() -> None:
    defining = talk("One", ["A B"], "The k-nearest neighbours (k-NN), a narrow net (NN).")
    assert titles("k-NN", talk("The k nearest neighbours (kNN)", ["A B"]))
    said = explained("k-NN", defining, talk("A k in a narrow net", ["C D"]))
    assert said["A k in a narrow net"] == "k in title; no match for nn"


def test_one_short_form_is_not_told_as_words_together() -> None:
    _, short = search("large paper kite", talk("LPK", ["A B"]), talk("Large paper kites (LPK)"))
    assert short.explanation == "large paper kite matches lpk (abbreviation) in title"
