import pytest

from confcli.model.errors import WrongUsageError
from confcli.times.typed.daily import daily


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("08:00-23:00", 8, 23),
        ("8-23", 8, 23),
        ("8 – 23", 8, 23),
        ("8am-11pm", 8, 23),
        ("08:30 to 12:00", 8.5, 12),
        ("noon-13:00", 12, 13),
        ("10:00-02:00", 10, 26),
        ("22-6", 22, 30),
        ("00:00-24:00", 0, 24),
    ],
)
def test_hours_of_a_day(text: str, start: float, end: float) -> None:
    assert daily(text) == (start * 60, end * 60)


@pytest.mark.parametrize("text", ["", "9", "9:00", "soon", "9-9", "25-26", "friday", "8-23 PDT"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(WrongUsageError, match="try 08:00-23:00"):
        daily(text)
