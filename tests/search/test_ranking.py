"""Search: how items are matched and ranked, on small schedules."""

from hypothesis import given
from hypothesis import strategies as st

from confcli.model.entities import Talk
from confcli.model.errors import WrongUsageError
from confcli.programme.assembly import assemble
from confcli.schedule.entries import Schedule
from tests.support.invented import listing, schedule, session, talk
from tests.support.ranking import search, titles
from tests.support.searching import found, index


def test_exact_before_prefix() -> None:
    longer, exact = talk("Kiteboards at sea", ["A B"]), talk("A kite at sea", ["C D"])
    assert titles("kite", longer, exact) == ["A kite at sea", "Kiteboards at sea"]


def test_a_typo_counts_only_where_nothing_else_fits() -> None:
    near, exact = talk("Kitte at sea", ["A B"]), talk("A kite at sea", ["C D"])
    assert titles("kite", near, exact) == ["A kite at sea"]
    assert titles("kite", near) == ["Kitte at sea"]


def test_a_prefix_scores_more_than_a_typo() -> None:
    (prefix,) = search("federat", talk("Federated kites", ["A B"]))
    (typo,) = search("fedrated", talk("Federated kites", ["A B"]))
    (exact,) = search("federated", talk("Federated kites", ["A B"]))
    assert exact.score > prefix.score > typo.score > 0


def test_title_before_author_before_abstract() -> None:
    hits = titles(
        "verne",
        talk("Third", ["C D"], "After Verne."),
        talk("Second", ["Ada Verne"]),
        talk("Verne in the first place", ["E F"]),
    )
    assert hits == ["Verne in the first place", "Second", "Third"]


def test_a_title_hit_that_is_a_prefix_does_not_beat_an_exact_author() -> None:
    assert titles("verne", talk("Vernelike things", ["A B"]), talk("Other", ["Ada Verne"])) == [
        "Other",
        "Vernelike things",
    ]


def test_an_exact_word_of_the_abstract_beats_a_beginning_in_the_title() -> None:
    hits = titles("kite", talk("Kiteboards at sea", ["A B"]), talk("Plain", ["C D"], "By kite."))
    assert hits == ["Plain", "Kiteboards at sea"]


def test_a_plural_is_the_word_after_the_word_itself() -> None:
    talks = (
        talk("Plain", ["C D"], "A kite."),
        talk("Kites at sea", ["A B"]),
        talk("A kite at sea", []),
    )
    assert titles("kite", *talks) == ["A kite at sea", "Kites at sea", "Plain"]


def test_one_typo_comes_before_two() -> None:
    near, far = talk("A kiteboarding", ["A B"]), talk("A kitebording", ["C D"])
    assert titles("kiteboardinng", far, near) == ["A kiteboarding", "A kitebording"]


def test_a_typo_in_the_first_letter_is_less_likely() -> None:
    assert titles("lite", talk("A kite", ["A B"]), talk("A life", ["C D"])) == ["A life", "A kite"]


def test_all_words_before_some() -> None:
    both = talk("Plain", ["A B"], "A kite on a string.")
    assert titles("kite string", talk("Kite", ["C D"]), talk("String", ["E F"]), both) == ["Plain"]


def test_some_words_where_no_item_holds_all() -> None:
    hits = search("kite anchor", talk("Kite", ["C D"]), talk("Anchor", ["E F"]))
    assert {hit.entry.title for hit in hits} == {"Kite", "Anchor"}
    assert not any(hit.judgement.complete for hit in hits)


def test_the_title_itself_comes_first() -> None:
    hits = titles(
        "kite theory",
        talk("Kite theory, kite theory and more kite theory", ["A B"], "Kite theory."),
        talk("Kite Theory", ["C D"]),
    )
    assert hits[0] == "Kite Theory"


def test_a_title_with_a_word_twice_is_that_title() -> None:
    doubled, once = talk("Kite to kite", ["C D"]), talk("Kite to", ["A B"], "Kite to kite.")
    hits = search("kite to kite", once, doubled)
    assert [hit.entry.title for hit in hits] == ["Kite to kite", "Kite to"]
    assert hits[0].score == 100


def test_words_that_stand_together_come_first() -> None:
    apart, together = talk("Search for neural kites", ["A B"]), talk("On neural search", ["C D"])
    assert titles("neural search", apart, together) == [together.title, apart.title]


def test_two_names_of_one_person_come_before_those_of_two() -> None:
    apart = talk("Apart", ["Ada Fox", "Bo Verne"])
    together = talk("Together", ["Ada Verne", "Bo Fox"])
    assert titles("ada verne", apart, together) == ["Together", "Apart"]
    assert titles("verne ada", apart, together) == ["Together", "Apart"]


def test_a_word_asked_for_twice_is_wanted_twice() -> None:
    once, twice = talk("Once", ["Long-Fei Li"]), talk("Twice", ["Fei-Fei Li"])
    assert titles("fei-fei li", once, twice) == ["Twice", "Once"]


def test_a_name_that_is_there_gains_nothing_by_what_begins_so() -> None:
    here = talk("Heterogeneous kites", ["Kai He"], start="2021-05-05 10:00")
    assert titles("kai he", here, talk("Sails", ["Kai He"], start="2021-05-04 10:00"))[0] == "Sails"


def test_of_three_words_one_may_be_wrong() -> None:
    meant = talk("Multi kite cross string", ["A B"])
    chance = talk("Plain", ["C D"], f"Multi {'x ' * 9} kite {'y ' * 9} string {'z ' * 9} sail.")
    assert titles("multi kite string sail", meant, chance) == [chance.title, meant.title]
    assert titles("multi kite string anchr", meant, chance)[0] == meant.title


def test_some_of_the_words_are_still_held_to_the_people() -> None:
    talks = talk("Kite", ["A B"]), talk("Anchor", ["Ada Verne"]), talk("Sail", ["Ada Verne"])
    assert titles("kite anchor author:verne", *talks) == ["Anchor"]
    assert titles("kite author:verne", *talks) == []
    assert [
        hit.entry.title
        for hit in found(index(session("B", *talks)), "kite anchor", author=("verne",)).results
    ] == ["Anchor"]


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    common = [talk(f"Kite {n}", [f"A{n} B{n}"]) for n in range(6)]
    hits = search("kite anchor", *common, talk("Anchor", ["C D"]))
    assert hits[0].entry.title == "Anchor"


def test_initials_by_chance_do_not_beat_the_word_itself() -> None:
    chance = talk("On apt debugging aids", ["A B"], "Of kites.")
    around = talk("Kites and debugging aids", ["E F"])
    named = talk("Languages", ["C D"], "Of ADA.")
    assert titles("ada", chance, around, named) == ["Languages", "On apt debugging aids"]


def test_fields_say_where_it_hit() -> None:
    (hit,) = search("kite", talk("Kite", ["Ada Kite"], "A kite, a kiteboard."))
    assert hit.matched == {
        "title": ["kite"],
        "authors": ["kite"],
        "abstract": ["kite", "kiteboard"],
    }


def test_the_snippet_is_the_abstract_around_the_first_hit() -> None:
    text = " ".join([*(f"w{n}" for n in range(40)), "kite", *(f"x{n}" for n in range(40))])
    (hit,) = search("kite", talk("Plain", ["A B"], text))
    assert hit.snippet
    words = hit.snippet.split()
    assert words[0] == words[-1] == "…"
    assert "kite" in words
    assert len(words) == 32


def test_a_short_abstract_is_its_own_snippet() -> None:
    (hit,) = search("kite", talk("Plain", ["A B"], "A kite\nflies."))
    assert hit.snippet == "A kite flies."


def test_no_snippet_where_the_title_holds_it_too() -> None:
    (hit,) = search("kite", talk("Kite", ["A B"], "A kite."))
    assert hit.snippet is None


def test_sessions_and_talks_that_are_no_papers_are_found_once() -> None:
    keynote = session("Kites at noon", talk("Kites at noon", ["Ada Verne"], type="keynote"))
    made = schedule(keynote, session("Kite workshop", chairs=["Bo Fox"], type="workshop"))
    assert [hit.entry.title for hit in found(made, "noon").results] == ["Kites at noon"]
    assert [hit.entry.title for hit in found(made, "bo fox").results] == ["Kite workshop"]
    assert found(made, "verne").results


def test_an_empty_schedule_holds_nothing() -> None:
    assert found(Schedule([]), "kite").results == []


queries = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(queries)
def test_any_text_is_a_query_and_gives_the_same_twice(text: str) -> None:
    talks = [talk("Kite", ["Ada Lê"], "α-β & γ"), talk("Straße 7", ["Bo ß"], "x_y z")]

    def told() -> object:
        try:
            return [(hit.entry.id, hit.score, hit.matched) for hit in search(text, *talks)]
        except WrongUsageError as error:
            return str(error)

    assert told() == told()


@given(st.permutations(range(6)))
def test_the_order_of_the_listing_does_not_change_scores(order: list[int]) -> None:
    talks = [talk(f"Kite {'string ' * n}{n}", [f"P{n} Q"], "kite " * n) for n in range(6)]

    def scores(chosen: list[Talk]) -> dict[str | None, float]:
        made = Schedule(assemble([listing(session("Block", *chosen))]))
        return {hit.entry.title: hit.score for hit in found(made, "kite string").results}

    assert scores(talks) == scores([talks[n] for n in order])
