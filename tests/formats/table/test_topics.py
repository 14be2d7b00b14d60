"""Titles and topics: which of several columns is the title of a talk."""

import pytest

from tests.support.corpus import parse, talks
from tests.support.tables import VIENNA


@pytest.mark.parametrize(
    "header",
    [
        "Tag;Uhrzeit;Vortrag;Vortragende;Ort;Thema",
        "Tag;Zeit;Beitrag;Referent*innen;Raum;Themengebiet",
        "Fecha;Hora;Ponencia;Ponente/s;Sala;Tema",
        "Fecha;Hora;Charla;Ponentes;Sala;Tema",
        "Date;Heure;Conférence;Intervenant·e·s;Salle;Sujet",
        "Date;Heure;Exposé;Orateurs;Salle;Thème",
        "Data;Ora;Relazione;Relatori;Sala;Argomento",
        "Date;Time;Talk;Speakers;Room;Topic",
        "Date;Time;Presentation;Speakers;Room;Theme",
    ],
)
def test_a_topic_beside_a_title_is_a_track(header: str) -> None:
    listing = parse(f"{header}\n04.07.2025;09:30;Kites;Ada Verne;Loft;Weather\n", **VIENNA)
    (found,) = talks(listing)
    assert listing.problems == []
    assert (found.title, found.track, found.authors) == ("Kites", "Weather", ["Ada Verne"])


@pytest.mark.parametrize("name", ["Thema", "Tema", "Sujet"])
def test_without_another_title_the_topic_is_the_title(name: str) -> None:
    listing = parse(f"Start;{name};Room\n04.07.2025 09:30;Kites;Loft\n", **VIENNA)
    assert [it.title for it in talks(listing)] == ["Kites"]


def test_talks_of_one_topic_are_no_session_but_those_of_one_track_are() -> None:
    rows = "Kites,Weather,\"['wind', 'string']\",Ada Verne\nTails,Paper,['wind'],Bo Lind\n"
    papers = parse(f"title,primary_area,keywords,authors\n{rows}")
    assert [(it.title, len(it.talks)) for it in papers.sessions] == [("page", 2)]
    assert [it.track for it in talks(papers)] == ["Weather", "Paper"]
    assert [it.keywords for it in talks(papers)] == [["wind", "string"], ["wind"]]
    tracks = parse(f"title,track,keywords,authors\n{rows}")
    assert [it.title for it in tracks.sessions] == ["Weather", "Paper"]
