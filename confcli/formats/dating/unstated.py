"""What a source doesn't state, asked for in one sentence."""

from collections.abc import Sequence
from typing import NamedTuple

from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.model.errors import InputError, Missing


class Gap(NamedTuple):
    """A missing fact, what it is in words, and a value that it could have."""

    fact: str
    what: str
    value: str
    #: Whether ``what`` is a whole sentence, not something that is just missing.
    is_sentence: bool = False


def refusal(document: Document, hints: Hints, gaps: Sequence[Gap]) -> InputError:
    """Make the error that says what is missing, and what to type."""
    absent = " or ".join(gap.what for gap in gaps if not gap.is_sentence)
    said = [f"the {document.noun} doesn't state {absent}"] if absent else []
    sentence = " and ".join(said + [gap.what for gap in gaps if gap.is_sentence])
    facts = {gap.fact: gap.value for gap in gaps}
    return InputError(f"{document.name}: {sentence}", Missing(facts, document.name, hints.known))
