"""What the sections of all files declare: entries by id, and additions to one of several."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from govgraph.document import Document
from govgraph.model.ids import OWN, RESERVED, is_id, made_id
from govgraph.model.structure import Plain
from govgraph.model.words import Section
from govgraph.problem import Fault, Mention, Origin, Problem
from govgraph.reader.complaints import Complaints
from govgraph.reader.entry import Entry, Layer

Addition: TypeAlias = tuple[str, Section, Layer]
"""The id of one of several, with a dot; its section; and what is added to it."""

_PLAIN = re.compile(r"\w[\w ’-]{0,50}")
"""A name that needs no quotation marks."""


@dataclass(slots=True)
class Declarations:
    """Takes in the sections of one file after another."""

    complaints: Complaints
    entries: dict[str, Entry] = field(default_factory=dict)
    additions: list[Addition] = field(default_factory=list)
    _invalid: list[tuple[str, Section, Layer]] = field(default_factory=list)

    def take(self, documents: Mapping[str, Document]) -> None:
        """Take in all sections of all documents."""
        for document in documents.values():
            for section in Section:
                self._section(document, section)
        self._tell_invalid_ids()
        self.complaints.declared = self.entries

    def _section(self, document: Document, section: Section) -> None:
        content = document.root.get(section.value)
        origin = Origin(document.text.name, (section.value,))
        if content is None:
            return
        if not isinstance(content, dict):
            advice = f"Give each an id as its key: `{section}: {{an-id: {{name: …}}}}`."
            self.complaints.not_keys(f"`{section}`", content, origin, advice)
            return
        for name, raw in content.items():
            if not name.startswith(OWN):
                self._one(section, name, raw, origin / name)

    def _one(self, section: Section, name: str, raw: Plain, origin: Origin) -> None:
        said = {} if raw is None else raw
        if not isinstance(said, dict):
            words = said if isinstance(said, str) and _PLAIN.fullmatch(said) else "…"
            advice = f"Write at least its name: `{name}: {{name: {words}}}`."
            self.complaints.not_keys(f"“{name}”", said, origin, advice)
        elif "." in name:
            self.additions.append((name, section, Layer(said, origin)))
        elif is_id(name):
            self._entry(Entry(name, section, (Layer(said, origin),)))
        else:
            self._invalid.append((name, section, Layer(said, origin)))

    def _tell_invalid_ids(self) -> None:
        """Tell of words that can't be ids, each with one that nothing else has.

        What stands under them is read under that one, so that all that is wrong in it is told too.
        """
        taken = {*self.entries}
        for name, section, layer in self._invalid:
            what = "ids are lower-case letters, digits and hyphens"
            better = made_id(name, taken)
            if name in RESERVED:
                what, better = "it is a word of the format", ""
            taken.add(better)
            sentence = f"“{name}” can't be an id: {what}"
            advice = f"It could be “{better}”." if better else ""
            self.complaints.tell_key(Fault.INVALID_ID, sentence, layer.origin, advice)
            if better:
                self._entry(Entry(better, section, (layer,)))

    def _entry(self, entry: Entry) -> None:
        first = self.entries.get(entry.id)
        if first is None:
            self.entries[entry.id] = entry
            return
        places = (first.layers[0].origin, entry.layers[0].origin)
        earlier, later = sorted(
            places, key=lambda place: (place.file, place.path[:1] != ("places",))
        )
        problem = Problem(
            Fault.DUPLICATE_ID,
            f"The id “{entry.id}” is defined twice",
            later,
            "Give one of them another id.",
            at_key=True,
            mentions=(Mention(earlier, "also defined here"),),
        )
        self.complaints.problems.append(problem)
