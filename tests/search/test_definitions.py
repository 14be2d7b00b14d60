"""Which abbreviations a text defines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.search.index.abbreviations import definitions, short_form
from confcli.search.index.tokens import tokens


def defined(text: str) -> list[tuple[str, str]]:
    return list(definitions(text))


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("We fly large paper kites (LPK) at dawn.", "lpk", "large paper kite"),
        ("Large Paper Kites (LPKs) fly.", "lpk", "large paper kite"),
        ("Large Paper Kites (LPK's) fly.", "lpk", "large paper kite"),
        ("LPK (large paper kite) is one.", "lpk", "large paper kite"),
        ("an LPK (i.e., a large paper kite)", "lpk", "large paper kite"),
        ("large paper kites (or LPKs for short)", None, None),
        ("large paper kites (abbreviated as LPK)", "lpk", "large paper kite"),
        ("large paper kites (LPK; Smith et al., 2020)", "lpk", "large paper kite"),
        ("large paper kites (LPK;\nsee below)", "lpk", "large paper kite"),
        ("large paper kites (LPK, see below)", "lpk", "large paper kite"),
        ("3D Gaussian Splatting (3DGS) renders", "3dgs", "3d gaussian splatting"),
        ("the k-nearest neighbours (k-NN) of a kite", "knn", "k nearest neighbour"),
        ("chain-of-thought (CoT) prompts", "cot", "chain of thought"),
        ("out-of-distribution (OOD) winds", "ood", "out of distribution"),
        ("in-context learning (ICL)", "icl", "in context learning"),
        ("the state of the art (SOTA)", "sota", "state of the art"),
        ("pre-trained language models (PLMs)", "plm", "pre trained language model"),
        ("a variational autoencoder (VAE)", "vae", "variational autoencoder"),
        ("low-rank adaptation (LoRA)", "lora", "low rank adaptation"),
        ("evidence lower bound (ELBO)", "elbo", "evidence lower bound"),
        ("satisfiability (SAT) solvers", "sat", "satisfiability"),
        ("simultaneous localization and mapping (SLAM)", "slam",
         "simultaneous localization and mapping"),
        ("feature alignment and refinement (FAR)", "far", "feature alignment and refinement"),
        ("an adversarial attack (AA)", "aa", "adversarial attack"),
        ("text to the target (TT)", "tt", "text to the target"),
        ("Markov decision processes (MDPs)", "mdp", "markov decision process"),
        ("secrecy policies (SPs)", "sp", "secrecy policy"),
        ("an $\\epsilon$-greedy policy (EGP)", "egp", "epsilon greedy policy"),
        ("\\textbf{large paper kites} (LPK)", "lpk", "large paper kite"),
        ("Électricité de Loire (EDL)", "edl", "electricite de loire"),
        ("Explainable artificial intelligence (XAI)", "xai", "explainable artificial intelligence"),
        ("large paper kites, or LPK, fly", "lpk", "large paper kite"),
        ("“large paper kites” (“LPK”)", "lpk", "large paper kite"),
        ("Grandes Étoiles Évidentes (GÉÉ)", "gee", "grandes etoiles evidente"),
        ("Большие языковые модели (БЯМ)", "бям", "большие языковые модели"),
        ("RFA (request for all)", "rfa", "request for all"),
        ("dark or hard of flying (DHF)", "dhf", "dark or hard of flying"),
        ("kites ((very) large paper kites (LPKs))", "lpk", "large paper kite"),
        ("kites. Large paper kites\n(LPKs) fly", "lpk", "large paper kite"),
    ],
)  # fmt: skip
def test_a_definition_is_found(text: str, short: str | None, long: str | None) -> None:
    assert defined(text) == ([(short, long)] if short else [])


@pytest.mark.parametrize(
    "text",
    [
        "as others did (Smith et al., 2020)",
        "as others did (SMITH, 2020)",
        "some kites (e.g. red ones) fly",
        "a kite (see Section A)",
        "a kite (red) flies",
        "kites on strings (KAT)",  # no word begins with the last letter
        "fast kites. (FK) is not of that sentence",
        "(LPK) stands alone",
        "LPK (LPK)",
        "sets A and B (AB)",
        "low price, or LPK",
        "a box, or AB",
        "a box, a mixed set (XMS)",
        "the year (2020)",
        "a point (x, y) in a plane",
        "a function f (x) of x",
        "p ( LPK",
        "with absent votes (WAV)",
        "and of the (AOT)",
        "high and low quality kites in wind (HQKW)",
        "",
        "()",
        "((((LPK))))",
    ],
)
def test_other_brackets_define_nothing(text: str) -> None:
    assert defined(text) == []


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("LLMs", "llm"), ("k-NN", "knn"), ("3D", "3d"), ("mAP", "map"), ("DNS", "dns"),
        ("Kite", None), ("kites", None), ("2020", None), ("A", None), ("CNNs-based", "cnnsbased"),
        ("ELEVENSIGNS", None), ("ΑΒ", "αβ"), ("機械", None),
    ],
)  # fmt: skip
def test_a_short_form_has_several_capitals_or_digits(written: str, folded: str | None) -> None:
    assert short_form(written) == folded


@pytest.mark.parametrize("part", ["(", ")", "(A", "(AB)", "a b (AB) ", "(((", "x (", "AB (c d) "])
def test_a_text_of_many_brackets_is_read_in_linear_time(part: str) -> None:
    assert len(set(defined(part * 200_000))) <= 1


@given(st.text(alphabet="aAbB sS().,;-12é\n"))
def test_any_text_is_read(text: str) -> None:
    for short, long in defined(text):
        assert set(short) <= set("".join(tokens(text)))
        assert " " not in short
        assert short[0] == long[0]
        assert len(long.replace(" ", "")) > len(short)


WORDS = st.lists(st.from_regex("[a-z]{4,9}", fullmatch=True), min_size=2, max_size=6)


@given(WORDS)
def test_initials_are_always_understood(words: list[str]) -> None:
    short = "".join(word[0] for word in words)
    for text in (f"{' '.join(words)} ({short.upper()})", f"{short.upper()} ({' '.join(words)})"):
        ((found, long),) = defined(text)
        assert found == short
        assert long.split()[:-1] == words[:-1]
