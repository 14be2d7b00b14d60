"""What a user says of columns or keys that a file does not have."""

from collections.abc import Mapping, Sequence

from confcli.model.errors import InputError
from confcli.model.near import near
from confcli.model.text import quoted

#: The most columns to name where none has a name like the one that was said.
_MOST = 12


def refuse(name: str, absent: Mapping[str, str], known: Sequence[str], what: str) -> None:
    """Raise ``InputError`` if a column or key that the user names for a field isn't there."""
    for field, wanted in absent.items():
        nearest = near(wanted, known)
        wrong = f"{name}: no {what} {quoted(wanted)} for {field.replace('_', ' ')}"
        choices = nearest or known[:_MOST]
        question = "did you mean" if nearest else f"some of its {what}s are"
        raise InputError(wrong, choices=choices, question=question)
