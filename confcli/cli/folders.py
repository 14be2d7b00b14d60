"""Where the user's files are: the settings, and the database of added listings."""

import os
import sys
from pathlib import Path

#: The variable that names a folder on Linux, and the folder below the user's home if it doesn't.
_LINUX = {
    "user_config_path": ("XDG_CONFIG_HOME", ".config"),
    "user_data_path": ("XDG_DATA_HOME", ".local/share"),
}


def configuration_file() -> Path:
    """The path of the settings, which need not exist."""
    return _home("user_config_path") / "config.toml"


def database_file() -> Path:
    """The path of the database of added listings, which need not exist."""
    return _home("user_data_path") / "listings.db"


def _home(kind: str) -> Path:
    """The user's folder: $CONFCLI_HOME, else the platform's folder of this kind."""
    home = os.environ.get("CONFCLI_HOME")
    if home:
        return Path(home)
    if sys.platform == "linux" and (found := _on_linux(*_LINUX[kind])):
        return found
    import platformdirs

    return Path(getattr(platformdirs, kind)("confcli"))


def _on_linux(variable: str, usual: str) -> Path | None:
    """The folder as ``platformdirs`` finds it, which takes half as long to load as a search.

    ``None`` where that is not the whole story: on Android, and without an absolute home.
    """
    home = os.environ.get("HOME", "")
    if "ANDROID_DATA" in os.environ or not os.path.isabs(home):
        return None
    named = os.environ.get(variable, "")
    return Path(named if os.path.isabs(named) else f"{home}/{usual}", "confcli")
