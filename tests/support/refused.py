"""What a user reads where a source is refused."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from confcli.cli import advice
from confcli.model.errors import InputError


@contextmanager
def refused(pattern: str) -> Iterator[None]:
    """Expect an ``InputError`` that reads so, with the advice that the command line makes of it."""
    with pytest.raises(InputError) as caught:
        yield
    assert re.search(pattern, advice.sentence(caught.value))
