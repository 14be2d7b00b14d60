"""The views that draw with rich, each loaded when one of its functions is first called.

A type checker sees the modules themselves, so that it checks every call.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from confcli.views import (
        about,
        agenda,
        brief,
        calendar,
        changes,
        clocks,
        columns,
        conversions,
        counts,
        details,
        doctor,
        entries,
        grid,
        leads,
        markings,
        matches,
        nearby,
        people,
        plan,
        posters,
        programmes,
        qr_code,
        settings,
        staying,
        summaries,
        team,
        trend,
    )

    __all__ = [
        "about",
        "agenda",
        "brief",
        "calendar",
        "changes",
        "clocks",
        "columns",
        "conversions",
        "counts",
        "details",
        "doctor",
        "entries",
        "grid",
        "leads",
        "markings",
        "matches",
        "nearby",
        "people",
        "plan",
        "posters",
        "programmes",
        "qr_code",
        "settings",
        "staying",
        "summaries",
        "team",
        "trend",
    ]
else:
    from importlib import import_module

    class _Module:
        def __init__(self, name):
            self._name = name

        def __getattr__(self, function):
            def call(*arguments, **options):
                module = import_module(f"confcli.views.{self._name}")
                return getattr(module, function)(*arguments, **options)

            return call

    __getattr__ = _Module
