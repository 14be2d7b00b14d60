"""The contributor guide names every package folder and only existing files."""

import re

from tests.support.harness import ROOT

GUIDE = (ROOT / ".github" / "CONTRIBUTING.md").read_text("utf-8")
PACKAGE = ROOT / "confcli"


def test_the_floor_plan_names_every_folder() -> None:
    named = re.findall(r"^\| `(\w+)/` \|", GUIDE, re.MULTILINE)
    assert sorted(named) == sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py"))


def test_every_named_file_exists() -> None:
    paths = set(re.findall(r"`([\w/]+\.py)`", GUIDE))
    written_by_the_reader = {"cli/commands/NAME.py"}
    assert written_by_the_reader < paths
    folders = (PACKAGE, ROOT)
    missing = {path for path in paths if not any((it / path).is_file() for it in folders)}
    assert missing == written_by_the_reader
