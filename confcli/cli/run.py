"""One run: from arguments to an exit code. No traceback ever reaches a user."""

import errno
import json
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import confcli
from confcli.cli import front, one_dash, resources, streams
from confcli.cli.arguments import check
from confcli.cli.options import general
from confcli.model.addresses import masked
from confcli.model.errors import Choice, ConfcliError

_INTERRUPTED = 130
_ISSUES = "https://github.com/confcli/confcli/issues"
#: What goes wrong when output is written; reading files raises errors of its own.
_OF_OUTPUT = {errno.EPIPE, errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF}
#: The reader has closed the pipe; Windows calls that an invalid argument.
_CLOSED_PIPE = {errno.EPIPE, errno.EINVAL} if os.name == "nt" else {errno.EPIPE}


def run(arguments: list[str]) -> int:
    """Run confcli, flush its output, and return the exit code."""
    if sys.stderr is None:  # closed by the caller
        _say_nothing()
    if sys.stdout is None:
        return _report("standard output is closed", 3, arguments)
    code, begun = 0, time.perf_counter()
    streams.begin(general.early(arguments))
    try:
        with resources.closing():
            code = _complete() if "_CONFCLI_COMPLETE" in os.environ else _run(arguments)
        streams.finish()
        sys.stdout.flush()
        streams.explain("done", begun)
        sys.stderr.flush()
    except KeyboardInterrupt:
        streams.finish()
        return _INTERRUPTED
    except OSError as error:
        if error.errno in _CLOSED_PIPE:
            streams.finish()
            # The reader has read enough; keep the interpreter from flushing into the closed pipe.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return code
        reason = (error.strerror or str(error)).lower()
        return _report(f"can't write the output: {reason}", code or 3, arguments)
    return code


def _say_nothing() -> None:
    """Let messages go nowhere from now on."""
    sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115


def _complete() -> int:
    """Print what completes the line that a shell's script passes on."""
    from confcli.cli import shells

    return shells.answer()


def _called(arguments: list[str]) -> int:
    """Call the program, which prints its version if that is asked for anywhere."""
    try:
        code = front.called(arguments)
        if code is None:
            from confcli.cli import app  # loads Typer, which takes longer than a search

            code = app.called(arguments)
    except general.VersionAsked:
        streams.out().line(f"confcli {confcli.__version__}")
        return 0
    if streams.are_for_people():
        from confcli.cli import news  # only a terminal needs it

        news.show()
    return code


def _run(arguments: list[str]) -> int:
    try:
        check(arguments)
        return _called(arguments)
    except ConfcliError as error:
        from confcli.cli import advice

        said = one_dash.explained(advice.sentence(error, *arguments[:1]), arguments)
        return _report(said, error.exit_code, arguments, error)
    except (KeyboardInterrupt, EOFError):  # a question that nobody answers
        return _INTERRUPTED
    except SystemExit as error:
        if isinstance(error.__context__, BrokenPipeError):  # Typer makes an exit of it
            raise error.__context__ from None
        return int(error.code or 0)
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _OF_OUTPUT | _CLOSED_PIPE:
            raise
        if os.environ.get("CONFCLI_DEBUG"):
            raise
        from confcli.cli import advice, folders
        from confcli.library import health

        if found := health.explained(folders.database_file(), error):
            return _report(advice.sentence(found), found.exit_code, arguments, found)
        return _report(_unforeseen(error), 3, arguments)


def _unforeseen(error: Exception) -> str:
    """The sentence for an unexpected error; it is a bug unless the system caused it."""
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}{(error.strerror or str(error)).lower()}"
    if isinstance(error, MemoryError):
        return "not enough memory"
    bug = f"internal error: {type(error).__name__}: {error}"
    return f"{bug}; set CONFCLI_DEBUG=1 for a traceback, and report it at {_ISSUES}"


def _report(
    sentence: str, code: int, arguments: list[str], error: ConfcliError | None = None
) -> int:
    """Print an error on stderr, and return its exit code, which says it even where that is full."""
    try:
        _print(sentence, code, arguments, error)
    except OSError:
        _say_nothing()
    return code


def _print(sentence: str, code: int, arguments: list[str], error: ConfcliError | None) -> None:
    """Print an error on stderr: a sentence and its choices, or an object if JSON is asked for."""
    from confcli.cli import advice

    choices = advice.choices(error) if error else ()
    if {"--json", "--jsonl"} & set(arguments):
        rows = [(each,) if isinstance(each, str) else each for each in choices]
        texts = [" ".join(filter(None, cells)) for cells in rows]
        found = {"error": masked(sentence), "exit_code": code, "choices": texts}
        streams.err().json(f"{json.dumps(found, ensure_ascii=False)}\n")
    elif error and choices and error.question is not None:
        question = f"; {error.question}" if error.question else ""
        streams.say(f"{sentence}{question}:", "error")
        _list(choices)
    else:
        streams.say(sentence, "error")
    streams.err().flush()


def _list(choices: Sequence[Choice]) -> None:
    """Print choices on stderr, one a line where they fit."""
    from confcli.views.choices import lines  # measures columns, which only choices need

    err = streams.err()
    for line in lines(choices, err.manner.width if err.stream.isatty() else None):
        err.line((line, "choice"))
