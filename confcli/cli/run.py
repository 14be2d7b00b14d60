"""One run: from arguments to an exit code. No traceback ever reaches a user."""

import errno
import json
import os
import sys
from pathlib import Path

import typer

from confcli.cli import advice
from confcli.cli.app import app
from confcli.model.errors import ConfcliError
from confcli.model.text import one_line, safe

_INTERRUPTED = 130
#: What goes wrong when output is written; files that are read have errors of their own.
_OF_OUTPUT = {errno.EPIPE, errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF}
#: Nobody reads any more; Windows calls that an invalid argument.
_CLOSED_PIPE = {errno.EPIPE, errno.EINVAL} if os.name == "nt" else {errno.EPIPE}


def run(arguments: list[str]) -> int:
    """Run confcli, flush its output, and return the exit code."""
    if sys.stderr is None:  # closed by the caller; what is told then goes nowhere
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    if sys.stdout is None:
        return _tell("standard output is closed", 3, arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    code = 0
    try:
        code = _run(arguments)
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError as error:
        if error.errno in _CLOSED_PIPE:
            # The reader has read enough; keep the interpreter from flushing into the closed pipe.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return code
        reason = (error.strerror or str(error)).lower()
        return _tell(f"the output could not be written: {reason}", 3, arguments)
    return code


def _run(arguments: list[str]) -> int:
    try:
        return int(app(args=arguments, prog_name="confcli", standalone_mode=False) or 0)
    except ConfcliError as error:
        said = advice.sentence(error, *arguments[:1])
        return _tell(said, error.exit_code, arguments)
    except typer.TyperException as error:
        return _tell(_usage(error), 2, arguments)
    except (typer.Abort, KeyboardInterrupt):
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
        if type(error).__module__ == "sqlite3":
            return _tell(f"the database of added listings cannot be read: {error}", 3, arguments)
        mistake = f"{type(error).__name__}: {error}"
        return _tell(f"a mistake in confcli: {mistake}; CONFCLI_DEBUG=1 shows where", 3, arguments)


def _usage(error: typer.TyperException) -> str:
    """Return the sentence of a usage error, with the help that says what would be right."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "confcli"
    return f"{error.format_message().rstrip('.')}; see {path} --help"


def _tell(sentence: str, code: int, arguments: list[str]) -> int:
    """Tell an error on stderr in one line: a sentence, or an object where JSON is asked for."""
    if {"--json", "--jsonl"} & set(arguments):
        line = json.dumps({"error": sentence, "exit_code": code}, ensure_ascii=False)
    else:
        line = f"confcli: {safe(one_line(sentence))}"
    print(line, file=sys.stderr, flush=True)
    return code
