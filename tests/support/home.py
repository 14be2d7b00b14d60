"""The user's folder: settings and listings for a test."""

import os
from pathlib import Path


def configure(text: str) -> Path:
    """Write the settings, and return their file."""
    home = Path(os.environ["CONFCLI_HOME"])
    home.mkdir(exist_ok=True)
    file = home / "config.toml"
    file.write_text(text, "utf-8")
    return file
