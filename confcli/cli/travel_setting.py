"""The table ``[travel]`` of the settings: minutes from one room to another."""

from collections.abc import Iterable, Mapping

from confcli.model.errors import WrongUsageError
from confcli.model.text import written
from confcli.planning.travel import DEFAULT, pair

#: The name of the table.
TRAVEL = "travel"
_EXAMPLE = '"AW | K" = 10'


def checked(given: object) -> dict[str, int]:
    """The rules of a table, with their minutes; ``WrongUsageError`` says what would be right."""
    if not isinstance(given, Mapping):
        minutes = given if str(given).isdecimal() else 5
        advice = f"try: confcli config set {TRAVEL}.{DEFAULT} {minutes}"
        raise WrongUsageError(f"{TRAVEL} can't be {written(given)}; {advice}")
    rules: dict[str, int] = {}
    for rule, minutes in given.items():
        if spelled(known(rule), rules) in rules:
            raise WrongUsageError(f"{TRAVEL}: {rule!r} is there twice")
        rules[rule] = _minutes(rule, minutes)
    return rules


def known(rule: str) -> str:
    """The rule, if it names two rooms or is the default one; else the error that says so."""
    if rule != DEFAULT and not pair(rule):
        raise WrongUsageError(f"{TRAVEL}: {rule!r} doesn't name two rooms; try {_EXAMPLE}")
    return rule


def meaning(rule: str) -> str:
    """What a rule says."""
    return "Minutes between other rooms" if rule == DEFAULT else "Minutes between these rooms"


def spelled(rule: str, rules: Iterable[str]) -> str:
    """The rule as it is among others, which may name its rooms the other way round."""
    same = (each for each in rules if each == rule or (pair(each) and pair(each) == pair(rule)))
    return next(same, rule)


def _minutes(rule: str, given: object) -> int:
    text = str(given).strip() if isinstance(given, str | int) else ""
    if not (text.isascii() and text.isdecimal()):
        raise WrongUsageError(
            f"{TRAVEL}: {rule!r} must be minutes, such as 10, not {written(given)}"
        )
    return int(text)
