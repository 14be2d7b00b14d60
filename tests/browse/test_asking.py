"""Questions asked as fast as they are typed: the newest is answered, and nothing comes late."""

import asyncio
from collections.abc import Awaitable, Callable
from threading import Condition, get_ident

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.browse.asking import Asking
from confcli.model.errors import ConfcliError, WrongUsageError

#: No test waits longer for what has to happen, in seconds.
_PATIENCE = 30
_ENOUGH = 1000


class Slow:
    """Answers a question with itself in capitals, as soon as it is let; fails if interrupted."""

    def __init__(self) -> None:
        self.seen: list[str] = []
        self._changed = Condition()
        self._is_busy = self._is_stopped = False
        self._permits = 0

    def __call__(self, question: str) -> str:
        with self._changed:
            self.seen.append(question)
            self._is_busy, self._is_stopped = True, False
            self._changed.notify_all()
            assert self._changed.wait_for(lambda: self._permits or self._is_stopped, _PATIENCE)
            self._is_busy = False
            if self._is_stopped:
                raise OSError("interrupted")
            self._permits -= 1
            return question.upper()

    def let(self, count: int = 1) -> None:
        """Let it answer so many questions."""
        with self._changed:
            self._permits += count
            self._changed.notify_all()

    def interrupt(self) -> None:
        """Let it fail if it looks at a question."""
        with self._changed:
            self._is_stopped = self._is_busy
            self._changed.notify_all()

    async def sees(self, *questions: str) -> None:
        """Wait until it has looked at questions."""

        def wait() -> bool:
            with self._changed:
                return self._changed.wait_for(lambda: self.seen == [*questions], _PATIENCE)

        assert await asyncio.to_thread(wait)


def run(
    use: Callable[[Slow, Asking[str, str]], Awaitable[None]], *, interrupted: bool = False
) -> None:
    """Use something slow that is asked."""
    slow = Slow()
    asking = Asking(slow, slow.interrupt) if interrupted else Asking(slow)
    try:
        asyncio.run(asyncio.wait_for(use(slow, asking), _PATIENCE))
    finally:
        slow.let(_ENOUGH)
        asking.close()


def test_questions_are_answered_in_one_other_thread() -> None:
    threads = []

    def find(number: int) -> int:
        threads.append(get_ident())
        return number + 1

    async def use() -> None:
        assert [await asking.ask(number) for number in (1, 2, 3)] == [2, 3, 4]

    asking = Asking(find)
    asyncio.run(use())
    asking.close()
    assert len({*threads}) == 1
    assert get_ident() not in threads


def test_questions_that_are_overtaken_are_never_looked_at() -> None:
    async def use(slow: Slow, asking: Asking[str, str]) -> None:
        first = asyncio.create_task(asking.ask("f"))
        await slow.sees("f")
        others = [asyncio.create_task(asking.ask(text)) for text in ("fe", "fed", "fede")]
        await asyncio.sleep(0)
        slow.let(_ENOUGH)
        assert await asyncio.gather(first, *others) == [None, None, None, "FEDE"]
        assert slow.seen == ["f", "fede"]

    run(use)


def test_one_that_is_looked_at_is_interrupted_which_is_no_error() -> None:
    async def use(slow: Slow, asking: Asking[str, str]) -> None:
        first = asyncio.create_task(asking.ask("f"))
        await slow.sees("f")
        newest = asyncio.create_task(asking.ask("fe"))
        assert await first is None
        await slow.sees("f", "fe")
        slow.let()
        assert await newest == "FE"

    run(use, interrupted=True)


def test_an_error_for_the_user_is_an_answer_and_any_other_is_raised() -> None:
    async def use(asking: Asking[Exception, None]) -> None:
        answer = await asking.ask(WrongUsageError("no word to search for in 'author:'"))
        assert isinstance(answer, ConfcliError)
        assert str(answer) == "no word to search for in 'author:'"
        with pytest.raises(ZeroDivisionError):
            await asking.ask(ZeroDivisionError())

    def find(error: Exception) -> None:
        raise error

    asking = Asking(find)
    asyncio.run(use(asking))
    asking.close()


def test_what_is_forgotten_is_not_answered() -> None:
    async def use(slow: Slow, asking: Asking[str, str]) -> None:
        asked = asyncio.create_task(asking.ask("f"))
        await slow.sees("f")
        asking.forget()
        slow.let()
        assert await asked is None

    run(use)


def test_it_closes_while_something_is_looked_at_and_the_rest_is_dropped() -> None:
    async def use(slow: Slow, asking: Asking[str, str]) -> None:
        asked = asyncio.create_task(asking.ask("f"))
        await slow.sees("f")
        asking.close()
        assert await asked is None
        assert slow.seen == ["f"]

    run(use, interrupted=True)


@given(steps=st.lists(st.sampled_from(["ask", "answer", "go on"]), max_size=30), interrupted=...)
def test_the_last_answer_is_that_to_the_last_question(steps: list[str], interrupted: bool) -> None:
    asked: list[int] = []
    shown: list[int] = []

    async def use(slow: Slow, asking: Asking[str, str]) -> None:
        async def show(question: str) -> None:
            asked.append(int(question))
            if isinstance(answer := await asking.ask(question), str):
                shown.append(int(answer))
                assert shown[-1] == asked[-1], "it is stale"

        tasks = []
        for number, step in enumerate([*steps, "ask"]):
            if step == "ask":
                tasks.append(asyncio.create_task(show(str(number))))
            elif step == "answer":
                slow.let()
            else:
                await asyncio.sleep(0)
        slow.let(_ENOUGH)
        await asyncio.gather(*tasks)

    run(use, interrupted=interrupted)
    assert shown[-1] == len(steps)
    assert shown == sorted(shown)
