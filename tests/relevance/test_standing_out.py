"""What stands out in the tracks of a real conference is what they are about."""

import os
from pathlib import Path

import pytest

from tests.relevance.standing_out import Judged, judged, share
from tests.relevance.tracks import FOSDEM

_CORPUS = os.environ.get("CONFCLI_CORPUS")


def test_the_share_of_tracks_whose_name_is_among_the_first_topics() -> None:
    found = [Judged("a", ["x", "a"], 2), Judged("b", ["y"], None), Judged("c", ["c"], 1)]
    assert [share(found, most) for most in (1, 2)] == [1 / 3, 2 / 3]


@pytest.mark.skipif(not _CORPUS, reason="needs CONFCLI_CORPUS")
def test_most_tracks_are_named_by_what_stands_out_in_them() -> None:
    found = list(judged(Path(str(_CORPUS)) / FOSDEM))
    assert len(found) > 50
    assert share(found, 3) >= 0.7
