"""A web address without its https:// is refused with it, unless there is such a file."""

from pathlib import Path

import pytest

from tests.support.harness import confcli
from tests.support.invented import session, talk, write


@pytest.mark.parametrize("command", [("add",), ("check",), ("talks", "-l")])
@pytest.mark.parametrize(
    "address",
    ["fosdem.org/2024/schedule/xml", "kites.example:8080/", "www.kites.example", "kites.org"],
)
def test_it_is_said_how_to_write_it(command: tuple[str, ...], address: str) -> None:
    result = confcli(*command, address)
    assert (result.code, result.out) == (3, "")
    sentence = f"{address}: no such file; for the web address, write https://{address}"
    assert result.error() == sentence


@pytest.mark.parametrize("command", [("add",), ("check",), ("talks", "-l")])
@pytest.mark.parametrize(
    "address", ["https:/kites.org/2026", "http:kites.org/2026", "webcal:kites.org/2026"]
)
def test_so_it_is_with_another_scheme(command: tuple[str, ...], address: str) -> None:
    result = confcli(*command, address)
    assert (result.code, result.out) == (3, "")
    assert result.error().endswith("for the web address, write https://kites.org/2026")


@pytest.mark.parametrize("name", ["kites.csv", "folder/kites.csv", "./a.b/kites.csv"])
def test_the_name_of_a_file_is_none(name: str) -> None:
    assert "https" not in confcli("talks", "-l", name).error()


def test_a_file_with_such_a_name_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "kites.example"
    folder.mkdir()
    write(folder, session("Kites", talk("Up", ["Ada"])))
    assert confcli("talks", "-l", "kites.example/kites.json", "--fields", "title").out == "Up\n"
    assert confcli("add", "kites.example/kites.json").code == 0
