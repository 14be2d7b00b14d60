"""What a shell offers at the end of a command line, asked as its script asks."""

import os
from unittest import mock

from tests.support.harness import confcli


def answer(line: str, **environment: str) -> list[str]:
    """The lines that confcli answers to bash's question, after checking that it is quiet."""
    words = _split(line)
    asked = {
        "_CONFCLI_COMPLETE": "complete_bash",
        "COMP_WORDS": "\n".join(words),
        "COMP_CWORD": str(len(words) - 1),
    }
    with mock.patch.dict(os.environ, asked | environment):
        result = confcli()
    assert (result.code, result.err) == (0, "")
    return result.out.splitlines()


def completed(line: str, **environment: str) -> list[str]:
    """The words that bash offers."""
    parts = (each.split("\t") for each in answer(line, **environment))
    return [word for kind, *words in parts if kind == "plain" for word in words]


def offers_files(line: str) -> bool:
    """Whether bash offers the names of files, if nothing else fits."""
    return "file" in answer(line)


def _split(line: str) -> list[str]:
    """Split a line as bash does, also at each ``=``."""
    words: list[str] = []
    for word in line.split(" "):
        before, sign, after = word.partition("=")
        words += [part for part in (before, sign, after) if part] if sign else [word]
    return words
