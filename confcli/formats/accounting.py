"""What a data file holds and its reader did not use, and problems with one cause."""

from collections.abc import Collection, Sequence

from confcli.formats.syntax.document import Document
from confcli.formats.syntax.lenient.yaml_text import TAB
from confcli.formats.telling import often
from confcli.model.entities import Listing, Problem, Unused
from confcli.model.patterns import Pattern
from confcli.model.text import one_line, shorten

#: So many problems with one cause are told one by one.
_FEW = 2
_ALIAS = "an alias beyond the text that aliases may repeat: left out"
#: What differs between problems with one cause: what can't be read, numbers, times and ids, and
#: what follows a colon.
_PARTICULARS = Pattern(r"(?<=can't read ).*?(?= as )|(?<!\S)[^\s\d]*+\d\S*+|: .*", "s")


def settle(document: Document, listings: Sequence[Listing], furniture: Collection[str]) -> None:
    """Account for the values of a data file that was read, in the first of its listings.

    Entries that no one used are a problem, other keys are listed with the source. ``furniture``
    names the keys without programme content. Problems with one cause are told once.
    """
    if document.account.is_empty:
        return
    values, left = document.account.settle(furniture)
    for key, value, line in document.account.replaced:
        reason = f"the same key twice in one object: {shorten(one_line(key))}"
        listings[0].problems.append(Problem(document.name, line, value, reason))
    for line in document.account.tabs:
        text = shorten(document.lines[line - 1].text)
        listings[0].problems.append(Problem(document.name, line, text, TAB))
    for line in document.account.aliases:
        text = shorten(document.lines[line - 1].text)
        listings[0].problems.append(Problem(document.name, line, text, _ALIAS))
    source = listings[0].sources[0]
    source.values, source.unused = values, [unused for unused, _ in left]
    for unused, text in left:
        if unused.entries:
            problem = Problem(document.name, unused.line, text, of_entries(unused))
            listings[0].problems.append(problem)
    for listing in listings:
        listing.sources[0].lines = {} if values else listing.sources[0].lines
        listing.problems = folded(listing.problems)


def of_entries(unused: Unused) -> str:
    """Say that the entries of a programme under a key were not used."""
    noun, verb = ("entry", "is") if unused.count == 1 else ("entries", "are")
    return f"{unused.count:,} {noun} under {unused.key} {verb} not used"


def folded(problems: Sequence[Problem]) -> list[Problem]:
    """Tell more than two problems with one cause as one, where the first of them is; by line."""
    causes: dict[str, list[Problem]] = {}
    for problem in sorted(problems, key=lambda problem: problem.line):
        causes.setdefault(_PARTICULARS.sub("", problem.reason), []).append(problem)
    found = []
    for same in causes.values():
        if len(same) > _FEW:
            first = same[0]
            first.count = sum(problem.count for problem in same)
            is_same = len({problem.reason for problem in same}) == 1
            first.reason = often(first.reason, first.count, is_same)
        found += same[:1] if len(same) > _FEW else same
    return sorted(found, key=lambda problem: problem.line)
