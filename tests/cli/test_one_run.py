"""What a run reads, it reads once; what it shows, the next run in the process knows nothing of."""

from contextlib import redirect_stderr
from unittest import mock

import pytest

from confcli.cli import configuration, streams
from confcli.cli.options.general import General
from tests.support.harness import Screen, confcli, on_screen
from tests.support.home import configure


@pytest.mark.parametrize("arguments", [(), ("talks",), ("config",), ("search", "learning")])
def test_the_settings_are_read_once(arguments: tuple[str, ...]) -> None:
    configure("color = 'always'\n")
    with mock.patch.object(configuration, "read", wraps=configuration.read) as read:
        on_screen(*arguments, TERM="xterm")
    assert read.call_count == 1


def test_a_pipe_with_a_zone_needs_no_settings() -> None:
    with mock.patch.object(configuration, "read", wraps=configuration.read) as read:
        assert confcli("talks").code == 0
    assert read.call_count == 0


def test_a_run_that_broke_off_leaves_nothing_to_the_next() -> None:
    with redirect_stderr(Screen()):
        streams.begin(General())
        streams.status("reading")
    with redirect_stderr(Screen()) as err:
        streams.begin(General("never"))
        streams.say("kites", "note")
    assert err.getvalue() == "confcli: kites\n"
