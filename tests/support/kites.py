"""A small listing on which every filter can be tried."""

from pathlib import Path

from tests.support.harness import confcli
from tests.support.invented import session, talk, write


def kites(folder: Path) -> Path:
    """Write two sessions of two talks each, on Tuesday and on Wednesday."""
    return write(
        folder,
        session(
            "Morning of Kites",
            talk(
                "Kites over Oslo",
                ["Ada Verne"],
                "Flying kites.",
                "2021-05-04 09:00",
                "2021-05-04 09:30",
                type="oral",
                language="en",
                keywords=["Wind power"],
                affiliations=["University of Oslo"],
            ),
            talk("Strings", ["Bo Lê"], "Of kites.", "2021-05-04 09:30", type="spotlight"),
            type="oral session",
            track="Sky",
            room="Hall A",
            chairs=["Zoë Müller"],
        ),
        session(
            "Evening of Knots",
            talk(
                "Knots for kites",
                ["Ada Verne"],
                "Tied in the sky.",
                "2021-05-05 19:00",
                type="oral",
                keywords=["Ropes", "Winding"],
                affiliations=["Kite Lab"],
            ),
            talk(
                "Loops",
                ["Cy Fox"],
                "For kites.",
                "2021-05-05 19:30",
                type="poster",
                language="English",
            ),
            type="poster session",
            track="Ground",
            room="Hut 7",
        ),
    )


def titles(path: Path, *arguments: str) -> list[str]:
    found = confcli(*arguments, "--listing", path, "--json")
    return sorted(each["title"] for each in found.json())
