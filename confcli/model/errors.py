"""What can go wrong, each with its exit code. The message is the sentence the user reads."""

from collections.abc import Sequence


class ConfcliError(Exception):
    """A failure, reported in one sentence and never as a traceback."""

    exit_code = 3

    def __init__(self, sentence: str, *, choices: Sequence[str] = ()) -> None:
        super().__init__(sentence)
        #: What could have been meant; they follow the sentence, one a line.
        self.choices = choices


class NothingFoundError(ConfcliError):
    """``search`` or ``show`` found nothing."""

    exit_code = 1


class WrongUsageError(ConfcliError):
    """The command line asks for something that is not there or not possible."""

    exit_code = 2


class InputError(ConfcliError):
    """A file could not be read or understood."""

    exit_code = 3


class NetworkError(ConfcliError):
    """A web address could not be fetched."""

    exit_code = 4
