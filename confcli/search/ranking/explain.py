"""Why a document matched, in words."""

from collections.abc import Iterable

from confcli.search.index.tokens import tokens
from confcli.search.query.meaning import STOP_WORDS
from confcli.search.ranking.judge import Judgement
from confcli.search.ranking.matches import Match, as_text

_KINDS = {
    "spelling": "spelling variant",
    "number": "singular or plural",
    "inflection": "inflection",
    "clipping": "short form",
    "abbreviation": "abbreviation",
    "beginning": "prefix",
    "typo": "typo",
    "apart": "split or joined",
    "initials": "initials",
}
#: From this nearness on, words are together; below the other, they are far apart.
_TOGETHER, _FAR_APART = 0.99, 0.3


def explanation(judgement: Judgement) -> str:
    """Say which words match where and how, which do not, and how near they stand."""
    groups = list(_together(judgement.best))
    parts = [_described(judgement, together) for together in groups]
    if judgement.missing:
        parts.append(f"no match for {', '.join(judgement.missing)}")
    if judgement.whole:
        parts.append("exact title")
    elif judgement.has_several and len(groups) > 1:
        parts.append(_nearness(judgement.nearness))
    return "; ".join(parts)


def _together(found: Iterable[Match]) -> Iterable[list[Match]]:
    """Group what several words of a query match in one place, such as the short form of them."""
    groups: dict[tuple[str, int, tuple[str, ...]], list[Match]] = {}
    for match in found:
        groups.setdefault((match.field, match.position, match.words), []).append(match)
    return groups.values()


def _described(judgement: Judgement, together: list[Match]) -> str:
    best = together[0]
    word = " ".join(judgement.words[match.word] for match in together)
    same = [match for match in judgement.matches if match.word == best.word]
    fields = dict.fromkeys(match.field for match in same if match.fit == best.fit)
    typed = dict.fromkeys(match.field for match in same if match.fit.kind == "exact")
    held = " ".join(as_text(best.words))
    kind = _KINDS.get(best.fit.kind)
    what = word if held == word or kind is None else f"{word} matches {held} ({kind})"
    said = f"{what} in {' and '.join(fields)}"
    return said if what == word or not typed else f"{said}; {word} in {' and '.join(typed)}"


def _nearness(nearness: float) -> str:
    if nearness >= _TOGETHER:
        return "words together"
    return "words far apart" if nearness < _FAR_APART else "words near each other"


def snippet(abstract: str | None, judgement: Judgement, most: int) -> str | None:
    """Cut ``most`` words around the best matches out of the abstract.

    ``None`` if the title has them all.
    """
    in_title = {match.word for match in judgement.matches if match.field == "title"}
    wanted = {
        word
        for match in judgement.matches
        if match.field == "abstract" and match.word not in in_title
        for word in match.words
    }
    if not wanted or not abstract:
        return None
    wanted = wanted - STOP_WORDS or wanted
    parts = abstract.split()
    held = [wanted & set(tokens(part)) for part in parts]
    begin = max(range(len(parts)), key=lambda n: (len(set().union(*held[n : n + most])), -n))
    found = [n for n in range(begin, min(begin + most, len(parts))) if held[n]]
    if found:  # with some words before the first match, but no match lost at the end
        begin = max(0, found[0] - most // 3, found[-1] - most + 1)
    text = " ".join(parts[begin : begin + most])
    return f"{'… ' if begin else ''}{text}{' …' if begin + most < len(parts) else ''}"
