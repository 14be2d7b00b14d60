"""Appointments of a user's own as entries, beside those of programmes."""

from confcli.model.entities import Session
from confcli.model.marks import Appointment
from confcli.schedule.entries import SessionEntry


class AppointmentEntry(SessionEntry):
    """An appointment, which is of no conference."""

    kind = "appointment"

    def __init__(self, of: Appointment) -> None:
        self.appointment = of
        super().__init__("", Session(of.title, "appointment", of.start, of.end, id=of.id))
        self.time_of = None
