"""The forms of exported files, by name."""

from confcli.export.bibtex import BIB
from confcli.export.html.form import HTML
from confcli.export.ics import ICS
from confcli.export.interface import Form
from confcli.export.markdown import MARKDOWN
from confcli.export.org import ORG

FORMS: dict[str, Form] = {form.name: form for form in (ICS, HTML, MARKDOWN, ORG, BIB)}
