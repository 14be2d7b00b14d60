"""Every form in which stars come back, and what is not one."""

import pytest

from confcli.export import incoming
from confcli.model.errors import InputError
from confcli.model.marks import Slot

CALENDAR = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:t1234567@confcli
SUMMARY:Knots\\, and UID:t9999999@confcli
END:VEVENT
BEGIN:VEVENT
UID;X-WHY=because:p12345
 67.kitecon-2021@confcli
END:VEVENT
BEGIN:VEVENT
UID:t7654321@elsewhere.example
END:VEVENT
END:VCALENDAR
"""


def stars(text: str) -> list[tuple[str, str, str | None]]:
    found = incoming.read("mine", text)
    assert not found.appointments
    return [(each.id, each.conference, each.mark.star) for each in found.marks]


TWO = [("t1234567", "", "star"), ("p1234567", "", "star")]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_calendar_of_ours_is_read_back(end: str) -> None:
    one, other = TWO
    assert stars(CALENDAR.replace("\n", end)) == [one, (other[0], "kitecon-2021", other[2])]


def test_events_say_what_their_items_are_and_the_database_which() -> None:
    uid = "t7654321.kitecon-2021@confcli"
    said = f"UID:{uid}\nSUMMARY:Lines\nDTSTART:20210504T120000Z\nLOCATION:Hall\nSTATUS:CANCELLED"
    text = CALENDAR.replace("UID:t7654321@elsewhere.example", said)
    found = incoming.read("mine", text, {uid: "t2222222"}).marks[-1]
    assert (found.title, found.conference) == ("Lines", "kitecon-2021")
    assert found.slots == [Slot("t2222222", "2021-05-04T12:00:00+00:00", None, "Hall", True)]
    assert found.id == "t2222222"
    with pytest.raises(InputError, match="mine: can't be read as a calendar; it should be"):
        incoming.read("mine", f"{text}END:VEVENT\n")
    broken = text.replace("20210504T120000Z", "noon")
    assert incoming.read("mine", broken).marks[-1].start is None


@pytest.mark.parametrize(
    "text",
    [
        "t1234567\np1234567\n",
        "t1234567\r\np1234567",
        "\ufefft1234567\n\n  p1234567\n",
        "# mine\nt1234567\tKnots\np1234567  Lines and tails\n",
        "T1234567\nP1234567\nt1234567\n",
        'id,title\n"t1234567","Knots, and more"\n"p1234567",Lines\n',
        '[{"id": "t1234567"}, {"id": "p1234567"}]',
        ' \n{"id": "t1234567"}\n{"id": "p1234567"}\n',
    ],
)
def test_ids_are_read_with_whatever_follows_them(text: str) -> None:
    assert stars(text) == TWO


def test_a_shared_line_is_read_with_its_conferences() -> None:
    line = "confcli:kite-con/t1234567+p1234567/iclr-2021/-s1234567"
    assert stars(line) == [
        ("t1234567", "kite-con", "star"),
        ("p1234567", "kite-con", "must"),
        ("s1234567", "iclr-2021", "maybe"),
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "# nothing\n"])
def test_nothing_is_nothing(text: str) -> None:
    assert stars(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("t1234567\nmilk and eggs\n", "mine:2: 'milk' is not an id; it should be one id per line"),
        ("t123456", "mine:1: 't123456' is not an id"),
        (CALENDAR.replace("@confcli", "@other"), "mine: no event in this calendar comes from"),
        ("confcli:kite-con/t12", "not a whole line of confcli stars share"),
        ('{"confcli_stars": 9}', "created by a newer confcli"),
    ],
)
def test_what_is_something_else_is_refused(text: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        incoming.read("mine", text)
    assert said in str(caught.value)
