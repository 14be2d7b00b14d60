"""What becomes of fields that two listings of one conference fill differently."""

from confcli.model.entities import Talk
from tests.support.merging import at, block, kite, listing, merged


def both(older: Talk, newer: Talk) -> Talk:
    found = merged(
        *(
            listing(name, block("Strings", talk))
            for name, talk in zip("ab", (older, newer), strict=True)
        )
    )
    (session,) = found.sessions
    (talk,) = session.talks
    return talk


def test_lists_are_joined() -> None:
    found = both(
        kite("Knots", at(9), keywords=["Ropes"], links=["https://a.example"], source_ids=["1"]),
        kite("Knots", at(9), keywords=["Wind", "Ropes"], links=["https://b.example"]),
    )
    assert found.keywords == ["Ropes", "Wind"]
    assert found.links == ["https://a.example", "https://b.example"]
    assert found.source_ids == ["1"]


def test_an_address_that_is_replaced_is_still_a_link() -> None:
    found = both(
        kite("Knots", at(9), url="https://a.example/1", slides="https://a.example/2"),
        kite("Knots", at(9), url="https://b.example/1", recording="https://b.example/3"),
    )
    assert (found.url, found.slides, found.recording) == (
        "https://b.example/1",
        "https://a.example/2",
        "https://b.example/3",
    )
    assert found.links == ["https://a.example/1"]


def test_a_position_is_taken_from_the_newer_listing_and_the_difference_reported() -> None:
    found = merged(
        listing("a", block("Strings", kite("Knots", at(9), board="12"))),
        listing("b", block("Strings", kite("Knots", at(9), board="13"))),
    )
    assert found.sessions[0].talks[0].board == "13"
    (problem,) = found.problems
    assert problem.reason == "board is 13 here, 12 elsewhere; using this one"


def test_silence_does_not_take_back_that_a_talk_is_cancelled() -> None:
    found = both(
        kite("Knots", at(9), cancelled=True, unrecorded=True, status="moved"), kite("Knots", at(9))
    )
    assert (found.cancelled, found.unrecorded, found.status) == (True, True, "moved")


def test_affiliations_stay_beside_their_authors() -> None:
    older = kite("Knots", at(9), authors=["Ada", "Bo"], affiliations=["Oslo", "Graz"])
    for authors, known, expected in (
        (["Ada", "Bo"], [], ["Oslo", "Graz"]),
        (["Bo", "Cy", "Ada"], [], ["Graz", "", "Oslo"]),
        (["Bo", "Ada"], ["Linz", ""], ["Linz", "Oslo"]),
        (["Cy"], ["Bern"], ["Bern"]),
        (["Cy"], [], []),
        ([], [], ["Oslo", "Graz"]),
    ):
        found = both(
            kite("Knots", at(9), authors=older.authors[:], affiliations=older.affiliations[:]),
            kite("Knots", at(9), authors=authors, affiliations=known),
        )
        assert found.affiliations == expected
