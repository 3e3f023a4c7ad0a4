"""The head of a file: version, title, as-at date, sources and tiers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from govgraph.document import Document
from govgraph.model.fact import DATE, Evidence, Facts, Source
from govgraph.model.ids import OWN
from govgraph.model.keys import HEAD, SOURCE, TIER, TOP_KEYS, Keys
from govgraph.model.scalars import PartialDate
from govgraph.model.structure import Plain, Tier
from govgraph.problem import Fault, Origin
from govgraph.reader.complaints import Complaints
from govgraph.reader.statement import Around, Statements

VERSION = "1"
_REQUIRED = {
    "govgraph": f"Begin with `govgraph: {VERSION}`.",
    "title": "Say what the structure is called: `title: …`.",
}


@dataclass(slots=True)
class HeaderReader:
    """Reads the head of one file."""

    complaints: Complaints
    statements: Statements
    document: Document

    @property
    def _file(self) -> Origin:
        return Origin(self.document.text.name)

    def check(self) -> None:
        """Tell of keys that no file has, of those that are missing, and of another version."""
        root = self.document.root
        self.complaints.unknown_keys(root, TOP_KEYS, self._file, "A structure file")
        for key, advice in _REQUIRED.items():
            if root.get(key) is None:
                sentence = f"{self._file.file} has no `{key}`"
                self.complaints.tell(Fault.MISSING_KEY, sentence, self._file, advice)
        self._check_version(root.get("govgraph"))

    def _check_version(self, version: Plain) -> None:
        if version in (None, VERSION):
            return
        sentence = f"This govgraph reads version {VERSION} of the format"
        if isinstance(version, str):
            sentence += f", and the file is of version “{version}”"
        advice = f"Write `govgraph: {VERSION}`, or read the file with another govgraph."
        self.complaints.tell(Fault.UNSUPPORTED_VERSION, sentence, self._file / "govgraph", advice)

    def title(self) -> str:
        """What the structure is called."""
        return self.statements.text(self.document.root.get("title"), self._file / "title")

    def as_of(self) -> PartialDate | None:
        """The day that the file speaks of."""
        raw = self.document.root.get("as_of")
        date = self.statements.scalar(DATE, (), raw, self._file / "as_of")
        return date if isinstance(date, PartialDate) else None

    def purpose(self) -> Facts[str]:
        """What the arrangement as a whole is there for."""
        raw = self.document.root.get("purpose")
        if raw is None:
            return ()
        around = Around(Evidence(self.statements.default_source(self._file.file)))
        return self.statements.values(HEAD["purpose"], raw, (self._file, "purpose"), around)  # type: ignore[return-value]  # read by a form of texts

    def sources(self) -> Iterator[Source]:
        """The documents that this file's statements were taken from, the default first."""
        for name, raw, origin in self._mappings("sources", SOURCE):
            texts = {
                key: self.statements.text(raw.get(key), origin / key)
                for key in SOURCE
                if key != "date"
            }
            date = self.statements.scalar(DATE, (), raw.get("date"), origin / "date")
            yield Source(
                id=name,
                title=texts["title"] or name,
                file=self._file.file,
                publisher=texts["publisher"],
                date=date if isinstance(date, PartialDate) else None,
                url=texts["url"],
                text=texts["text"] or f"{name}.txt",
                origin=origin,
            )

    def tiers(self) -> Iterator[Tier]:
        """The bands of the chart, top to bottom: a list of ids, or ids with names."""
        raw = self.document.root.get("tiers")
        if isinstance(raw, list):
            yield from self._listed_tiers(raw)
            return
        for name, content, origin in self._mappings("tiers", TIER):
            title = self.statements.text(content.get("name"), origin / "name")
            purpose = self.statements.text(content.get("purpose"), origin / "purpose")
            yield Tier(name, self._file.file, title or _as_name(name), purpose)

    def _listed_tiers(self, names: list[Plain]) -> Iterator[Tier]:
        seen: set[str] = set()
        for index, name in enumerate(names):
            origin = self._file / "tiers" / index
            if isinstance(name, str) and name in seen:
                sentence = f"The tier “{name}” is listed twice"
                self.complaints.tell(Fault.DUPLICATE_ID, sentence, origin, "Keep one of them.")
            elif isinstance(name, str):
                seen.add(name)
                yield Tier(name, self._file.file, _as_name(name))
            elif name is not None:
                advice = "Write `[id, id]`, or `{id: {name: …}}` for tiers with names."
                self.complaints.not_one_value("An entry of `tiers`", name, origin, advice)

    def _mappings(self, key: str, known: Keys) -> Iterator[tuple[str, Mapping[str, Plain], Origin]]:
        raw, origin = self.document.root.get(key), self._file / key
        if raw is None:
            return
        if not isinstance(raw, dict):
            self.complaints.not_keys(f"`{key}`", raw, origin)
            return
        for name, content in raw.items():
            place = origin / name
            if name.startswith(OWN):
                continue
            if content is None:
                yield name, {}, place
            elif not isinstance(content, dict):
                self.complaints.not_keys(f"“{name}” in `{key}`", content, place)
            else:
                self.complaints.unknown_keys(content, known, place, f"An entry of `{key}`")
                yield name, content, place


def _as_name(name: str) -> str:
    words = name.replace("-", " ").replace("_", " ")
    return words[:1].upper() + words[1:]
