"""The chairs of a session: the lines that name them, with a label or without."""

from confcli.formats import people
from confcli.formats.page.page import Page
from confcli.formats.people.lines import are_people, is_full_name, lists_people
from confcli.formats.syntax.plain import Line
from confcli.model.entities import Session
from confcli.model.patterns import Pattern

_LABEL = Pattern(
    r"(?:session )?(?:chairs?|moderators?|organi[sz]ers?)(?:\(s\))?\s?(?::\s?(?P<named>.*))?"
    r"|(?:chaired|moderated|organi[sz]ed|hosted) by\s?:?\s?(?P<by>.*)",
    "i",
)


def is_label(text: str) -> bool:
    """Whether a line announces the chairs, on itself or on the next line."""
    return _labelled(text) is not None


def read(page: Page, session: Session, runs: list[list[Line]]) -> list[list[Line]]:
    """Take the session's chairs from a labelled or a bare line of names.

    Returns the paragraphs about anything else, or what remains of them.
    """
    others: list[list[Line]] = []
    expected = False
    for run in runs:
        rest, expected = _take(page, session, run, expected, bare=not others)
        if rest:
            others.append(rest)
    return others


def _take(
    page: Page, session: Session, run: list[Line], expected: bool, bare: bool
) -> tuple[list[Line], bool]:
    """Take the lines that name chairs from the top of a paragraph.

    Returns the rest of it, and whether it ends in a label whose names are still to come.
    """
    for n, line in enumerate(run):
        label = _labelled(line.text)
        alone = bare and not session.chairs and is_full_name(line.text)
        if label is not None:
            _add(session, label)
            expected = not label
        elif lists_people(line.text) or alone or (expected and are_people(line.text)):
            _add(session, line.text)
            expected = expected and n + 1 < len(run)
        else:
            return run[n:], False
        page.content(line)
    return [], expected


def _labelled(text: str) -> str | None:
    """The text after a label on its line, ``None`` if there is no label."""
    found = _LABEL.fullmatch(text)
    by = found.group("by") if found else None
    if found is None or (by and not are_people(by)):
        return None
    return by or found.group("named") or ""


def _add(session: Session, text: str) -> None:
    found = people.names(people.named(text))
    session.chairs += [name for name in found if name not in session.chairs]
