"""The frab and pretalx family: schedule.xml and schedule.json."""
