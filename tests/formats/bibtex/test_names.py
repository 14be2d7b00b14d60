"""People in all forms of BibTeX."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.export import tex_names
from confcli.formats.bibtex.names import named


def names(source: str) -> list[str]:
    return [person.name for person in named(source)]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Ada Verne and Bo Lind", ["Ada Verne", "Bo Lind"]),
        ("Verne, Ada AND\n\tLind, Bo", ["Ada Verne", "Bo Lind"]),
        ("Ludwig van der Berg and van der Berg, Cy", ["Ludwig van der Berg", "Cy van der Berg"]),
        ("von der Berg, Jr., Cy and Lind, III, Bo", ["Cy von der Berg, Jr.", "Bo Lind, III"]),
        ("{The Kite Team} and {Ropes and Sons, Inc.}", ["The Kite Team", "Ropes and Sons, Inc."]),
        ("{{Barnes} and {Noble}}", ["Barnes and Noble"]),
        ("Ada Verne and others", ["Ada Verne"]),
        ("others", []),
        ("", []),
        (
            r"Herv{\'e} Lind and \'Etienne Moss and Zo{\"e} Q",
            ["Hervé Lind", "Étienne Moss", "Zoë Q"],
        ),
        ("García Márquez, Gabriel", ["Gabriel García Márquez"]),
        ("de la Moss y Lind, Charles Louis", ["Charles Louis de la Moss y Lind"]),
        ("王, 伟 and 李娜", ["王伟", "李娜"]),
        ("Verne, A. and Lind, B.~C.", ["A. Verne", "B. C. Lind"]),
        ("Ada Verne and and Bo Lind and ", ["Ada Verne", "Bo Lind"]),
        ("Alexander Sandall and Andand", ["Alexander Sandall", "Andand"]),
        # Written without ``and``, which BibTeX would read as one person.
        ("Ada Verne, Bo Lind, Cy Moss", ["Ada Verne", "Bo Lind", "Cy Moss"]),
        ("Ada Verne, Bo Lind", ["Ada Verne", "Bo Lind"]),
        ("Ada Verne; Bo Lind", ["Ada Verne", "Bo Lind"]),
        ("Verne, Ada; Lind, Bo", ["Ada Verne", "Bo Lind"]),
    ],
)
def test_people_are_named_as_they_are_spoken(source: str, expected: list[str]) -> None:
    assert names(source) == expected


_WORD = st.from_regex(r"[A-ZÄÖÉŁ][a-zäöéłß]{1,8}", fullmatch=True).filter(
    lambda word: word.casefold() not in ("and", "others", "by", "dr", "prof", "mr", "ms", "mrs")
)
_PARTS = st.tuples(
    st.lists(_WORD | st.sampled_from(["A.", "J.-P."]), min_size=1, max_size=2),
    st.sampled_from(["", "van", "von der", "de la"]),
    st.lists(_WORD, min_size=1, max_size=2),
    st.sampled_from(["", "Jr.", "III"]),
)


def _written(parts: tuple[list[str], str, list[str], str], form: int) -> str:
    first, particle, last, suffix = parts
    family = f"{particle} {' '.join(last)}".strip()
    if suffix:
        return f"{family}, {suffix}, {' '.join(first)}"
    return f"{family}, {' '.join(first)}" if form else f"{' '.join(first)} {family}"


@given(st.lists(st.tuples(_PARTS, st.integers(0, 1)), min_size=2, max_size=6, unique_by=str))
def test_people_in_any_form_are_read_back(people: list[tuple[tuple, int]]) -> None:  # type: ignore[type-arg]
    spoken = [
        f"{' '.join(first)} {f'{particle} ' if particle else ''}{' '.join(last)}"
        + (f", {suffix}" if suffix else "")
        for (first, particle, last, suffix), _ in people
    ]
    source = " and ".join(_written(parts, form) for parts, form in people)
    assert names(source) == list(dict.fromkeys(spoken))


@given(st.lists(st.lists(_WORD, min_size=1, max_size=4).map(" ".join), min_size=1, unique=True))
def test_names_that_are_exported_are_read_back(printed: list[str]) -> None:
    assert names(tex_names.joined(printed)) == printed
