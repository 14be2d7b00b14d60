"""The size of a terminal is found as ``shutil`` finds it."""

import os
import shutil

import pytest

from confcli.cli import terminal

_SAID = ["", "0", "-3", "100", " 7 ", "+9", "1_0", "x", "1.5", "9" * 5000]


@pytest.mark.parametrize("columns", [None, *_SAID])
@pytest.mark.parametrize("lines", [None, "40", "x"])
@pytest.mark.parametrize("found", [None, (120, 50), (0, 0), (0, 50)])
def test_it_is_that_of_shutil(
    monkeypatch: pytest.MonkeyPatch,
    columns: str | None,
    lines: str | None,
    found: tuple[int, int] | None,
) -> None:
    def asked(*_: int) -> os.terminal_size:
        if found is None:
            raise OSError("no terminal")
        return os.terminal_size(found)

    monkeypatch.setattr(os, "get_terminal_size", asked)
    for name, value in (("COLUMNS", columns), ("LINES", lines)):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    assert terminal.size() == shutil.get_terminal_size()
