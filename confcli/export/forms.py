"""The forms of exported files, by name."""

from confcli.export.bibtex import BIB
from confcli.export.ics import ICS
from confcli.export.interface import Form

FORMS: dict[str, Form] = {form.name: form for form in (ICS, BIB)}
