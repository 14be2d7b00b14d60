"""Messages name the command or the conference that was meant."""

import pytest

from tests.support.harness import confcli


def test_bundled_listings_are_not_updated() -> None:
    result = confcli("update", "iclr")
    assert result.code == 2
    assert result.error() == ("ICLR 2021 comes with confcli; only what you added can be updated")
    assert "did you mean: NeurIPS 2020?" in confcli("update", "neruips").error()


@pytest.mark.parametrize(
    "command", [("check", "iclr"), ("update", "iclr"), ("search", "conf:iclr")]
)
def test_a_hidden_conference_is_said_to_be(command: tuple[str, ...]) -> None:
    confcli("remove", "iclr", "--yes")
    assert "ICLR 2021 is hidden; confcli listings --show iclr-2021 restores it" in (
        confcli(*command).error()
    )


def test_papers_of_a_kind_that_only_talks_have_are_talks() -> None:
    note = confcli("papers", "-t", "q&a", "-c", "iclr").err
    assert note.endswith("; talks do: confcli talks --conference iclr --type 'q&a'\n")


def test_a_name_that_nobody_has_may_be_a_topic() -> None:
    for command in (("authors", "kubernetes"), ("search", "kubernetes", "--people")):
        assert "; for a topic, try confcli authors --topic kubernetes" in confcli(*command).err


@pytest.mark.parametrize("name", ["keyword", "affiliation"])
def test_an_unknown_value_is_refused_in_a_query_too(name: str) -> None:
    option = confcli("search", "learning", f"--{name}", "zzz")
    query = confcli("search", f"learning {name}:zzz")
    assert option.code == query.code == 2
    assert option.err == query.err
