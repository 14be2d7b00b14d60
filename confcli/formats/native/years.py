"""The times in confcli's own forms whose year can't be right: reported, and taken out."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from confcli.times.local import TimeProblemError, plausible


def take_implausible(record: Any) -> Iterator[str]:
    """Take the times of no plausible year out of a session or talk and its talks.

    Yield the reason for each.
    """
    if not isinstance(record, dict):
        return
    for key in ("start", "end"):
        try:
            plausible(datetime.fromisoformat(str(record.get(key))))
        except TimeProblemError as error:
            del record[key]
            yield f"{key}: {error}"
        except ValueError:  # what else is wrong with it is reported by its reader
            continue
    talks = record.get("talks")
    for talk in talks if isinstance(talks, list) else ():
        yield from take_implausible(talk)
