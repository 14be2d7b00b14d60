"""Sessions and other items of a MiniConf site in YAML, with their papers."""

import json
from itertools import pairwise

import pytest

from confcli.model.errors import InputError
from confcli.programme.assembly import assemble
from confcli.schedule.schedule import Schedule
from tests.support.corpus import account_is_whole, parse, talks
from tests.support.known import known
from tests.support.miniconf import LIST


def test_times_with_an_underscore_are_in_utc_unless_a_zone_is_given() -> None:
    text = "1A:\n  date: 2020-07-06_05:00:00\n  papers: [k.1]\n"
    inferred = parse(text)
    assert known(inferred.sessions[0].start).isoformat() == "2020-07-06T05:00:00+00:00"
    assert inferred.sources[0].time_basis == inferred.sessions[0].time_basis == "inferred"
    given = parse(text, timezone="Europe/Vienna")
    assert known(given.sessions[0].start).isoformat() == "2020-07-06T05:00:00+02:00"
    assert given.sources[0].time_basis == "given"


def test_slots_of_different_papers_stay_separate() -> None:
    text = (
        "1A:\n  date: 2020-07-06_05:00:00\n  papers: [{0}.1]\n"
        "2B:\n  date: 2020-07-06_09:00:00\n  papers: [{0}.1]\n"
    )
    (merged,) = assemble(parse(text.format(kind), conference="Kites") for kind in "kl")
    assert [len(session.talks) for session in merged.sessions] == [2, 2]


@pytest.mark.parametrize("is_first", [True, False])
def test_papers_get_their_times_and_slots_from_the_sessions(is_first: bool) -> None:
    sessions = parse(
        "1A:\n  date: 2020-07-06_05:00:00\n  papers: [k.1]\n"
        "2B:\n  date: 2020-07-06_09:00:00\n  papers: [k.1, k.2]\n",
        conference="Kites",
    )
    header = "UID,title,authors,track\n"
    papers = parse(
        f"{header}k.1,Knots,Ada,Lines\nk.2,Bows,Ben,Lines\nk.3,Reels,Chen,Wheels\n",
        conference="Kites",
    )
    (merged,) = assemble([sessions, papers] if is_first else [papers, sessions])
    assert merged.problems == []
    assert [(s.title, [talk.title for talk in s.talks]) for s in merged.sessions] == [
        ("Session 1A", ["Knots"]),
        ("Session 2B", ["Knots", "Bows"]),
        ("Wheels", ["Reels"]),
    ]
    first, second = (session.talks[0] for session in merged.sessions[:2])
    assert (first.source_ids, second.taken_from) == (["k.1"], first.id)
    assert second.authors == ["Ada"]
    assert first.paper == second.paper == f"p{first.id[1:]}"
    assert known(Schedule([merged]).papers[0].start).isoformat() == "2020-07-06T05:00:00+00:00"


BOMB = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{one}: &{one} [{', '.join([f'*{other}'] * 10)}]\n" for other, one in pairwise("abcdefgh")
)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (BOMB, "f:8: refused YAML: its aliases expand to more than 100000 values"),
        ("a: &a [*a]\n", "f:4: invalid YAML: *a is not defined"),
        ("a: *b\n", "f:4: invalid YAML: *b is not defined"),
        ("a: [b\n", "f:5: invalid YAML: did not find expected ',' or ']'"),
        ("a: " + "[" * 60, "f:4: YAML nested deeper than 50 levels"),
        ('a: "\x01"\n', "f:4: invalid YAML: it contains the character U+0001"),
        ("  c:\n\tb: 1\n", "f:5: invalid YAML: found character that cannot start any token"),
    ],
)
def test_broken_yaml_is_refused_with_a_line_number(text: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        parse("1A:\n  date: 2020-07-06_05:00:00\n  papers: [k]\n" + text, name="f")
    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.getcwd []", "!!binary aGk=", "!k {}"])
def test_yaml_tags_create_no_objects(tag: str) -> None:
    listing = parse(f"{LIST}- UID: l\n  title: Lines\n  abstract: {tag}\n")
    assert [talk.title for talk in talks(listing)] == ["Kites", "Lines"]


def test_yaml_scalars_are_kept_as_written() -> None:
    (found,) = talks(parse("- UID: 1_0\n  title: 2020-07-06\n  room: ~\n  abstract: 'null'\n"))
    assert (found.source_ids, found.title, found.room, found.abstract) == (
        ["1_0"],
        "2020-07-06",
        None,
        "null",
    )


def test_multiple_documents_and_repeated_session_names_are_all_read() -> None:
    part = "1A:\n  date: 2020-07-06_05:00:00\n  papers: [{}]\n"
    text = f"---\n{part.format('k')}{part.format('l')}---\n{part.format('m')}"
    listing = parse(text)
    ids = [own for talk in talks(listing) for own in talk.source_ids]
    assert ids == ["papers-k", "papers-l", "papers-m"]
    account_is_whole(listing, text.encode())


def test_a_session_has_its_long_name_chairs_and_links() -> None:
    text = (
        "z1A:\n  start_time: 2020-11-16 16:00:00+00:00\n  name: Zoom 1A\n  papers: [k.1]\n"
        "  long_name: 'Zoom 1A: Knots'\n  zoom_link: https://k.example/z1A\n  chair: Ada|Ben\n"
    )
    (session,) = parse(text).sessions
    assert (session.title, session.source_ids) == ("Zoom 1A: Knots", ["z1A"])
    assert (session.links, session.chairs) == (["https://k.example/z1A"], ["Ada", "Ben"])


def test_sessions_may_be_a_list() -> None:
    text = "-\n  papers: [k.1]\n  UID: s1\n  title: Knots\n  date: 2020-07-06_05:00:00\n"
    (session,) = parse(text).sessions
    assert (session.title, session.source_ids) == ("Knots", ["s1"])
    assert session.talks[0].paper == "k.1"


def test_chairs_alone_are_sessions_without_talks() -> None:
    listing = parse("Session ID,Chairs\nSession 1A,Ada Verne|Ben Okri\n3,Chen Li\n", name="chairs")
    assert [(it.title, it.chairs, it.source_ids) for it in listing.sessions] == [
        ("Session 1A", ["Ada Verne", "Ben Okri"], ["Session 1A"]),
        ("Session 3", ["Chen Li"], ["chairs-3"]),
    ]


def test_a_paper_beside_a_name_and_an_id_of_its_session_follows_the_id() -> None:
    sessions = [
        {"UID": f"s{n}", "title": f"Ties {n}", "start_time": f"2020-07-0{n}T05:00:00+00:00"}
        for n in (1, 2)
    ]
    papers = "UID,title,session,session_id\nk.1,Knots,Ties,s1\nk.2,Bows,Ties,s2\n"
    files = [parse(json.dumps(sessions), conference="Kites"), parse(papers, conference="Kites")]
    for order in (files, files[::-1]):
        (merged,) = assemble(order)
        held = {it.title: [talk.title for talk in it.talks] for it in merged.sessions}
        assert {title: talks[-1:] for title, talks in held.items()} == {
            "Ties 1": ["Knots"],
            "Ties 2": ["Bows"],
        }
