"""The head of a file: version, title, as-at date, sources and tiers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from govgraph.document import Document
from govgraph.model.fact import DATE, Facts, Source
from govgraph.model.keys import HEAD, SOURCE, TIER, TOP_KEYS, Keys
from govgraph.model.scalars import PartialDate
from govgraph.model.structure import Plain, Tier
from govgraph.problem import Fault, Origin
from govgraph.reader.complaints import Complaints
from govgraph.reader.statement import Statements

VERSION = "1"


@dataclass(slots=True)
class HeaderReader:
    """Reads the head of one file."""

    complaints: Complaints
    statements: Statements
    document: Document

    @property
    def _file(self) -> Origin:
        return Origin(self.document.text.name)

    def check_keys(self) -> None:
        """Tell of keys that no file has, a missing title and a version that can't be read."""
        root = self.document.root
        for key in root:
            if key not in TOP_KEYS and not key.startswith("x-"):
                self.complaints.unknown_key(key, TOP_KEYS, self._file / key, "A structure file")
        for key in ("govgraph", "title"):
            if root.get(key) is None:
                sentence = f"{self._file.file} has no `{key}`"
                advice = "Begin with `govgraph: 1`." if key == "govgraph" else ""
                self.complaints.tell(Fault.MISSING_KEY, sentence, self._file, advice)
        version = root.get("govgraph")
        if version is not None and version != VERSION:
            sentence = "This govgraph reads version 1 of the format"
            if isinstance(version, str):
                sentence = (
                    f"This file is of version {version}; {sentence[:1].lower()}{sentence[1:]}"
                )
            origin = self._file / "govgraph"
            self.complaints.tell(Fault.UNSUPPORTED_VERSION, sentence, origin)
        for key in ("purpose", "as_of"):
            if key in root and root[key] is None:
                self.complaints.empty(self._file / key)

    def title(self) -> str:
        return self.statements.text(self.document.root.get("title"), self._file / "title")

    def as_of(self) -> PartialDate | None:
        raw = self.document.root.get("as_of")
        date = self.statements.scalar(DATE, (), raw, self._file / "as_of")
        return date if isinstance(date, PartialDate) else None

    def purpose(self) -> Facts[str]:
        raw = self.document.root.get("purpose")
        if raw is None:
            return ()
        origin = self._file / "purpose"
        return tuple(self.statements.values(HEAD["purpose"], raw, origin, None))  # type: ignore[arg-type]  # read by a form of texts

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
            for index, name in enumerate(raw):
                if isinstance(name, str):
                    yield Tier(name, self._file.file, _as_name(name))
                else:
                    origin = self._file / "tiers" / index
                    self.complaints.wrong_type("`tiers` lists ids of tiers", origin)
            return
        for name, content, origin in self._mappings("tiers", TIER):
            title = self.statements.text(content.get("name"), origin / "name")
            purpose = self.statements.text(content.get("purpose"), origin / "purpose")
            yield Tier(name, self._file.file, title or _as_name(name), purpose)

    def _mappings(self, key: str, known: Keys) -> Iterator[tuple[str, Mapping[str, Plain], Origin]]:
        raw, origin = self.document.root.get(key), self._file / key
        if raw is None:
            return
        if not isinstance(raw, dict):
            self.complaints.wrong_type(f"`{key}` is a mapping from ids", origin)
            return
        for name, content in raw.items():
            place = origin / name
            if content is None:
                yield name, {}, place
            elif not isinstance(content, dict):
                self.complaints.wrong_type(f"An entry of `{key}` is a mapping", place)
            else:
                for word in content:
                    if word not in known and not word.startswith("x-"):
                        where = f"An entry of `{key}`"
                        self.complaints.unknown_key(word, known, place / word, where)
                yield name, content, place


def _as_name(name: str) -> str:
    words = name.replace("-", " ").replace("_", " ")
    return words[:1].upper() + words[1:]
