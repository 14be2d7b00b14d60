"""The command line: the only place that knows Typer, streams, the environment and the clock.

Commands are loaded when they are called and import what they need at their top. An import inside
a function keeps something slow out of the commands, or the calls of one, that do without it:

- a library: rich, httpx2, platformdirs, pendulum, tomllib, SQLite, or a module made of it;
- what reads files: the registry of formats, and the assembly of what they parsed.

Views that need rich are reached through ``confcli.views.drawing``, which loads them when used.
"""

import gc
import os
import sys


def main() -> None:
    """Run confcli on the arguments of this process, and end the process."""
    gc.disable()  # collecting garbage would cost a short command more than it frees
    try:
        from confcli.cli.run import run  # here, so that Ctrl-C while it loads is quiet too

        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = 130
    except (MemoryError, SystemError, ImportError) as error:  # too little memory to load or report
        if os.environ.get("CONFCLI_DEBUG"):
            raise
        os.write(2, f"confcli: can't go on: {str(error) or 'not enough memory'}\n".encode())
        code = 3
    os._exit(code)  # output is flushed; taking the interpreter down would only cost time
