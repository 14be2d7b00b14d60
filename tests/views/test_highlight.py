"""The words that a search matched are marked in what is shown."""

import pytest
from rich.text import Text

from confcli.views.highlight import Highlighter


def marked(text: str, *words: str) -> str:
    """The text with its marked parts in angle quotes."""
    found = Highlighter(words).mark(Text(text))
    shown = list(text)
    for span in found.spans:
        assert span.style == "match"
        shown[span.start] = f"‹{shown[span.start]}"
        shown[span.end - 1] += "›"
    return "".join(shown)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Security in PostgreSQL", ["postgresql"], "Security in ‹PostgreSQL›"),
        ("(PostgreSQL, again.)", ["postgresql"], "(‹PostgreSQL›, again.)"),
        ("Krähenbühl’s kites", ["krahenbuhl"], "‹Krähenbühl’s› kites"),
        ('A "few-shot" test', ["few", "shot"], 'A "‹few-shot›" test'),
        ("Modern C++, C# too", ["cplusplus", "csharp"], "Modern ‹C++›, ‹C#› too"),
        ("機械学習の凧", ["学習"], "機械‹学習›の凧"),
        ("Crabs🦀 at sea", ["🦀"], "Crabs‹🦀› at sea"),
        ("The art of kites", ["the", "of", "kites"], "The art of ‹kites›"),
        ("To be or not", ["to", "be"], "‹To› ‹be› or not"),
        ("kites\nand kites", ["kites"], "‹kites›\nand ‹kites›"),
        ("$\\ell_2$ norms", ["l2"], "$\\‹ell_2›$ norms"),
        ("Nothing here", ["kites"], "Nothing here"),
        ("Large kites, large paper (kites)!", ["large paper kites"],
         "Large kites, ‹large› ‹paper› (‹kites›)!"),
        ("Large-paper kites", ["large paper kites", "kites"], "‹Large-paper› ‹kites›"),
        ("State of the art of kites", ["state of the art"], "‹State› ‹of› ‹the› ‹art› of kites"),
        ("A large paper", ["large paper kites"], "A large paper"),
    ],
)  # fmt: skip
def test_whole_words_are_marked_without_what_is_around_them(
    text: str, words: list[str], expected: str
) -> None:
    assert marked(text, *words) == expected
    assert Highlighter(words).holds(text) == (text != expected)
