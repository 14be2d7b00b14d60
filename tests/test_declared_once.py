"""A field that is declared in ``confcli.model.entities`` needs to be named nowhere else."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.harness import ROOT

DECLARED = '    slides: str | None = said("Web address of the slides.", "address")\n'
FILTER = 'Filter("mood", "Only in this mood.", "merry")'
MOOD = f'{DECLARED}    mood: str | None = said("Mood of the talk.", filter={FILTER})\n'
LISTING = {
    "confcli_listing": 1,
    "conference": "KiteCon 2021",
    "sessions": [
        {
            "title": "Strings",
            "start": "2021-05-04T10:00:00+00:00",
            "timezone": "UTC",
            "talks": [
                {"title": "Knots", "type": "oral", "authors": ["Ada Verne"], "mood": "merry"},
                {"title": "Bows", "type": "oral", "authors": ["Bo Fox"]},
            ],
        }
    ],
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of confcli in which talks have a mood."""
    folder = tmp_path_factory.mktemp("package")
    for name in ("confcli", "data"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    entities = folder / "confcli" / "model" / "entities.py"
    text = entities.read_text("utf-8")
    assert DECLARED in text
    entities.write_text(text.replace(DECLARED, MOOD), "utf-8")
    return folder


def run(package: Path, home: Path, *arguments: object) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "confcli", *map(str, arguments)],
        env=os.environ | {"PYTHONPATH": str(package), "CONFCLI_HOME": str(home)},
        cwd=package,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode < 2, done.stderr  # 1 says that there are changes
    return done.stdout


def listing(folder: Path, name: str, mood: str | None) -> Path:
    found: Any = json.loads(json.dumps(LISTING))
    if mood is None:
        del found["sessions"][0]["talks"][0]["mood"]
    else:
        found["sessions"][0]["talks"][0]["mood"] = mood
    path = folder / name
    path.write_text(json.dumps(found), "utf-8")
    return path


def test_a_declared_field_is_read_printed_stored_merged_and_compared(
    package: Path, tmp_path: Path
) -> None:
    merry, plain = listing(tmp_path, "a.json", "merry"), listing(tmp_path, "b.json", None)
    schema = json.loads(run(package, tmp_path, "schema", "talks"))
    assert schema["items"]["properties"]["mood"] == {
        "type": ["string", "null"],
        "description": "Mood of the talk.",
    }

    lines = run(package, tmp_path, "talks", "-l", merry, "--jsonl")
    assert [json.loads(line)["mood"] for line in lines.splitlines()] == ["merry", None]
    copy = tmp_path / "copy.jsonl"
    copy.write_text(lines, "utf-8")
    assert run(package, tmp_path, "talks", "-l", copy, "--jsonl") == lines

    assert "Only in this mood." in run(package, tmp_path, "talks", "--help")
    run(package, tmp_path, "add", merry)
    run(package, tmp_path, "add", plain)
    for command in ("talks", "papers"):
        found = json.loads(run(package, tmp_path, command, "-c", "kitecon", "--json"))
        assert [talk["mood"] for talk in found] == ["merry", None]

    for line in (
        "talks --mood merr",
        "papers --mood merr",
        "today --day 2021-05-04 --mood merr",
        "search knots mood:merry",
        "search knots OR bows --mood merry",
    ):
        found = json.loads(run(package, tmp_path, *line.split(), "-l", merry, "--json"))
        assert [talk["title"] for talk in found] == ["Knots"]
    (found,) = json.loads(
        run(package, tmp_path, "sessions", "--mood", "merr", "-l", merry, "--json")
    )
    assert found["title"] == "Strings"

    sad = listing(tmp_path, "sad.json", "sad")
    (change,) = json.loads(run(package, tmp_path, "diff", merry, sad, "--json"))
    assert [change[key] for key in ("field", "old", "new")] == ["mood", "merry", "sad"]
