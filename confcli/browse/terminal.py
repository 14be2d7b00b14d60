"""The terminal: keys from whoever sits at it, and no trouble when it is gone."""

import os
import signal
from contextlib import suppress
from typing import IO, Any

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key
from textual.message import Message

#: The terminal of a process, also where its standard input is a pipe.
_OWN = "/dev/tty"


class Terminal(LinuxDriver):
    """Draws on standard error; standard input and output may be pipes."""

    #: Whether Ctrl-C was pressed that the browser has not heard yet.
    is_interrupted = False

    def __init__(self, app: App[Any], **settings: Any) -> None:
        super().__init__(app, **settings)
        self._file: IO[str] = _Lasting(self._file)  # type: ignore[assignment]
        if not self.input_tty:
            self.fileno = os.open(_OWN, os.O_RDWR)
            self.input_tty = True

    @property
    def is_lost(self) -> bool:
        """Whether the terminal is gone: its window was closed, or the connection to it."""
        return not os.isatty(self.fileno)

    def process_message(self, message: Message) -> None:
        """Hand on a key; Ctrl-C is a signal if the one before was not heard."""
        if isinstance(message, Key) and message.key == "ctrl+c":
            if self.is_interrupted:
                os.kill(os.getpid(), signal.SIGINT)
            self.is_interrupted = True
        super().process_message(message)

    def give_back(self) -> None:
        """Let the terminal be as it was before, from any thread."""
        self._disable_mouse_support()  # what follows does so in the main thread alone
        self.stop_application_mode()
        self.close()

    def _get_terminal_size(self) -> tuple[int, int]:
        """Its columns and lines; Textual asks standard output, which may be a pipe."""
        with suppress(OSError):
            columns, lines = os.get_terminal_size(self.fileno)
            if columns and lines:
                return columns, lines
        return super()._get_terminal_size()

    def _run_input_thread(self) -> None:
        with suppress(OSError):  # it is lost; the browser looks for that
            self.run_input_thread()


class _Lasting:
    """A stream that is written to as long as somebody reads it.

    What fails would end the thread that writes, and everything would wait for it for ever.
    """

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._stream.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._stream.flush()
