"""The error that a user sees when a source is refused."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from confcli.cli import advice
from confcli.model.errors import InputError


@contextmanager
def refused(pattern: str) -> Iterator[None]:
    """Expect an ``InputError`` whose message, with advice and choices, matches."""
    with pytest.raises(InputError) as caught:
        yield
    said = [advice.sentence(caught.value), *map(str, caught.value.choices)]
    assert re.search(pattern, "\n".join(said))
