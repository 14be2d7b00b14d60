"""What can go wrong, each with its exit code. The message is the sentence the user reads."""


class ConfcliError(Exception):
    """A failure that is told in one sentence; never shown as a traceback."""

    exit_code = 3


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
