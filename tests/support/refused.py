"""The error that a user sees when a source is refused."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from confcli.cli import advice
from confcli.model.errors import InputError


@contextmanager
def refused(pattern: str) -> Iterator[None]:
    """Expect an ``InputError`` whose message with the command line's advice matches."""
    with pytest.raises(InputError) as caught:
        yield
    assert re.search(pattern, advice.sentence(caught.value))
