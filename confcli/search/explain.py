"""Why a document was found, in words."""

from confcli.search.hits import Hit, told
from confcli.search.ranking import Judgement

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
