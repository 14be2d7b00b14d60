"""Kills confcli in the middle of its work."""

import signal
import subprocess
import sys

#: Runs the command in its arguments, and kills itself once a function, named by its module and
#: its own name, has returned.
_PROGRAM = """
import importlib, os, signal, sys
module = importlib.import_module(sys.argv[1])
function = getattr(module, sys.argv[2])
def stop(*a, **k):
    function(*a, **k)
    os.kill(os.getpid(), signal.SIGKILL)
setattr(module, sys.argv[2], stop)
from confcli.cli.run import run
run(sys.argv[3:])
"""


def kill_after(module: str, function: str, *arguments: str) -> None:
    """Run confcli, killed as soon as it has called a function."""
    command = [sys.executable, "-c", _PROGRAM, module, function, *arguments]
    process = subprocess.run(command, check=False)
    assert process.returncode == -signal.SIGKILL


def kill_after_a_write(*arguments: str) -> None:
    """Run confcli, killed when it has written the rows of one listing but not committed them."""
    kill_after("confcli.library.rows", "write", *arguments)
