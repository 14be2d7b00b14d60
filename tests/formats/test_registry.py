"""The registry of formats, and the contract that keeps them apart."""

from configparser import ConfigParser
from pathlib import Path

from confcli.formats.registry import FORMATS

CONTRACTS = Path(__file__).parents[2] / ".importlinter"


def test_each_format_is_in_the_contract_that_keeps_readers_apart() -> None:
    contracts = ConfigParser()
    contracts.read(CONTRACTS, "utf-8")
    named = contracts["importlinter:contract:readers"]["modules"].split()
    assert sorted(named) == sorted(vars(each)["__name__"] for each in FORMATS)


def test_no_two_formats_have_one_name() -> None:
    names = [each.NAME for each in FORMATS]
    assert len(set(names)) == len(names)
