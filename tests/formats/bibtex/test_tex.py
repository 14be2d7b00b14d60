"""What TeX prints, as readers of a bibliography see it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.export import tex as written
from confcli.formats.bibtex.tex import address, text
from tests.support.outlines import TEXTS


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        (r"{K}ites {\"o}ver M{\"u}nchen \& R\'io", "Kites över München & Río"),
        (r"Garc{\'\i}a, \v{S}koda, \c cedille, \O stergaard", "García, Škoda, çedille, Østergaard"),
        (r"stra{\ss}e, \ss{} and \'e the end", "straße, ß and é the end"),
        (r"{\em Fast} \emph{kites} and \textbf{ropes} {\tt x}", "Fast kites and ropes x"),
        (r"a--b, a---b, ``c'' and a-{}-b", "a–b, a—b, “c” and a--b"),
        (r"100\% of \$5, \#1, a\_b", "100% of $5, #1, a_b"),
        (r"on $x_{1} \in \mathbb{R}$ and {$y^2$}", r"on $x_{1} \in \mathbb{R}$ and $y^2$"),
        (r"\textbackslash{}\"o \textbraceleft{}a\textbraceright{} \~{} \^{}", "\\ö {a} ~ ^"),
        (r"\textbackslash{}emph{}", r"\emph"),
        (r"Dr.~Verne\,et al.\ \ldots{} \copyright{} 2021", "Dr. Verne et al. … © 2021"),
        (r"see \cite{verne} \alpha now", r"see \cite{verne} \alpha now"),
        (r"at \url{https://kites.org/a_b%20c~d}", "at https://kites.org/a_b%20c~d"),
        (r"at \href{https://kites.org/a\_b}{our page}", "at our page (https://kites.org/a_b)"),
        ("in\n  two lines,\n\n and\ta paragraph", "in two lines,\n\nand a paragraph"),
        ("it costs $5", "it costs $5"),
        (r"ends in \ ".strip(), "ends in \\"),
        ("", ""),
    ],
)
def test_a_text_is_as_tex_prints_it(source: str, printed: str) -> None:
    assert text(source) == printed


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r"https://kites.org/a\_b?c=1\&d=50\%25", "https://kites.org/a_b?c=1&d=50%25"),
        (r"\url{https://kites.org/{\textasciitilde}ada--verne}", "https://kites.org/~ada--verne"),
        (r"{https://kites.org/\~ada}", "https://kites.org/~ada"),
    ],
)
def test_an_address_is_not_typeset(source: str, expected: str) -> None:
    assert address(source) == expected


@given(TEXTS)
def test_what_is_written_for_tex_prints_as_it_was(printed: str) -> None:
    shown = " ".join(printed.split())
    assert text(written.escaped(shown)).replace(" ", "") == _plain(shown).replace(" ", "")
    assert text(written.title(shown)).replace(" ", "") == _plain(shown).replace(" ", "")


def _plain(text: str) -> str:
    return written._plain(text)


@given(st.text(st.sampled_from(list("\\{}$~`'-\"^aou \n%&")), max_size=60))
def test_any_source_prints_something(source: str) -> None:
    assert isinstance(text(source), str)
    assert isinstance(address(source), str)
