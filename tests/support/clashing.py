"""Two talks at the same time in two rooms."""

from confcli.model.entities import Session
from tests.support.invented import session, talk


def clashing() -> list[Session]:
    """The sessions of a listing whose two talks clash once both are starred."""
    return [
        session(
            f"All of {name}",
            talk(name, [], "On wind.", "2021-05-04 09:00", "2021-05-04 10:00", paper=name),
            room=name,
        )
        for name in ("Kites", "Ropes")
    ]
