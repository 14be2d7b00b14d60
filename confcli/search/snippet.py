"""The part of an abstract that tells why it was found."""

from confcli.search.ranking import Judgement
from confcli.search.tokens import tokens

_WORDS = 30


def snippet(abstract: str | None, judgement: Judgement) -> str | None:
    """Return the abstract around its best hits, where it holds words that the title does not."""
    told = {hit.meaning for hit in judgement.hits if hit.field == "title"}
    hits = (hit for hit in judgement.hits if hit.field == "abstract" and hit.meaning not in told)
    wanted = {word for hit in hits for word in hit.words}
    if not wanted or not abstract:
        return None
    parts = abstract.split()
    held = [wanted & set(tokens(part)) for part in parts]
    begin = max(range(len(parts)), key=lambda n: (len(set().union(*held[n : n + _WORDS])), -n))
    first = next((n for n in range(begin, len(parts)) if held[n]), begin)
    begin = max(0, first - _WORDS // 3)
    text = " ".join(parts[begin : begin + _WORDS])
    return f"{'… ' if begin else ''}{text}{' …' if begin + _WORDS < len(parts) else ''}"
