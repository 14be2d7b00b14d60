"""What a stranger's text may hold to control a terminal, or to hide what it says, by class."""

import re
import unicodedata
from typing import NamedTuple


class Class(NamedTuple):
    """Characters that no stream may have, and whether U+FFFD is shown in their place."""

    letters: str
    is_shown: bool = False


def _all(*ranges: tuple[int, int]) -> str:
    return "".join(chr(each) for first, last in ranges for each in range(first, last + 1))


CLASSES = {
    "controls": Class(_all((0, 8), (0x0B, 0x1F), (0x7F, 0x7F)), is_shown=True),
    "controls of Latin-1": Class(_all((0x80, 0x9F)), is_shown=True),
    "line breaks": Class("\u2028\u2029", is_shown=True),
    "bidi": Class("\u061c\u200e\u200f" + _all((0x202A, 0x202E), (0x2066, 0x2069)), is_shown=True),
    "halves of characters": Class("\ud800\udbff\udc80\udcff\udfff", is_shown=True),
    "private use": Class("\ue000\uf0b7\uf8ff\U000f0000\U0010eeee\U0010fffd", is_shown=True),
    "noncharacters": Class("\ufdd0\ufffe\uffff\U0001ffff\U0004fffe\U0010ffff", is_shown=True),
    "no width": Class("\xad\u034f\u200b\u2060\u2061\u2064\ufeff"),
    "deprecated": Class("\u17b4\u17b5" + _all((0x206A, 0x206F))),
    "fillers": Class("\u115f\u1160\u3164\uffa0"),
    "annotations": Class("\ufff9\ufffa\ufffb"),
    "tags": Class(_all((0xE0000, 0xE007F))),
    "selectors": Class(_all((0x180B, 0x180F), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF))),
    "joiners": Class("\u200c\u200d"),
    "music and shorthand": Class("\U0001d173\U0001d17a\U0001bca0\U0001bca3"),
}
#: What is forbidden wherever it stands; of the others, what stands where no script needs it.
FORBIDDEN = frozenset(
    "".join(
        each.letters
        for name, each in CLASSES.items()
        if name not in ("selectors", "joiners", "tags")
    )
    + "\U000e0001"
)
#: What copies to the clipboard, links, sets colours and titles, asks the terminal, moves the
#: cursor, in both spellings; what confuses a shell or rich; then each class; then a flood.
ATTACK = (
    "\x1b]52;c;cHduZWQ=\x07\x1b[31m\x1b[2J\x1b]0;pwned\x1b\\\x1bP+q\x1b\\\x1b_G\x1b\\"
    "\x1b]8;;http://evil.example\x07\x9b5m\x9d52;c;eA==\x9c\x90q\x9c\x85\r\x08\t"
    "[red][/][link=http://evil.example]`$(id)`\\"
    + "".join(f"{name[0]}{''.join(each.letters)[:4]}" for name, each in CLASSES.items())
    + "".join(f"{each.letters[-1]}x" for each in CLASSES.values())
    + f"x\u200d\u200cx\ufe0f\ufe0fx\U000e0101x{chr(0x301) * 40}{chr(0x489) * 40}z"
)
#: Marks on one letter.
_MOST = 6
#: What confcli writes itself: colours of the palette, links to web addresses without controls,
#: and, for the progress, the way to the beginning of a line and the end of one.
_OURS = re.compile(
    r"\x1b\[(?:0|[1-9]|[34][0-7]|9[0-7]|10[0-7])?(?:;(?:[1-9]|[34][0-7]|9[0-7]|10[0-7]))*m"
    r"|\x1b\]8;(?:id=\d+;https?://[!-~\xa1-\U0010ffff]*|;)\x1b\\"
)
_OF_PROGRESS = re.compile(r"\r(?=[^\n]*\x1b\[K)|\x1b\[K")


def harmful(text: str, *, may_have: str = "", progress: bool = False) -> list[str]:
    """What a stream has that could control a terminal or hide what is said, with what is beside it.

    Nothing else than what confcli itself writes is taken for its own.
    """
    left = _OURS.sub("", text)
    if progress:
        left = _OF_PROGRESS.sub("", left)
    found = FORBIDDEN & set(left) - set(may_have)
    stray = [each for each in _STRAY.findall(left) if each not in may_have]
    places = [left.index(it) for it in found]
    return [ascii(left[max(at - 20, 0) : at + 20]) for at in places] + stray + floods(left)


#: Joiners, selectors and tags that belong to no letter before them.
_STRAY = re.compile(
    r"(?<=[\x00-\u02ff])(?:[\u200c\u200d\u180b-\u180f\ufe00-\ufe0e\U000e0100-\U000e01ef]"
    r"|\ufe0f(?!\u20e3))|(?<!\U0001f3f4)(?<![\U000e0030-\U000e007a])[\U000e0000-\U000e007f]"
    r"|[\ufe00-\ufe0f\u200c\u200d]{3,}"
)


#: What has marks in it if anything has.
_RUN = re.compile(rf"[^\x00-\u02ff\w]{{{_MOST + 1},}}")


def floods(text: str) -> list[str]:
    """The runs in which a letter has more marks than any script needs."""
    return [ascii(run[:9]) for run in _RUN.findall(text) if _most_marks(run) > _MOST]


def _most_marks(run: str) -> int:
    most = marks = 0
    for letter in run:
        if unicodedata.category(letter) in ("Mn", "Me"):
            marks += 1
        elif letter not in "\u200c\u200d":
            marks = 0
        most = max(most, marks)
    return most
