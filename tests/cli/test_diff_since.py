"""``diff --since``: the versions of a conference that are kept, added up."""

from pathlib import Path

import pytest

from tests.support.harness import ORAL_2, Result, confcli

NOW = "2026-11-29T10:00:00Z"


@pytest.fixture(autouse=True)
def versions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three versions: on 20, 25 and 28 November, with a move and a new title."""
    page = tmp_path / "page.txt"
    text = ORAL_2.read_text("utf-8")
    later = text.replace("May 13:30 - 13:40", "May 13:31 - 13:45")
    renamed = later.replace("Gradient Vaccine:", "Gradient Vaccines:")
    for day, content in (("20", text), ("25", later), ("28", renamed)):
        page.write_text(content, "utf-8")
        monkeypatch.setenv("CONFCLI_NOW", f"2026-11-{day}T10:00:00Z")
        words = ("add", page, "--conference", "Mine 2021") if day == "20" else ("update",)
        confcli(*words)


def since(text: str, *words: str) -> Result:
    where = ("--tz", "UTC", "--now", NOW, "--fields", "kind")
    return confcli("diff", "mine", *words, "--since", text, *where)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("12h", []),
        ("2d", ["renamed"]),
        ("3d", ["renamed"]),
        ("1w", ["moved", "renamed"]),
        ("2026-11-25 10:00 UTC", ["renamed"]),
        ("2026-11-25", ["moved", "renamed"]),
    ],
)
def test_the_version_in_force_then_is_compared_with_that_of_now(
    text: str, kinds: list[str]
) -> None:
    result = since(text)
    assert sorted(result.out.split()) == kinds
    assert (result.code, result.err) == (int(bool(kinds)), "")


def test_a_time_before_all_versions_means_the_oldest() -> None:
    result = since("52w")
    assert sorted(result.out.split()) == ["moved", "renamed"]
    assert result.err == "confcli: the oldest version kept is from 2026-11-20 10:00+00:00\n"


def test_it_compares_versions_of_one_conference_alone() -> None:
    assert "leave out NEW" in since("2d", "iclr").error()
    assert "no earlier version" in confcli("diff", "iclr", "--since", "2d").error()
    assert "can't read 'soon'" in since("soon").error()
