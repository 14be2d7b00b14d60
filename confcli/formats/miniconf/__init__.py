"""The data files of Mini-Conf sites: calendars, papers, sessions, schedules."""
