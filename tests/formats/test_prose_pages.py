"""Prose with a date in it is no programme, for the formats that read a page line by line."""

from typing import Any

import pytest

from confcli.model.errors import InputError
from tests.support.corpus import PAGES, case_id, parse, read, talks

SENTENCE = "The kites were high in the air on this day, as the wind was fair and steady."
PROSE = f"{SENTENCE}\n" * 20
HEADING = "Kites and their tails Wed 5 May 2021 04:43 UTC\n"
BYLINE = "Wed 5 May 2021 04:43 UTC\n"
OF_LINES = [
    page
    for page in PAGES
    if page.parent.name in ("day-page", "neurips-public", "virtual-cards", "virtual-session")
]


def article(dateline: str) -> str:
    paragraphs = f"<p>{SENTENCE}</p>" * 14
    return f"<html><h1>Kites in the air</h1><p>Ada Verne</p><p>{dateline}</p>{paragraphs}"


def refused(text: str, **hints: Any) -> str:
    with pytest.raises(InputError) as caught:
        parse(text, name="README.md", **hints)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"# Kites\n{PROSE}{HEADING}{SENTENCE}", "21 of its 23 lines"),
        (f"# Kites\n{PROSE}{HEADING}\n{PROSE * 2}", "21 of its 62 lines"),
        (f"{HEADING}\n{PROSE * 6}", "120 of its 121 lines"),
        ("import kites\n\n" + "kites.fly()\n" * 12 + f"print({HEADING}", "13 of its 14 lines"),
    ],
)
def test_a_text_of_which_most_is_not_understood_is_refused(text: str, lines: str) -> None:
    reason = f"{lines} don't belong to one"
    assert refused(text) == f"README.md: reads like prose, not a schedule: {reason}"


@pytest.mark.parametrize(
    "dateline", [BYLINE, f"Published {BYLINE}", f"{BYLINE}</p><p>Wed 5 May 2021 05:10 UTC"]
)
def test_an_article_is_refused(dateline: str) -> None:
    reason = "it has a date and a time, but nothing else of one"
    assert refused(article(dateline)) == f"README.md: reads like prose, not a schedule: {reason}"


WRAPPED = """Kites and how they are flown in the
wind of a whole day: a short guide, written
by those who were there in the air.
"""
MARKED = "# Kites\n\nA tool for kites.\n\n## Install\n\n- Take a kite.\n- Fly it.\n"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"{WRAPPED}{BYLINE}Bring your own.\n", "2 of its 5 lines are wrapped"),
        (f"Our club\n\n{BYLINE}\n{WRAPPED}", "2 of its 5 lines are wrapped"),
        (f"Our club {BYLINE}{WRAPPED}", "2 of its 4 lines are wrapped"),
        (f"{MARKED}\n{BYLINE}", "4 of its 6 lines are wrapped or marked up"),
        (f"{BYLINE}\n{MARKED}\n{BYLINE}", "4 of its 7 lines are wrapped or marked up"),
        (f"# Workshop\n\n{BYLINE}\n{WRAPPED}", "3 of its 5 lines are wrapped or marked up"),
        (f"Our club\n{BYLINE}\n" + f"{SENTENCE}\n" * 9, "nothing else of one"),
    ],
)
def test_a_short_text_with_a_date_is_refused(text: str, reason: str) -> None:
    assert reason in refused(text)


@pytest.mark.parametrize(
    "text",
    [
        f"Workshop\n\n{BYLINE}\n{WRAPPED}" + f"{SENTENCE}\n" * 20,
        f"Kites\n\n{BYLINE}\n- Tails and how they are flown\n",
        f"Kites\n\nWed 5 May 2021 04:43 - 05:10 UTC\n\n{MARKED}",
        f"Home\nNews\nClub\nPress\nContact\nShop\nSearch\nLog in\nKites\n{BYLINE}{SENTENCE}\n",
        "".join(f"Kites {n} Wed 5 May 2021 {n:02}:43 UTC\n{WRAPPED}\n" for n in range(3)),
    ],
)
def test_a_programme_may_be_wrapped_or_marked_up(text: str) -> None:
    assert parse(text).sessions


@pytest.mark.parametrize(
    "text",
    [
        f"Kites\n\nWed 5 May 2021 04:43 - 05:10 UTC\n\nTails\n\n{PROSE}",
        f"Workshop\n\nKites\n\n{BYLINE}\n{PROSE}",
        f"Oral Session 1 {BYLINE}\n{PROSE}",
        f"Kites\n\n{BYLINE}\nTails\n",
        f"Home\nNews\n{HEADING}{SENTENCE}\n",
    ],
)
def test_a_small_programme_is_read(text: str) -> None:
    assert parse(text).sessions


def test_another_format_is_tried_before_a_text_is_prose() -> None:
    rows = "".join(f'{n}. kite,"{SENTENCE}",2021-05-05T04:43Z\n' for n in range(20))
    text = f'title,abstract,start\nKites,"{HEADING}",2021-05-05T04:43Z\n{rows}'
    assert len(talks(parse(text))) == 21


@pytest.mark.parametrize("page", OF_LINES, ids=case_id)
def test_of_a_programme_few_lines_are_not_understood(page: Any) -> None:
    listing = read(page)
    unread = sum(problem.reason == "not understood" for problem in listing.problems)
    assert unread <= 1 + 0.06 * sum(listing.sources[0].lines.values())
