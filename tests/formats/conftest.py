"""The folder of real files."""

import os
from pathlib import Path

import pytest


@pytest.fixture
def folder() -> Path:
    """Return the folder that ``CONFCLI_CORPUS`` names, or skip the test."""
    named = os.environ.get("CONFCLI_CORPUS")
    if not named:
        pytest.skip("CONFCLI_CORPUS names no folder of real files")
    return Path(named)
