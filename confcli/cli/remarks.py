"""What is said of a search beside its results."""

from collections.abc import Sequence

from confcli.model.text import quoted
from confcli.schedule.grouping import RELEVANCE
from confcli.search.asking.query import Query
from confcli.search.ranking.results import Found
from confcli.search.searcher import Searcher

#: Groups that follow one another in time, and what each of them is.
_OVER_TIME = {"time": "hour", "day": "day"}


def of(asked: Query, found: Found, *, is_led: bool = False) -> list[str]:
    """How a query was read, if not as it stands, and how well the results match.

    With ``is_led``, the list itself says where partial matches begin.
    """
    mended = asked.reading.mended
    remarks = [f"query syntax: {', '.join(mended)}"] if mended else []
    if asked.only_excludes:
        remarks.append("only excluded words; what is left follows in order of time, without scores")
    matches = [match.judgement for match in found.results]
    if not all(each.complete for each in matches):
        few = "few results match every word; " if found.complete else ""
        remarks += [] if is_led else [f"{few}{found.lead}{_weak(found)}"]
    elif (weak := _weak(found)) and not any(each.literal for each in matches):
        remarks.append(f"no result has the words as typed; similar ones follow{weak}")
    return remarks


def ordered(sort: str, by: str = "") -> str:
    """An order in words: that of the groups, and in each; or the option for another one."""
    known = {RELEVANCE: "best first", "time": "in order of time"}
    inside = known.get(sort, f"by {sort}")
    if not by:
        return f"{inside} · --sort time" if sort == RELEVANCE else inside
    if by in _OVER_TIME and sort == "time":
        return inside
    return f"by {_OVER_TIME.get(by, by)}, {inside} in each"


def _weak(found: Found) -> str:
    """How many of the matches shown are weak, in brackets."""
    weak = sum(match.weak for match in found.results)
    return f" ({weak} of {len(found.results)} weak)" if weak else ""


def nothing(
    searched: Searcher, asked: Query, lacking: Sequence[str] = (), near: Sequence[str] = ()
) -> str:
    """Report that nothing matched, with suggestions, or with what the conferences lack.

    ``near`` is what is suggested rather than words.
    """
    where = f" in {', '.join(fields)}" if (fields := asked.looked_in()) else ""
    read = f" ({', '.join(asked.reading.mended)})" if asked.reading.mended else ""
    reasons = [*lacking] or searched.fruitless(asked)
    if not reasons and searched.conferences and (near := near or searched.near(asked)):
        reasons = [f"did you mean: {', '.join(near)}?"]
    return "; ".join([f"no results for {quoted(asked.text)}{read}{where}", *reasons])
