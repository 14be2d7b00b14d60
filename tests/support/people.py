"""Tables of fields of people, and whom they name.

A row is ``field → Ada Verne | Bo Lind @ Google``: the names, each with its affiliation after @.
In the field ⏎ is a line break; ``nobody`` stands for none.
"""

import pytest

from confcli.formats.people import Person


def table(rows: str) -> pytest.MarkDecorator:
    """Parametrize a test by ``field`` and ``people``."""
    cases = [row.split("→") for row in rows.splitlines() if row.strip()]
    read = [(field.strip().replace("⏎", "\n"), _people(people)) for field, people in cases]
    return pytest.mark.parametrize(("field", "people"), read)


def _people(said: str) -> list[Person]:
    parts = [] if said.strip() == "nobody" else said.split(" | ")
    return [Person(*(each.strip() for each in part.split(" @ "))) for part in parts]
