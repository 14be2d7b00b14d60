"""What the measuring of topics rests on: bending, the topics of papers, and the figures."""

import pytest

from confcli.model.entities import Talk
from tests.relevance import indexed, topics, tracks
from tests.relevance.bending import bent
from tests.relevance.collection import Paper
from tests.relevance.figures import DEPTH
from tests.relevance.stemmed import Stemmed
from tests.relevance.topics import Answer, Topic

KITES = [
    Paper(f"Kite number{n} flies", (), "Strings and wind.", ("Kites: Flying high",))
    for n in range(12)
]
BOATS = [
    Paper(f"Boat number{n}", (), "It sails. Nothing flies.", ("boat building",)) for n in range(3)
]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("neural networks", "neural network"),
        ("large language model", "large language models"),
        ("game theory", "game theories"),
        ("named entities", "named entity"),
        ("tree searches", "tree search"),
        ("heuristic search", "heuristic searches"),
        ("object detection", "object detecting"),
        ("image generation", "image generating"),
        ("image segmentation", "image segmenting"),
        ("noise reduction", "noise reducing"),
        ("convex optimization", "convex optimizing"),
        ("text classification", "text classifications"),
        ("motion planning", "motion planned"),
        ("autonomous driving", "autonomous drives"),
        ("speech synthesis", "speech syntheses"),
        ("data streams", "data stream"),
        ("streaming data", "streaming data"),
        ("group fairness", "group fairness"),
        ("trustworthy ai", "trustworthy ai"),
    ],
)
def test_the_last_word_is_bent(text: str, other: str) -> None:
    assert bent(text) == other


def test_topics_are_the_last_parts_of_keywords_that_enough_papers_have() -> None:
    assert topics.keywords([*KITES, *BOATS], 4) == [Topic("flying high", frozenset(range(12)))]
    assert [topic.text for topic in topics.keywords(BOATS, 3)] == ["boat building"]


def test_keywords_are_not_searched() -> None:
    search = indexed.numbered(indexed.of_papers([*KITES, *BOATS]))
    assert search("building", DEPTH) == []
    assert sorted(search("boat", DEPTH)) == [12, 13, 14]


def test_missing_results_count_as_wrong_and_earlier_ones_more() -> None:
    topic = Topic("kites", frozenset({1, 2}))
    first, last = Answer("kites", [1, 7], topic), Answer("kites", [7, 1], topic)
    assert first.precision == last.precision == 0.1
    assert first.gain > last.gain
    assert Answer("kites", [2, 1], topic).gain == pytest.approx(1)


def test_too_few_results_are_a_failure_only_where_ten_papers_hold_half_of_the_words() -> None:
    stemmed = Stemmed([*KITES, *BOATS])
    few = [Answer(text, [], Topic(text, frozenset())) for text in ("a kite sails", "boat building")]
    assert [answer.text for answer in topics.short(few, stemmed)] == ["a kite sails"]


def test_the_yardstick_knows_stems() -> None:
    stemmed = Stemmed([*KITES, *BOATS])
    assert sorted(stemmed.best("sailing boats", DEPTH)) == [12, 13, 14]
    assert len(stemmed.best("kite boats", 20, operator="OR")) == 15


def test_a_track_is_a_topic_without_the_word_for_its_kind() -> None:
    held = [Talk("Kites", track="Kites devroom"), Talk("Boats", track="Boats")]
    assert tracks.tracks(held) == [Topic("Boats", frozenset({1})), Topic("Kites", frozenset({0}))]
