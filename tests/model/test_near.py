"""What was meant by something unknown."""

import pytest

from confcli.model.near import near

KNOWN = ("Mikel Landajuela Larma", "Yoshua Bengio", "Samy Bengio", "Joanne Kim")


@pytest.mark.parametrize(
    ("asked", "known", "meant"),
    [
        ("devrom", ["main track", "devroom"], ["devroom"]),
        ("DEVRÖM", ["main track", "devroom"], ["devroom"]),
        ("titel", ["title", "type", "time"], ["title"]),
        ("talx", ["papers", "talks"], ["talks"]),
        ("auth", ["chairs", "authors", "author"], ["author", "authors"]),
        ("postersession", ["oral session", "poster session"], ["poster session"]),
        ("lajuela", KNOWN, ["Mikel Landajuela Larma"]),
        ("yoshua bengo", KNOWN, ["Yoshua Bengio"]),
        ("bengo", KNOWN, ["Samy Bengio", "Yoshua Bengio"]),
        ("jane kim", KNOWN, ["Joanne Kim"]),
        *((asked, KNOWN, []) for asked in ("zzz", "", "!?", "kite")),
        ("kite", ["title"], []),
        ("x", [], []),
        ("x", ["", "—"], []),
    ],
)
def test_what_resembles_it_comes_most_similar_first(
    asked: str, known: list[str], meant: list[str]
) -> None:
    assert near(asked, known) == meant


def test_only_the_best_few_are_named() -> None:
    assert len(near("kite", [f"kites {n}" for n in range(20)])) == 5
    assert near("devroom", ["devroom", "bedroom"]) == ["devroom"]
