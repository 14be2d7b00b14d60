"""Files that are not MiniConf data, or are broken."""

import pytest

from confcli.formats import registry
from confcli.formats.syntax import located_json
from confcli.formats.syntax.document import Document
from confcli.model.errors import InputError
from tests.support.corpus import parse, talks
from tests.support.effort import is_linear


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[\n{"UID": 1, "track": "", "title": "a" "b"}]', "f:2: invalid JSON"),
        ('[{"title": "", "calendarId": 1, "start": "",\n', "f:2: invalid JSON"),
        ('{"papers": {\n"paper_ids" "events"}}', "f:2: invalid JSON"),
        ('{"papers": {"paper_ids": ' + "[" * 200_000, "f:1: unreadable JSON"),
        ('{"W1": [{"title": 1, "date": 2,\n "startTime": 3} 4]}', "f:2: invalid JSON"),
    ],
)
def test_a_broken_file_is_refused_with_a_line_number(text: str, sentence: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(text, name="f")
    assert str(caught.value).startswith(sentence)


@pytest.mark.parametrize(
    "text",
    [
        "UID,presentation_id\nmain.1,38929437\n",
        "UID,session\nB1x,1\n",
        '[{"UID": "u1", "title": "LDAP entry"}]',
        '{"main.1": ["main.1", "main.2"]}',
        "committee:\n  - role: Chair\n    name: Ada\n",
        "- level: Gold\n  sponsors:\n  - UID: '1'\n    name: Kites\n",
        "- Question: What?\n  Answer: UID, title\n",
        "name: Kites\ndate: 2020-07-05\ncalendar:\n  start: 2020-07-05\n",
        '[{"id": "main.1", "pos": [0.1, 0.2]}]',
        '{"inner": {"papers": {}, "events": {}, "paper_ids": []}}',
        '[{"calendarId": "x", "start": {"dateTime": "2020-01-01T00:00:00Z"}}]',
    ],
)
def test_other_files_are_not_recognised(text: str) -> None:
    with pytest.raises(InputError, match="not a known schedule format"):
        parse(text)


def test_recognising_a_file_does_not_count_its_values_again() -> None:
    alone, recognised = (
        Document("papers.json", b'[{"UID": "k", "title": "Kites", "authors": "Ada", "mood": 1}]')
        for _ in range(2)
    )
    for document in (alone, recognised):
        located_json.load(document)
    assert registry.recognised(recognised) == "miniconf-papers"
    counts = [document.account.settle(())[0] for document in (alone, recognised)]
    assert counts[0] == counts[1]


def test_effort_is_linear_in_the_number_of_rows() -> None:
    def read_many(count: int) -> None:
        text = "UID,title,authors\n" + "".join(f"{n},Kite {n},A|B\n" for n in range(count))
        assert len(talks(parse(text))) == count

    assert is_linear(read_many, 200)
