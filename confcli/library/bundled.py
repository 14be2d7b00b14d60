"""The listings that come with confcli, and how they are made.

``python -m confcli.library.bundled`` parses the pages in ``data/pages`` again, with the hints
and the evidence in ``data/manifest.toml``, and writes ``data/listings`` and ``data/index.db``.
What only that needs is imported late: every list loads this module.
"""

from pathlib import Path

from confcli.formats.interface import Hints
from confcli.formats.native import listing_json
from confcli.library.sources import SourceFile
from confcli.model.entities import Listing
from confcli.model.errors import InputError
from confcli.model.text import slug


def folder() -> Path:
    """The data folder: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).parents[1]
    inside = package / "data"
    return inside if inside.is_dir() else package.parent / "data"


def load(only: str | None = None) -> list[Listing]:
    """Read the bundled listings, or only the one with a slug; ``InputError`` if all are missing."""
    paths = sorted((folder() / "listings").glob("*.json"))
    if not paths:
        raise InputError(f"{folder() / 'listings'}: the bundled listings are missing; reinstall")
    chosen = [path for path in paths if only in (None, path.stem)]
    return [listing_json.loads(path.name, path.read_bytes(), is_ours=True) for path in chosen]


def pages(data: Path) -> list[SourceFile]:
    """Read the pages in the folder ``data``, with the hints in its manifest."""
    import tomllib

    manifest = tomllib.loads((data / "manifest.toml").read_text("utf-8"))
    return [
        SourceFile(
            page["file"],
            (data / "pages" / page["file"]).read_bytes(),
            Hints(page["conference"], page["year"], page["zone"], page["basis"], page["evidence"]),
        )
        for page in manifest["page"]
    ]


def rebuild(data: Path) -> dict[str, str]:
    """Parse the pages in the folder ``data`` into listings, by file name."""
    from confcli.programme.assembly import assemble

    return {
        f"{slug(listing.conference)}.json": listing_json.dumps(listing)
        for listing in assemble(page.parse() for page in pages(data))
    }


def write_index(path: Path, listings: list[Listing]) -> None:
    """Write a database of listings and their index, so that no search has to build it."""
    import sqlite3

    from confcli.library import migrations
    from confcli.library.stored import put_content

    path.unlink(missing_ok=True)
    # Without a log beside it: it is read where nothing can be written.
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN")
    migrations.upgrade(connection, 0)
    for listing in listings:
        put_content(connection, listing)
    connection.execute("COMMIT")
    connection.execute("INSERT INTO text (text) VALUES ('optimize')")
    connection.execute("VACUUM")
    connection.close()


def main() -> None:
    """Rebuild the listings of this checkout, and the database for searching them."""
    for name, text in rebuild(folder()).items():
        (folder() / "listings" / name).write_text(text, "utf-8", newline="\n")
    write_index(folder() / "index.db", load())


if __name__ == "__main__":
    main()
