"""What a user says of items, for tests that need it to be there already."""

import os
from datetime import UTC, datetime
from pathlib import Path

from confcli.library import marks, undoing
from confcli.model.marks import Mark, Marked
from tests.support.harness import confcli
from tests.support.own import writing

NOW = datetime(2021, 5, 4, 12, tzinfo=UTC)


def mark(item: str, said: Mark) -> str:
    """Mark an item, given by id or title; its id."""
    found = confcli("show", item, "--json").json()
    about = Marked(
        *(found["id"], found["kind"], found["conference"], found["source_ids"], found["title"]),
        *(found["authors"], [], marks.changed_at(NOW), said),
    )
    home = Path(os.environ["CONFCLI_HOME"])
    with writing(home / "listings.db") as connection:
        undoing.change(connection, "star", NOW, [about])
    return str(about.id)
