"""How a slot stands to a moment: before it, after it, running."""

from datetime import datetime

from confcli.schedule.entries import Place


def is_after(slot: Place, at: datetime) -> bool:
    """Whether a slot starts at a moment or later."""
    return slot.start is not None and slot.start >= at


def is_before(slot: Place, at: datetime) -> bool:
    """Whether a slot starts before a moment."""
    return slot.start is not None and slot.start < at


def runs_at(slot: Place, at: datetime) -> bool:
    """Whether a slot runs at a moment; without an end, it runs only at that of its start."""
    # Two times of one zone compare by wall clock, which is wrong where clocks go back.
    if slot.start is None or slot.end is None or slot.end.timestamp() <= slot.start.timestamp():
        return slot.start == at
    return slot.start <= at < slot.end


def is_to_come(slot: Place, now: datetime) -> bool:
    """Whether a slot has not ended; without an end, whether it has not begun."""
    return runs_at(slot, now) or is_after(slot, now)


def is_over(slot: Place, now: datetime) -> bool:
    """Whether a slot has ended."""
    return not is_to_come(slot, now)
