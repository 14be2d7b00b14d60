"""The screens of the browser, compared with pictures that somebody looked at."""

from pathlib import Path

import pytest

from tests.support import scenes
from tests.support.scenes import SCENES


@pytest.mark.parametrize("name", SCENES)
def test_a_screen_looks_as_in_its_picture(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable, value in scenes.environment(tmp_path / "home").items():
        monkeypatch.setenv(variable, value)
    drawn = scenes.drawn(SCENES[name])
    (tmp_path / f"{name}.svg").write_text(drawn, "utf-8")
    kept = scenes.kept(name)
    assert drawn == kept, f"{tmp_path / name}.svg differs; python -m tests.support.scenes redraws"


def test_every_picture_is_of_a_scene() -> None:
    assert {each.stem for each in scenes.FOLDER.iterdir()} == {*SCENES}
