"""The file itself: our own empty presentation, and the same bytes for the same picture."""

from collections.abc import Mapping
from importlib.resources import files
from io import BytesIO
from types import MappingProxyType
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

# Each part of an empty presentation, and the file that holds it here.
_PARTS: Mapping[str, str] = MappingProxyType(
    {
        "[Content_Types].xml": "content_types.xml",
        "_rels/.rels": "package_rels.xml",
        "docProps/app.xml": "app.xml",
        "docProps/core.xml": "core.xml",
        "ppt/presentation.xml": "presentation.xml",
        "ppt/_rels/presentation.xml.rels": "presentation_rels.xml",
        "ppt/slideMasters/slideMaster1.xml": "slide_master.xml",
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": "slide_master_rels.xml",
        "ppt/slideLayouts/slideLayout1.xml": "slide_layout.xml",
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels": "slide_layout_rels.xml",
        "ppt/notesMasters/notesMaster1.xml": "notes_master.xml",
        "ppt/notesMasters/_rels/notesMaster1.xml.rels": "notes_master_rels.xml",
        "ppt/theme/theme1.xml": "theme.xml",
        "ppt/theme/theme2.xml": "theme.xml",
    }
)
_FIRST = "[Content_Types].xml"
_NO_DATE = (1980, 1, 1, 0, 0, 0)
_UNIX = 3
_READABLE = 0o644 << 16


def template() -> BytesIO:
    """An empty presentation."""
    folder = files("govgraph.diagrams.pptx") / "template"
    return BytesIO(_zipped({name: (folder / file).read_bytes() for name, file in _PARTS.items()}))


def packed(document: BytesIO) -> bytes:
    """A presentation whose parts are in order and bear no date."""
    with ZipFile(document) as archive:
        return _zipped({name: archive.read(name) for name in archive.namelist()})


def _zipped(parts: Mapping[str, bytes]) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name in sorted(parts, key=lambda one: (one != _FIRST, one)):
            entry = ZipInfo(name, _NO_DATE)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = _UNIX
            entry.external_attr = _READABLE
            archive.writestr(entry, parts[name])
    return target.getvalue()
