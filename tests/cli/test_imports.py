"""What a start must not load, because it takes longer than all of confcli."""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.support.harness import ORAL_6, ROOT

_HEAVY = (
    *("rich", "pendulum", "rapidfuzz", "pydantic", "tzlocal", "platformdirs", "asyncio"),
    *("segno", "Stemmer"),
)
#: The packages that ordinary commands may load beside what Python starts with, and why.
_ON_THE_WAY = {
    "json sqlite3 datetime": "what is stored, and when it is",
    "zoneinfo sysconfig struct": "zones, and where Python finds their files",
    "re enum copyreg": "patterns",
    "zlib": "what is imported from archives, which Python looks for",
    "gc": "collects no garbage",
    "typing types functools operator collections itertools contextlib": "declarations",
    "keyword reprlib weakref copy math": "what these load",
    "pathlib fnmatch ntpath urllib ipaddress warnings": "paths, and what they load",
    "shlex textwrap unicodedata errno importlib": "words, columns and lines",
}
#: The most modules of ours on the way of a search, and of help.
_MOST_OF_SEARCH, _MOST_OF_HELP = 150, 45
_SCRIPT = """
import json, sys
from confcli.cli.run import run
code = run(sys.argv[1:])
print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)
"""


def loaded(*arguments: object) -> tuple[int, set[str], set[str]]:
    command = [sys.executable, "-c", _SCRIPT, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, timeout=60, check=True)
    code, modules = json.loads(done.stderr.decode().splitlines()[-1])
    return code, {name.split(".")[0] for name in modules}, set(modules)


def test_what_splits_bibliographies_is_loaded_for_them_alone(tmp_path: Path) -> None:
    bib, table = tmp_path / "kites.bib", tmp_path / "kites.csv"
    bib.write_text("@misc{a, title = {Kites}}", "utf-8")
    table.write_text("title,speakers,room\nKites,Ada Verne,Aula\n", "utf-8")
    for path, is_needed in ((bib, True), (table, False)):
        code, packages, _ = loaded("check", path)
        assert code == 0
        assert ("bibtexparser" in packages) == is_needed


def named(*names: str, within: str) -> set[str]:
    """Full names of modules, which must exist: a test on others would prove nothing."""
    modules = {f"{within}.{name}" for name in names}
    assert all(find_spec(module) for module in modules)
    return modules


@pytest.mark.parametrize(
    "arguments",
    [
        ("search", "federated", "--json"),
        ("search", "federated"),
        ("today", "--json"),
        ("talks", "--json", "--tz", "Europe/Berlin"),
        ("papers", "--author", "bengio", "--csv"),
        ("sessions",),
        ("stars", "share"),
        ("stars", "export"),
        ("schema",),
        ("--help",),
        ("search", "--help"),
        ("--version",),
        (),
    ],
    ids=" ".join,
)
def test_a_plain_run_loads_nothing_heavy(
    arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CONFCLI_NOW")
    code, packages, modules = loaded(*arguments)
    assert code == 0
    assert not packages & set(_HEAVY)
    assert not named("public", "session", "day", within="confcli.formats.virtual") & modules
    assert not named("typed", "years", within="confcli.formats.native") & modules


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [(("--help",), 0), (("talks", "--help"), 0), (("talks", "--kite"), 2)],
)
def test_help_and_errors_in_colour_load_nothing_heavy(
    arguments: tuple[str, ...], expected: int
) -> None:
    code, packages, modules = loaded(*arguments, "--color", "always")
    assert code == expected
    assert not packages & set(_HEAVY)
    assert not named("pager", within="confcli.cli") & modules


def test_help_loads_no_listing() -> None:
    _, _, modules = loaded("--help")
    assert not named("bundled", within="confcli.library") & modules


def test_a_typo_loads_what_resolves_it() -> None:
    code, packages, _ = loaded("search", "fedrated", "--json")
    assert code == 0
    assert {"rapidfuzz", "Stemmer"} <= packages
    assert not packages & {"rich", "pendulum", "pydantic"}


def test_a_page_loads_its_parser() -> None:
    code, packages, modules = loaded("talks", "--listing", ORAL_6, "--year", "2021", "--json")
    assert code == 0
    assert named("session", within="confcli.formats.virtual") <= modules
    assert not packages & {"rich", "pydantic"}


def test_reading_a_time_loads_what_reads_it() -> None:
    _, packages, modules = loaded("convert", "4 May 2021 19:00 PDT", "--json")
    assert named("text", within="confcli.times.written") <= modules
    assert not packages & {"rich", "pendulum"}


def test_a_day_as_computers_write_it_loads_no_grammar() -> None:
    _, _, modules = loaded("talks", "--day", "2021-05-04", "--json")
    assert not named("text", within="confcli.times.written") & modules


def test_typer_brings_no_pydantic() -> None:
    command = [sys.executable, "-c", "import sys, typer; print('pydantic' in sys.modules)"]
    assert subprocess.run(command, capture_output=True, check=True).stdout == b"False\n"
    assert "typer>=0.28,<0.29" in (ROOT / "pyproject.toml").read_text("utf-8")


@pytest.mark.parametrize("form", ["ics", "html", "md", "bib"])
def test_each_form_loads_its_own_library_alone(form: str) -> None:
    code, packages, modules = loaded("export", "-f", form, "--programme")
    assert code == 0
    assert ("icalendar" in packages) == (form == "ics")
    assert ("jinja2" in packages) == (form == "html")
    assert not packages & {"rich", "pendulum", "rapidfuzz"}
    assert not named("searcher", within="confcli.search") & modules


@pytest.mark.parametrize(
    ("arguments", "most"),
    [
        ("search federated --json", _MOST_OF_SEARCH),
        ("today --json", _MOST_OF_SEARCH),
        ("talks --json", _MOST_OF_SEARCH),
        ("--help", _MOST_OF_HELP),
        ("--version", _MOST_OF_HELP),
    ],
)
def test_all_that_ordinary_commands_load_has_a_reason(
    arguments: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CONFCLI_NOW")
    _, packages, modules = loaded(*arguments.split())
    started = subprocess.run(
        [sys.executable, "-c", "import json, sys; print(json.dumps(sorted(sys.modules)))"],
        capture_output=True,
        check=True,
    )
    known = {name.split(".")[0] for name in json.loads(started.stdout)} | {"confcli", "__main__"}
    known |= {name for names in _ON_THE_WAY for name in names.split()}
    assert {each for each in packages - known if not each.startswith("_")} == set()
    assert sum(each.startswith("confcli") for each in modules) <= most


_DECLARED = """
import json, sys
from confcli.cli.run import run
run(sys.argv[1:])
made = [each for each in tuple.__subclasses__() if hasattr(each, "_fields")]
print(json.dumps([f"{each.__module__}.{each.__name__}" for each in made]), file=sys.stderr)
"""


@pytest.mark.parametrize("arguments", [("search", "federated", "--json"), ("talks",), ("--help",)])
def test_named_tuples_on_the_way_of_ordinary_commands_are_light(arguments: tuple[str, ...]) -> None:
    command = [sys.executable, "-c", _DECLARED, *arguments]
    done = subprocess.run(command, capture_output=True, timeout=60, check=True)
    declared = json.loads(done.stderr.decode().splitlines()[-1])
    built = {"confcli.cli.options.filters.Facets"}  # from a table
    assert {each for each in declared if each.startswith("confcli")} <= built
