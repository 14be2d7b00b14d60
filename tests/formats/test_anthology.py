"""The XML of the ACL Anthology: ids and addresses as the site makes them, and what is named."""

import pytest

from confcli.model.entities import Listing
from tests.support.corpus import parse
from tests.support.refused import refused


def collection(own: str, volumes: str) -> Listing:
    return parse(f'<collection id="{own}">{volumes}</collection>', name=f"{own}.xml")


def volume(
    own: str, papers: str, venue: str = "kite", title: str = "Kites", year: str = "2021"
) -> str:
    meta = f"<booktitle>{title}</booktitle><venue>{venue}</venue><year>{year}</year>"
    return f'<volume id="{own}"><meta>{meta}</meta>{papers}</volume>'


def paper(own: str, more: str = "") -> str:
    return f'<paper id="{own}"><title>Kite {own}</title>{more}</paper>'


@pytest.mark.parametrize(
    ("own", "name", "number", "expected"),
    [
        ("2021.kite", "long", "12", "2021.kite-long.12"),
        ("P19", "1", "7", "P19-1007"),
        ("W19", "1", "7", "W19-0107"),
        ("C69", "10", "1", "C69-1001"),
    ],
)
def test_a_paper_has_the_id_and_page_of_the_site(
    own: str, name: str, number: str, expected: str
) -> None:
    (talk,) = collection(own, volume(name, paper(number))).talks
    assert talk.source_ids == [expected]
    assert talk.url == f"https://aclanthology.org/{expected}/"
    file = f"<url hash='1'>{expected}</url>"
    (talk,) = collection(own, volume(name, paper("99", file))).talks
    assert talk.source_ids == [expected]
    assert talk.links == [f"https://aclanthology.org/{expected}.pdf"]


@pytest.mark.parametrize(
    ("volumes", "expected"),
    [
        (volume("1", paper("1")), "KITE 2021"),
        (volume("1", paper("1"), title="Proceedings of KiTE-2021"), "KiTE 2021"),
        (volume("1", paper("1")) * 2 + volume("2", paper("1"), "rope"), "KITE 2021"),
        (volume("1", paper("1")) + volume("2", paper("1"), "rope"), "2021"),
        (volume("1", paper("1")) + '<event id="rope-2020"/>', "ROPE 2020"),
    ],
)
def test_the_conference_is_the_event_or_the_venue_of_most_volumes(
    volumes: str, expected: str
) -> None:
    assert collection("2021.x", volumes).conference == expected


def test_a_volume_is_a_session_without_times() -> None:
    found = collection("2021.kite", volume("long", paper("1")) + volume("demo", paper("1")))
    assert [(it.title, it.url, it.source_ids, it.start) for it in found.sessions] == [
        ("Kites", f"https://aclanthology.org/volumes/{own}/", [own], None)
        for own in ("2021.kite-long", "2021.kite-demo")
    ]
    assert [talk.type for talk in found.talks] == ["long", "demonstration"]
    assert found.sources[0].timezone is None


def test_an_event_has_talks_and_the_volumes_of_other_collections() -> None:
    given = "<talk type='keynote'><title>Winds</title><speaker><last>Plato</last></speaker></talk>"
    held = "<colocated><volume-id>2021.rope-1</volume-id></colocated>"
    event = f'<event id="kite-2021"><meta><title>1st Kites</title></meta>{given}{held}</event>'
    found = collection("2021.kite", volume("1", paper("1")) + event).sessions[-1]
    assert (found.title, found.url) == ("1st Kites", "https://aclanthology.org/events/kite-2021/")
    assert found.links == ["https://aclanthology.org/volumes/2021.rope-1/"]
    (talk,) = found.talks
    assert (talk.title, talk.type, talk.authors) == ("Winds", "keynote", ["Plato"])


def test_front_matter_is_no_paper() -> None:
    found = collection(
        "2021.kite", volume("1", f"<frontmatter><url>a</url></frontmatter>{paper('1')}")
    )
    assert [talk.title for talk in found.talks] == ["Kite 1"]
    assert found.sources[0].values["unused"] == 0


def test_another_collection_is_none() -> None:
    with refused("not a known schedule format"):
        parse('<collection id="kites"><item/></collection>', name="kites.xml")
    with refused("no events found"):
        collection("2021.kite", volume("1", ""))


def test_of_several_titles_the_first_counts() -> None:
    twice = "<paper id='1'><title>A</title><title>B</title><url>x</url><url>y</url></paper>"
    found = collection("2021.kite", volume("1", twice))
    assert [(talk.title, talk.source_ids) for talk in found.talks] == [("A", ["x"])]


def test_a_file_is_named_by_the_id_where_it_has_no_address() -> None:
    (talk,) = collection("2025.kite", volume("long", paper("3", '<pdf hash="1"/>'))).talks
    assert talk.source_ids == ["2025.kite-long.3"]
    assert talk.links == ["https://aclanthology.org/2025.kite-long.3.pdf"]


def test_an_affiliation_that_is_not_known_is_none() -> None:
    people = "".join(
        f"<author openreview='~{last}1' orcid='0'><first>Ada</first><last>{last}</last>"
        f"<affiliation>{place}</affiliation></author>"
        for last, place in (("Verne", "Kite Lab"), ("Lind", "NA"))
    )
    found = collection("2025.kite", volume("long", paper("3", people)))
    assert [talk.affiliations for talk in found.talks] == [["Kite Lab", ""]]
    assert found.sources[0].unused == []
