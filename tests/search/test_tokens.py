"""Splitting text into words, in the same way for the index and for queries."""

from string import ascii_lowercase, digits

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.search.index.tokens import compounds, folded, split, symbols_last, tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Krähenbühl KRAHENBUHL Krahenbühl", "krahenbuhl krahenbuhl krahenbuhl"),
        ("Søren Ørsted, Łukasz, Straße, Æsir, ıI", "soren orsted lukasz strasse aesir ii"),
        ("ＦＵＬＬ ﬁne", "full fine"),
        ("few-shot, Few‑Shot; few shot", "few shot few shot few shot"),
        ("O'Brien and o’brien", "obrien and obrien"),
        ("Bayes's rule, Moore’s law, the authors' view", "bayes rule moore law the authors view"),
        (r"$\ell_2$-norm and ℓ2", "l2 norm and l2"),
        (r"$\mathbf{\ell_0}$ of $k$-means in $O(n^2)$", "l0 of k means in o n2"),
        (
            r"G\"odel, Erd\H{o}s, Fran\c{c}ois, \'{e}t\'e, {\O}rsted",
            "godel erdos francois ete orsted",
        ),
        (r"$\alpha$-divergence, β-VAE, $\varepsilon$", "alpha divergence beta vae epsilon"),
        (r"\emph{really} \textbf{new} \log n", "really new log n"),
        ("MoS$^2$: Re$^3$Dial, K²", "mos2 re3dial k2"),
        ("scikit_learn C++ GPT-4", "scikit learn cplusplus gpt 4"),
        ("C++20, NICO++, C# and F# #4", "cplusplus 20 nico csharp and fsharp 4"),
        ("深度学习 and 한국어", "深 度 学 习 and 한 국 어"),
        ("データ", "デ ー タ"),
        ("हिन्दी भाषा।", "हिन्दी भाषा"),
        ("🦀🎉 kites👋🏽, a→b ≤ 2€ ©", "🦀 🎉 kites 👋 a → b ≤ 2 € ©"),
        ("soft\u00adware مُحَمَّد می\u200cخواهم 👩\u200d💻", "software محمد میخواهم 👩 💻"),
        ("½ a−b a|b 5° • ❶", "1 2 a b a b 5 ❶"),
        ("", ""),
        ("?! — …", ""),
    ],
)
def test_text_is_split_into_words(text: str, words: str) -> None:
    assert tokens(text) == words.split()


def test_symbols_stand_behind_words() -> None:
    assert symbols_last(tokens("a → b 🦀 c")) == ["a", "b", "c", "→", "🦀"]
    assert symbols_last(["b", "a"]) == ["b", "a"]


def test_hyphenated_words_are_also_joined() -> None:
    assert compounds(folded("Few-shot, state-of-the-art and -- plain")) == {
        "fewshot": "few shot",
        "stateoftheart": "state of the art",
    }
    assert compounds(folded("few‑shot")) == {"fewshot": "few shot"}
    assert compounds(folded("few shot")) == {}


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(texts)
def test_words_contain_no_whitespace_or_operators(text: str) -> None:
    for word in tokens(text):
        assert word
        assert not word.isspace()
        assert split(word) == [word]
        assert not set(word) & set("\"'*^:() \t\n")


@given(texts)
def test_line_breaks_do_not_change_words(text: str) -> None:
    assert tokens(f"{text}\nend") == [*tokens(text), "end"]
    assert split(" ".join(tokens(text))) == tokens(text)


def test_words_in_ascii_are_letters_and_digits() -> None:
    for code in range(128):
        part, kept = chr(code), chr(code) if chr(code) in f"{ascii_lowercase}{digits}" else " "
        assert split(f"a{part}b {part}") == f"a{kept}b {kept}".split()
