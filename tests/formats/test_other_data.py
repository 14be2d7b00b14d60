"""Data that is no programme is never taken for one.

The files are parts of real ones in public repositories; a few are written in the same forms.
"""

from pathlib import Path

import pytest

from tests.support.harness import confcli

FOLDER = Path(__file__).parent / "other_data"
#: Where the files are from, most by their repository on GitHub, and what the refusal says of each.
FILES = {
    "Cargo.lock": ("rust-random/getrandom", "TOML with the keys version, package"),
    "Cargo.toml": ("rust-random/getrandom", "TOML with the keys package, badges, workspace"),
    "articles.json": ("Cyrusz55/REFLEX_PROJECT", "objects with the keys title, body, author"),
    "books.json": ("sameerdev7/bookly", "objects with the keys id, title, author, publisher"),
    "channel.json": ("written as Slack exports messages", "with the keys client_msg_id, type"),
    "citations.json": ("citation-style-language/schema", "with the keys type, container-title"),
    "conferences.json": ("written as confs.tech lists them", "keys name, url, startDate, endDate"),
    "compose.yaml": ("docker/awesome-compose", "YAML with the keys services, volumes"),
    "courses.json": ("sidharthponram916/classes-api", "with the keys id, title, information"),
    "feed.json": (
        "manton/JSONFeed, as its specification shows",
        "JSON with the keys version, title",
    ),
    "films.js": ("anagardi/nextjs-movie-app", "objects with the keys title, year, runtime"),
    "fixtures.json": ("tungqnguyen/all-about-football", "JSON with the keys api"),
    "guestbook.yaml": ("kubernetes/examples", "YAML with the keys apiVersion, kind, metadata"),
    "holidays.json": ("SahidAlom6900/calender-app", "with the keys country_code, country_name"),
    "issues.json": (
        "written as GitHub lists issues",
        "objects with the keys id, number, state, title, body",
    ),
    "jobs.js": ("kstulgys/seekdev-api", "objects with the keys id, title, description, company"),
    "listings.js": ("MeteorHudsonValley/whatsonformom", "startTime, endTime, duration, qualif"),
    "locale.json": ("vuejs-br/summit", "JSON with the keys navbar, home, speakers, workshops"),
    "log.json": ("written as git log with jq prints", "with the keys commit, author, date"),
    "messages.json": ("python-spain/PyConES-2019_old", "JSON with the keys en"),
    "movies.json": ("heppaat/teamwork_3", "JSON with the keys movies"),
    "notebook.ipynb": ("vasic-digital/Rokram", "JSON with the keys cells, metadata, nbformat"),
    "novels.json": ("JuanPujol81/books-recommender", "JSON with the keys books"),
    "package-lock.json": (
        "written as npm does",
        "JSON with the keys name, version, lockfileVersion",
    ),
    "package.json": ("sindresorhus/p-map", "JSON with the keys name, version, description"),
    "petstore.json": ("OAI/OpenAPI-Specification", "JSON with the keys openapi, info, servers"),
    "petstore.yaml": ("OAI/OpenAPI-Specification", "YAML with the keys openapi, info, servers"),
    "places.geojson": ("written as GeoJSON specifies", "JSON with the keys type, features"),
    "playlist.json": ("shawnfielding/TriviaGame", "JSON with the keys collaborative, description"),
    "podcast.js": (
        "Thato2619/Podcast-App---DWA18-",
        "with the keys id, title, description",
    ),
    "poetry.lock": ("030/docker-drag", "TOML with the keys package"),
    "posts.json": ("sangaryousmane/microblog-with-flask", "with the keys author, title, content"),
    "products.json": ("joysof/rtk_query", "JSON with the keys products"),
    "recipes.json": ("CesarNasr/cookmate", "JSON with the keys recipes"),
    "resume.json": ("tonyAlgara/tonyAlgara.github.io", "JSON with the keys name, title, email"),
    "rss.js": ("scne/widget-rss", "objects with the keys title, description, summary, date"),
    "todos.json": ("poornimapk/todo-app", "with the keys id, title, description, completed"),
    "tsconfig.json": (
        "written as TypeScript documents",
        "JSON with the keys compilerOptions, include",
    ),
    "trello.json": ("written as Trello exports boards", "JSON with the keys name, cards, lists"),
    "wordpress.json": ("written as WordPress lists posts", "objects with the keys id, date"),
    "workflow.yml": ("actions/starter-workflows", "YAML with the keys name, on, "),
}
#: Those with titles in a list, which may be a programme if the user says so.
TITLED = frozenset(
    "articles.json books.json channel.json citations.json courses.json feed.json films.js "
    "issues.json jobs.js listings.js movies.json novels.json podcast.js posts.json recipes.json "
    "resume.json rss.js todos.json wordpress.json".split()
)


def test_each_file_is_listed_with_its_source() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(FILES)


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_programme_is_refused_in_a_sentence_that_says_what_it_is(
    name: str,
) -> None:
    _, what = FILES[name]
    result = confcli("check", FOLDER / name)
    assert (result.code, result.out) == (3, "")
    first = result.err.splitlines()[0]
    assert f"{name}: not a known schedule format: " in first
    assert what in first


@pytest.mark.parametrize("name", FILES)
def test_only_where_entries_have_titles_a_list_may_be_said(name: str) -> None:
    assert ("--hint records=" in confcli("check", FOLDER / name).err) == (name in TITLED)


def test_a_folder_of_such_files_holds_no_programme() -> None:
    result = confcli("add", FOLDER)
    assert (result.code, result.out) == (3, "")
    assert f"skipped {len(FILES)} files: not a known schedule format" in result.err
