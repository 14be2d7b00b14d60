"""Words that begin with a minus: excluded from a search, or options by mistake."""

from typing import Any

from confcli.cli import helping
from confcli.model.patterns import Pattern

#: ``-survey``, ``-"two words"``, ``-(a OR b)`` are excluded; ``-n20``, ``-V`` are options.
_EXCLUDED = Pattern(r"-(?!V$)(?:[a-z][^\WA-Z\d_]{2}|[^a-z\s-])")


class Command(helping.Command):
    """Reads ``-word`` as the query language does, not as options of one letter each."""

    otherwise = " (to exclude the word: 'NOT {1}', or -- {0})"

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the options and return the other arguments."""
        self.refuse_one_dash(ctx, args)
        # A leading blank keeps the parser from reading an argument as options.
        return super().parse_args(ctx, [f" {a}" if _EXCLUDED.match(a) else a for a in args])
