"""Where the user's files are: the settings, and the database of added listings."""

import os
from pathlib import Path


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
    import platformdirs

    return Path(getattr(platformdirs, kind)("confcli"))
