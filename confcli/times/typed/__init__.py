"""What people type for days, times and durations: parsed to plain data, without clock or schedule.

``reading`` parses; ``kinds`` are what it finds; ``examples`` are the forms that it knows, for help
and tests. Full dates and times are read by the grammar of ``times.written``. What a word means on
a day and in a schedule is worked out by ``schedule.when``; ``instants`` makes instants of times.
"""
