"""The registry of formats, and the contract that keeps them independent."""

from configparser import ConfigParser
from pathlib import Path

from confcli.formats.registry import FORMATS

CONTRACTS = Path(__file__).parents[2] / ".importlinter"


def test_each_format_is_in_the_independence_contract() -> None:
    contracts = ConfigParser()
    contracts.read(CONTRACTS, "utf-8")
    named = contracts["importlinter:contract:readers"]["modules"].split()
    assert sorted(named) == sorted(vars(each)["__name__"] for each in FORMATS)


def test_format_names_are_unique() -> None:
    names = [each.NAME for each in FORMATS]
    assert len(set(names)) == len(names)
