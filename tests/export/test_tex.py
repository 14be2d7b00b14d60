"""What TeX prints of titles, abstracts and names is what the programme says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.export import tex, tex_names
from tests.support.bibliographies import names, read

#: All that can be seen; ligatures and formulas come of the signs at the end.
_SIGNS = st.characters(exclude_categories=["C", "Z", "M"], exclude_characters="$")
_WORDS = st.text(_SIGNS | st.sampled_from("\\{}%&#_~^-'`<>,?!\"@"), min_size=1, max_size=8)
TEXTS = st.lists(_WORDS, min_size=1, max_size=6).map(" ".join)


def printed(field: str) -> str:
    (record,) = read(f"@misc{{a,\n  title = {{{field}}},\n}}\n")
    title: str = record["title"]
    return title


@given(TEXTS)
def test_any_text_prints_as_it_is(text: str) -> None:
    assert printed(tex.escaped(text)) == text
    assert printed(tex.title(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        r"50% of C# & Q_A cost $5 ~ {or} 2^3 \ \input{kites}",
        "a } brace and another {",
        "kites -- --strings --- ``knots'' <<Oslo>> ?`Where?",
        "$5 and $6",
        "It costs $5",
        r"$\input{/etc/kites}$",
        r"$\write18{fly}$",
        "$a%b$",
        "$a}b{$",
        "US$ per kite$",
        r"\'Elan",
    ],
)
def test_no_text_is_a_command(text: str) -> None:
    assert printed(tex.escaped(text)) == text
    assert printed(tex.title(text)) == text


@pytest.mark.parametrize(
    "formula",
    [r"$\ell_1$", "$k$", r"$\mathcal{O}(\sqrt{T})$", "$n^{2}$", r"$O(\log\,n)$", "$a = b$"],
)
def test_formulas_stay_formulas(formula: str) -> None:
    assert tex.escaped(f"50% of {formula}-kites") == rf"50\% of {formula}-kites"
    assert tex.title(f"Learning {formula}-DNF") == f"Learning {{{formula}}}-{{DNF}}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sail\N{SOFT HYPHEN}cloth", "sailcloth"),
        ("sail\u200bcloth\u2060s\ufeff", "sailcloths"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("\U0001f469\u200d\U0001f680", "\U0001f469\u200d\U0001f680"),
        ("sail\x00cloth\n\tx", "sail cloth x"),
    ],
)
def test_what_is_not_seen_breaks_no_word(text: str, expected: str) -> None:
    assert tex.escaped(text) == tex.title(text) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("BERT: Pre-training of Deep Kites", "{BERT}: Pre-training of Deep Kites"),
        ("Deep Q-Learning with 3D Kites", "Deep {Q}-Learning with {3D} Kites"),
        ("A Bayesian View on Kites", "A {Bayesian} View on Kites"),
        ("Evolving your kites with Ada in Oslo", "Evolving your kites with {Ada} in {Oslo}"),
        ("Kites: Why they fly, and how", "Kites: Why they fly, and how"),
        ("Kites at AT&T (and R&D)", r"Kites at {AT\&T} (and {R\&D})"),
        ("iOS kites for eBPF/XDP", "{iOS} kites for {eBPF}/{XDP}"),
    ],
)
def test_capitals_that_mean_something_stay(printed: str, expected: str) -> None:
    assert tex.title(printed) == expected


def test_an_address_stays_but_for_what_would_end_its_field() -> None:
    address = "https://kites.org/a_b(c)?d=%20&e=~f#g"
    assert tex.address(address) == address
    assert tex.address('https://kites.org/{a} "b"\\') == "https://kites.org/%7Ba%7D%20%22b%22%5C"


@pytest.mark.parametrize(
    ("printed", "parts"),
    [
        ("Ada Verne", {"first": "Ada", "last": "Verne"}),
        ("Durmus Alp Emre Acar", {"first": "Durmus Alp Emre", "last": "Acar"}),
        ("Ludwig van Beethoven", {"first": "Ludwig", "von": "van", "last": "Beethoven"}),
        ("Gerard 't Hooft", {"first": "Gerard", "von": "'t", "last": "Hooft"}),
        ("von Neumann", {"last": "von Neumann"}),
        ("José da Silva Santos", {"first": "José", "von": "da", "last": "Silva Santos"}),
        ("Laurens Van Der Maaten", {"first": "Laurens", "last": "Van Der Maaten"}),
        ("Santiago Ramón y Cajal", {"first": "Santiago", "last": "Ramón y Cajal"}),
        ("bell hooks", {"first": "bell", "last": "hooks"}),
        ("Martin Luther King Jr.", {"first": "Martin Luther", "last": "King", "jr": "Jr."}),
        ("Ada Verne, III", {"first": "Ada", "last": "Verne", "jr": "III"}),
        ("tante", {"last": "tante"}),
        ("The ATLAS Collaboration", {"last": "The ATLAS Collaboration"}),
        ("Kites and Sons", {"last": "Kites and Sons"}),
        ("Gemini Team, Google", {"last": "Gemini Team, Google"}),
        ("Ada Verne (they/them)", {"last": "Ada Verne (they/them)"}),
        ("Pablo Budde gen. Dohmann", {"last": "Pablo Budde gen. Dohmann"}),
        ('Ada "Fly" Verne', {"first": 'Ada "Fly"', "last": "Verne"}),
        ('Ada "fly" Verne', {"last": 'Ada "fly" Verne'}),
        ("王 伟", {"last": "王 伟"}),
        ("others", {"last": "others"}),
    ],
)
def test_names_are_taken_apart_only_where_that_is_right(
    printed: str, parts: dict[str, str]
) -> None:
    field = tex_names.joined([printed, "Bo Fox"])
    assert names(f"@misc{{a,\n  author = {{{field}}},\n}}\n") == [
        [parts, {"first": "Bo", "last": "Fox"}]
    ]


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_any_names_stay_apart_and_whole(printed: list[str]) -> None:
    (found,) = names(f"@misc{{a,\n  author = {{{tex_names.joined(printed)}}},\n}}\n")
    parts = [sorted(" ".join(each.values()).split()) for each in found]
    assert parts == [sorted(name.split()) for name in printed]
