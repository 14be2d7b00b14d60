"""Fields, filters, phrases and operators of the query language, on small programmes."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.errors import WrongUsageError
from confcli.schedule.days import Calendar
from confcli.schedule.filters import NAMES, OF_CONTENT, Filters
from confcli.search.checking import Checker
from confcli.search.index.schema import searchable
from confcli.search.index.writing import in_memory
from confcli.search.searcher import Searcher
from confcli.times.zones import zone
from tests.support.invented import schedule, session, talk
from tests.support.searching import TODAY, found, index, query, titles

MADE = schedule(
    session(
        "Morning orals",
        talk(
            "Kites at sea", ["Ada Verne", "Bo Fox"], "Of string.", "2021-05-04 09:00", type="oral"
        ),
        talk(
            "Knots",
            ["Ada Fox", "Bo Verne"],
            "A kite, too.",
            "2021-05-04 10:00",
            type="oral",
            language="en",
            keywords=["Wind power", "Ropes"],
            affiliations=["University of Oslo", "Kite Lab"],
        ),
        track="Wind",
        room="Hall 1",
        chairs=["Cy Stone"],
    ),
    session(
        "Evening posters",
        talk("Kites at sea", ["Ada Verne", "Bo Fox"], None, "2021-05-05 20:00", type="poster"),
        talk("String theory", ["Di String"], "No kites here.", "2021-05-05 21:00", type="poster"),
        track="Water",
        room="Lobby",
    ),
    session("Kite making", type="workshop", start="2021-05-06 09:00", abstract="With string."),
)
INDEX = Searcher([in_memory(MADE)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title:kite", {"Kites at sea", "Kite making"}),
        ("abstract:kite", {"Knots", "String theory"}),
        ("abstract:knots", set()),
        ("author:knots", set()),
        ("author:verne", {"Kites at sea", "Knots"}),
        ('author:"verne ada"', {"Kites at sea"}),
        ('author:"bo verne"', {"Knots"}),
        ("author:vrene", {"Kites at sea", "Knots"}),
        ("chair:stone", {"Morning orals"}),
        ("title:string", {"String theory"}),
        ("string -title:string", {"Kites at sea", "Kite making"}),
        ("string -kite", set()),
        ("kite -string", {"Knots"}),
        ('"kites here"', {"String theory"}),
        ('"here kites"', set()),
        ("title:knots OR author:string", {"Knots", "String theory"}),
        ("(knots OR theory) type:poster", {"String theory"}),
        ("kite type:oral", {"Kites at sea", "Knots"}),
        ("kite type:oral day:2021-05-05", set()),
        ("kite type:poster day:2021-05-05", {"Kites at sea", "String theory"}),
        ("kite day:tuesday", {"Kites at sea", "Knots"}),
        ("kite day:today", {"Kites at sea", "Knots"}),
        ("kite room:lobby", {"Kites at sea", "String theory"}),
        ("kite track:wind", {"Kites at sea", "Knots"}),
        ('kite session:"evening"', {"Kites at sea", "String theory"}),
        ("type:poster", {"Kites at sea", "String theory"}),
        ("type:poster -author:verne", {"String theory"}),
        ("type:oral OR type:workshop", {"Kites at sea", "Knots", "Kite making"}),
        ("kite -type:oral", {"Kites at sea", "String theory", "Kite making"}),  # its poster
        ("kite -type:oral -type:poster", {"Kite making"}),
        ("kite year:2021", {"Kites at sea", "Knots", "String theory", "Kite making"}),
        ("kite year:2022", set()),
        ("kite conf:kitecon", {"Kites at sea", "Knots", "String theory", "Kite making"}),
        ("kite conf:other", set()),
        ("-kite", {"Morning orals", "Evening posters"}),
    ],
)
def test_a_query_finds_the_expected_titles(text: str, expected: set[str]) -> None:
    results = found(INDEX, text)
    assert {result.entry.title for result in results.results if results.complete} == expected
    assert not results.complete or results.total == len(results.results)


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("type:poster", {"type": ("poster",)}),
        ("day:2021-05-04", {"day": ("2021-05-04",)}),
        ("track:wind", {"track": ("wind",)}),
        ("room:hall", {"room": ("hall",)}),
        ("language:en", {"language": ("en",)}),
        ("year:2021", {"year": ("2021",)}),
        ("session:morning", {"session": ("morning",)}),
        ("conf:kitecon", {"conference": ("KiteCon 2021",)}),
        ("author:fox", {"author": ("fox",)}),
        ('author:"ada fox"', {"author": ("ada fox",)}),
        ("keyword:wind", {"keyword": ("wind",)}),
        ("keywords:(power wind)", {"keyword": ("wind power",)}),
        ("tag:rpoes", {"keyword": ("ropes",)}),
        ("affiliation:oslo", {"affiliation": ("oslo",)}),
        ("affiliation:oslo OR affiliation:lab", {"affiliation": ("bergen", "lab")}),
        ("type:oral OR type:poster", {"type": ("oral", "poster")}),
        ("author:fox OR author:string", {"author": ("fox", "string")}),
        ("type:oral day:2021-05-04", {"type": ("oral",), "day": ("2021-05-04",)}),
    ],
)
def test_fields_and_options_agree(text: str, options: dict[str, tuple[str, ...]]) -> None:
    by_field, by_option = titles(INDEX, f"kite {text}"), titles(INDEX, "kite", **options)
    assert by_field == by_option
    assert by_field


def test_an_option_only_selects() -> None:
    """Scores, what is the title as typed, and what is weak are as without it."""
    kite = talk("A kite", ["Ada Verne"], keywords=["Wind"], affiliations=["Oslo"])
    others = (talk("Kite sails", ["Ada Verne"], "Of a kite."), talk("Rope", ["Ada Verne"]))
    made = index(session("Block", kite, *others, talk("A long rope", ["Bo Fox"])))
    for text in ("kite", "a kite", "kite sails rope", "kites OR type:oral"):
        scores = {each.entry.title: each.score for each in found(made, text).results}
        for name, value in (("author", "verne"), ("keyword", "wind"), ("affiliation", "oslo")):
            narrowed = found(made, text, limit=100, **{name: (value,)}).results
            assert narrowed
            for each in narrowed:
                assert scores.get(each.entry.title, each.score) == each.score
    assert found(made, "a kite", author=("verne",)).results[0].score == 100
    assert found(made, "rope", author=("fox",)).total == 1
    assert "together" not in found(made, "kite", author=("verne",)).results[0].explanation


VALUES = {
    "conference": ["KiteCon 2021", "kitecon-2021", "Other 2021"],
    "type": ["oral", "poster", "workshop", "o", "nothing"],
    "track": ["wind", "water", "w"],
    "room": ["hall", "1", "lobby"],
    "language": ["en", "de"],
    "session": ["morning", "evening posters", "kite"],
    "day": ["2021-05-04", "wednesday", "tomorrow", "4..5 May"],
    "after": ["2021-05-04 10:00", "wednesday", "noon"],
    "before": ["2021-05-04 10:00", "wed 9:00", "noon"],
    "at": ["2021-05-04 09:15", "10:00"],
    "during": ["morning", "evening"],
    "upcoming": ["now"],
    "past": ["now"],
    "year": ["2021", "2020"],
}
values = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from(known) for name, known in VALUES.items()}
)


def test_every_filter_is_covered() -> None:
    assert {*VALUES, *OF_CONTENT} == {*NAMES}


@given(values, st.sampled_from(["UTC", "Pacific/Auckland", "America/Los_Angeles"]))
def test_filters_work_as_in_other_commands(asked: dict[str, str], name: str) -> None:
    filters: dict[str, Any] = {key: (value,) for key, value in asked.items()}
    days = Calendar(zone(name), places=lambda: MADE.sessions)
    try:
        listed = Filters(**filters).apply(searchable(MADE), days, TODAY)
    except WrongUsageError:  # upcoming and past, or a time of no day
        return
    results = found(INDEX, "kite OR string OR knots OR orals OR posters", day_zone=name, **filters)
    assert {result.entry.id for result in results.results} == {entry.id for entry in listed}


@pytest.mark.parametrize(
    ("text", "word"),
    [("day:someday", "someday"), ("year:soon", "soon"), ("day:2021-02-30", "02-30")],
)
def test_an_invalid_value_is_an_error(text: str, word: str) -> None:
    with pytest.raises(WrongUsageError, match=word):
        found(INDEX, text)


def test_words_can_be_limited_to_some_fields() -> None:
    assert set(titles(INDEX, "kite", fields=("title",))) == {"Kites at sea", "Kite making"}
    assert set(titles(INDEX, "kite", fields=("abstract",))) == {"Knots", "String theory"}
    assert titles(INDEX, "verne", fields=("title", "abstract")) == []


def test_results_can_be_limited_to_papers_or_sessions() -> None:
    assert titles(INDEX, "kite", kinds=("session",)) == ["Kite making"]
    assert "Kite making" not in titles(INDEX, "kite", kinds=("paper",))


def test_results_can_be_sorted_by_title_or_time() -> None:
    assert titles(INDEX, "kite", sort="title") == sorted(titles(INDEX, "kite"), key=str)
    starts = [result.entry.start for result in found(INDEX, "kite", sort="time").results]
    assert starts == sorted(start for start in starts if start)
    assert {*titles(INDEX, "kite", sort="time")} == {*titles(INDEX, "kite")}


def test_the_slots_of_a_paper_are_one_result() -> None:
    (result,) = (each for each in found(INDEX, "kites sea").results if not each.partial)
    assert len(result.entry.slots) == 2


def test_a_limit_keeps_the_order_and_the_total() -> None:
    everything = titles(INDEX, "kite OR string")
    for limit in range(len(everything) + 2):
        some = found(INDEX, "kite OR string", limit)
        assert [result.entry.title for result in some.results] == everything[:limit]
        assert some.total == len(everything)


def test_a_filter_without_matches_lists_the_available_values() -> None:
    (reason,) = INDEX.fruitless(query("kite type:keynote"))
    assert "no searchable items have the type 'keynote'" in reason
    assert "poster" in reason
    assert INDEX.fruitless(query("xylophon type:oral")) == []
    assert INDEX.fruitless(query("kite", room=("cellar",)))


def unmatched(text: str, **options: Any) -> list[tuple[str, str]]:
    return list(Checker(INDEX, query(text, **options)).unmatched())


def test_each_value_of_a_filter_that_nothing_has_is_found() -> None:
    assert unmatched("kite", keyword=("zeppelin", "ropes", "7")) == [
        ("keyword", "zeppelin"),
        ("keyword", "7"),
    ]
    assert unmatched("kite", author=("xylander",)) == [("author", "xylander")]
    assert unmatched("kite", author=("vern",), keyword=("rpoes",)) == []
    assert unmatched("kite type:keynote room:cellar type:oral") == [
        ("type", "keynote"),
        ("room", "cellar"),
    ]
    assert unmatched("kite conf:other year:2021") == [("conference", "other")]
    assert unmatched("kite", year=("1999",), track=("wind",)) == [("year", "1999")]


def test_values_are_not_checked_together_nor_those_of_days_and_kinds() -> None:
    assert unmatched("xylophon type:oral", day=("1999-01-01",), room=("hall",)) == []
    assert unmatched("xylophon", keyword=("ropes",), kinds=("session",)) == []


def test_a_filter_holds_where_only_some_words_match() -> None:
    assert titles(INDEX, "xylophon kite", keyword=("ropes",)) == ["Knots"]
    assert titles(INDEX, "xylophon kite affiliation:oslo") == ["Knots"]
    assert titles(INDEX, "xylophon kite", keyword=("zeppelin",)) == []


def test_days_depend_on_the_zone() -> None:
    asked = "string day:2021-05-06"
    assert titles(INDEX, asked, day_zone="UTC") == ["Kite making"]
    in_tokyo = {"Kite making", "String theory", "Kites at sea"}
    assert set(titles(INDEX, asked, day_zone="Asia/Tokyo")) == in_tokyo


signs = st.lists(
    st.sampled_from(
        [
            *("kite", "string", "kites-sea", "xyz", "of", "a", '"', "(", ")", "OR", "-", "title:"),
            *("author:", "type:oral", "day:monday", "room:", "*", "^", "NEAR(", "\x01", "深", "é"),
        ]
    ),
    max_size=20,
)


@given(signs, st.booleans())
def test_any_mix_of_operators_is_a_query_with_a_reproducible_answer(
    parts: list[str], apart: bool
) -> None:
    text = (" " if apart else "").join(parts)

    def outcome() -> object:
        try:
            return [
                (result.entry.id, result.score, result.explanation)
                for result in found(INDEX, text).results
            ]
        except WrongUsageError as error:
            return str(error)

    assert outcome() == outcome()
