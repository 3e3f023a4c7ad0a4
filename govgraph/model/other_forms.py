"""Dates, periods and counts as people write them, `31/12/2026` or `annually`, put in our form."""

import re
from datetime import date

_NAMES = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = (
    "(?P<name>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[.]?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_FORMS = tuple(
    re.compile(form, re.ASCII | re.IGNORECASE)
    for form in (
        rf"(?P<day>\d{{1,2}})(?P<mark>[/.-])(?P<month>\d{{1,2}})(?P=mark){_YEAR}",
        rf"{_YEAR}(?P<mark>[/.-])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})",
        rf"(?P<month>\d{{1,2}})[/.-]{_YEAR}",
        rf"{_YEAR}[/.-](?P<month>\d{{1,2}})",
        rf"(?:[a-z]+day,? )?{_DAY}[ -](?:of )?{_MONTH}[, -] ?{_YEAR}",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"{_MONTH},? {_YEAR}",
    )
)


_UNITS = "day|week|fortnight|month|quarter|year"
_REGULARLY = {
    "daily": "day",
    "weekly": "week",
    "fortnightly": "fortnight",
    "monthly": "month",
    "quarterly": "quarter",
    "termly": "4 months",
    "six-monthly": "half-year",
    "half-yearly": "half-year",
    "biannually": "half-year",
    "twice a year": "half-year",
    "twice yearly": "half-year",
    "annual": "year",
    "annually": "year",
    "yearly": "year",
}
_PERIOD = re.compile(rf"(?:every |once an? |per |an? )?(?:(\w+)[ -])?({_UNITS})s?")
_MOST = 999
"""The greatest number of units in a period."""
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()


def number_in_figures(text: str) -> str:
    """The figures of a number that a text writes as a word; empty where it writes none."""
    word = text.lower()
    return str(_NUMBERS.index(word) + 1) if word in _NUMBERS else ""


def period_in_our_form(text: str) -> str:
    """The period that a text writes in another form, as `2 months`; empty where it writes none."""
    said = text.lower().strip()
    match = _PERIOD.fullmatch(said)
    if match is None:
        return _REGULARLY.get(said, "")
    word, unit = match.groups()
    number = number_in_figures(word or "one") or (word or "")
    if not number.isdecimal() or not 0 < int(number) <= _MOST:
        return ""
    return unit if int(number) == 1 else f"{number} {unit}s"


def date_in_our_form(text: str) -> str:
    """The date that a text writes in another form, as `2026-03-12`; empty where it writes none.

    The day comes before the month, as is usual in Britain.
    """
    match = next(filter(None, (form.fullmatch(text.strip()) for form in _FORMS)), None)
    if match is None:
        return ""
    parts = match.groupdict()
    name = parts.get("name")
    month = _NAMES.index(name[:3].lower()) + 1 if name else int(parts["month"])
    day = parts.get("day")
    try:
        found = date(int(parts["year"]), month, int(day or 1))
    except ValueError:
        return ""
    return found.isoformat() if day else found.isoformat()[:7]
