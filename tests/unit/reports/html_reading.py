"""Reads a page as a browser does, as far as tests ask: its elements, with their text."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"meta", "br", "img", "input", "link", "hr"})


@dataclass
class Element:
    """One element of a page."""

    tag: str
    attributes: dict[str, str]
    children: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words in it, with single spaces."""
        return " ".join(
            "".join(
                one if isinstance(one, str) else f" {one.text} " for one in self.children
            ).split()
        )

    def all(self, *tags: str) -> Iterator["Element"]:
        """It and what it holds, in the order of the page; of some tags only, if any is given."""
        if not tags or self.tag in tags:
            yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.all(*tags)

    def one(self, tag: str) -> "Element":
        """The only element of a tag."""
        (found,) = self.all(tag)
        return found

    def by_id(self) -> dict[str, "Element"]:
        """The elements that have an id, each of which must be there once."""
        found: dict[str, Element] = {}
        for element in self.all():
            if name := element.attributes.get("id"):
                assert name not in found, name
                found[name] = element
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)


def read(page: str) -> Element:
    """The elements of a page, each of which must be closed in its turn."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.root
