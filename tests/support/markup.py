"""Turn the text of a page into HTML that shows the same lines."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

FRAME = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Kites</title>
<style>p {{ color: red }}</style>
<script>const shown = "<p>Tue 4 May 19:00 - 19:15 PDT</p>";</script></head>
<body><nav><a href="/">Kites Fri 7 May 02:00 a.m.</a></nav>
<main>{}</main>
<noscript>2020-12-09T18:00:00-08:00 - 2020-12-09T21:00:00-08:00</noscript>
<footer>Thu 6 May 02:00 - 03:00 PDT</footer>
</body></html>
"""


def broken(lines: Iterable[str]) -> str:
    """Mark up lines with a ``<br>`` after each, so the number of blank lines is kept."""
    return FRAME.format("<br>\n".join(map(inline, lines)))


def as_paragraphs(lines: Iterable[str]) -> str:
    """Mark up each run of lines as a paragraph, with its lines as blocks or with ``<br>``."""
    runs = [list(run) for has_text, run in groupby(lines, key=bool) if has_text]
    return FRAME.format("\n".join(f"<section>{_paragraph(run)}</section>" for run in runs))


def inline(line: str) -> str:
    """Mark up a line with inline elements and insignificant line breaks."""
    first, *others = (escape(word) for word in line.split(" "))
    return "\n  ".join([f"<a href='#'><b>{first[:1]}</b>{first[1:]}</a>", *others])


def _paragraph(lines: list[str]) -> str:
    if len(lines) % 2:
        return f"<p>{'<br/>'.join(map(inline, lines))}"
    return f"<blockquote>{''.join(f'<div>{inline(line)}</div>' for line in lines)}</blockquote>"
