"""The listings that come with confcli, and how they are made.

``python -m confcli.library.bundled`` parses the pages in ``data/pages`` again, with the hints
and the evidence in ``data/manifest.toml``, and writes ``data/listings`` and ``data/index.db``.
"""

from pathlib import Path

from confcli.formats.interface import Hints
from confcli.formats.native import listing_json
from confcli.library.sources import SourceFile
from confcli.model.entities import Listing
from confcli.model.errors import InputError
from confcli.model.text import slug


def folder() -> Path:
    """Return the data folder: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "data"
    return inside if inside.is_dir() else package.parent / "data"


def load() -> list[Listing]:
    """Return the bundled listings; ``InputError`` where the installation has lost them."""
    paths = sorted((folder() / "listings").glob("*.json"))
    if not paths:
        raise InputError(f"{folder() / 'listings'}: the bundled listings are missing; reinstall")
    return [listing_json.loads(path.name, path.read_bytes()) for path in paths]


def pages(data: Path) -> list[SourceFile]:
    """Return the pages in the folder ``data``, with what its manifest says about them."""
    import tomllib

    manifest = tomllib.loads((data / "manifest.toml").read_text("utf-8"))
    return [
        SourceFile(
            page["file"],
            (data / "pages" / page["file"]).read_bytes(),
            Hints(
                conference=page["conference"],
                year=page["year"],
                timezone=page["zone"],
                time_basis=page["basis"],
                evidence=page["evidence"],
            ),
        )
        for page in manifest["page"]
    ]


def rebuild(data: Path) -> dict[str, str]:
    """Return, by file name, the listings that the pages in the folder ``data`` parse to."""
    from confcli.programme.assembly import assemble

    return {
        f"{slug(listing.conference)}.json": listing_json.dumps(listing)
        for listing in assemble(page.parse() for page in pages(data))
    }


def write_index(path: Path, listings: list[Listing]) -> None:
    """Write a database of listings and their index, so that no search has to make it."""
    import sqlite3

    from confcli.library import database
    from confcli.library.stored import put_content

    path.unlink(missing_ok=True)
    with database.writing(path, lambda _: None) as connection:
        for listing in listings:
            put_content(connection, listing)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("INSERT INTO text (text) VALUES ('optimize')")
    connection.execute("PRAGMA journal_mode = DELETE")  # it is read where nothing can be written
    connection.execute("VACUUM")
    connection.close()


def main() -> None:
    """Write the listings of this checkout anew, and the database of them that is searched."""
    for name, text in rebuild(folder()).items():
        (folder() / "listings" / name).write_text(text, "utf-8", newline="\n")
    write_index(folder() / "index.db", load())


if __name__ == "__main__":
    main()
