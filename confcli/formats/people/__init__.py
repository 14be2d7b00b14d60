"""People as sources print them: names, and the affiliations beside them.

``named`` reads a field of people in any form. Where a text could be read in several ways, it
is kept as printed. ``lines`` tells a line of names from other text.
"""

from confcli.formats.people.announced import announced
from confcli.formats.people.one import Person
from confcli.formats.people.values import affiliations, credit, named, names, placed

__all__ = ["Person", "affiliations", "announced", "credit", "named", "names", "placed"]
