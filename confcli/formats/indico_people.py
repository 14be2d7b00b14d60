"""The people and the links in Indico's export."""

from confcli.formats.fields import Fields


def people(fields: Fields) -> list[str]:
    """Return the speakers, else the authors, else who leads an event."""
    for keys in (("speakers",), ("primaryauthors", "coauthors"), ("chairs",)):
        if names := names_of(fields, keys):
            return names
    return []


def names_of(fields: Fields, keys: tuple[str, ...]) -> list[str]:
    """Return the names under these keys, each once."""
    people = [person for key in keys for person in fields.parts(key)]
    return list(dict.fromkeys(name for person in people if (name := _person(person))))


def _person(person: Fields) -> str | None:
    """Return a name in the order in which it is spoken: ``fullName`` is ``Verne, Ada``."""
    parts = (person.line("first_name"), person.line("last_name") or person.line("family_name"))
    if all(parts):
        return " ".join(filter(None, parts))
    last, _, first = (person.line("fullName") or person.line("name") or "").partition(", ")
    return f"{first} {last}".strip() or next(filter(None, parts), None)


def links(fields: Fields) -> list[str]:
    """Return the addresses of attachments, in folders or, in older exports, as material."""
    found: list[str | None] = []
    for folder in fields.parts("folders"):
        files = folder.parts("attachments")
        found += [file.line("download_url") or file.line("link_url") for file in files]
    for material in fields.parts("material"):
        found += [file.line("url") for file in material.parts("resources")]
    return list(dict.fromkeys(url for url in found if url))
