"""Video ids and the sites that their keys name."""

import pytest

from confcli.formats import videos
from tests.support.corpus import parse, talks


@pytest.mark.parametrize("key", ["youtube_id", "YouTube ID", "yt_id", "youtube_video_id"])
def test_keys_of_any_spelling_name_a_site(key: str) -> None:
    assert videos.address(key, "a1B2c3D4e5F") == "https://www.youtube.com/watch?v=a1B2c3D4e5F"


@pytest.mark.parametrize(
    ("key", "text"), [("youtube_id", "n/a"), ("youtube_id", ""), ("video_id", "a1B2c3D4e5F")]
)
def test_anything_else_is_no_video(key: str, text: str) -> None:
    assert videos.address(key, text) == ""


def test_a_column_of_video_ids_is_that_of_recordings() -> None:
    (talk,) = talks(parse("title,speaker,YouTube ID\nKites,Ada Verne,a1B2c3D4e5F\n", name="k.csv"))
    assert talk.recording == "https://www.youtube.com/watch?v=a1B2c3D4e5F"
