"""``add``, ``remove`` and ``listings``: added listings beside the bundled ones."""

import json
import os
import re
import shlex
from pathlib import Path

import pytest

from tests.support.harness import DAY, ORAL_2, ORAL_6, TRACK_23, confcli, everything, process


def conferences() -> list[str]:
    return [row[0] for row in confcli("listings").rows()]


def test_a_page_is_added_and_explored() -> None:
    result = confcli("add", str(TRACK_23), "--conference", "My Conference 2020")
    assert result.out == ("My Conference 2020: 1 session, 14 talks, UTC−8 (stated), no problems\n")
    assert conferences() == ["My Conference 2020", "ICLR 2021", "NeurIPS 2020"]
    titles = confcli("papers", "-c", "my", "--json", "--fields", "title").json()
    assert {"title": "Modular Meta-Learning with Shrinkage"} in titles
    found = confcli("search", "frugalml", "--json", "--fields", "conference").json()
    assert found == [{"conference": "My Conference 2020"}, {"conference": "NeurIPS 2020"}]
    day = confcli("today", "--date", "2020-12-10", "-c", "my", "--json").json()
    assert len(day) == 14
    shown = confcli("show", day[0]["id"], "-c", "my", "--json").json()
    assert shown["conference"] == "My Conference 2020"


def test_problems_are_counted_with_a_command_that_lists_them() -> None:
    result = confcli("add", str(DAY), "-c", "Day 2021", "--source-tz", "UTC+02:00")
    command = "confcli check day-2021"
    assert result.out == (
        f"Day 2021: 32 sessions, 78 talks, UTC+2 (given), 9 problems ({command} lists them)\n"
    )
    listed = confcli(*shlex.split(command)[1:])
    assert listed.out.count(f"{DAY}:") == 9


def test_check_lists_the_problems_of_standard_input_later() -> None:
    words = ("-c", "Day 2021", "--source-tz", "UTC+02:00")
    assert "9 problems" in confcli("add", "-", *words, stdin=DAY.read_bytes()).out
    (found,) = confcli("check", "day 2021", "--json").json()
    assert found["file"].startswith("stdin:")
    assert [problem["line"] for problem in found["problems"]][:2] == [20, 94]


def test_contradictions_between_sources_are_listed_with_the_conference(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(ORAL_2.read_text("utf-8").replace("13:30 - 13:40", "13:31 - 13:41"), "utf-8")
    result = confcli("add", ORAL_2, other, "-c", "Both 2021")
    assert "(confcli check both-2021 lists them)" in result.out
    found = confcli("check", "both 2021", "--json").json()
    reasons = [problem["reason"] for each in found for problem in each["problems"]]
    assert any("13:31" in reason for reason in reasons)


def test_the_problems_of_a_bundled_conference_are_listed() -> None:
    found = confcli("check", "iclr 2021", "--json").json()
    assert sorted(len(each["problems"]) for each in found) == [0, 0, 9]


def test_missing_facts_come_with_a_command_that_adds_the_page() -> None:
    command = f"confcli add {DAY} --source-tz America/Los_Angeles"
    assert confcli("add", DAY).error().endswith(f"try: {command}")


def test_a_name_needs_a_letter_or_digit_and_signs_tell_names_apart() -> None:
    assert confcli("add", str(ORAL_2), "-c", " !! ").code == 2
    confcli("add", str(ORAL_2), "-c", "C++ 2021")
    confcli("add", str(ORAL_6), "-c", "C 2021")
    assert {"C 2021", "C++ 2021"} <= set(conferences())


def test_the_chosen_format_is_kept() -> None:
    confcli("add", str(ORAL_2), "-c", "Mine 2021", "--format", "virtual-session")
    assert confcli("update", "--reparse").err == "confcli: Mine 2021: unchanged\n"
    formats = confcli("listings", "-c", "mine", "--fields", "formats").out
    assert formats == "virtual-session\n"


def test_files_of_one_conference_merge_and_link() -> None:
    confcli("add", str(DAY), "-c", "All 2021", "--source-tz", "UTC+02:00")
    confcli("add", str(ORAL_2), str(ORAL_6), "-c", "All 2021")
    row = confcli(
        "listings", "-c", "all", "--fields", "session_count,talk_count,paper_count"
    ).rows()
    assert row == [["34", "113", "99"]]
    again = confcli("add", str(ORAL_6), "-c", "All 2021")
    assert again.out.startswith("All 2021: 34 sessions, 113 talks")


def test_pages_can_be_added_to_a_bundled_conference() -> None:
    before = {row[0] for row in confcli("talks", "-c", "iclr", "--fields", "id").rows()}
    confcli("add", str(ORAL_2), "-c", "ICLR 2021")
    assert {row[0] for row in confcli("talks", "-c", "iclr", "--fields", "id").rows()} == before


def test_strict_adds_nothing_with_a_problem() -> None:
    words = ("add", str(DAY), "-c", "Day 2021", "--source-tz", "UTC+02:00", "--strict")
    result = confcli(*words)
    assert result.code == 3
    assert f"{DAY}:20:" in result.error()
    assert "(9 problems; nothing added)" in result.error()
    assert conferences() == ["ICLR 2021", "NeurIPS 2020"]


def test_strict_refuses_sources_that_contradict_one_another(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(ORAL_2.read_text("utf-8").replace("13:30 - 13:40", "13:31 - 13:41"), "utf-8")
    confcli("add", ORAL_2, "-c", "Both 2021")
    result = confcli("add", other, "-c", "Both 2021", "--strict")
    assert result.code == 3
    assert "13:31" in result.error()
    assert confcli("listings", "-c", "both", "--fields", "sources").rows() == [[str(ORAL_2)]]


def test_strict_ignores_the_problems_of_earlier_sources() -> None:
    assert confcli("add", ORAL_2, "-c", "ICLR 2021", "--strict").code == 0


def test_a_dry_run_reports_and_adds_nothing(tmp_path: Path) -> None:
    result = confcli("add", str(ORAL_2), "-c", "X 2021", "--dry-run")
    assert "1 session, 18 talks, 15 papers" in result.out
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize("words", [("nowhere.txt",), (str(ORAL_2),), (str(DAY), "-c", "D")])
def test_unreadable_files_add_nothing(words: tuple[str, ...], tmp_path: Path) -> None:
    result = confcli("add", str(ORAL_6), *words, "--format", "virtual-session")
    assert result.code == 3
    assert result.error()
    assert not (tmp_path / "home").exists()


def test_an_unknown_format_is_an_error() -> None:
    result = confcli("add", str(ORAL_2), "--format", "pdf")
    assert result.code == 2
    assert "virtual-session" in result.error()


def test_removing_asks_unless_yes_is_passed() -> None:
    confcli("add", str(ORAL_2), "-c", "X 2021")
    assert "--yes" in confcli("remove", "x 2021").error()
    assert confcli("remove", "x 2021", "--yes").out == "X 2021: removed\n"
    assert conferences() == ["ICLR 2021", "NeurIPS 2020"]


def test_a_bundled_listing_is_hidden_and_shown_again() -> None:
    assert "hidden" in confcli("remove", "neurips", "--yes").out
    result = confcli("listings")
    assert [row[0] for row in result.rows()] == ["ICLR 2021"]
    assert "NeurIPS 2020" in result.err
    hidden = confcli("talks", "-c", "neurips", "--json")
    assert (hidden.code, hidden.out) == (2, "")
    sentence = "NeurIPS 2020 is hidden; confcli listings --show neurips-2020 restores it"
    assert confcli("talks", "-c", "neurips").error() == sentence
    confcli("listings", "--show", "neurips")
    assert conferences() == ["ICLR 2021", "NeurIPS 2020"]


def test_an_unknown_conference_is_an_error() -> None:
    result = confcli("remove", "icml", "--yes")
    assert result.code == 2
    assert "ICLR 2021, NeurIPS 2020" in result.error()


def test_standard_input_does_not_replace_earlier_standard_input() -> None:
    for page in (ORAL_2, ORAL_6):
        confcli("add", "-", "-c", "Both 2021", stdin=page.read_bytes())
    row = confcli("listings", "-c", "both", "--fields", "session_count,talk_count").rows()
    assert row == [["2", "35"]]


def test_a_source_without_a_name_is_not_the_current_folder() -> None:
    assert "without a name" in confcli("add", "", "-c", "X 2021").error()


def test_adding_does_not_bring_a_hidden_bundled_listing_back() -> None:
    confcli("remove", "iclr", "--yes")
    confcli("add", str(ORAL_2), "-c", "ICLR 2021")
    row = confcli("listings", "-c", "iclr", "--fields", "origin,session_count,talk_count").rows()
    assert row == [["added", "1", "18"]]


def test_the_greeting_lists_what_was_added() -> None:
    confcli("add", str(ORAL_2), "-c", "Mine 2021")
    assert re.search(r"Mine 2021 +3 May 2021 +18 talks", confcli().out)


def test_a_conference_with_only_sessions_is_said_to_have_no_papers(tmp_path: Path) -> None:
    page = tmp_path / "day.txt"
    page.write_text("Workshop: Kites Fri 7 May 02:00 a.m.\nAbout kites.\n")
    confcli("add", page, "-c", "Days 2021", "--source-tz", "UTC")
    result = confcli("papers", "-c", "days")
    assert (result.code, result.out) == (0, "")
    assert result.err == "confcli: Days 2021 has no papers; try confcli sessions -c days-2021\n"
    assert confcli("talks", "-c", "days", "--fields", "kind,title").out == "session\tKites\n"


def test_an_id_of_two_conferences_asks_which(tmp_path: Path) -> None:
    copy = tmp_path / "copy.jsonl"
    copy.write_text(confcli("talks", "-c", "iclr", "-n", "1", "--jsonl").out)
    confcli("add", copy, "-c", "Copy 2021")
    (first,) = confcli("talks", "-c", "copy", "--json").json()
    result = confcli("show", first["id"])
    assert result.code == 2
    assert "choose one with --conference" in result.error()
    shown = confcli("show", first["id"], "-c", "copy", "--json").json()
    assert shown["conference"] == "Copy 2021"


def test_a_conference_named_after_its_file_is_noted() -> None:
    result = confcli("add", TRACK_23)
    assert "choose a name with -c" in result.err
    assert confcli("add", TRACK_23, "-c", "NeurIPS 2020").err == ""


def test_progress_is_shown_on_a_terminal_and_not_in_a_pipe(tmp_path: Path) -> None:
    lines = tmp_path / "long.jsonl"
    talk = {"conference": "Long 2021", "abstract": "words " * 1000}
    texts = (json.dumps(talk | {"title": f"Talk {number}"}) for number in range(200))
    lines.write_text("\n".join(texts), "utf-8")
    piped = process("add", lines)
    assert (piped.code, piped.err) == (0, "")
    main, side = pytest.importorskip("pty").openpty()
    assert process("add", lines, stdout=side, stderr=side, capture_output=False).code == 0
    os.close(side)
    shown = everything(main).decode()
    assert "reading" in shown
    assert "adding" in shown


@pytest.mark.parametrize(
    ("start", "said"), [(b"%PDF-1.7", "a PDF file"), (b"\x1f\x8b\x08", "a compressed file")]
)
def test_the_kind_of_a_binary_file_is_reported(start: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "page"
    path.write_bytes(start + bytes(range(256)))
    assert said in confcli("add", path).error()
