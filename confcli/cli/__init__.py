"""The command line: the only place that knows Typer, streams, the environment and the clock."""

import gc
import os
import sys


def main() -> None:
    """Run confcli on the arguments of this process, and end the process."""
    gc.disable()  # a short command gains more from not looking for garbage than it costs
    try:
        from confcli.cli.run import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    os._exit(code)  # output is flushed; taking the interpreter down would only cost time
