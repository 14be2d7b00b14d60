"""``authors --topic``: who presents on a topic, with the filters and sentences of ``search``."""

from pathlib import Path

import pytest

from confcli.search import on_topic
from tests.support.harness import confcli, on_screen
from tests.support.invented import session, talk, write
from tests.support.kites import kites as kites_in

NOW = ("--now", "2021-05-04T09:15Z")


@pytest.fixture(name="kites")
def kites_file(tmp_path: Path) -> Path:
    return kites_in(tmp_path)


def names(kites: Path, *asked: str) -> list[str]:
    found = confcli("authors", "--listing", kites, *NOW, *asked, "--fields", "name")
    assert found.noted == ""
    return found.out.splitlines()


def test_the_authors_of_a_bundled_paper() -> None:
    found = confcli("authors", "--topic", "federated learning", "-c", "iclr", "--json").json()
    titles = {work["title"] for person in found for work in person["works"]}
    assert "Federated Learning Based on Dynamic Regularization" in titles
    assert "Durmus Alp Emre Acar" in [person["name"] for person in found]
    scores = [person["score"] for person in found]
    assert scores == sorted(scores, reverse=True)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (("--topic", "kites"), ["Ada Verne", "Zoë Müller", "Cy Fox", "Bo Lê"]),
        (("--topic", "kites -knots"), ["Ada Verne", "Zoë Müller", "Bo Lê"]),
        (("--topic", '"kites over"'), ["Ada Verne"]),
        (("--topic", "title:strings"), ["Bo Lê"]),
        (("--topic", "kites", "-d", "wed"), ["Ada Verne", "Cy Fox"]),
        (("--topic", "kites", "--room", "hut"), ["Ada Verne", "Cy Fox"]),
        (("--topic", "kites", "-t", "poster"), ["Cy Fox"]),
        (("--topic", "kites", "-a", "fox"), ["Cy Fox"]),
        (("--topic", "kites", "-n", "1"), ["Ada Verne"]),
        (("--topic", "kits"), ["Ada Verne", "Zoë Müller", "Cy Fox", "Bo Lê"]),
        (("--topic", "oslo", "--topic", "title:strings"), ["Ada Verne", "Bo Lê"]),
        (("--topic", "oslo kites", "--topic", "strings kites", "-n", "9"), ["Ada Verne", "Bo Lê"]),
        (("fox", "--topic", "kites"), ["Cy Fox"]),
        (("fox OR le", "--topic", "kites"), ["Cy Fox", "Bo Lê"]),
    ],
)
def test_topics_and_filters(kites: Path, asked: tuple[str, ...], found: list[str]) -> None:
    assert sorted(names(kites, *asked)) == sorted(found)


def test_works_are_those_on_the_topic_in_the_slots_that_fit(kites: Path) -> None:
    asked = ("authors", "--listing", kites, *NOW, "--topic", "kites")
    verne = confcli(*asked, "verne", "--json").json()[0]
    assert [work["title"] for work in verne["works"]] == ["Kites over Oslo", "Knots for kites"]
    assert verne["paper_count"] == 2
    (verne,) = confcli(*asked, "verne", "-d", "wed", "--json").json()
    assert [work["title"] for work in verne["works"]] == ["Knots for kites"]


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("", "the query is empty"),
        ("...", "no word to search for in '...'"),
        ("type:oral", "--topic needs a word to look for beside 'type:oral'"),
        ("author:verne", "--topic needs a word to look for beside 'author:verne'"),
        ("affiliation:oslo", "--topic needs a word to look for beside 'affiliation:oslo'"),
        ("-kites", "--topic needs a word to look for beside '-kites'"),
    ],
)
def test_a_topic_without_words_is_refused(kites: Path, topic: str, said: str) -> None:
    refused = confcli("authors", "--topic", topic, "--listing", kites)
    assert refused.code == 2
    assert refused.error().startswith(said)


@pytest.mark.parametrize("topic", ['"kites', "(kites", "kites OR"])
def test_one_of_several_topics_has_to_be_well_formed(kites: Path, topic: str) -> None:
    asked = ("authors", "--listing", kites, "--topic", topic)
    assert confcli(*asked).code == 0
    refused = confcli(*asked, "--topic", "strings")
    assert (refused.code, refused.error().split(", not")[0]) == (
        *(2, "one of several topics has to be well-formed"),
    )


def test_the_command_for_more_has_all_topics(tmp_path: Path) -> None:
    path = write(tmp_path, session("B", *(talk(f"Kite {n}", ["Ada Verne"]) for n in range(9))))
    shown = on_screen("authors", "--topic", "kite", "--topic", "sail", "--listing", path, width=200)
    assert "3 more: confcli authors 'Ada Verne' --topic kite --topic sail --listing" in shown.out


@pytest.mark.parametrize("command", [("authors",), ("search", "--people")])
def test_who_looks_for_a_topic_by_name_is_told_how(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    rust = session("B", talk("Rust", ["Ada Verne"]), talk("Sails", ["Tom Russ", "Ada Verne"]))
    asked = (*command, "--listing", write(tmp_path, rust))
    showing = "confcli: no author matches {!r} exactly; showing {}"
    how = "; for a topic, try confcli authors --topic rust"
    assert confcli(*asked, "rust").err == f"{showing.format('rust', 'Tom Russ')}{how}\n"
    assert confcli(*asked, "vernne").err == f"{showing.format('vernne', 'Ada Verne')}\n"
    assert confcli(*asked, "verne").err == ""


def test_nothing_found_is_an_error_with_suggestions(kites: Path) -> None:
    asked = ("authors", "--listing", kites, "--topic")
    nothing = confcli(*asked, "xylophonic")
    assert (nothing.code, nothing.error()) == (1, "no results for 'xylophonic'")
    assert confcli(*asked, "xylophonic", "--json").out == "[]\n"
    assert confcli(*asked, "kites", "--room", "zzz").code == 2
    near = confcli("authors", "--topic", "federatzzion", "-c", "iclr")
    assert near.error() == confcli("search", "federatzzion", "-c", "iclr").error()


def test_a_person_without_anything_on_the_topic(kites: Path) -> None:
    asked = ("authors", "--listing", kites, "--topic", "oslo")
    nothing = confcli(*asked, "fox")
    assert (nothing.code, nothing.error()) == (1, "no results for 'oslo' by 'fox'")
    assert confcli(*asked, "xylophon").error().startswith("no author matches 'xylophon'")


def test_a_note_says_who_is_meant_by_a_misspelled_name(kites: Path) -> None:
    found = confcli("authors", "--listing", kites, "--topic", "kites", "vernne")
    assert found.err == "confcli: no author matches 'vernne' exactly; showing Ada Verne\n"


def test_what_names_nobody_is_an_error_that_shows_where_it_is(tmp_path: Path) -> None:
    path = write(tmp_path, session("Kites", talk("A kite")))
    nothing = confcli("authors", "--topic", "kite", "--listing", path)
    assert nothing.code == 1
    assert nothing.error() == "no authors or chairs found for 'kite'; try: confcli search kite"


def test_a_note_says_what_a_common_topic_leaves_out(
    kites: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(on_topic, "MOST", 1)
    few = confcli("authors", "--topic", "kites", "--listing", kites)
    assert "people are ranked by the best 1 of 5 matches; --all takes all of them" in few.err
    assert confcli("authors", "--topic", "kites", "--listing", kites, "--all").err == ""


def test_twenty_people_are_shown_unless_all_are_asked_for(tmp_path: Path) -> None:
    talks = [talk(f"Kite {n}", [f"Ada{n} Verne"]) for n in range(25)]
    path = write(tmp_path, session("B", *talks))
    asked = ("authors", "--topic", "kite", "--listing", path)
    first = confcli(*asked)
    assert (len(first.rows()), first.err) == (20, "confcli: 5 more; --all shows all\n")
    assert len(confcli(*asked, "--all").rows()) == 25


def test_a_note_counts_who_has_next_to_nothing_on_the_topic(tmp_path: Path) -> None:
    good = [talk(f"Kite {n}", ["Ada Verne"]) for n in range(30)]
    path = write(tmp_path, session("B", *good, talk("Tails", ["Bo Fox"], "Of a kite.")))
    asked = ("authors", "--topic", "kite", "--listing", path, "--fields", "name")
    few = confcli(*asked)
    said = "1 person left out for less than 2% of the best score; --all shows all"
    assert (few.rows(), few.err) == ([["Ada Verne"]], f"confcli: {said}\n")
    assert confcli(*asked, "--all").rows() == [["Ada Verne"], ["Bo Fox"]]


def test_what_is_hidden_is_left_out_on_a_terminal() -> None:
    title = "Federated Learning Based on Dynamic Regularization"
    assert confcli("hide", title).code == 0
    shown = on_screen("authors", "--topic", "federated dynamic regularization", "-c", "iclr")
    assert "1 hidden" in shown.err
    assert title not in shown.out
    (acar,) = confcli("authors", "acar", "--topic", "federated", "--json").json()
    assert acar["works"][0]["title"] == title
