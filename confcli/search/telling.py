"""What a document is about, in its own words."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from confcli.search.query.meaning import STOP_WORDS

#: Words of any abstract, whatever it is about.
_PROSE = frozenset(
    """
    about above across after again against all almost along already although always among another
    any around because become been before being best better between both but come could during each
    either enough even every few find first found further get give given good great had has have
    having here his how however if instead its itself just kind know known last least less like
    long lot made make makes making many may might more most much must need needs new next no none
    nor not now often one only other others our out over own part people perhaps possible put quite
    rather really same see seen several shall should show since so some such take taken talk than
    them then there these they thing things those though through thus time together too two under
    until up upon us use used uses using various very want was way ways well were what whether
    while who whole whose why will within without work works would yet you your
    """.split()
)


def tells(word: str) -> bool:
    """Whether a word may say what a text is about."""
    return len(word) > 1 and word not in STOP_WORDS and word not in _PROSE


def phrases(words: Sequence[str], others: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the longest phrases of words that may tell, which stand in both of two texts."""
    held = {*zip(others, strict=True), *pairwise(others)}
    held.update(zip(others, others[1:], others[2:], strict=False))
    phrase: tuple[str, ...] = ()
    for word in words:
        longer = (*phrase, word)
        if tells(word) and longer[-3:] in held:
            phrase = longer
        else:
            yield from [phrase] if phrase else []
            phrase = (word,) if tells(word) and (word,) in held else ()
    yield from [phrase] if phrase else []
