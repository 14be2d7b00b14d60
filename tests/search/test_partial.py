"""Partial matches: what holds most of what a query is worth, behind what holds all of it."""

import pytest

from confcli.search.ranking.results import Found
from confcli.search.searcher import Searcher
from tests.support.invented import schedule, session, talk
from tests.support.searching import found, index

#: Everything common: these words are worth little.
FILLER = [talk(f"Plain learning {n}", [f"A{n} B{n}"], "Of learning.") for n in range(40)]


def partial(searched: Found) -> list[str | None]:
    return [each.entry.title for each in searched.results if each.partial]


def test_rare_words_are_worth_more_than_common_ones() -> None:
    rare = [talk(f"Zephyr {n}", [f"C{n} D{n}"]) for n in range(10)]
    made = index(session("Block", *rare, *FILLER))
    assert {*partial(found(made, "zephyr learning"))} == {each.title for each in rare}


@pytest.mark.parametrize(("common", "is_enough"), [(23, True), (34, False)])
def test_of_two_words_the_commoner_is_enough_if_worth_nearly_half(
    common: int, *, is_enough: bool
) -> None:
    """Its worth is 43 or 38 of a hundred."""
    rare = [talk(f"Zephyr {n}", [f"A{n} B{n}"]) for n in range(12)]
    others = [talk(f"Kite {n}", [f"C{n} D{n}"]) for n in range(common)]
    fill = [talk(f"Plain {n}", [f"E{n} F{n}"]) for n in range(88 - common)]
    held = partial(found(index(session("Block", *rare, *others, *fill)), "zephyr kite"))
    assert (others[0].title in held) is is_enough


def test_what_holds_half_of_the_words_follows_if_little_holds_the_rare_ones() -> None:
    made = index(session("Block", talk("Zephyr", ["C D"]), *FILLER[:8]))
    assert partial(found(made, "zephyr learning"))[0] == "Zephyr"
    assert len(partial(found(made, "zephyr learning"))) == 9


def test_what_holds_one_of_several_topics_follows_if_little_holds_more() -> None:
    both = talk("Kites and anchors", ["C D"])
    some = [talk(f"A {word} {n}", [f"A{n} B{n}"]) for word in ("kite", "sail") for n in range(3)]
    searched = found(index(session("Block", both, *some, *FILLER)), "kites anchors sails")
    assert partial(searched)[0] == both.title
    assert {*partial(searched)[1:]} == {each.title for each in some}


def test_a_quoted_phrase_a_field_and_an_exclusion_stay_required() -> None:
    talks = (
        talk("Kite string", ["Ada Verne"]),
        talk("Kite and string", ["Bo Fox"]),
        talk("Sail", ["Ada Verne"], "On zephyrs."),
    )
    made = index(session("Block", *talks))
    assert partial(found(made, '"kite string" zephyr')) == ["Kite string"]
    assert partial(found(made, "kite zephyr author:verne")) == ["Kite string", "Sail"]
    assert partial(found(made, "kite anchor -fox")) == ["Kite string"]
    assert partial(found(made, "title:kite anchor")) == ["Kite string", "Kite and string"]
    assert partial(found(made, "title:zephyr kite anchor")) == []
    assert found(made, "kite author:nobody").results == []


def test_a_filter_leaves_partial_matches_within_it() -> None:
    both = [talk(f"Kite string {n}", [f"A{n} B{n}"], type="oral") for n in range(12)]
    some = talk("Kite", ["C D"], type="poster")
    made = index(session("Block", *both, some, talk("Anchor", ["E F"], type="poster")))
    assert partial(found(made, "kite string")) == []
    assert partial(found(made, "kite string", type=("poster",))) == ["Kite"]


@pytest.mark.parametrize("sort", ["time", "title"])
def test_other_orders_mix_partial_matches_with_the_rest(sort: str) -> None:
    talks = (
        talk("A kite", ["A B"], start="2021-05-04 10:00"),
        talk("Kite string", ["C D"], start="2021-05-04 11:00"),
        talk("The string", ["E F"], start="2021-05-04 12:00"),
    )
    results = found(index(session("Block", *talks)), "kite string", sort=sort).results
    assert [each.partial for each in results] == [True, False, True]


def test_the_total_counts_partial_matches_whatever_the_limit() -> None:
    talks = [talk(f"Kite {n}", [f"A{n} B{n}"]) for n in range(300)]
    made = index(session("Block", talk("Kite zephyr", ["C D"]), *talks))
    every = found(made, "zephyr kites anchor", 1000)
    assert every.total == len(every.results)
    assert found(made, "zephyr kites anchor", 3).total == every.total


def test_the_total_is_exact_only_if_it_counts_whatever_matches() -> None:
    zephyrs = [talk(f"Zephyr alone {n}", [f"A{n} B{n}"]) for n in range(4)]
    others = ("Kites and sails", "Kites", "Sails")
    common = [talk(f"{title} {n}", [f"C{n} D{n}"]) for title in others for n in range(60)]
    made = index(session("Block", *zephyrs, *common))
    every = found(made, "zephyr kites sails", 1000)
    assert (every.total, every.exact, len(every.results)) == (64, True, 64)
    assert not found(made, "zephyr kites sails", 5).exact


def test_what_holds_the_rare_word_stays_if_what_holds_half_follows() -> None:
    some = [talk(f"Kites, sails {n}", [f"A{n} B{n}"]) for n in range(60)]
    near = talk("Plain", ["E F"], "A zephir and a kitas with sailz.")
    made = index(session("Block", talk("Zephyr alone", ["C D"]), near, *some))
    assert "Zephyr alone" in partial(found(made, "zephyr kites sails"))


def test_partial_matches_come_from_several_indexes() -> None:
    made = index(session("Block", talk("Kite", ["A B"])))
    other = index(session("Other", talk("Anchor", ["C D"])))
    both = Searcher([*made.indexes, *other.indexes])
    assert {*partial(found(both, "kite anchor"))} == {"Kite", "Anchor"}


def test_a_pasted_title_finds_nothing_else() -> None:
    title = "How kites learn to fly in strong winds over cold seas"
    near = "Kites learn to fly in strong winds"
    made = index(session("Block", talk(near, ["A B"]), talk(title, ["C D"])))
    assert [each.entry.title for each in found(made, title).results] == [title]
    results = found(made, f"{title} soon").results
    assert [each.entry.title for each in results] == [title, near]
    assert all(each.partial for each in results)


def test_a_long_query_finds_what_holds_its_rare_words_but_the_very_rarest() -> None:
    words = [f"word{n}x" for n in range(200)]
    talks = (talk("All", ["A B"], " ".join(words)), talk("Half", ["C D"], " ".join(words[8:])))
    results = found(index(session("Block", *talks)), " ".join(reversed(words))).results
    assert [each.entry.title for each in results] == ["All", "Half"]


def test_partial_matches_that_hold_more_come_first_however_many_there_are() -> None:
    short = [talk(f"Kite string {n}", [f"A{n} B{n}"]) for n in range(200)]
    long = talk("All there is to know of a kite and its string, and of any sail", ["C D"])
    made = index(session("Block", *short, long, talk("Sail", ["E F"])))
    assert partial(found(made, "kite string sail xylophon"))[0] == long.title


def test_what_scores_next_to_nothing_is_not_shown() -> None:
    chats = [talk(f"Plain {n}", [f"A{n} B{n}"], "All that.") for n in range(40)]
    made = index(session("Block", talk("On chat", ["C D"]), talk("Chats", ["E F"]), *chats))
    scores = [each.judgement.score for each in found(made, "chat").results]
    assert min(scores) >= 1


def test_typos_displace_no_partial_match() -> None:
    near = talk("Plain", ["C D"], "To fry a kit today.")
    talks = talk("Fly", ["A B"]), talk("A kite", ["E F"])
    results = found(index(session("Block", near, *talks)), "fly kite").results
    assert {each.entry.title for each in results[:2]} == {"Fly", "A kite"}


def test_an_unlikely_meaning_of_one_word_hides_no_partial_match() -> None:
    chats = [talk(f"Plain {n}", [f"C{n} D{n}"], "A chat, and chatty ones.") for n in range(2)]
    others = [talk(f"Zephyr {n}", [f"E{n} F{n}"], "Of charts, char by char.") for n in range(4)]
    fill = [talk(f"Plain learning {n}", [f"G{n} H{n}"], "Of char.") for n in range(40)]
    made = index(session("Block", *others, *chats, *fill))
    assert partial(found(made, "zephyr chat"))[:4] == [each.title for each in others]


def test_common_words_of_what_it_abbreviates_make_a_short_form_no_commoner() -> None:
    common = [talk(f"Large {n}", [f"A{n} B{n}"], "Paper. Kites.") for n in range(40)]
    short = [talk("LPK", ["C D"]), talk("Large paper kites (LPK)", ["E F"])]
    rare = [talk(f"Zephyr {n}", [f"G{n} H{n}"]) for n in range(10)]
    held = partial(found(index(session("Block", *common, *short, *rare)), "zephyr lpk"))
    assert {"LPK", "Large paper kites (LPK)"} <= {*held}


def test_a_listing_with_nothing_has_no_partial_match() -> None:
    assert found(schedule(session("Block")), "kite anchor").results == []
