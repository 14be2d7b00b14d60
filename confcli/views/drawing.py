"""The views that draw with rich, each loaded when one of its functions is first called.

A type checker sees the modules themselves, so that it checks every call.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from confcli.views import (
        calendar,
        changes,
        columns,
        conversions,
        counts,
        details,
        entries,
        grid,
        matches,
        people,
        settings,
        summaries,
    )

    __all__ = [
        "calendar",
        "changes",
        "columns",
        "conversions",
        "counts",
        "details",
        "entries",
        "grid",
        "matches",
        "people",
        "settings",
        "summaries",
    ]
else:
    from importlib import import_module

    def __getattr__(name):
        return import_module(f"confcli.views.{name}")
