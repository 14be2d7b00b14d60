import re

from confcli.model.patterns import Pattern


def test_a_pattern_does_what_a_compiled_one_does() -> None:
    wrote = Pattern(r"(?P<day>\d+) may # a date", "ix")

    assert wrote.sub("-", "4MAY") == re.compile(r"(?P<day>\d+)may", re.IGNORECASE).sub("-", "4MAY")
    assert [found["day"] for found in wrote.finditer("4may 12May")] == ["4", "12"]
    assert (wrote.groups, dict(wrote.groupindex)) == (1, {"day": 1})


def test_a_pattern_is_compiled_when_it_is_used() -> None:
    wrong = Pattern("(")

    assert wrong in Pattern.every
    assert wrong.source == "("
    Pattern.every.remove(wrong)
