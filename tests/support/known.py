"""Narrow optional values that a test knows to be present."""

from typing import TypeVar

T = TypeVar("T")


def known(value: T | None) -> T:
    """Check that a value is not None, and return it."""
    assert value is not None
    return value
