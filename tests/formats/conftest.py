"""The folder of real files."""

import os
from pathlib import Path

import pytest


@pytest.fixture
def folder() -> Path:
    """The folder named by ``CONFCLI_CORPUS``; without it, the test is skipped."""
    named = os.environ.get("CONFCLI_CORPUS")
    if not named:
        pytest.skip("CONFCLI_CORPUS is not set")
    return Path(named)
