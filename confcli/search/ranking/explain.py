"""Why a document was found, in words."""

from confcli.search.index.tokens import tokens
from confcli.search.ranking.hits import Hit, told
from confcli.search.ranking.judge import Judgement

_KINDS = {
    "spelling": "other spelling",
    "number": "singular or plural",
    "beginning": "longer word",
    "typo": "typo",
    "apart": "together or apart",
    "initials": "initials",
}
#: From this nearness on, words stand together; below the other, they are scattered.
_TOGETHER, _SCATTERED = 0.99, 0.3


def explanation(judgement: Judgement) -> str:
    """Return what of the query hit where and how, what was not found, and how near it stands."""
    parts = [_told(judgement, hit) for hit in judgement.best]
    if judgement.missing:
        parts.append(f"without {', '.join(judgement.missing)}")
    if judgement.whole:
        parts.append("this is the title")
    elif len(judgement.best) > 1:
        parts.append(_nearness(judgement.nearness))
    return "; ".join(parts)


def _told(judgement: Judgement, best: Hit) -> str:
    word = judgement.words[best.meaning]
    hits = [hit for hit in judgement.hits if hit.meaning == best.meaning and hit.fit == best.fit]
    fields = list(dict.fromkeys(hit.field for hit in hits))
    held = " ".join(told(best.words))
    kind = _KINDS.get(best.fit.kind)
    sentence = word if held == word or kind is None else f"{word} as {held} ({kind})"
    return f"{sentence} in {' and '.join(fields)}"


def _nearness(nearness: float) -> str:
    if nearness >= _TOGETHER:
        return "together"
    return "scattered" if nearness < _SCATTERED else "near"


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
