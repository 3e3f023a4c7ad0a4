"""Text from a file as a picture can hold it."""

import unicodedata

_SPACE = 0x20
_DELETE = 0x7F
_CONTROL_PICTURES = 0x2400
_DELETE_PICTURE = "\u2421"
_REPLACEMENT = "\ufffd"
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_NOT_TEXT = frozenset({"Cc", "Cs"})
_LAST_TWO_OF_A_PLANE = 0xFFFE
_NO_CHARACTERS = range(0xFDD0, 0xFDF0)


def visible(text: str) -> str:
    """A text on one line, in which what has no look of its own gets a sign that has one.

    Control characters become their pictures; marks that would turn the direction of the words
    around them, and what no XML file may hold, become the replacement character.
    """
    return "".join(_sign(letter) for letter in " ".join(text.split()))


def _sign(letter: str) -> str:
    code = ord(letter)
    if code < _SPACE:
        return chr(_CONTROL_PICTURES + code)
    if code == _DELETE:
        return _DELETE_PICTURE
    if letter in _TURNING or unicodedata.category(letter) in _NOT_TEXT:
        return _REPLACEMENT
    if code & _LAST_TWO_OF_A_PLANE == _LAST_TWO_OF_A_PLANE or code in _NO_CHARACTERS:
        return _REPLACEMENT
    return letter
