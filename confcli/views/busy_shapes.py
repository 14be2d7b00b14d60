"""What ``busy`` prints of appointments."""

from confcli.planning.appointments import AppointmentEntry
from confcli.views import json_keys as of
from confcli.views.field import Shape, attribute

BUSY: Shape[AppointmentEntry] = Shape(
    (
        attribute("id", "text", "Id of the appointment."),
        attribute("title", "text", "What it is."),
        *of.keys("start end timezone duration other_times"),
        attribute(
            "source",
            "text?",
            "The calendar that it was read from; null if you typed it.",
            "appointment.source",
        ),
    ),
    ("id", "start", "end", "timezone", "title"),
    ("source",),
)
