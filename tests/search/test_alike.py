"""What is like some documents: by the rare words it shares with one of them."""

from confcli.model.entities import Talk
from confcli.search.index.documents import Label
from confcli.search.index.writing import in_memory
from confcli.search.searcher import Searcher
from confcli.search.similar import alike
from tests.support.invented import schedule, session, talk


def _about(*topics: str) -> list[Talk]:
    """Two talks on each topic, among others that share their common words."""
    words = [f"{topic}ware {topic}metrics {topic}logy" for topic in topics for _ in range(2)]
    return [talk(f"Talk {n}", abstract=f"Kites of all kinds. {it}") for n, it in enumerate(words)]


MADE = schedule(session("Kites", *_about("aero", "hydro", "geo", "bio", "astro", "chrono")))
SEARCHER = Searcher([in_memory(MADE)])
LABELS: dict[str | None, Label] = {
    each.title: ("kitecon-2021", "paper", each.id) for each in MADE.papers
}


def like(*titles: str) -> set[str | None]:
    liked = {LABELS[title] for title in titles}
    found = alike(SEARCHER, liked, {*LABELS.values()} - liked)
    assert all(0 < score <= 100 for score in found.values())
    return {title for title, label in LABELS.items() if label in found}


def test_what_shares_rare_words_with_one_of_them_is_alike() -> None:
    assert like("Talk 0") == {"Talk 1"}
    assert like("Talk 0", "Talk 5") == {"Talk 1", "Talk 4"}


def test_nothing_is_like_nothing() -> None:
    assert like() == set()
    assert alike(SEARCHER, {("kitecon-2021", "paper", "none")}, {*LABELS.values()}) == {}


def test_only_what_is_among_others_is_looked_at() -> None:
    assert alike(SEARCHER, {LABELS["Talk 0"]}, {LABELS["Talk 2"]}) == {}
