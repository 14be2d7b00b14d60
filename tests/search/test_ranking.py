"""Search: how items are matched and ranked, on small schedules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import listing, schedule, session, talk
from searching import found, index, query

from confcli.model.entities import Session, Talk
from confcli.model.errors import WrongUsageError
from confcli.programme.assembly import assemble
from confcli.schedule.entries import Schedule
from confcli.search.index.vocabulary import typos_allowed
from confcli.search.ranking.results import Result

FILLER = [talk(f"Filler number{n}", [f"Person{n} Name{n}"], f"Words{n}.") for n in range(8)]


def search(text: str, *talks: Talk, more: tuple[Session, ...] = ()) -> list[Result]:
    return found(index(session("Block", *talks, *FILLER), *more), text).results


def titles(text: str, *talks: Talk) -> list[str | None]:
    return [hit.entry.title for hit in search(text, *talks)]


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


@pytest.mark.parametrize("text", ["web assembly", "assembly web"])
def test_words_written_together_are_the_words(text: str) -> None:
    begun = talk("Assembly of sails for webcams", ["A B"])
    joined, whole = talk("A WebAssembly engine", ["C D"]), talk("A web assembly", ["E F"])
    expected = [whole.title, joined.title] if text.startswith("web") else [whole.title]
    assert titles(text, begun, joined, whole)[: len(expected)] == expected


def test_a_word_left_out_is_not_joined_to_the_one_before() -> None:
    assert titles("deep -mind", talk("Deep DeepMind kites", ["A B"])) == ["Deep DeepMind kites"]


@pytest.mark.parametrize("text", ["(graph -survey) OR zebra", "(graph -abstract:survey) OR zebra"])
def test_a_word_left_out_in_brackets_is_left_out_of_all_fields(text: str) -> None:
    survey = talk("Graph kites", ["A B"], "A survey of kites.")
    assert titles(text, survey, talk("Graph sails", ["C D"], "No more.")) == ["Graph sails"]


def test_a_title_that_is_left_out_in_brackets_is_not_found() -> None:
    survey = talk("Graph", ["A B"], "A survey of kites.")
    assert titles("(graph -survey)", survey, talk("Graph sails", ["C D"])) == ["Graph sails"]
    assert titles("graph -survey", survey, talk("Graph sails", ["C D"])) == ["Graph sails"]


def test_a_name_is_found_joined_or_split() -> None:
    talks = talk("One", ["Yann LeCun"]), talk("Two", ["Yann Le Cun"])
    assert set(titles("le cun", *talks)) == set(titles("yann le cun", *talks)) == {"One", "Two"}


def test_a_typo_in_a_word_that_has_a_hyphen() -> None:
    (hit,) = search("selfsuprevised", talk("Self-supervised kites", ["A B"]))
    assert hit.matched == {"title": ["self", "supervised"]}


def test_a_word_that_is_there_is_also_found_split() -> None:
    talks = talk("One", ["XiaoDong Li"]), talk("Two", ["Xiao Dong Li"])
    assert titles("xiaodong li", *talks) == ["One", "Two"]


@pytest.mark.parametrize("text", ["muller", "müller", "mueller"])
def test_an_umlaut_is_found_however_it_is_written(text: str) -> None:
    names = ["Ada Müller", "Bo Mueller", "Cy Muller"]
    assert len(titles(text, *(talk(name, [name]) for name in names))) == 3


def test_a_name_of_characters_the_other_way_round_is_no_weak_hit() -> None:
    (hit,) = search("太郎山田", talk("Kites", ["山田太郎"]))
    assert hit.score > 30


def test_an_initial_stands_beside_the_name() -> None:
    two, one = talk("Two", ["Ada Yu", "Yo Verne"]), talk("One", ["Yoshua Fox"])
    chance = talk("Chance", ["Yo Verne", "Bo Fox"])
    assert titles("y fox", two, one, chance)[0] == "One"
    (hit,) = (hit for hit in search("y fox", one, chance) if hit.entry.title == "One")
    assert "y matches yoshua (initials)" in hit.explanation


@pytest.mark.parametrize("text", ["飞 叶", "叶飞", "飞叶"])
def test_a_name_of_characters_in_either_order(text: str) -> None:
    assert titles(text, talk("Kites", ["飞 叶"]), talk("Sails", ["飞 山"])) == ["Kites"]


def test_a_run_of_characters_is_told_as_one() -> None:
    (hit,) = search("機械学習", talk("機械学習の凧", ["A B"]))
    assert hit.matched == {"title": ["機械学習"]}
    assert hit.explanation == "機械学習 in title"


def test_the_signs_of_languages_are_words() -> None:
    track, cpp, sharp = (
        talk("Track C", ["A B"]),
        talk("Modern C++20", ["C D"]),
        talk("C# kites", []),
    )
    assert titles("c++", track, cpp, sharp) == ["Modern C++20"]
    assert titles("C#", track, cpp, sharp) == ["C# kites"]
    assert titles("C#", talk("Kites", ["Ada Sharp"])) == []


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


@pytest.mark.parametrize("part", ["(kite OR ", "(kite -(sail ", "title:(kite OR ", "kite OR -("])
def test_brackets_in_brackets_are_no_harm(part: str) -> None:
    assert search(part * 300, talk("Kite", ["A B"]), talk("Sail", ["C D"])) is not None


def test_a_rare_word_counts_more_than_a_common_one() -> None:
    common = [talk(f"Kite {n}", [f"A{n} B{n}"]) for n in range(6)]
    hits = search("kite anchor", *common, talk("Anchor", ["C D"]))
    assert hits[0].entry.title == "Anchor"


def test_acronyms() -> None:
    spelled = talk("Neural Architecture Search for kites", ["A B"], "NAS is slow.")
    named = talk("Benchmarks", ["C D"], "We compare NAS methods.")
    assert titles("nas", named, spelled)[0] == "Neural Architecture Search for kites"


def test_initials_by_chance_do_not_beat_the_word_itself() -> None:
    chance = talk("On apt debugging aids", ["A B"], "Of kites.")
    around = talk("Kites and debugging aids", ["E F"])
    named = talk("Languages", ["C D"], "Of ADA.")
    assert titles("ada", chance, around, named) == ["Languages", "On apt debugging aids"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Krahenbuhl", "Philipp Krähenbühl"),
        ("KRÄHENBÜHL", "Philipp Krahenbuhl"),
        ("lukasz", "Łukasz Kaiser"),
        ("soren", "Søren Ørsted"),
        ("strasse", "Ada Straße"),
        ("obrien", "Pat O'Brien"),
        ("o’brien", "Pat O'Brien"),
        ("nguyen", "Nguyễn Văn"),
        ("jean luc", "Jean-Luc Picard"),
    ],
)
def test_accents_and_case_do_not_matter(text: str, name: str) -> None:
    (hit,) = search(text, talk("Kites", [name]))
    assert hit.entry.title == "Kites"
    assert set(hit.matched) == {"authors"}
    assert hit.judgement.complete


@pytest.mark.parametrize(
    ("word", "allowed"), [("abc", 0), ("abcd", 1), ("abcdefg", 1), ("abcdefgh", 2)]
)
def test_a_short_word_has_no_typo(word: str, allowed: int) -> None:
    assert typos_allowed(word) == allowed


@pytest.mark.parametrize(
    ("typo", "count"),
    [
        ("krtie", 0),
        ("kiet", 1),
        ("kites", 1),
        ("kte", 0),
        ("kiite", 1),
        ("regularisaton", 1),
        ("regulrisaton", 1),
        ("rglrisaton", 0),
    ],
)
def test_typos(typo: str, count: int) -> None:
    hits = search(typo, talk("Kite", ["A B"]), talk("Regularisation", ["C D"]))
    assert len(hits) == count


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


def test_near_words() -> None:
    made = index(session("Block", talk("Regularization", ["A B"])))
    assert made.near(query("rglrzation")) == ["regularization"]
    assert made.near(query("xyz")) == []
    assert made.near(query("regularization")) == []


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


@given(st.sampled_from(["federated", "krahenbuhl", "architecture", "regularization"]), st.data())
def test_any_one_typo_in_a_long_word_is_forgiven(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(word) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    kind = data.draw(st.sampled_from(["drop", "add", "change", "swap"]))
    typo = {
        "drop": word[:place] + word[place + 1 :],
        "add": word[:place] + letter + word[place:],
        "change": word[:place] + letter + word[place + 1 :],
        "swap": word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :],
    }[kind]
    (hit,) = search(typo, talk(f"On {word} things", ["A B"]))
    assert hit.entry.title == f"On {word} things"
