"""Very long queries."""

import pytest

from confcli.model.errors import WrongUsageError
from tests.support.invented import schedule, session, talk
from tests.support.searching import found

MADE = schedule(
    session(
        "Block",
        talk("Kites at sea", ["Ada Verne", "Bo Fox"], "Of string."),
        talk("Knots", ["Ada Fox", "Bo Verne"], "A kite, too."),
        talk("The a-b-c of knots", ["Cy Stone"]),
    )
)


@pytest.mark.parametrize(
    ("text", "times"),
    [("kite ", 2000), ("kite OR string OR ", 600), ('author:"ada verne" ', 500), ("a-b-c ", 900)],
)
def test_repeating_a_query_finds_the_same(text: str, times: int) -> None:
    assert found(MADE, text * times).total == found(MADE, text).total


def test_too_many_different_words_are_refused() -> None:
    with pytest.raises(WrongUsageError, match="400 different words; the limit is 250"):
        found(MADE, " ".join(f"w{n}" for n in range(400)))


def test_a_whole_abstract_finds_its_paper() -> None:
    text = "On the making of kites that fly, " + ", ".join(f"word{n}" for n in range(100))
    made = schedule(session("B", talk("One", ["A B"], text), talk("Kites", ["C D"], "To fly.")))
    (result, *_) = found(made, text.replace("word7", "wrod7").replace("making", "doing")).results
    assert result.entry.title == "One"
