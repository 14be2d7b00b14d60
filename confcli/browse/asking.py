"""Asks questions as fast as they are typed: the newest one is answered, off the event loop."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Generic, TypeVar

from confcli.model.errors import ConfcliError

Question = TypeVar("Question")
Answer = TypeVar("Answer")
T = TypeVar("T")


class Asking(Generic[Question, Answer]):
    """Finds answers, one after the other, in a thread of its own.

    A question that a newer one overtakes is dropped: before its turn it is never looked at, and
    later ``interrupt``, which may be called in another thread, is to end it soon.
    """

    def __init__(
        self, find: Callable[[Question], Answer], interrupt: Callable[[], None] = lambda: None
    ) -> None:
        self._find, self._interrupt = find, interrupt
        self._thread = ThreadPoolExecutor(1, "asking")
        #: The number of the newest question.
        self._newest = 0

    async def ask(self, question: Question) -> Answer | ConfcliError | None:
        """Answer a question, with an error if that is the answer; ``None`` if it is overtaken."""
        number = self._overtake()
        loop = asyncio.get_running_loop()
        answer = await loop.run_in_executor(self._thread, self._answer, number, question)
        return answer if self._is_newest(number) else None

    async def run(self, call: Callable[[], T]) -> T:
        """Call something else in the thread, once more if a question has interrupted it."""
        loop, newest = asyncio.get_running_loop(), self._newest
        try:
            return await loop.run_in_executor(self._thread, call)
        except ConfcliError:
            raise
        except Exception:
            if self._is_newest(newest):
                raise
            return await self.run(call)

    def forget(self) -> None:
        """Drop all that was asked: nobody waits for an answer any longer."""
        self._overtake()

    def close(self) -> None:
        """Drop all that was asked, and wait until the thread has ended."""
        self._overtake()
        self._thread.shutdown()

    def _overtake(self) -> int:
        # What is interrupted was asked before: the new question is not under way yet.
        self._newest += 1
        self._interrupt()
        return self._newest

    def _is_newest(self, number: int) -> bool:
        return number == self._newest

    def _answer(self, number: int, question: Question) -> Answer | ConfcliError | None:
        """Find an answer, in the thread; what fails because it was interrupted is no error."""
        try:
            return self._find(question) if self._is_newest(number) else None
        except ConfcliError as error:
            return error
        except Exception:
            if self._is_newest(number):
                raise
            return None
