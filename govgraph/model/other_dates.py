"""Dates as people write them elsewhere, `31/12/2026` or `12 March 2026`, put in the one form."""

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


def in_our_form(text: str) -> str:
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
