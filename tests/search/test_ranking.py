"""Matching and ranking on small schedules."""

from hypothesis import given
from hypothesis import strategies as st

from confcli.model.entities import Talk
from confcli.model.errors import WrongUsageError
from confcli.programme.assembly import assemble
from confcli.schedule.schedule import Schedule
from tests.support.invented import listing, schedule, session, talk
from tests.support.ranking import search, titles
from tests.support.searching import found, index


def test_an_exact_match_beats_a_prefix() -> None:
    longer, exact = talk("Kiteboards at sea", ["A B"]), talk("A kite at sea", ["C D"])
    assert titles("kite", longer, exact) == ["A kite at sea", "Kiteboards at sea"]


def test_typos_match_only_if_nothing_else_does() -> None:
    near, exact = talk("Kitte at sea", ["A B"]), talk("A kite at sea", ["C D"])
    assert titles("kite", near, exact) == ["A kite at sea"]
    assert titles("kite", near) == ["Kitte at sea"]


def test_a_prefix_scores_more_than_a_typo() -> None:
    (prefix,) = search("federat", talk("Federated kites", ["A B"]))
    (typo,) = search("fedrated", talk("Federated kites", ["A B"]))
    (exact,) = search("federated", talk("Federated kites", ["A B"]))
    assert exact.judgement.score > prefix.judgement.score > typo.judgement.score > 0


def test_a_title_beats_an_author_and_an_author_beats_an_abstract() -> None:
    results = titles(
        "verne",
        talk("Third", ["C D"], "After Verne."),
        talk("Second", ["Ada Verne"]),
        talk("Verne in the first place", ["E F"]),
    )
    assert results == ["Verne in the first place", "Second", "Third"]


def test_an_exact_author_beats_a_prefix_in_a_title() -> None:
    assert titles("verne", talk("Vernelike things", ["A B"]), talk("Other", ["Ada Verne"])) == [
        "Other",
        "Vernelike things",
    ]


def test_an_exact_word_in_an_abstract_beats_a_prefix_in_a_title() -> None:
    results = titles("kite", talk("Kiteboards at sea", ["A B"]), talk("Plain", ["C D"], "By kite."))
    assert results == ["Plain", "Kiteboards at sea"]


def test_a_plural_comes_right_after_the_word_itself() -> None:
    talks = (
        talk("Plain", ["C D"], "A kite."),
        talk("Kites at sea", ["A B"]),
        talk("A kite at sea", []),
    )
    assert titles("kite", *talks) == ["A kite at sea", "Kites at sea", "Plain"]


def test_one_typo_beats_two() -> None:
    near, far = talk("A kiteboarding", ["A B"]), talk("A kitebording", ["C D"])
    assert titles("kiteboardinng", far, near) == ["A kiteboarding", "A kitebording"]


def test_a_typo_in_the_first_letter_is_less_likely() -> None:
    assert titles("lite", talk("A kite", ["A B"]), talk("A life", ["C D"])) == ["A life", "A kite"]


def test_items_with_every_word_come_before_partial_matches() -> None:
    both = talk("Plain", ["A B"], "A kite on a string.")
    found = titles("kite string", talk("Kite", ["C D"]), talk("String", ["E F"]), both)
    assert found[0] == "Plain"
    assert {*found[1:]} == {"Kite", "String"}


def test_ten_items_with_every_word_hide_partial_matches() -> None:
    talks = [talk("Kite", ["C D"]), *(talk(f"A kite, string {n}", [f"A{n} B"]) for n in range(10))]
    assert "Kite" not in titles("kite string", *talks)
    assert "Kite" in titles("kite string", *talks[:-1])


def test_partial_matches_follow_if_no_item_has_every_word() -> None:
    results = search("kite anchor", talk("Kite", ["C D"]), talk("Anchor", ["E F"]))
    assert {result.entry.title for result in results} == {"Kite", "Anchor"}
    assert not any(result.judgement.complete for result in results)


def test_an_exact_title_comes_first() -> None:
    results = titles(
        "kite theory",
        talk("Kite theory, kite theory and more kite theory", ["A B"], "Kite theory."),
        talk("Kite Theory", ["C D"]),
    )
    assert results[0] == "Kite Theory"


def test_a_title_with_a_repeated_word_is_an_exact_title() -> None:
    doubled, once = talk("Kite to kite", ["C D"]), talk("Kite to", ["A B"], "Kite to kite.")
    results = search("kite to kite", once, doubled)
    assert [result.entry.title for result in results] == ["Kite to kite", "Kite to"]
    assert results[0].score == 100


def test_adjacent_words_come_first() -> None:
    apart, together = talk("Search for neural kites", ["A B"]), talk("On neural search", ["C D"])
    assert titles("neural search", apart, together) == [together.title, apart.title]


def test_rare_words_in_a_row_count_more_than_common_ones() -> None:
    common = (talk(f"Open source {n}", [f"A{n} B{n}"]) for n in range(20))
    first, other = talk("Source zephyrs open us", ["C D"]), talk("Open source us zephyrs", ["E F"])
    found = titles("open source zephyrs", other, first, *common)
    assert found[:2] == [first.title, other.title]


def test_an_abstract_that_says_a_word_again_and_again_beats_one_that_says_it_once() -> None:
    once = talk("Plain", ["A B"], "A licence, and nothing more.")
    again = talk("Plain as well", ["C D"], "On licences, licensing, and what is licensed.")
    more = talk("Plain as well for once", ["E F"], "A licence has licences of other licences.")
    found = titles("licence", once, again, more)
    assert found == [more.title, again.title, once.title]


def test_words_quoted_from_an_abstract_beat_other_forms_of_them_in_a_title() -> None:
    title = talk("Boosted kites fly over strong anchors", ["A B"])
    abstract = talk("Plain", ["C D"], "Here, boosting kite flies over strong anchor chains.")
    others = [talk(f"Kite {n}", ["E F"], "Strong boosting, anchor, flies over.") for n in range(5)]
    found = titles("boosting kite flies over strong anchor", title, *others, abstract)
    assert found[0] == "Plain"
    assert titles("boosting kite strong anchor", title, *others, abstract)[0] == title.title


def test_a_quotation_counts_most_in_a_title() -> None:
    title = talk("On boosting a kite over an anchor", ["A B"])
    abstract = talk("Plain", ["C D"], "Boosting a kite over an anchor. Boosting, kite, anchor.")
    assert titles("boosting a kite over an anchor", abstract, title) == [title.title, "Plain"]


def test_both_names_of_one_person_beat_names_of_two_people() -> None:
    apart = talk("Apart", ["Ada Fox", "Bo Verne"])
    together = talk("Together", ["Ada Verne", "Bo Fox"])
    assert titles("ada verne", apart, together) == ["Together", "Apart"]
    assert titles("verne ada", apart, together) == ["Together", "Apart"]


def test_a_name_mistyped_as_another_is_found() -> None:
    others = talk("Umar", ["A B"]), talk("Kite", ["C Umarov"]), talk("Sawan", ["E F"])
    assert titles("sawan umar", *others, talk("Plain", ["Sawan Kumar"]))[0] == "Plain"


def test_a_poor_match_hides_no_name_with_a_typo() -> None:
    poor = [talk(f"Kite {n}", ["Uri Fox"], "A wise kite.") for n in range(25)]
    meant = talk("Plain", ["Uri Weiser"])
    assert titles("uri wiser", *poor, talk("Wiser kites", ["A B"]), meant)[0] == "Plain"


def test_a_repeated_word_must_occur_twice() -> None:
    once, twice = talk("Once", ["Long-Fei Li"]), talk("Twice", ["Fei-Fei Li"])
    assert titles("fei-fei li", once, twice) == ["Twice", "Once"]


def test_a_prefix_match_adds_nothing_to_an_exact_name() -> None:
    here = talk("Heterogeneous kites", ["Kai He"], start="2021-05-05 10:00")
    assert titles("kai he", here, talk("Sails", ["Kai He"], start="2021-05-04 10:00"))[0] == "Sails"


def test_one_of_several_words_may_be_wrong() -> None:
    meant = talk("Multi kite cross string", ["A B"])
    chance = talk("Plain", ["C D"], f"Multi {'x ' * 9} kite {'y ' * 9} string {'z ' * 9} sail.")
    assert titles("multi kite string sail", meant, chance) == [chance.title, meant.title]
    assert titles("multi kite string anchr", meant, chance)[0] == meant.title


def test_partial_matches_must_still_match_the_author() -> None:
    talks = talk("Kite", ["A B"]), talk("Anchor", ["Ada Verne"]), talk("Sail", ["Ada Verne"])
    assert titles("kite anchor author:verne", *talks) == ["Anchor"]
    assert titles("kite author:verne", *talks) == []
    assert [
        result.entry.title
        for result in found(index(session("B", *talks)), "kite anchor", author=("verne",)).results
    ] == ["Anchor"]


def test_a_rare_word_counts_more_than_a_common_word() -> None:
    common = [talk(f"Kite {n}", [f"A{n} B{n}"]) for n in range(6)]
    results = search("kite anchor", *common, talk("Anchor", ["C D"]))
    assert results[0].entry.title == "Anchor"


def test_a_result_says_which_fields_match() -> None:
    (result,) = search("kite", talk("Kite", ["Ada Kite"], "A kite, a kiteboard."))
    assert result.matched == {
        "title": ["kite"],
        "authors": ["kite"],
        "abstract": ["kite", "kiteboard"],
    }


def test_the_snippet_is_the_abstract_around_the_first_match() -> None:
    text = " ".join([*(f"w{n}" for n in range(40)), "kite", *(f"x{n}" for n in range(40))])
    (result,) = search("kite", talk("Plain", ["A B"], text))
    assert result.snippet
    words = result.snippet.split()
    assert words[0] == words[-1] == "…"
    assert "kite" in words
    assert len(words) == 32


def test_a_short_abstract_is_its_own_snippet() -> None:
    (result,) = search("kite", talk("Plain", ["A B"], "A kite\nflies."))
    assert result.snippet == "A kite flies."


def test_there_is_no_snippet_if_the_title_matches_too() -> None:
    (result,) = search("kite", talk("Kite", ["A B"], "A kite."))
    assert result.snippet is None


def test_a_session_and_its_only_talk_are_found_once() -> None:
    keynote = session("Kites at noon", talk("Kites at noon", ["Ada Verne"], type="keynote"))
    made = schedule(keynote, session("Kite workshop", chairs=["Bo Fox"], type="workshop"))
    assert [result.entry.title for result in found(made, "noon").results] == ["Kites at noon"]
    assert [result.entry.title for result in found(made, "bo fox").results] == ["Kite workshop"]
    assert found(made, "verne").results


def test_nothing_is_found_in_an_empty_schedule() -> None:
    assert found(Schedule([]), "kite").results == []


queries = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@given(queries)
def test_any_text_is_a_query_with_a_reproducible_answer(text: str) -> None:
    talks = [talk("Kite", ["Ada Lê"], "α-β & γ"), talk("Straße 7", ["Bo ß"], "x_y z")]

    def outcome() -> object:
        try:
            return [
                (result.entry.id, result.judgement.score, result.matched)
                for result in search(text, *talks)
            ]
        except WrongUsageError as error:
            return str(error)

    assert outcome() == outcome()


@given(st.permutations(range(6)))
def test_the_order_of_the_listing_does_not_change_scores(order: list[int]) -> None:
    talks = [talk(f"Kite {'string ' * n}{n}", [f"P{n} Q"], "kite " * n) for n in range(6)]

    def scores(chosen: list[Talk]) -> dict[str | None, float]:
        made = Schedule(assemble([listing(session("Block", *chosen))]))
        return {
            result.entry.title: result.judgement.score
            for result in found(made, "kite string").results
        }

    assert scores(talks) == scores([talks[n] for n in order])
