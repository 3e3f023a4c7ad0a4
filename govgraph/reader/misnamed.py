"""What is meant by a word that is nobody's id, as advice to whoever wrote it."""

from collections.abc import Mapping

from govgraph.model.ids import made_id

_NONE = frozenset(
    ("false", "n/a", "na", "nil", "no", "no one", "no-one", "nobody", "not applicable", "nothing")
)
"""What people write who mean `none`."""
_SOME = frozenset(("?", "not known", "not stated", "tba", "tbc", "tbd", "unknown", "yes"))
"""What people write who mean `some`."""
_VACANT = "vacant"
_MARKS = ("“", "„", "‘", "’", "«", "»", "”")


def marked(word: str) -> str:
    """What to do where quotation marks that are letters to YAML stand around a word."""
    if word[:1] in _MARKS:
        return f"Leave the quotation marks out: to YAML, {word[0]} is a letter like any other."
    return ""


def special(word: str) -> str:
    """What to write instead of a word that says that there is none, or not who; else nothing."""
    said = word.lower().strip(".")
    if said in _NONE or said == "none":
        return "Write `none`, if the source says that there is none."
    if said in _SOME or said == "some":
        return "Write `some`, if there is one and the source does not say which."
    if said == _VACANT:
        return "Of a vacant seat, write `{to: some, holder: vacant}`."
    return ""


def by_name(word: str, ids_by_name: Mapping[str, str]) -> str:
    """The id of what has a name that was written in place of its id, as a question; or nothing."""
    said = word.lower()
    found = ids_by_name.get(said) or ids_by_name.get(said.removeprefix("the "))
    return f"Did you mean “{found}”, which has that name?" if found else ""


def declaring(word: str) -> str:
    """How to go on from a word that is like no id: one may be declared for it."""
    if ", " in word:
        return "Several stand in brackets, each by its id: `[one, another]`."
    better = made_id(word)
    if better and better != word and (" " in word or "." not in word):
        return f"Declare it in its section, with an id such as “{better}”, and write that id here."
    return "Declare it, or mend the id."
