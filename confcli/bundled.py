"""The listings that come with confcli, and how they are made.

``python -m confcli.bundled`` parses the pages in ``data/pages`` again, by the hints and with
the evidence in ``data/manifest.toml``, and writes ``data/listings``.
"""

from pathlib import Path

from confcli.errors import InputError
from confcli.formats import listing_json
from confcli.model import Listing
from confcli.text import slug


def folder() -> Path:
    """Return the data folder: inside the package when installed, beside it in a checkout."""
    package = Path(__file__).parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent / "data"


def load() -> list[Listing]:
    """Return the bundled listings; ``InputError`` where the installation has lost them."""
    paths = sorted((folder() / "listings").glob("*.json"))
    if not paths:
        raise InputError(f"{folder() / 'listings'}: the bundled listings are missing; reinstall")
    return [listing_json.loads(path.name, path.read_bytes()) for path in paths]


def rebuild(data: Path) -> dict[str, str]:
    """Return, by file name, the listings that the pages in the folder ``data`` parse to."""
    import tomllib

    from confcli.formats.base import Document, Hints
    from confcli.formats.registry import read
    from confcli.listings import assemble

    manifest = tomllib.loads((data / "manifest.toml").read_text("utf-8"))
    found: list[Listing] = []
    for page in manifest["page"]:
        document = Document(page["file"], (data / "pages" / page["file"]).read_bytes())
        hints = Hints(
            conference=page["conference"],
            year=page["year"],
            timezone=page["zone"],
            time_basis=page["basis"],
            evidence=page["evidence"],
        )
        found.append(read(document, hints))
    return {
        f"{slug(listing.conference)}.json": listing_json.dumps(listing)
        for listing in assemble(found)
    }


def main() -> None:
    """Write the listings of this checkout anew."""
    for name, text in rebuild(folder()).items():
        (folder() / "listings" / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
