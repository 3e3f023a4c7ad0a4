"""What is said of one of several: of an entry made by `per`, or by the count of a place."""

import re

from govgraph.model.scalars import Count, Unreadable, read_count
from govgraph.model.structure import Plain

PLACE_MARK = "<place>"


def text_of(value: Plain) -> str:
    """The value of a key in its short or long form, as text; empty where it is neither."""
    if isinstance(value, dict):
        value = value.get("is")
    return value if isinstance(value, str) else ""


def count_of(value: Plain) -> Count | None:
    """A count in its short or long form; None where there is none that can be read."""
    try:
        return read_count(text_of(value))
    except Unreadable:
        return None


def fewer(count: Count) -> Count | None:
    """What is left of a count where one is named by itself; None where nothing is."""
    if count.high == 1:
        return None
    return read_count(re.sub(r"\d+", lambda found: str(max(0, int(found[0]) - 1)), count.text))


def numbered(raw: dict[str, Plain], number: int, count: int, *, named: bool) -> dict[str, Plain]:
    """What is said of one of the places that a count makes; of a named one, no name yet."""
    kept = {key: value for key, value in raw.items() if key not in ("count", "name")}
    return kept if named else kept | {"name": _numbered_name(raw, number, count)}


def _numbered_name(raw: dict[str, Plain], number: int, count: int) -> str:
    written, kind = text_of(raw.get("name")), text_of(raw.get("kind"))
    word = written if written and written != "unknown" else (kind or "place")
    return f"{word[:1].upper()}{word[1:]} {number} of {count} (not named)"


def for_one(raw: dict[str, Plain], name: str) -> dict[str, Plain]:
    """What is said of one entry made by `per`: `<place>` stands for a name."""
    filled = {key: _filled(value, name) for key, value in raw.items() if key != "per"}
    own = raw.get("name")
    if PLACE_MARK not in text_of(own) and text_of(own) not in ("", "unknown"):
        filled["name"] = _with_name(own, name)
    return filled


def _with_name(own: Plain, name: str) -> Plain:
    if isinstance(own, dict):
        return {**own, "is": f"{own['is']}, {name}"}
    return f"{own}, {name}"


def _filled(value: Plain, name: str) -> Plain:
    if isinstance(value, str):
        return value.replace(PLACE_MARK, name)
    if isinstance(value, list):
        return [_filled(item, name) for item in value]
    if isinstance(value, dict):
        return {key: _filled(item, name) for key, item in value.items()}
    return value
