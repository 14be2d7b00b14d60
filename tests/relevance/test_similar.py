"""What the measuring of similar papers rests on: who shares an author, and the yardsticks."""

from tests.relevance import similar, whole
from tests.relevance.collection import Paper

PAPERS = [
    Paper("Kites fly high", ("Ada Verne",), "The strings of kites hold."),
    Paper("Boats sail far", ("Bo Reed", "Cy Marsh"), "The hull of boats floats."),
    Paper("Strings of kites", ("Ada VERNE", "Bo Reed"), "They hold, and kites fly."),
    Paper("Alone", ("Di Stone",), "The wind in sails of boats."),
]
WANTED = {0: frozenset({2}), 1: frozenset({2}), 2: frozenset({0, 1})}


def test_papers_that_share_an_author_are_related() -> None:
    assert similar.related(PAPERS) == WANTED


def test_each_way_compares_papers_by_their_words() -> None:
    for like in (similar.ours(PAPERS), whole.by_bm25(PAPERS), whole.by_tf_idf(PAPERS)):
        assert like(0, 1) == [2]
        assert 0 not in like(0, 10)


def test_a_hit_is_one_related_paper_among_the_first() -> None:
    hits, gained, share = similar.figures(lambda number, _: [3, 2] if number else [2], WANTED)
    assert hits == 2 / 3
    assert 0 < gained < hits
    assert round(share, 9) == round(hits / 10, 9)
