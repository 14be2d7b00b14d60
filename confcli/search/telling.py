"""What a document is about, in its own words."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from confcli.search.query.meaning import STOP_WORDS

#: Words of any abstract, whatever it is about.
_PROSE = frozenset(
    """
    about above across additionally after again against all allow allows almost along already
    although always among another any appreciate appreciated arent around aspect aspects because
    become been before being best better between both but called cant challenge challenges come
    could couldnt demonstrate demonstrates developed didnt discuss discussed discusses doesnt
    dont during each easier either enough even every existing explore explores faced few find
    first focus focused focuses found further furthermore future get give given goal goals good
    great had hadnt has hasnt have havent having here heres his how however if im includes
    including instead introduce introduced introduces isnt its itself ive just kind know known
    last leads learn learned least led less lets like long look looked looking looks lot made
    make makes making many may might more most much must need needs new next no none nor not now
    often one only other others our out over own part people perhaps possible present presented
    presents propose proposed proposes provide provided provides put quite rather really same
    see seen several shall short should shouldnt show since so solution solutions some such
    summary take taken talk than thats them then there theres these they theyll theyre theyve
    thing things those though through thus time together too two under until up upon us use used
    uses using utilize utilized utilizes various very want was wasnt way ways wed well were
    werent weve what whats whether while who whole whose why will within without wont work works
    would wouldnt yet you youd youll your youre youve
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
