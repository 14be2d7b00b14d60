"""Words that begin with a minus: excluded from a search, or options by mistake."""

import re
from typing import Any

from confcli.cli import helping
from confcli.model.errors import WrongUsageError

#: ``-survey`` excludes a word; ``-n20`` and ``-cICLR`` are options.
_EXCLUDED = re.compile(r"-[a-z][^\WA-Z\d_]{2}")


class Command(helping.Command):
    """Reads ``-word`` as the query language does, not as options of one letter each."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the options and return the other arguments."""
        names = {name for option in self.get_params(ctx) for name in option.opts}
        for word in args[: args.index("--")] if "--" in args else args:
            if f"-{word}" in names and _EXCLUDED.match(word):
                raise WrongUsageError(
                    f"unknown option {word}; did you mean -{word}? "
                    f"(to exclude the word: 'NOT {word[1:]}', or -- {word})"
                )
        # A leading blank keeps the parser from reading an argument as options.
        return super().parse_args(ctx, [f" {a}" if _EXCLUDED.match(a) else a for a in args])
