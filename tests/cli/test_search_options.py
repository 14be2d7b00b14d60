"""``search``: how much is shown, what it says of a query, and words that look like options."""

import json
import re
from pathlib import Path

import pytest

from tests.support.harness import confcli, on_screen
from tests.support.runs import taking


def titles(*query: str) -> list[str | None]:
    return [match["title"] for match in confcli("search", *query, "--json", "--all").json()]


class TestAmount:
    def test_twenty_are_shown_in_every_form_with_how_to_see_all(self) -> None:
        many = len(titles("learning"))
        assert many > 20
        note = f"confcli: {many - 20} more; --all shows all\n"
        for form, lines in ((), 20), (["--jsonl"], 20), (["--csv", "--fields", "id"], 21):
            piped = confcli("search", "learning", *form)
            assert (len(piped.out.splitlines()), piped.err) == (lines, note)
        printed = confcli("search", "learning", "--json", "--fields", "id")
        assert (printed.out.count('"id"'), printed.err) == (20, note)
        shown = on_screen("search", "learning")
        assert len(re.findall(r" [spt][0-9a-z]{7}$", shown.out, re.MULTILINE)) == 20
        assert note in shown.err

    def test_the_number_of_further_matches_is_right_for_any_limit(self) -> None:
        many = len(titles("learning"))
        for limit in (0, 1, 30):
            result = confcli("search", "learning", "-n", limit)
            assert len(result.out.splitlines()) == limit
            assert result.err == f"confcli: {many - limit} more; --all shows all\n"
        assert confcli("search", "learning", "--all").err == ""

    def test_rooms_are_sorted_among_all_matches(self) -> None:
        rooms = [match["room"] for match in self.rooms("--all")]
        assert [match["room"] for match in self.rooms("-n", "3")] == rooms[:3]

    @staticmethod
    def rooms(*amount: str) -> list[dict[str, str]]:
        found = confcli("search", "learning", "--sort", "room", "--jsonl", *amount)
        return [json.loads(line) for line in found.out.splitlines()]

    @pytest.mark.parametrize("by", ["day", "time", "room", "author"])
    @pytest.mark.parametrize("sort", ["time", "title", "room"])
    def test_a_limit_keeps_the_first_of_the_whole_list(self, by: str, sort: str) -> None:
        asked = ("search", "federated", "--by", by, "--sort", sort, "--fields", "id")
        every = confcli(*asked, "--all").out.splitlines()
        assert confcli(*asked, "-n", "4").out.splitlines() == every[:4]

    def test_a_larger_limit_is_the_same_as_all(self) -> None:
        assert confcli("search", "learning", "-n", "999") == confcli("search", "learning", "--all")

    def test_all_is_on_every_command_with_a_limit_and_never_beside_one(self) -> None:
        assert taking("--all") == taking("--limit") != set()
        for name, *asked in (("talks",), ("authors",), ("search", "kite"), ("similar", "vaes")):
            result = confcli(name, *asked, "--all", "--limit", "3")
            assert (result.code, result.error()) == (2, "--all can't be combined with --limit")

    def test_all_people_are_shown_if_asked_for(self) -> None:
        some = confcli("search", "author:a", "--people")
        assert len(some.rows()) == 20
        assert some.err == "confcli: 7 more; --all shows all\n"
        every = confcli("search", "author:a", "--people", "--all")
        assert len(every.rows()) > 20
        assert every.err == ""


class TestOptionLikeWords:
    def test_a_minus_before_a_word_excludes_it(self) -> None:
        left = titles("graph -neural")
        assert left
        assert len(left) < len(titles("graph"))
        assert titles("graph", "-neural") == titles("-neural", "graph") == left

    def test_short_options_are_read_as_ever(self) -> None:
        assert len(confcli("search", "learning", "-n3").rows()) == 3
        iclr = confcli("search", "federated", "-cICLR", "--json").json()
        assert {match["conference"] for match in iclr} == {"ICLR 2021"}

    @pytest.mark.parametrize("name", ["json", "jsonl", "csv", "limit", "all", "author", "color"])
    def test_an_option_with_one_dash_is_asked_about(self, name: str) -> None:
        result = confcli("search", "graph", f"-{name}")
        assert result.code == 2
        assert result.error() == (
            f"unknown option -{name}; did you mean: --{name}? "
            f"(to exclude the word: 'NOT {name}', or -- -{name})"
        )

    @pytest.mark.parametrize("excluded", ['-"graph neural"', "-(graph neural)", "-Graph"])
    def test_a_minus_stands_before_phrases_brackets_and_capitals_too(self, excluded: str) -> None:
        found = titles("learning", excluded)
        assert found == titles("learning " + excluded)
        assert 0 < len(found) < len(titles("learning"))

    @pytest.mark.parametrize("excluded", [["NOT json"], ["--", "-json"]])
    def test_the_word_can_be_excluded_all_the_same(self, excluded: list[str]) -> None:
        found = confcli("search", "--json", "--all", "graph", *excluded).json()
        assert [match["title"] for match in found] == titles("graph")


class TestRemarks:
    @pytest.mark.parametrize(
        ("text", "remark"),
        [
            ("(federated OR", "ignored OR, closed a bracket"),
            ('"federated learning', "closed a quote"),
            ("federated)", "ignored )"),
            ("AND federated NOT", "ignored AND, ignored NOT"),
            ("NOT", "read NOT as a word"),
        ],
    )
    def test_a_note_says_how_a_faulty_query_was_read(self, text: str, remark: str) -> None:
        for form in ((), ("--json",)):
            result = confcli("search", *form, "-n", "1", "--", text)
            assert result.code == 0
            assert result.err.splitlines()[0] == f"confcli: query syntax: {remark}"

    def test_an_operator_alone_is_a_word_with_a_filter_too(self) -> None:
        result = confcli("search", "--author", "bengio", "OR")
        assert "read OR as a word" in result.err

    def test_an_error_says_it_in_its_one_sentence(self) -> None:
        result = confcli("search", "(xylophonics OR")
        assert result.code == 1
        assert result.error() == ("no results for '(xylophonics OR' (ignored OR, closed a bracket)")

    @pytest.mark.parametrize("text", ["", "  ", "(", '"', "*", "--", "?!", "title:", "( ) -"])
    @pytest.mark.parametrize("form", [[], ["--people"], ["--author", "bengio"]])
    def test_a_query_without_words_is_refused(self, text: str, form: list[str]) -> None:
        result = confcli("search", *form, "--", text)
        assert result.code == 2
        assert result.error() in ("the query is empty", f"no word to search for in {text!r}")


class TestOnlyExclusions:
    @pytest.fixture
    def file(self, tmp_path: Path) -> Path:
        path = tmp_path / "day.csv"
        path.write_text(
            "Title,Speaker,Start\n"
            "Sails,Ada Verne,2025-07-04T11:00:00+02:00\n"
            "Kites,Bo Lind,2025-07-04T10:00:00+02:00\n"
            "Knots,Bo Lind,2025-07-04T09:00:00+02:00\n"
        )
        return path

    @pytest.mark.parametrize("text", ["-sails", "NOT sails", "-(sails OR xylophon)"])
    def test_what_is_left_follows_in_order_of_time_without_scores(
        self, file: Path, text: str
    ) -> None:
        result = confcli("search", "-l", file, "--papers", "--jsonl", "--", text)
        found = [line.split('"title": ')[1].split(",")[0] for line in result.out.splitlines()]
        assert found == ['"Knots"', '"Kites"']
        assert result.out.count('"score": null') == 2
        assert "only excluded words; what is left follows in order of time" in result.err

    def test_filters_do_not_make_scores(self, file: Path) -> None:
        result = confcli(
            *("search", "-l", file, "--author", "lind", "--fields", "title,score", "NOT kites")
        )
        assert result.rows() == [["Knots", ""]]

    def test_a_query_of_filters_alone_has_no_scores_either(self, file: Path) -> None:
        result = confcli("search", "-l", file, "--fields", "score", "--papers", "day:2025-07-04")
        assert (result.out, result.err) == ("\n\n\n", "")

    def test_a_word_beside_an_exclusion_makes_scores(self, file: Path) -> None:
        (match,) = confcli("search", "-l", file, "--json", "lind", "-kites").json()
        assert match["title"] == "Knots"
        assert match["score"] > 50


class TestFilterValues:
    @pytest.mark.parametrize(
        "text",
        [
            "type:orla",
            "learning type:orla",
            "learning -type:orla",
            "learning (type:oral OR type:orla)",
            "graph OR type:orla",
        ],
    )
    def test_a_value_that_nothing_has_is_refused_as_with_the_option(self, text: str) -> None:
        option = confcli("search", "learning", "--type", "orla")
        assert option.error().startswith("no type matches 'orla' (")
        assert confcli("search", "--", text) == option

    def test_known_values_that_meet_nowhere_find_nothing(self) -> None:
        result = confcli("search", "type:workshop type:oral")
        assert (result.code, result.error()) == (1, "no results for 'type:workshop type:oral'")
