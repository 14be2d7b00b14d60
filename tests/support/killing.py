"""Kills confcli in the middle of its work."""

import signal
import subprocess
import sys

#: Runs the command in its arguments, and kills itself once a listing's rows are written.
_PROGRAM = """
import os, signal, sys
from confcli.library import rows
write = rows.write
def stop(*a):
    write(*a)
    os.kill(os.getpid(), signal.SIGKILL)
rows.write = stop
from confcli.cli.run import run
run(sys.argv[1:])
"""


def kill_after_a_write(*arguments: str) -> None:
    """Run confcli, killed when it has written the rows of one listing but not committed them."""
    process = subprocess.run([sys.executable, "-c", _PROGRAM, *arguments], check=False)
    assert process.returncode == -signal.SIGKILL
