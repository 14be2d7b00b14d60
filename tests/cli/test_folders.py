"""The folders on Linux are read without ``platformdirs``, and are those that it names."""

import sys

import platformdirs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from confcli.cli import folders

_FOLDER = st.sampled_from(
    ["", "/", "//", "/h", "/h/", "/h//", "relative", "./h", "~", "~/h", " /h", "/h/../k", "/zoë"]
)
_VARIABLES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "ANDROID_DATA", "ANDROID_ROOT")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems ask platformdirs")


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(_VARIABLES, _FOLDER)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_they_are_those_of_platformdirs(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str]
) -> None:
    with monkeypatch.context() as patch:
        for name in ("CONFCLI_HOME", *_VARIABLES):
            patch.delenv(name, raising=False)
        for name, value in variables.items():
            patch.setenv(name, value)
        config, data = (getattr(platformdirs, f"user_{kind}_path") for kind in ("config", "data"))
        assert folders.configuration_file() == config("confcli") / "config.toml"
        assert folders.database_file() == data("confcli") / "listings.db"
