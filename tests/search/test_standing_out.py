"""The topics that stand out in a conference: planted ones are found, and boilerplate is not."""

from collections.abc import Sequence

import pytest

from confcli.model.entities import Talk
from confcli.schedule.topics import StandingOut
from confcli.search.searcher import Searcher
from confcli.search.topics.standing_out import standing_out
from confcli.search.topics.texts import SAYING
from tests.support.invented import talk
from tests.support.programmes import conferences, filler, on
from tests.support.searching import query

WHAT = ("cars", "bees", "oaks", "cats", "figs", "nets", "maps")
ELSEWHERE = filler(400, begin=40)
KITES = [f"Kites over {place}" for place in ("Oslo", "Rome", "Kyiv", "Lima", "Cork")]


def programme(*talks: Talk, others: Sequence[Talk] = ()) -> Searcher:
    """A conference with some talks among others, beside a larger one."""
    return conferences(Aero_2021=[*talks, *filler(40)], Terra_2021=[*others, *ELSEWHERE])


def found(*talks: Talk, others: Sequence[Talk] = ()) -> StandingOut:
    return standing_out(programme(*talks, others=others), "Aero 2021", 10)


def names(of: StandingOut) -> dict[str, int]:
    return {topic.name: topic.count for topic in of.topics}


def test_a_planted_word_is_found_with_its_count() -> None:
    mentioned = on(["Ropes", "Tails"], "Of kites.", by="Cy")
    assert names(found(*on(KITES), *mentioned)) == {"kites": 7}


def test_a_planted_phrase_stands_for_its_words() -> None:
    talks = on([f"Federated learning for {it}" for it in WHAT[:4]])
    assert names(found(*talks)) == {"Federated learning": 4}


def test_a_word_that_mostly_stands_alone_is_no_phrase() -> None:
    alone = on(KITES, "About kites.")
    phrase = on(["Kite strings", "Kite strings again"], by="Cy")
    assert names(found(*alone, *phrase)) == {"kites": 7}


def test_what_is_as_frequent_elsewhere_does_not_stand_out() -> None:
    elsewhere = on([f"Kites and {word}" for word in map(str, range(60))])
    assert names(found(*on(KITES), others=elsewhere)) == {}


def test_boilerplate_in_every_abstract_is_no_topic() -> None:
    boilerplate = "Join the Zephyr foundation at its booth."
    talks = on(KITES, boilerplate)
    elsewhere = filler(400, "Nobody here ever says anything else.", begin=40)
    searcher = conferences(Aero_2021=[*talks, *filler(40, boilerplate)], Terra_2021=elsewhere)
    assert names(standing_out(searcher, "Aero 2021", 10)) == {"Kites": 5}


def test_words_of_programmes_and_of_the_conference_are_no_topics() -> None:
    titles = [f"Welcome to Aero: keynote {n} on day {n} of the workshop" for n in range(6)]
    assert names(found(*on(titles))) == {}


def test_what_the_conference_is_called_for_short_is_no_topic() -> None:
    titles = [f"Of 42C3 and {word}" for word in ("rain", "snow", "hail", "fog", "wind")]
    camp = conferences(**{"42_Chaos_Communication_Congress": on(titles), "Terra_2021": ELSEWHERE})
    assert names(standing_out(camp, "42 Chaos Communication Congress", 10)) == {}
    assert names(found(*on(titles))) == {"42C3": 5}


@pytest.mark.parametrize("word", ["go", "night", "image", "get"])
def test_words_of_everyday_life_are_no_topics_by_themselves(word: str) -> None:
    assert names(found(*on([f"{word} {place}" for place in WHAT]))) == {}


def test_a_title_that_is_repeated_is_one_thing() -> None:
    assert names(found(*on(["Llamas at lunchtime"] * 6))) == {}
    assert names(found(*on(["Llamas at lunchtime"] * 6), *on(["Of llamas"], by="Cy"))) == {
        "Llamas": 7
    }


def test_the_name_of_a_room_is_no_topic() -> None:
    titles = [f"{what} in the Lido Market" for what in ("Rain", "Snow", "Hail", "Fog", "Wind")]
    talks = on(titles)
    assert names(found(*talks)) == {"Lido Market": 5}
    for each in talks:
        each.room = "Lido Market (Deck 9)"
    assert names(found(*talks)) == {}


def test_little_else_is_nothing_to_compare_with() -> None:
    talks = [*on(KITES, "Of words."), *filler(40)]
    few = conferences(Aero_2021=talks, Terra_2021=filler(30, begin=40))
    many = conferences(Aero_2021=talks, Terra_2021=filler(60, begin=40))
    compared = [standing_out(each, "Aero 2021", 10) for each in (few, many)]
    assert [(each.others > 0, each.conferences) for each in compared] == [(False, 0), (True, 1)]
    assert "too little else is loaded" in compared[0].against


def test_numbers_and_years_are_no_topics() -> None:
    assert names(found(*on([f"Of 2024 and the 2nd {word}" for word in "xyzwv"]))) == {}


def test_what_one_person_presents_is_no_topic_of_the_conference() -> None:
    alone = [talk(title, ["Bea Sol"], "Words.") for title in KITES]
    assert names(found(*alone)) == {}


def test_an_abbreviation_is_one_topic_with_what_it_stands_for() -> None:
    long = on([f"Large kite models for {it}" for it in ("rain", "snow", "hail")])
    defined = on(["Of large kite models (LKMs)", "More large kite models (LKM)"], by="Cy")
    short = on(["An LKM at sea", "LKMs at home"], by="Di")
    (topic,) = found(*long, *defined, *short).topics
    assert (topic.name, topic.short, topic.count) == ("Large kite models", "LKM", 7)


def test_inflections_of_a_word_are_one_topic() -> None:
    titles = ["A kite", "Kites", "The kite at home", "Old kites", "A flying kite"]
    assert [*names(found(*on(titles))).values()] == [5]


def test_other_forms_of_a_word_are_not_listed_again() -> None:
    federated = on([f"Federated {it}" for it in WHAT])
    federation = on([f"Federation of {it}" for it in ("nets", "maps", "ants", "hens")], by="Cy")
    assert len(names(found(*federated, *federation))) == 1


@pytest.mark.parametrize("count", [1, 2])
def test_little_evidence_is_no_topic(count: int) -> None:
    assert names(found(*on(KITES[:count]))) == {}


def test_a_small_conference_shows_no_noise() -> None:
    small = conferences(Aero_2021=filler(17), Terra_2021=filler(200, begin=17))
    assert names(standing_out(small, "Aero 2021", 10)) == {}


def test_each_count_is_what_its_query_finds() -> None:
    talks = [
        *on(KITES, "About strings of kites and a kite's tail."),
        *on([f"Federated learning for {it}" for it in WHAT], by="Cy"),
        *on(["Strings"], by="Di"),
    ]
    searcher = programme(*talks, others=on(KITES[:2]))
    topics = standing_out(searcher, "Aero 2021", 10).topics
    assert len(topics) >= 2
    for topic in topics:
        asked = query(topic.query, searcher, fields=SAYING, conference=("Aero 2021",))
        assert searcher.count(asked) == topic.count


def test_no_phrase_has_words_of_two_keywords() -> None:
    apart = [
        talk(f"Of {it}", [f"Cy{it} Sol"], "Words.", keywords=["federated", "learning"])
        for it in WHAT
    ]
    searcher = programme(*on([f"Federated learning for {it}" for it in WHAT[:5]]), *apart)
    (topic,) = standing_out(searcher, "Aero 2021", 10).topics
    assert (topic.name, topic.count) == ("Federated learning", 5)


def test_the_example_is_the_talk_that_is_most_about_it() -> None:
    most = talk("Kites", ["Eve Oak"], "Kites, kites and more kites.")
    (topic,) = found(*on(KITES), most).topics
    assert topic.example.title == "Kites"


def test_two_topics_have_two_examples() -> None:
    both = on([f"Kites and llamas {word}" for word in ("here", "there", "again", "above")])
    talks = [*both, *on(KITES, by="Cy"), *on(["Llamas", "A llama", "Llamas at home"], by="Di")]
    topics = found(*talks).topics
    assert len(topics) == len({topic.example.id for topic in topics}) == 2


def test_the_strongest_comes_first_and_no_more_than_asked_for() -> None:
    talks = [*on([*KITES, *KITES]), *on(["Llamas", "A llama", "Llamas at home"], by="Cy")]
    found = standing_out(programme(*talks), "Aero 2021", 1)
    assert names(found) == {"Kites": 10}


def test_the_same_is_found_each_time_whatever_the_order_of_talks() -> None:
    talks = [*on(KITES), *on(["Llamas", "A llama", "Llamas at home"], by="Cy")]
    first, turned = found(*talks), found(*reversed(talks))
    facts = [
        [(it.words, it.count, it.strength, it.query, it.example.id) for it in each.topics]
        for each in (first, turned)
    ]
    assert facts[0] == facts[1]


def test_words_are_printed_as_texts_print_them() -> None:
    titles = [f"PostgreSQL for {it}" for it in WHAT[:4]]
    assert [*names(found(*on(titles)))] == ["PostgreSQL"]


def test_hyphens_are_kept() -> None:
    titles = [f"RISC-V for {it}" for it in WHAT[:4]]
    assert [*names(found(*on(titles)))] == ["RISC-V"]


@pytest.mark.parametrize(
    ("title", "abstract"),
    [
        ("Drachen und die Zeit in {}", "Wir zeigen, wie das mit der Zeit und nicht ohne uns geht."),
        (
            "Drachen avec les nouvelles de {}",
            "Comment faire avec ce que nous avons dans cela pour tous.",
        ),
    ],
)
def test_function_words_of_other_languages_are_no_topics(title: str, abstract: str) -> None:
    talks = on([title.format(place) for place in ("Ulm", "Kiel", "Bonn", "Hof", "Lahr")], abstract)
    assert [*names(found(*talks))] == ["Drachen"]


def test_french_articles_are_no_part_of_a_word() -> None:
    bare = on(
        [f"IA pour {it}" for it in WHAT[:3]], "Comment faire avec ce que nous avons pour tous."
    )
    elided = on([f"L'IA et {it}" for it in WHAT[3:6]], "Quand on fait cela sans nous.", by="Cy")
    assert names(found(*bare, *elided)) == {"IA": 6}


def test_it_says_what_is_counted_and_compared() -> None:
    made = found(*on(KITES))
    assert (made.size, made.abstracts, made.others) == (45, 45, 400 + 1)  # their session, too
    assert made.against == "against 1 other conference"


def test_a_conference_alone_is_measured_by_what_its_titles_name() -> None:
    titles = [*KITES, *(f"A kite in {word}" for word in WHAT)]
    talks = on(titles, "In this text we show how words of all kinds go on and on here.")
    alone = standing_out(conferences(Aero_2021=[*talks, *filler(30)]), "Aero 2021", 5)
    assert (alone.others, alone.conferences) == (0, 0)
    assert alone.against.startswith("in titles")
    assert names(alone) == {"kite": 12}


def test_an_empty_conference_has_no_topics() -> None:
    searcher = conferences(Aero_2021=[], Terra_2021=filler(3))
    assert standing_out(searcher, "Aero 2021", 5).topics == []
