"""``search`` on the bundled listings: the best match comes first."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.harness import confcli

FEDERATED = "Federated Learning Based on Dynamic Regularization"
NAMED = "Memory Optimization for Deep Networks"


def titles(*query: str) -> list[str | None]:
    return [match["title"] for match in confcli("search", *query, "--json", "-n", "500").json()]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("federated", FEDERATED),
        ("fedrated", FEDERATED),
        ("Federated", FEDERATED),
        ("fedrated lerning", FEDERATED),
        ("learning federated", FEDERATED),
        ("dynamic regularization", FEDERATED),
        ("Krahenbuhl", NAMED),
        ("Krähenbühl", NAMED),
        ("KRÄHENBÜHL", NAMED),
        ("krahenbul", NAMED),
        ("philipp krahenbuhl", NAMED),
        (
            "very deep vaes",
            "Very Deep VAEs Generalize Autoregressive Models and Can Outperform Them on Images",
        ),
        (
            "a study on encodings for neural architecture search",
            "A Study on Encodings for Neural Architecture Search",
        ),
    ],
)
def test_the_first_match_is_what_a_person_would_pick(query: str, first: str) -> None:
    assert titles(query)[0] == first


@pytest.mark.parametrize(
    "query", ["bengio yoshua", "yoshua bengio", "YOSHUA Bengio", "bengio, yoshua"]
)
def test_a_person_s_papers_are_found_in_any_order_of_the_names(query: str) -> None:
    found = confcli("search", query, "--json").json()
    assert len(found) == 2
    for match in found:
        assert "Yoshua Bengio" in match["authors"]
    assert titles(query) == titles("yoshua bengio")


def test_an_acronym_finds_its_words() -> None:
    for title in titles("NAS")[:3]:
        assert title
        assert "Neural Architecture Search" in title


def test_two_words_in_a_title_come_before_others() -> None:
    found = titles("neural architecture")
    assert all("Neural Architecture" in (title or "") for title in found[:3])
    assert len(found) > 3


def test_a_query_may_be_one_argument_or_several() -> None:
    assert titles("neural", "architecture") == titles("neural architecture")


@pytest.mark.parametrize("nonsense", ["xylophonics", "qqqqqq", "zz zz", "µµµµµµµ", "凧凧凧凧凧"])
def test_nonsense_finds_nothing_and_says_so(nonsense: str) -> None:
    result = confcli("search", nonsense)
    assert (result.code, result.out) == (1, "")
    assert f"no results for {nonsense!r}" in result.error()


def test_an_unknown_word_suggests_similar_ones() -> None:
    result = confcli("search", "rglrzation")
    assert result.code == 1
    assert "did you mean" in result.error()
    assert result.error().startswith("no results for 'rglrzation'; ")
    assert "regularization" in result.error()


def test_no_results_in_chosen_fields_names_them() -> None:
    for arguments in (("rglrzation", "--in", "title"), ("title:rglrzation",)):
        assert " in title; did you mean: " in confcli("search", *arguments).error()


def test_a_note_says_that_no_item_matches_every_word() -> None:
    result = confcli("search", "federated xylophonics")
    assert result.code == 0
    assert FEDERATED in result.out
    assert result.err == "confcli: no result matches every word; partial matches follow\n"


def test_matching_all_words_ranks_above_matching_some() -> None:
    found = confcli("search", "federated regularization", "--json").json()
    for match in found:
        held = {word for words in match["matched"].values() for word in words}
        assert ({"federated", "regularization"} <= held) != match["partial"]
    is_partial = [match["partial"] for match in found]
    assert is_partial == sorted(is_partial)
    assert {*is_partial} == {False, True}


def test_scores_are_in_descending_order() -> None:
    for query in ("learning", "neural architecture", "deep generative"):
        found = confcli("search", query, "--json", "-n", "500").json()
        scores = [match["score"] for match in found if not match["partial"]]
        assert scores == sorted(scores, reverse=True)
        assert min(scores) > 0


def test_matched_words_are_in_the_fields_they_are_said_to_be_in() -> None:
    for found in confcli("search", "learn graph", "--json", "-n", "500").json():
        sessions = [talk["session"] for talk in found["talks"]]
        texts = {
            "title": found["title"] or "",
            "authors": " ".join(found["authors"]),
            "chairs": " ".join(found["chairs"]),
            "session": f"{found['session']} {found['type']} {sessions}",
            "track": found["track"] or "",
            "abstract": found["abstract"] or "",
        }
        assert found["matched"]
        for field, held in found["matched"].items():
            for word in held:
                assert re.search(rf"\b{word}\b", texts[field], re.IGNORECASE), (field, word)


def test_a_snippet_only_for_matches_in_the_abstract() -> None:
    found = confcli("search", "federated", "--json").json()
    assert found[0]["matched"].keys() >= {"title"}
    assert found[0]["snippet"] is None
    others = [match for match in found if "title" not in match["matched"]]
    assert others
    for match in others:
        assert (match["snippet"] is not None) == ("abstract" in match["matched"])
        if match["snippet"]:
            assert "federated" in match["snippet"].casefold()
            assert len(match["snippet"].split()) <= 32


def test_a_note_says_that_all_matches_are_weak(tmp_path: Path) -> None:
    path = tmp_path / "kites.csv"
    path.write_text(
        "Title,Speaker,Keywords,Start\n"
        "Knots,Bo Lind,strong,2025-07-04T09:00Z\n"
        "String,Ada Verne,,2025-07-04T10:00Z\n"
    )
    asked = ("-l", path, "-c", "KiteCon 2025", "--author", "lind")
    weak = confcli("search", "string", *asked)
    said = "confcli: no result has the words as typed; similar ones follow (1 of 1 weak)\n"
    assert (weak.code, weak.err) == (0, said)
    assert not confcli("search", "kite", *asked).err


def test_papers_and_sessions_alone_exclude_each_other() -> None:
    result = confcli("search", "graph", "--papers", "--sessions")
    assert (result.code, result.error()) == (2, "--papers and --sessions can't be combined")


def test_whole_names_are_suggested_for_a_name_that_nobody_has() -> None:
    result = confcli("search", "author:lajuela")
    assert result.code == 1
    assert result.error().endswith("; did you mean: Mikel Landajuela Larma?")


def test_people_are_found_by_the_query_language_without_a_note() -> None:
    for text in ("bengio -emmanuel", "bengio OR larma"):
        result = confcli("search", "--people", text)
        assert "Yoshua Bengio" in result.out
        assert not result.err


def test_people_are_not_sorted_or_explained() -> None:
    for options in (["--sort=time"], ["--by=day"], ["--in=title"], ["--explain"], ["--papers"]):
        result = confcli("search", "bengio", "--people", *options)
        assert result.code == 2
        assert "--people can't be combined with" in result.err
    people = confcli("search", "author:bengio", "--people").out
    assert people == confcli("search", "bengio", "--people").out != ""


def test_an_empty_search_names_the_fields_searched() -> None:
    assert "in title" in confcli("search", "title:xylophon").error()
    assert "in authors, chairs" in confcli("search", "author:xylophon").error()


def test_each_item_is_found_once() -> None:
    for query in ("learning", "workshop", "self-supervision"):
        ids = [match["id"] for match in confcli("search", query, "--json", "-n", "500").json()]
        assert len(set(ids)) == len(ids)


def test_chairs_are_found_by_the_session_they_chair() -> None:
    (match, *_) = confcli("search", "dubrawski", "--json").json()
    assert (match["kind"], match["matched"]) == ("session", {"chairs": ["dubrawski"]})


@settings(max_examples=25)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_any_text_is_a_query_or_one_clear_error(query: str) -> None:
    result = confcli("search", "--json", "--", query)
    assert result == confcli("search", "--json", "--", query)
    assert result.code in (0, 1, 2)
    assert "mistake" not in result.err
    if result.code:
        assert result.err.count("\n") == 1
        assert '"error"' in result.err
