"""A page without a programme is refused with what it is and what to fetch instead."""

import pytest

from confcli.model.errors import InputError
from tests.support.corpus import parse

LOGIN = """<!DOCTYPE html><html><head><title>Track: Poster Session 1</title>
<title>{title}</title></head><body>{more}
<h4>Registration Required</h4>
<p>You must be
   <a href="/login?nextp=/virtual/2026/session/1">logged in</a> to view this content.</p>
"""
SHELL = """<!DOCTYPE html><html><head><title>KiteCon 2026 Papers</title>{more}</head><body>
<div class="cards"><p>Loading...</p></div>
<noscript><ul><li><a href="/virtual/2026/poster/1">Kites</a></ul></noscript>
<script>start("/static/virtual/data/kitecon-2026-orals-posters.json", true)</script>
"""
LOGGED_IN = "this page requires a login, so it has no schedule"
SCRIPT = "a script fills this page in the browser, so the saved page has no schedule"
INSTEAD = "fetch the site's JSON feed instead:"


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        (
            LOGIN.format(title="KiteCon 2026", more=""),
            f"{LOGGED_IN}; {INSTEAD} /static/virtual/data/kitecon-2026-orals-posters.json",
        ),
        (
            LOGIN.format(title="Kites", more=""),
            f"{LOGGED_IN}; {INSTEAD} /static/virtual/data/<conf>-<year>-orals-posters.json",
        ),
        (
            LOGIN.format(title="KiteCon 2026", more="<base href='https://kites.example/a/b'>"),
            f"{LOGGED_IN}; {INSTEAD} "
            "https://kites.example/static/virtual/data/kitecon-2026-orals-posters.json",
        ),
        (
            "Poster Session 1\n\nYou must be logged in to view this content.\n",
            f"{LOGGED_IN}; {INSTEAD} /static/virtual/data/<conf>-<year>-orals-posters.json",
        ),
        (
            SHELL.format(more=""),
            f"{SCRIPT}; {INSTEAD} /static/virtual/data/kitecon-2026-orals-posters.json",
        ),
        (
            SHELL.format(more="<link rel='canonical' href='https://kites.example/papers'>"),
            f"{SCRIPT}; {INSTEAD} "
            "https://kites.example/static/virtual/data/kitecon-2026-orals-posters.json",
        ),
    ],
)
def test_a_page_without_a_programme_is_refused(page: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(page, name="saved.html")
    assert str(caught.value) == f"saved.html: {sentence}"
    assert caught.value.exit_code == 3


def test_the_suggested_feed_is_on_the_site_of_the_fetched_page() -> None:
    with pytest.raises(InputError, match=r"instead: https://kites\.example/static/virtual/data/"):
        parse(SHELL.format(more=""), name="https://kites.example/virtual/2026/papers.html")


def test_a_page_with_a_programme_is_read_whatever_its_scripts_mention() -> None:
    found = parse(SHELL.format(more="") + "<p>Tue 4 May 2021 19:00 - 19:15 PDT<p>Kites")
    assert len(found.sessions[0].talks) == 1


def test_other_pages_are_refused_as_unknown() -> None:
    with pytest.raises(InputError, match="not a known schedule format"):
        parse("<html><p>Kites fly.<script>start()</script>")
