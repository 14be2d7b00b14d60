"""Runs atheris on one target: ``python -m tests.fuzz.guided TARGET OPTION …``."""

import sys

import atheris  # type: ignore[import-not-found,import-untyped,unused-ignore]


def main() -> None:
    """Load confcli so that atheris sees which lines an input reaches, and fuzz the target."""
    with atheris.instrument_imports(include=["confcli"]):
        from tests.fuzz.running import outcome
        from tests.fuzz.targets import TARGETS

    name, *options = sys.argv[1:]
    target = TARGETS[name]

    def check(data: bytes) -> None:
        if where := outcome(target.check, data):
            raise AssertionError(where)

    atheris.Setup([sys.argv[0], *options], check)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
