"""What no command expects is told of in one sentence, and fails every other test."""

from unittest.mock import Mock

import pytest

from confcli.cli import main
from tests.support.harness import confcli


@pytest.mark.unforeseen
def test_an_internal_error_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("kites")

    monkeypatch.setattr("confcli.library.bundled.load", fail)
    result = confcli("sessions")
    assert (result.code, result.out) == (3, "")
    assert result.err.startswith("confcli: internal error: ZeroDivisionError: kites")
    assert result.err.count("\n") == 1
    monkeypatch.setenv("CONFCLI_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        confcli("sessions")


def test_too_little_memory_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    codes: list[int] = []
    monkeypatch.setattr("os._exit", codes.append)
    monkeypatch.setattr("gc.disable", Mock())
    for error in (MemoryError(), SystemError("no result"), ImportError("failed to map segment")):
        monkeypatch.setattr("confcli.cli.run.run", Mock(side_effect=error))
        main()
        said = str(error) or "not enough memory"
        assert capfd.readouterr().err == f"confcli: can't go on: {said}\n"
    assert codes == [3, 3, 3]
