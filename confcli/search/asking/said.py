"""What a query asks of what the user says of documents, as a condition in SQL."""

import json

from confcli.model.marks import NO_MARK
from confcli.schedule.filters import Filters
from confcli.search.index.documents import Index
from confcli.search.index.question import ALL, NONE, Condition


def said(index: Index, filters: Filters) -> Condition:
    """The condition that what the user says of a document is as filters ask."""
    if not filters.of_marks:
        return ALL
    fits_unmarked = filters.fit(NO_MARK)
    others = [each for each in index.marked() if filters.fit(each.mark) != fits_unmarked]
    if not others:
        return ALL if fits_unmarked else NONE
    among = f"{{key}} {'NOT IN' if fits_unmarked else 'IN'} (SELECT value FROM json_each(?))"
    return Condition(among, (json.dumps(index.keys_of(others)),))
