"""Words that only ask: ``who speaks about``, ``is there anything on``, ``how do I … my own``."""

from collections.abc import Sequence
from itertools import takewhile

from confcli.search.query.meaning import STOP_WORDS

#: What a question begins with.
_BEGINS = frozenset(
    """
    any anybody anyone anything are can could did do does has have how i id im is should
    something was what whats when where which who whose why will would
    """.split()
)
#: Words for whoever asks or answers, which say nothing anywhere in a question but at its end.
_SMALL = _BEGINS | {*"me my myself our someone there we you your".split()}
#: Words for what a programme holds, and what people do with it, before what it is about.
_OF_PROGRAMME = frozenset(
    """
    find give gives giving hear interested know learn looking me new paper papers people person
    present presentation presentations presenting presents see session sessions show speak speaker
    speakers speaking speaks talk talking talks tell want wants work working works
    """.split()
)
#: What stands before the topic.
_LEADS = frozenset("about concerning for in of on regarding that".split())
_OWNERS = frozenset("my our their your".split())


def asking(words: Sequence[str]) -> set[int]:
    """Find the places of the words of a query that only ask; none if they are all it has."""
    lead = takewhile(lambda word: word in STOP_WORDS | _SMALL | _OF_PROGRAMME, words)
    opening = list(lead)
    while opening and opening[-1] not in _LEADS:
        opening.pop()
    found = {*range(len(opening))}
    if len(words) > 1 and words[0] in _BEGINS:
        found |= {n for n, word in enumerate(words[:-1]) if word in _SMALL}
    found |= {n for n in range(1, len(words)) if words[n] == "own" and words[n - 1] in _OWNERS}
    return found
