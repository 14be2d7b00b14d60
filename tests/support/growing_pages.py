"""Pages of any length, as text."""

from collections.abc import Iterable

from tests.support.items import NEVER, Item


def cards(found: Iterable[Item]) -> str:
    """Write a page of the kind that the table names."""
    return "Skip to main content\n\nWorkshops\n\n" + "".join(
        f"Workshop\n\n{it.title}\n{' ⋅ '.join(it.people)}\n"
        f"{NEVER if it.is_wrong else f'{it.start:%b %d, %I:%M %p} - {it.end:%I:%M %p}'} HALL D1\n"
        f"{it.text}\nView full details\n"
        for it in found
    )


def public(found: Iterable[Item]) -> str:
    """Write a page of the kind that the table names."""
    top = "This is the public, feature-limited version of the conference webpage.\n\nOrals\n\n\n"
    return top + "".join(
        f"{it.start.isoformat()}-08:00 - {it.end.isoformat()}-08:00\n"
        f"{n} - {'Odd' if it.is_wrong else 'Oral'}: {it.title}\n{', '.join(it.people)}\n{it.text}\n"
        for n, it in enumerate(found)
    )


def session(found: Iterable[Item]) -> str:
    """Write a page of the kind that the table names."""
    return "Session\n\nOral Session 41\n\nModerators: Ines Falk\n\n" + "".join(
        f"{it.start:%a} {it.start.day} {it.start:%b %H:%M} - {it.end:%H:%M} UTC\n\n"
        f"{'Odd' if it.is_wrong else 'Oral'}\n{it.title}\n\n"
        f"{' · '.join(it.people)}\n\n{it.text}\n\n"
        for it in found
    )


def day(found: Iterable[Item]) -> str:
    """Write a page of the kind that the table names."""
    return "Timezone: UTC\n\n" + "".join(
        f"Workshop: {it.title} {it.start:%a} {it.start.day} {it.start:%b}"
        f" {'25:61' if it.is_wrong else f'{it.start:%I:%M}'} a.m.\n"
        f"{' · '.join(it.people)}\n{it.text}\n"
        for it in found
    )
