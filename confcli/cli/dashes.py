"""Words that begin with a minus: excluded from a search, or options by mistake."""

from confcli.model.patterns import Pattern

#: How to write what was meant if it is no option.
otherwise = " (to exclude the word: 'NOT {1}', or -- {0})"
#: ``-survey``, ``-"two words"``, ``-(a OR b)`` are excluded; ``-n20``, ``-V`` are options.
_EXCLUDED = Pattern(r"-(?!V$)(?:[a-z][^\WA-Z\d_]{2}|[^a-z\s-])")


def words(arguments: list[str]) -> list[str]:
    """Read ``-word`` as the query language does, not as options of one letter each."""
    # A leading blank keeps the parser from reading an argument as options.
    return [f" {each}" if _EXCLUDED.match(each) else each for each in arguments]
