"""``stars share``: one line to paste, and a QR code where it can be scanned."""

import pytest

from confcli.export import share_line
from confcli.views import qr_code
from tests.support.harness import confcli, on_screen
from tests.support.screens import screen


@pytest.fixture
def starred() -> list[str]:
    rows = confcli("papers", "--fields", "id,conference", "--sort", "time").rows()
    first = [next(id_ for id_, name in rows if name.startswith(of)) for of in ("ICLR", "Neur")]
    assert confcli("star", first[0], "--must", "--label", "team").code == 0
    assert confcli("star", first[1]).code == 0
    return first


def test_a_pipe_gets_the_line_alone(starred: list[str]) -> None:
    iclr, neurips = starred
    result = confcli("stars", "share")
    assert result == (0, f"confcli:neurips-2020/{neurips}/iclr-2021/+{iclr}\n", "")


def test_a_talk_is_not_shared_beside_its_paper(starred: list[str]) -> None:
    iclr, neurips = starred
    (talk, *_) = confcli("show", neurips, "--json").json()["talks"]
    confcli("star", talk["id"], "--note", "sit in front")
    line = f"confcli:neurips-2020/{neurips}/iclr-2021/+{iclr}\n"
    assert confcli("stars", "share").out == line
    assert talk["id"] not in confcli("stars", "export", "-f", "ids").out
    confcli("star", talk["id"], "--must")
    assert f"+{talk['id']}" in confcli("stars", "share").out


@pytest.mark.usefixtures("starred")
def test_the_line_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    line = confcli("stars", "share").out
    home = confcli("config", "path").out.strip()
    monkeypatch.setenv("CONFCLI_HOME", f"{home}-other")
    for pasted in (line, line.upper()):
        assert confcli("stars", "import", pasted.strip()).code == 0
    assert confcli("stars", "import", "-", stdin=line.encode()).out == "2 items: 2 there already\n"
    assert confcli("stars", "share").out == line


@pytest.mark.usefixtures("starred")
def test_a_terminal_shows_the_code_below_the_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LINES", "40")
    line = confcli("stars", "share").out
    drawn, out = screen(100)
    qr_code.draw(drawn, share_line.in_capitals(line.strip()))
    assert on_screen("stars", "share").out == f"{line}\n{out.getvalue()}"


@pytest.mark.usefixtures("starred")
@pytest.mark.parametrize(
    ("width", "lines", "environment", "said"),
    [
        (30, 60, {}, "the QR code needs 37 columns and 23 lines"),
        (100, 21, {}, "the QR code needs 37 columns and 22 lines; enlarge the terminal"),
        (100, 60, {"TERM": "dumb"}, "can't draw a QR code"),
    ],
)
def test_a_terminal_that_is_no_good_for_it_gets_the_line_and_why(
    width: int, lines: int, environment: dict[str, str], said: str
) -> None:
    line = confcli("stars", "share").out
    result = on_screen("stars", "share", width=width, LINES=str(lines), **environment)
    assert result.out == line
    assert said in " ".join(result.err.split())


def test_more_than_a_code_holds_is_said() -> None:
    many = "".join(f"t{n:07}\n" for n in range(700))
    confcli("stars", "import", "-", stdin=many.encode())
    result = on_screen("stars", "share", LINES="500", width=500)
    assert len(result.out) > 5000
    assert "too much for a QR code; share less, with -c or --label" in result.err


@pytest.mark.parametrize("options", [("-c", "iclr"), ("--label", "Team")])
def test_a_part_is_shared(options: tuple[str, ...], starred: list[str]) -> None:
    assert confcli("stars", "share", *options).out == f"confcli:iclr-2021/+{starred[0]}\n"


@pytest.mark.usefixtures("starred")
def test_a_part_that_is_not_there_is_refused() -> None:
    result = confcli("stars", "share", "--label", "thesis")
    assert (result.code, result.error()) == (2, "nothing starred has the label thesis")
    result = confcli("stars", "share", "-c", "kites")
    assert result.code == 2
    assert "no conference matches 'kites'" in result.error()


def test_nothing_to_share_is_no_error() -> None:
    result = confcli("stars", "share")
    assert (result.code, result.out) == (0, "")
    assert "nothing is starred yet" in result.err


@pytest.mark.parametrize("command", ["share", "export"])
def test_a_conference_without_stars_is_no_unknown_one(starred: list[str], command: str) -> None:
    confcli("unstar", starred[0], "--label", "team")
    confcli("unstar", *starred[:1])
    result = confcli("stars", command, "-c", "iclr")
    assert (result.code, result.err) == (0, "confcli: nothing of ICLR 2021 is starred\n")
    assert starred[1] not in result.out
