"""Search results: explanations, snippets, weak matches."""

import pytest

from confcli.search.index.writing import in_memory
from tests.support.invented import schedule, session, talk
from tests.support.searching import found, index

KITES = session(
    "Block",
    talk("Learning to fly kites", ["Ada Verne"], "String and wind, and federated flight."),
    talk("Federated flight of kites", ["Bo Fox"], "Many kites learn from one wind."),
    talk("Federated knots", ["Cy Stone"], "A knot holds string, in federated flight."),
    talk("Bread", ["Di Baker"], "Flour, water, salt."),
    *(talk(f"Filler {n}", [f"P{n} Q{n}"], f"Nothing {n}.") for n in range(30)),
)
INDEX = index(KITES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bread", "exact title"),
        ("learning kites", "learning in title; kites in title; words near each other"),
        ("federatde knots", "federatde matches federated (typo) in title and abstract"),
        (
            "knot holds",
            "knot matches knots (singular or plural) in title; knot in abstract; "
            "holds in abstract; words together",
        ),
        ("b fox", "b matches bo (initials) in authors; fox in authors; words together"),
        ("feder", "feder matches federated (prefix) in title"),
        ("knots flour", "no match for flour"),
    ],
)
def test_a_result_explains_why_it_matches(text: str, expected: str) -> None:
    assert expected in found(INDEX, text).results[0].explanation


def test_an_item_that_matches_only_by_typos_hides_no_partial_matches() -> None:
    text = f"Nothing but just {'x ' * 9} a best {'y ' * 9} effort."
    rust, bert, chance = talk("Rust", ["A B"]), talk("BERT", ["C D"]), talk("Plain", ["E F"], text)
    found_ = found(index(session("Block", rust, bert, chance)), "rust bert")
    assert {result.entry.title for result in found_.results[:2]} == {"BERT", "Rust"}
    assert not found_.complete


def test_a_match_of_little_of_the_query_is_weak() -> None:
    weak = found(INDEX, "flour xylophon umbrella")
    assert not weak.complete
    assert [result.weak for result in weak.results] == [True]
    some = found(INDEX, "federated knots umbrella")
    assert not some.complete
    assert not some.results[0].weak
    assert not any(result.weak for result in found(INDEX, "federated").results)


def test_scores_descend_from_at_most_100() -> None:
    for text in ("federated flight", "kites", "string wind", "bread", "federated flight of kites"):
        scores = [result.judgement.score for result in found(INDEX, text).results]
        assert scores == sorted(scores, reverse=True)
        assert all(0 < score <= 100 for score in scores)
    assert found(INDEX, "federated flight of kites").results[0].score == 100


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("fewshot", "Few-shot flight"),
        ("few shot", "Few-shot flight"),
        ("few-shot", "Few-shot flight"),
        ("metalearning", "Meta learning"),
        ("meta-learning", "Meta learning"),
        ("kite boards", "Kiteboards"),
        ("transformer", "Transformers"),
        ("policies", "One policy"),
        ("regularisation", "Regularization"),
        ("colour", "Color"),
        ("l2", r"An $\ell_2$ bound"),
        ("beta vae", "β-VAE"),
        ("moore law", "Moore's law"),
        ("学习", "深度学习"),
        ("度学", "深度学习"),
        ("ｆｅｗ", "Few-shot flight"),
    ],
)
def test_words_are_found_however_they_are_spelled(text: str, wanted: str) -> None:
    titles = [
        *("Few-shot flight", "Meta learning", "Kiteboards", "Transformers", "One policy"),
        *("Regularization", "Color", r"An $\ell_2$ bound", "β-VAE", "Moore's law", "深度学习"),
        *("学度", "A shot of few", "Law of more"),
    ]
    made = schedule(session("Block", *(talk(title, [f"X{n}"]) for n, title in enumerate(titles))))
    assert found(made, text).results[0].entry.title == wanted


def test_a_frequent_neighbour_of_a_rare_word_comes_after_it() -> None:
    many = [talk(f"Learning {n}", [f"X{n} Y{n}"]) for n in range(60)]
    made = schedule(session("Block", talk("On lerning", ["A B"]), *many))
    results = found(made, "lerning", 500).results
    assert results[0].entry.title == "On lerning"
    assert len(results) == 61


def test_a_snippet_covers_as_many_words_as_possible() -> None:
    words = [f"w{n}" for n in range(200)]
    words[10], words[120], words[125] = "kite", "kite", "string"
    (result,) = found(
        schedule(session("B", talk("Plain", ["A B"], " ".join(words)))), "kite string"
    ).results
    assert result.snippet
    assert {"kite", "string"} <= set(result.snippet.split())


def test_an_index_distinguishes_labels() -> None:
    made = in_memory(schedule(KITES))
    labels = [each[:3] for each in made.connection.execute("SELECT slug, kind, id FROM document")]
    assert len(set(labels)) == len(labels)
    assert [entry.id for entry in made.read(labels)] == [label[2] for label in labels]
