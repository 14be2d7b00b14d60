"""What can go wrong, each with its exit code. The message is the sentence the user reads."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

#: What could have been meant: a text, or the cells of a row; the last cell may be long.
Choice: TypeAlias = str | tuple[str, ...]
#: What each exit code means to a script.
EXIT_CODES = {
    0: "done, even if a list is empty",
    1: "search, find, similar, show, open, posters, export, report, authors with a name or topic "
    "found nothing; diff found a difference; a quiet update changed something you starred",
    2: "wrong usage; also a filter value that nothing loaded has",
    3: "input that could not be read or understood",
    4: "a web address that could not be fetched",
    130: "interrupted",
}


class Missing:
    """Facts that would resolve the error; ``cli/`` maps them to options.

    ``facts`` are what is missing, each with a value that it could have, or an empty text:
    ``timezone``, ``year`` and ``conference`` of a source, ``reader_zone``, ``home``, ``query``, …
    ``source`` doesn't state them; ``known`` is what was said about it already.
    """

    def __init__(
        self, facts: Mapping[str, str], source: str = "", known: Mapping[str, str] | None = None
    ) -> None:
        self.facts, self.source, self.known = facts, source, known or {}


class ConfcliError(Exception):
    """A failure reported in one sentence, never as a traceback."""

    exit_code = 3

    def __init__(
        self,
        sentence: str,
        missing: Missing | None = None,
        *,
        choices: Sequence[Choice] = (),
        question: str | None = "",
    ) -> None:
        super().__init__(sentence)
        self.missing = missing
        #: What could have been meant, or why nothing was; they follow the sentence, one per line.
        self.choices = choices
        #: What a person is asked between the two; ``None`` if the sentence has the choices already.
        self.question = question


def reason(error: Exception) -> str:
    """Why a file can't be used, as a person would say it."""
    if isinstance(error, UnicodeDecodeError):
        return "it is not UTF-8"
    return str(getattr(error, "strerror", None) or error).lower()


class NothingFoundError(ConfcliError):
    """``search`` or ``show`` found nothing."""

    exit_code = 1


class WrongUsageError(ConfcliError):
    """The command line asks for something that does not exist or is not possible."""

    exit_code = 2


class InputError(ConfcliError):
    """A file could not be read or understood."""


class UnknownFormatError(InputError):
    """A file holds no schedule in a known format."""


class NetworkError(ConfcliError):
    """A web address could not be fetched."""

    exit_code = 4
