"""What a user says of columns that a file does not have."""

from confcli.formats.rows.columns import Columns
from confcli.model.errors import InputError
from confcli.model.near import near
from confcli.model.text import quoted

#: The most columns to name where none has a name like the one that was said.
_MOST = 12


def refuse_absent(name: str, columns: Columns, what: str = "column") -> None:
    """Raise ``InputError`` if the user names a column for a field that the file doesn't have."""
    for field, said in columns.absent.items():
        known = [it.key for it in columns.all]
        nearest = near(said, known)
        wrong = f"{name}: no {what} {quoted(said)} for {field.replace('_', ' ')}"
        choices = nearest or known[:_MOST]
        question = "did you mean" if nearest else f"some of its {what}s are"
        raise InputError(wrong, choices=choices, question=question)
