"""The tests mirror the package, and share code only through ``tests.support``."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.support.harness import ROOT

TESTS = ROOT / "tests"
FILES = sorted(TESTS.rglob("*.py"))
#: Test folders without a counterpart in the package.
OTHERS = {"benchmarks", "browser", "corpus", "fuzz", "relevance", "support"}
LONGEST, LONGEST_MODULE = 300, 320


def imported(path: Path) -> Iterator[str]:
    """Yield the modules and names that a file imports."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module or ''}.{each.name}" for each in node.names)


def test_no_file_imports_a_test() -> None:
    tests = {path.stem for path in FILES if path.name.startswith(("test_", "conftest"))}
    for path in FILES:
        assert not tests & {part for name in imported(path) for part in name.split(".")}, path


def longer(paths: Iterable[Path], most: int) -> list[Path]:
    return [path for path in paths if len(path.read_text("utf-8").splitlines()) > most]


def test_files_are_short() -> None:
    assert longer(FILES, LONGEST) == []


def test_modules_are_short() -> None:
    assert longer((ROOT / "confcli").rglob("*.py"), LONGEST_MODULE) == []


def test_test_folders_mirror_the_package() -> None:
    folders = {path.parent.relative_to(TESTS) for path in TESTS.rglob("test_*.py")}
    for folder in folders:
        if not OTHERS & set(folder.parts):
            part = ROOT / "confcli" / folder
            assert part.is_dir() or part.with_suffix(".py").is_file(), folder
