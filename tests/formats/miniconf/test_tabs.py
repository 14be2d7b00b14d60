"""YAML with tabs is read, and each tab is told."""

from tests.support.corpus import parse, talks

TABBED = """- UID: a
\ttitle: Tails
  authors:\tAda Verne
"""
SEPARATED = "- UID: a\n  title:\tTails\n  authors: Ada Verne\n"


def told(text: str) -> list[tuple[int, str]]:
    listing = parse(text)
    assert [(talk.title, talk.authors) for talk in talks(listing)] == [("Tails", ["Ada Verne"])]
    return [(problem.line, problem.reason) for problem in listing.problems]


def test_a_tab_of_one_possible_width_indents() -> None:
    assert told(TABBED) == [
        (2, "a tab as indentation"),
        (3, "a tab, where YAML has blanks"),
    ]


def test_a_tab_after_a_key_is_a_problem_where_yaml_allows_it_too() -> None:
    assert told(SEPARATED) == [(2, "a tab, where YAML has blanks")]
    assert told(SEPARATED.replace("\t", " ")) == []
