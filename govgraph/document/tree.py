"""A text to nested plain values. Scalars stay the text that was written; empty ones are None."""

from dataclasses import dataclass, replace

from govgraph.document import traps
from govgraph.document.builder import Builder
from govgraph.document.events import BrokenYaml, ScalarEvent, events, is_short
from govgraph.document.limits import Stop
from govgraph.document.parts import parts
from govgraph.model.structure import Plain
from govgraph.problem import Fault, Origin, Path, Problem
from govgraph.text import Text


@dataclass(frozen=True, slots=True)
class Document:
    """One file as nested plain values."""

    text: Text
    root: dict[str, Plain]
    empty: tuple[Path, ...] = ()
    """Where keys and entries of lists have no value."""


def read_document(text: Text, *, pure: bool = False) -> tuple[Document | None, tuple[Problem, ...]]:
    """Read one YAML file, and tell the problems of the YAML itself.

    Broken YAML gives one problem; of all others, every one is told. What libyaml can't read, or
    reads more of than pure Python would, is read once more so, and both tell the same.
    """
    is_last = pure or not is_short(text.content)
    builder = Builder(text, is_last)
    try:
        for event in events(text.content, pure=pure):
            if type(event) is ScalarEvent:
                builder.scalar(event)
            else:
                builder.take(event)
    except (BrokenYaml, Stop) as stopped:
        if not is_last:
            return read_document(text, pure=True)
        if isinstance(stopped, Stop):
            return None, (*builder.problems, stopped.problem)
        return None, (traps.explain(text, stopped),)
    root = builder.root
    if isinstance(root, dict):
        known = replace(text, parts=parts(text.content, builder.landmarks))
        return Document(known, root, tuple(builder.empty)), tuple(builder.problems)
    return None, (*builder.problems, _not_a_mapping(text, root))


def _not_a_mapping(text: Text, root: Plain) -> Problem:
    origin = Origin(text.name)
    advice = "A structure file begins with `govgraph: 1` and `title: …`."
    if root is None:
        return Problem(Fault.EMPTY_FILE, f"{text.name} is empty", origin, advice)
    what = "a list" if isinstance(root, list) else "a text"
    sentence = f"{text.name} holds {what}, not keys with their values"
    return Problem(Fault.NOT_A_MAPPING, sentence, origin, advice)
