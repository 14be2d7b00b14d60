"""HTML is parsed behind one door, ``formats/syntax/markup.py``, which checks it before."""

import ast

import pytest

from tests.support.harness import ROOT

DOOR = "confcli/formats/syntax/markup.py"
#: Libraries that parse HTML.
PARSERS = {"bs4", "html5lib", "justhtml", "lxml", "resiliparse", "selectolax"}
MODULES = [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "confcli").rglob("*.py"))]


def imported(source: str) -> set[str]:
    """The libraries that a module imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found | {name.partition(".")[0] for name in found}


@pytest.mark.parametrize("module", MODULES)
def test_only_the_door_imports_a_parser_of_html(module: str) -> None:
    found = imported((ROOT / module).read_text("utf-8")) & (PARSERS | {"html.parser"})
    assert found == ({"selectolax"} if module == DOOR else set())


def test_pages_and_fragments_are_checked() -> None:
    source = (ROOT / DOOR).read_text("utf-8")
    assert source.count("LexborHTMLParser(") == source.count("LexborHTMLParser(bounded(") == 1
