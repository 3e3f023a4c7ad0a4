"""Dates as they are said."""

import re

_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def in_words(date: str) -> str:
    """A date as it is said: `2009-05-18` is 18 May 2009."""
    found = _DATE.fullmatch(date)
    if found is None:
        return date
    year, month, day = found.groups()
    parts = (day and str(int(day)), month and _MONTHS[int(month) - 1], year)
    return " ".join(filter(None, parts))
