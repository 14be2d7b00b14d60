"""Who speaks at the events of a calendar."""

import pytest

from confcli.model.entities import Talk
from tests.support.calendars import NOON, calendar, event
from tests.support.corpus import parse, talks

ADA, BO = "ORGANIZER;CN=Ada Verne:mailto:ada@k.example", "ORGANIZER;CN=Bo Lind:mailto:bo@k.example"


def read(*events: tuple[str, ...]) -> list[Talk]:
    lines = [line for each in events for line in event(NOON, *each)]
    return talks(parse(calendar(*lines)))


def authors(*events: tuple[str, ...]) -> list[list[str]]:
    return [talk.authors for talk in read(*events)]


def test_organisers_who_differ_are_the_speakers() -> None:
    assert authors((ADA,), (BO,)) == [["Ada Verne"], ["Bo Lind"]]
    other = ADA.replace("Ada Verne", "Cy Moss")
    assert authors((ADA, BO), (other,), ()) == [["Ada Verne", "Bo Lind"], ["Cy Moss"], []]


@pytest.mark.parametrize(
    "organisers",
    [[ADA], [ADA, ADA], [ADA, ADA, BO], ["ORGANIZER:mailto:ada@k.example", BO]],
)
def test_who_organises_most_events_owns_the_calendar(organisers: list[str]) -> None:
    assert authors(*((each,) for each in organisers)) == [[]] * len(organisers)


def test_an_address_or_a_calendar_is_no_speaker() -> None:
    mail = "ORGANIZER;CN=ada@k.example:mailto:ada@k.example"
    group = "ORGANIZER;CN=Kite Room:mailto:kite@group.calendar.google.com"
    assert authors((mail,), (group,), (ADA,), (BO,)) == [[], [], ["Ada Verne"], ["Bo Lind"]]


def test_a_speaker_who_attends_comes_before_the_organiser() -> None:
    speaker = "ATTENDEE;ROLE=X-SPEAKER;CN=Cy Moss:mailto:cy@k.example"
    assert authors((ADA, speaker), (BO,)) == [["Cy Moss"], ["Bo Lind"]]


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("They fly.\\nSpeaker: Ada Verne\\nAll day.", ["Ada Verne"]),
        ("Speakers: <b>Bo Lind</b>\\, Ada Verne\\nAll about kites.", ["Bo Lind", "Ada Verne"]),
        ("Speakers: Ada Verne\\, Bo Lind and Cy Moss", ["Ada Verne", "Bo Lind", "Cy Moss"]),
        ("Speaker(s): Verne\\, Ada (Graz)", ["Ada Verne"]),
        ("Presenters:\\nAda Verne\\nBo Lind\\n\\nThey fly.", ["Ada Verne", "Bo Lind"]),
        ("<p><b>Speaker:</b> Ada Verne</p><p>They fly.</p>", ["Ada Verne"]),
        ("Presented by: Ada Verne\\, CTO of Kites", ["Ada Verne"]),
        (
            "Moderator: Ada Verne\\nPanelists: Bo Lind\\, Cy Moss",
            ["Ada Verne", "Bo Lind", "Cy Moss"],
        ),
        ("Speaker: TBA", []),
        ("Speaker: will be announced a week before", []),
        ("Speakers\\nThe speakers are loud.", []),
        ("Our speaker: Ada Verne likes kites", []),
    ],
)
def test_a_description_announces_speakers_and_stays(description: str, expected: list[str]) -> None:
    (talk,) = read((f"DESCRIPTION:{description}",))
    assert talk.authors == expected
    assert len((talk.abstract or "").split()) >= len(description.split("\\n"))


def test_the_affiliation_of_an_announced_speaker_is_kept() -> None:
    (talk,) = read(("DESCRIPTION:Speaker: Ada Verne (Graz)",))
    assert (talk.authors, talk.affiliations) == (["Ada Verne"], ["Graz"])
    assert talk.abstract == "Speaker: Ada Verne (Graz)"
