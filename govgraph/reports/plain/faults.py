"""What each problem of a file means, and what mends it."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from govgraph.paragraph import Line, Piece, Role, wrapped
from govgraph.problem import Fault

MEANINGS: Mapping[Fault, str] = MappingProxyType(
    {
        Fault.UNREADABLE_FILE: "The file is not there, is a folder, or may not be opened. Check "
        "its name and folder.",
        Fault.TOO_LARGE: "A file may be up to 64 MiB. Divide it, and name the parts under "
        "`include`.",
        Fault.NOT_UTF_8: "Structure files are UTF-8. Most editors offer the encoding when they "
        "save a file.",
        Fault.CONTROL_CHARACTER: "The file holds a character that no text has, such as a NUL "
        "byte. It often comes from a damaged file or from copying out of another program.",
        Fault.TAB: "YAML is indented with spaces, never with tabs. Most editors can turn tabs "
        "into spaces.",
        Fault.BROKEN_YAML: "The file is not YAML from this place on, so nothing behind it was "
        "read. Often a quotation mark or a bracket is not closed, or a line is indented by a "
        "space too many or too few.",
        Fault.QUOTE_TRAP: "The words of a quote hold signs that YAML takes for its own, such as a "
        "colon with a space behind it, so words were lost. Put them on a line of their own after "
        "`quote: >-`.",
        Fault.COMMENT_BEHIND_QUOTE: "What stands behind # is a comment, so it is no part of the "
        "quote. Put the words on a line of their own after `quote: >-`, or the comment on its own "
        "line.",
        Fault.TOO_DEEP: "Values may be nested 64 deep. No structure needs more.",
        Fault.TOO_MANY_ALIASES: "Aliases (*name) may stand for a million values in all. Write "
        "less with them.",
        Fault.DUPLICATE_KEY: "A key may stand once in a mapping, since the second would silently "
        "take the place of the first. Join the two, or rename one.",
        Fault.EMPTY_FILE: "There is nothing in the file. It needs `govgraph: 1` and a `title`.",
        Fault.NOT_A_MAPPING: "The file must hold keys with values at its top, such as "
        "`govgraph: 1` and `title: …`.",
        Fault.UNSUPPORTED_VERSION: "This govgraph reads structures of `govgraph: 1` and baselines "
        "of version 1. The file was written for another version, or the number is mistyped.",
        Fault.MISSING_KEY: "A key that is required is not there.",
        Fault.UNKNOWN_KEY: "The format has no such key here. A key of your own begins with `x-`.",
        Fault.UNKNOWN_WORD: "The word is not on the closed list for this key. Where none fits, "
        "`other` with `called` keeps your own word.",
        Fault.UNKNOWN_ID: "Nothing in the file or in those that it includes has this id. Declare "
        "it in its section, or correct the spelling.",
        Fault.WRONG_TYPE: "The value is of another sort than the key holds: a list where one word "
        "belongs, or words where a number does.",
        Fault.WRONG_END: "This relation can't lead from, or to, an entity of this sort. "
        "`structures/README.md` has the table of relations.",
        Fault.INVALID_ID: "Ids are lower-case letters, digits and hyphens, and some words, such "
        "as `none`, are reserved.",
        Fault.DUPLICATE_ID: "Two things have the same id, so that nobody could tell which one is "
        "meant. Rename one, or join them.",
        Fault.IMPOSSIBLE_DATE: "There is no such day. Write a year, a month or a day: 2022, "
        "2022-09 or 2022-09-20.",
        Fault.UNTIL_BEFORE_FROM: "Something ends before it begins. One of the two dates is "
        "mistyped.",
        Fault.INCLUDE_MISSING: "The file that is included is not there. Its path is relative to "
        "the file that includes it.",
        Fault.INCLUDE_OUTSIDE: "Files that are included lie in the folder of the first file, or "
        "in folders within it.",
        Fault.INCLUDE_CIRCLE: "The files include one another in a circle. Take one `include` out.",
        Fault.INCLUDE_FOLDER: "A folder is named under `include`. Name each of its files.",
        Fault.TOO_MANY_INCLUDES: "A structure may have 1,000 files.",
        Fault.PER_WITHOUT_PLACES: "`per` names a kind that no place has, so it would make "
        "nothing. Declare places of the kind, or correct the word.",
        Fault.PLACE_INSIDE_ITSELF: "A place is part of itself, by way of others. One `part_of` "
        "points the wrong way.",
        Fault.SELF_RELATION: "A thing is related to itself, which says nothing. One of the two "
        "ids is the wrong one.",
        Fault.PART_OF_CIRCLE: "Several things are part of one another in a circle. One `part_of` "
        "points the wrong way.",
        Fault.CONTRADICTION: "One source says two things that can't both hold. If they come from "
        "different sources, give each its `source`; if one followed the other, give them dates.",
        Fault.TOO_MANY_ENTRIES: "`per` and the counts of places may make 100,000 entries in all, "
        "and ids that stand for several 2,000,000 links. One that runs over what another made "
        "multiplies them.",
        Fault.UNKNOWN_RULE: "There is no rule of this name or code. `govgraph rules` lists them.",
        Fault.BROKEN_BASELINE: "The file is no baseline, or is damaged. `govgraph check` with "
        "`--write-baseline` writes one.",
        Fault.OTHER_BASELINE: "The baseline is of another structure, by its title. If the "
        "structure has a new title, give the baseline that title too, or write it anew.",
    }
)
"""Every fault with its meaning, in plain words."""


def fault_lines(fault: Fault, width: int) -> Iterator[Line]:
    """What a problem of a file means, and what mends it."""
    yield (Piece(f"{fault.code} {fault.slug}", Role.TITLE),)
    yield from wrapped((Piece(MEANINGS[fault]),), width)
    said = "It is a problem of the file itself, so no rule looks at the structure until it is gone."
    yield from wrapped((Piece(said),), width)
