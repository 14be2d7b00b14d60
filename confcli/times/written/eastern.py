"""Times of day in Japanese, Chinese and Korean: ``10時05分``, ``午後3時``, ``오전 10시``."""

import re

from confcli.model.patterns import Pattern

#: The hour and the minute, before or after noon.
_EASTERN = Pattern(
    r"(?:(?P<early>午前|上午|오전)|(?P<late>午後|下午|오후))?\s?(?P<hour>\d{1,2})\s?[時时点시]"
    r"(?:\s?(?P<minute>\d\d?)\s?[分분])?"
)


def as_western(text: str) -> str:
    """Write the times in a text with colons: ``午後3時30分`` as ``3:30 pm``."""
    return _EASTERN.sub(_with_colon, text)


def _with_colon(found: re.Match[str]) -> str:
    half = " am" if found["early"] else " pm" if found["late"] else ""
    return f" {found['hour']}:{int(found['minute'] or 0):02}{half} "
