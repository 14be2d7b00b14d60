"""What the user says of an item beside a mark: labels and a note."""

from typing import Annotated, NamedTuple

from confcli.cli import completion
from confcli.cli.options.declaring import Texts, option
from confcli.model.errors import WrongUsageError
from confcli.model.marks import Mark


class Said(NamedTuple):
    """Labels and a note to be added to an item."""

    label: Annotated[
        Texts,
        option(
            "--label LABEL",
            "Add a label; may be repeated. Example: --label thesis",
            completion.labels,
        ),
    ] = None
    text: Annotated[
        str | None,
        option(
            "--note TEXT",
            'Add a note; an empty text removes it. Example: --note "ask for data"',
        ),
    ] = None

    def checked(self) -> "Said":
        """The same, with labels as they are written; ``WrongUsageError`` for one without text."""
        labels = [each.strip() for each in self.label or ()]
        if not all(labels):
            raise WrongUsageError("a label can't be empty")
        return self._replace(label=labels)

    @property
    def is_given(self) -> bool:
        """Whether there is anything to add."""
        return bool(self.label or self.text is not None)

    def of(self, mark: Mark) -> Mark:
        """The mark with these labels, and with this note."""
        return mark._replace(
            labels=tuple(dict.fromkeys((*mark.labels, *(self.label or ())))),
            note=mark.note if self.text is None else self.text.strip() or None,
        )
