"""What is copied for each of many talks costs little each time."""

from dataclasses import replace

from confcli.model.entities import Talk
from tests.support.effort import calls


def test_replacing_a_field_makes_no_class_each_time() -> None:
    talk = replace(Talk("Kites"), title="Tails")
    assert calls(lambda: replace(talk, title="Lines")) < 250
