"""Types of talks and sessions, and their roles."""

import pytest

from confcli.model import kinds
from confcli.model.entities import Talk
from confcli.model.kinds import Role


@pytest.mark.parametrize(
    ("kind", "role", "is_paper", "is_block"),
    [
        ("oral", Role.PAPER, True, False),
        ("expo talk", Role.TALK, True, False),
        ("test of time", Role.AWARD, True, False),
        ("invited talk", Role.SPEECH, False, True),
        ("poster session", Role.SESSION, False, True),
        ("expo workshop", Role.SESSION, False, True),
        ("coffee break", Role.EVENT, False, True),
        ("rump session", None, True, True),
        ("sprint", None, True, False),
    ],
)
def test_each_type_has_one_role(
    kind: str, role: Role | None, is_paper: bool, is_block: bool
) -> None:
    assert kinds.role(kind) is role
    assert kinds.is_paper(Talk("Kites", kind)) is is_paper
    assert kinds.is_block(kind) is is_block


def test_the_types_of_sessions_and_headings_are_known() -> None:
    assert all(map(kinds.is_kind, (*kinds.SESSIONS, *kinds.SESSIONS.values())))
    assert kinds.of_group("Plenary Sessions:") == "plenary"
    assert kinds.of_group("Socials") == "social"
    assert kinds.of_group("Kites") is None


def test_a_talk_without_title_and_abstract_is_not_a_paper() -> None:
    assert not kinds.is_paper(Talk(type="oral"))
