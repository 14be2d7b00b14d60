"""Give every test the same time zone, clock, home and terminal, and some the real files."""

import gc
import os
from collections.abc import Generator, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from confcli.cli import run
from tests.support import menus
from tests.support.web import Answers, pretended

#: Variables a developer may have set that must not affect tests.
_CLEARED = (
    *("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS", "LINES", "COLORTERM", "TZ"),
    *("PAGER", "LESS", "LV"),
    # The programs that tests start keep what they have compiled.
    "PYTHONDONTWRITEBYTECODE",
    *("CONFCLI_DEBUG", "PYTHONIOENCODING", "PYTHONUTF8", "LANG", "LC_ALL", "XDG_CONFIG_HOME"),
)

settings.register_profile(
    "steady",
    derandomize=True,
    deadline=None,
    max_examples=100,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("steady")


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> Generator[None, int, int]:
    """Spread the whole suite over the processors; what is asked for by name runs right here."""
    processors = yield
    is_whole = config.args_source is pytest.Config.ArgsSource.TESTPATHS
    return processors if is_whole and processors > 1 else 0


def pytest_collection_finish() -> None:
    """Spare the collector of garbage thousands of tests, which live until the last has run."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def _homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home for each test that asks for no folder; none is made before it is written to."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def _fixed_environment(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, _homes: Iterator[Path]
) -> None:
    for name in _CLEARED:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("CONFCLI_TZ", "UTC")
    monkeypatch.setenv("CONFCLI_PAGER", "")
    monkeypatch.setenv("CONFCLI_DIRECTORY", str(menus.EMPTY))  # no test asks the network
    monkeypatch.setenv("CONFCLI_NOW", "2021-05-04T12:00:00+00:00")
    has_folder = "tmp_path" in request.fixturenames
    home = request.getfixturevalue("tmp_path") / "home" if has_folder else next(_homes)
    monkeypatch.setenv("CONFCLI_HOME", str(home))


@pytest.fixture(autouse=True)
def _nothing_unforeseen(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """Fail a test that reached the last net below all commands, whatever that made of it."""
    met: list[Exception] = []

    def noted(error: Exception) -> str:
        met.append(error)
        return sentence(error)

    sentence = run._unforeseen
    monkeypatch.setattr(run, "_unforeseen", noted)
    yield
    if met and not request.node.get_closest_marker("unforeseen"):
        raise AssertionError("no command expects this") from met[0]


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Answers:
    """Servers that give the answers that a test sets by address."""
    return pretended(monkeypatch)


@pytest.fixture
def folder() -> Path:
    """The folder named by ``CONFCLI_CORPUS``; without it, the test is skipped."""
    named = os.environ.get("CONFCLI_CORPUS")
    if not named:
        pytest.skip("CONFCLI_CORPUS is not set")
    return Path(named)
