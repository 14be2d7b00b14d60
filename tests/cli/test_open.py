"""``open``: the address in the browser, or printed where there is none."""

import os
import sys
import webbrowser
from pathlib import Path

import pytest

from tests.support.harness import Result, confcli, on_screen
from tests.support.invented import session, talk, write

HAS = {
    "url": "https://kites.org/page",
    "recording": "https://kites.org/video",
    "slides": "https://kites.org/slides",
}
#: What a test machine may say of itself.
VARIABLES = ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY", "SSH_CONNECTION", "SSH_TTY")


@pytest.fixture(autouse=True)
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were opened, on a Linux machine without windows."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    found: list[str] = []

    def browse(address: str) -> bool:
        found.append(address)
        return True

    monkeypatch.setattr(webbrowser, "open", browse)
    return found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write(
        tmp_path,
        session(
            "All",
            talk("Kites", **HAS),
            talk("Knots", slides="https://kites.org/knots"),
            talk("Loops", abstract="See https://a.org/x and https://b.org/y."),
            talk("Ropes", abstract="See https://ropes.org/code."),
            talk("Oars"),
            talk("Files", url="file:///etc/kites", recording="javascript:fly()"),
        ),
    )


def on_terminal(path: Path, *arguments: str, **environment: str) -> Result:
    return on_screen("open", *arguments, "--listing", path, width=100, **environment)


@pytest.mark.parametrize(
    ("option", "address"),
    [((), "url"), (("--recording",), "recording"), (("--slides",), "slides")],
)
def test_into_a_pipe_the_address_is_printed(
    path: Path, opened: list[str], option: tuple[str, ...], address: str
) -> None:
    result = confcli("open", "kites", *option, "--listing", path)
    assert result == (0, f"{HAS[address]}\n", "")
    assert opened == []


@pytest.mark.parametrize(
    "environment",
    [
        {"DISPLAY": ":0"},
        {"WAYLAND_DISPLAY": "wayland-0"},
        {"BROWSER": "w3m", "SSH_TTY": "/dev/pts/1"},
    ],
)
def test_a_browser_is_opened(path: Path, opened: list[str], environment: dict[str, str]) -> None:
    result = on_terminal(path, "kites", **environment)
    assert result == (0, "", f"confcli: opened {HAS['url']}\n")
    assert opened == [HAS["url"]]


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ":10", "SSH_CONNECTION": "1 2 3 4"}])
def test_without_a_browser_the_address_is_printed(
    path: Path, opened: list[str], environment: dict[str, str]
) -> None:
    assert on_terminal(path, "kites", **environment) == (0, f"{HAS['url']}\n", "")
    assert opened == []


def test_a_browser_that_fails_is_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda _: False)
    assert on_terminal(path, "kites", DISPLAY=":0").out == f"{HAS['url']}\n"


def test_the_only_link_of_an_abstract_is_a_page(path: Path) -> None:
    assert confcli("open", "ropes", "--listing", path).out == "https://ropes.org/code\n"


def test_what_is_not_known_is_said_with_what_is(path: Path) -> None:
    result = confcli("open", "knots", "--listing", path)
    assert result.code == 1
    assert result.error() == "no web page is known for 'Knots'; it has"
    assert result.err.splitlines()[1:] == ["  slides: https://kites.org/knots"]
    links = confcli("open", "loops", "--slides", "--listing", path)
    assert links.error() == "no slides are known for 'Loops'; it has"
    assert links.err.splitlines()[1:] == ["  link: https://a.org/x", "  link: https://b.org/y"]
    nothing = confcli("open", "oars", "--recording", "--listing", path)
    assert nothing.error() == "no recording is known for 'Oars'"


def test_only_web_addresses_are_opened(path: Path) -> None:
    for option in ((), ("--recording",)):
        result = confcli("open", "files", *option, "--listing", path)
        assert (result.code, result.out) == (1, "")


def test_only_one_part_at_once(path: Path) -> None:
    result = confcli("open", "kites", "--recording", "--slides", "--listing", path)
    assert result.code == 2
    assert result.error() == "--recording can't be combined with --slides"


@pytest.mark.skipif(os.name != "posix", reason="BROWSER is a command of a POSIX system")
def test_no_address_reaches_a_shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    address = "https://kites.org/$(touch${IFS}pwned);touch${IFS}pwned"
    path = write(tmp_path, session("All", talk("Kites", url=address)))
    log = tmp_path / "log"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nprintf %s "$1" > {log}\n')
    browser.chmod(0o755)
    monkeypatch.setenv("CONFCLI_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    result = on_terminal(path, "kites", BROWSER=f"{browser} %s")
    assert result.err == f"confcli: opened {address}\n"
    assert log.read_text() == address
    assert not (tmp_path / "pwned").exists()
