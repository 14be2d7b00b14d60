"""Texts that an item or a conference can be printed as."""

from typing import Annotated, NamedTuple

from confcli.cli.options.declaring import option, under
from confcli.cli.options.output import Output
from confcli.model.errors import WrongUsageError

_Md = Annotated[bool, option("--md", "Print Markdown. Example: --md >> notes.md")]


@under("Form")
class TextForm(NamedTuple):
    """A text for a bibliography or for notes, in place of the usual page."""

    bib: Annotated[bool, option("--bib", "Print a BibTeX entry. Example: --bib >> kites.bib")] = (
        False
    )
    md: _Md = False

    def is_asked(self, output: Output) -> bool:
        """Whether one is asked for; ``WrongUsageError`` for several forms at once."""
        return _is_asked(self._asdict(), output)


@under("Form")
class Markdown(NamedTuple):
    """A text for notes, in place of the usual page."""

    md: _Md = False

    def is_asked(self, output: Output) -> bool:
        """Whether it is asked for; ``WrongUsageError`` for several forms at once."""
        return _is_asked(self._asdict(), output)


def _is_asked(forms: dict[str, bool], output: Output) -> bool:
    asked = [f"--{name}" for name, value in forms.items() if value]
    if len(asked) > 1 or (asked and output.is_asked):
        others = asked[1:] or ["--json, --jsonl, --csv, --fields or --header"]
        raise WrongUsageError(f"{asked[0]} can't be combined with {others[0]}")
    return bool(asked)
