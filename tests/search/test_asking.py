"""Questions as people type them: words that only ask weigh next to nothing."""

import pytest

from tests.support.invented import session, talk
from tests.support.searching import found, index, titles

FILLER = [talk(f"Plain {n}", [f"A{n} B{n}"], "Of anything.") for n in range(60)]
ASKING = (
    talk("Who speaks at all", ["C D"], "There is a paper, a talk and a session of my own."),
    talk("Speakers, talks and papers", ["E F"], "How do I learn what is new?"),
    talk("On presenting", ["G H"], "Anyone working and interested can show and tell."),
)
KITE = talk("A long title that has a kite and much else in it", ["I J"])
PROGRAMME = index(session("Block", KITE, *ASKING, *FILLER))


@pytest.mark.parametrize(
    "question",
    [
        "who speaks about kites",
        "which talks are about kites?",
        "is there anything on kites",
        "talks about kites",
        "Papers on kites",
        "what's new in kites",
        "how do I fly my own kite",
        "does anyone talk about kites",
        "I want to learn about kites",
        "where can I hear of kites",
        "show me sessions on kites",
        "people working on kites",
        "any papers that kites",
    ],
)
def test_what_a_question_is_about_decides(question: str) -> None:
    best = found(PROGRAMME, question).results
    assert best[0].entry.title == KITE.title
    assert all(each.judgement.score < best[0].judgement.score / 2 for each in best[1:])


def test_a_question_scores_about_as_what_it_is_about() -> None:
    (alone, *_), (asked, *_) = (
        found(PROGRAMME, text).results for text in ("kites", "who speaks about kites")
    )
    assert asked.judgement.score > 0.6 * alone.judgement.score
    assert not asked.partial


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("talk", "On how to talk"),
        ("who", "The rules of the WHO"),
        ("speaker recognition", "Recognition of a speaker"),
        ("session types", "Types of any session"),
        ("paper folding", "The folding of a paper"),
        ("new papers", "A few papers, all new"),
        ("author:own", "By somebody"),
        ("yang you", "Of nothing"),
    ],
)
def test_the_same_words_count_where_they_are_the_topic(text: str, title: str) -> None:
    right = (
        *(talk(it, ["K L"]) for it in ("On how to talk", "The rules of the WHO")),
        *(talk(it, ["M N"]) for it in ("Recognition of a speaker", "Types of any session")),
        *(talk(it, ["O P"]) for it in ("The folding of a paper", "A few papers, all new")),
        talk("By somebody", ["Clive Own"]),
        talk("Of nothing", ["Yang You"]),
    )
    part = (talk("Types", ["Q R"]), talk("Folding", ["S T"]), talk("Recognition", ["Yang U"]))
    assert titles(index(session("Block", *part, *right)), text)[0] == title


@pytest.mark.parametrize(
    "title", ["Who speaks", "What is new", "Who speaks about kites?", "A host of my own"]
)
def test_words_that_ask_find_the_title_they_are(title: str) -> None:
    other = talk("Kites host", ["A B"])
    made = index(session("Block", other, talk(title, ["C D"]), KITE, *ASKING))
    assert titles(made, title)[0] == title
