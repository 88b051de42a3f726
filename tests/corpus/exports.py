"""Reads the exported forms: what the language needs of them, and no more."""

import json
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from config import ROOT

CORPUS = Path(ROOT).parent / "shared" / "publik-corpus"
REASON = "the corpus of exported forms is not beside the repository"


@dataclass(frozen=True)
class Field:
    id: str
    type: str
    identifier: str
    condition: str
    template: str
    source: tuple[str, str]
    block: str
    frozen: bool
    exits: tuple[str, ...]
    prefill: str

    @property
    def kind(self) -> str:
        return "date" if self.type == "date" else ""


@dataclass(frozen=True)
class Export:
    name: str
    fields: tuple[Field, ...]
    options: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def by_id(self) -> dict[str, Field]:
        return {one.id: one for one in self.fields}

    @cached_property
    def identifiers(self) -> tuple[str, ...]:
        return tuple(one.identifier for one in self.fields)


def read(path: Path) -> Export:
    """Read the fields of one exported form, group or record type."""
    root = ET.parse(path).getroot()
    found = root.find("fields")
    return Export(path.name.removesuffix(".wcs"), tuple(_field(one) for one in found if one.tag == "field"))


def _field(node: ET.Element) -> Field:
    kind = node.findtext("type") or ""
    source = node.find("data_source")
    return Field(
        id=node.findtext("id") or "",
        type=kind.partition(":")[0],
        identifier=node.findtext("varname") or "",
        condition=_text(node, "condition/value").strip(),
        template=node.findtext("value_template") or "",
        source=("", "")
        if source is None
        else (source.findtext("type") or "", source.findtext("value") or ""),
        block=node.findtext("block_slug") or kind.partition(":")[2],
        frozen=node.findtext("freeze_on_initial_value") == "True",
        exits=tuple(_text(one, "condition/value").strip() for one in node.iter("post_condition")),
        prefill=_text(node, "prefill/value") if node.findtext("prefill/type") == "string" else "",
    )


def _text(node: ET.Element, path: str) -> str:
    return node.findtext(path) or ""


@cache
def forms() -> dict[str, Export]:
    return {path.name.removesuffix(".wcs"): read(path) for path in sorted((CORPUS / "forms").iterdir())}


@cache
def blocks() -> dict[str, Export]:
    return {_slug(path, "block-"): read(path) for path in (CORPUS / "blocks").iterdir()}


@cache
def records() -> dict[str, Export]:
    return {_slug(path, "card-"): read(path) for path in (CORPUS / "carddefs").iterdir()}


@cache
def json_sources() -> dict[str, str]:
    """The templates of the named sources that give JSON."""
    found = {}
    for path in (CORPUS / "datasources").iterdir():
        root = ET.parse(path).getroot()
        if root.findtext("data_source/type") == "jsonvalue":
            found[root.findtext("slug") or ""] = root.findtext("data_source/value") or ""
    return found


@cache
def recording(name: str) -> dict[str, Any]:
    return json.loads((CORPUS / "fillings" / f"{name}.json").read_text())


def _slug(path: Path, prefix: str) -> str:
    return path.name.removesuffix(".wcs").removeprefix(prefix)


def sources() -> tuple[set[str], set[str]]:
    """Every distinct condition and every distinct text with expressions in it, of all the exports."""
    conditions: set[str] = set()
    texts: set[str] = set()
    folders = ("forms", "workflows", "blocks", "carddefs", "datasources", "wscalls", "mail-templates")
    for path in (path for folder in folders for path in (CORPUS / folder).iterdir()):
        for node in ET.parse(path).getroot().iter():
            if node.tag in ("condition", "validation") and node.findtext("type") == "django":
                conditions.add(_text(node, "value").strip())
            elif "{{" in (node.text or "") or "{%" in (node.text or ""):
                texts.add(node.text or "")
    return conditions - {""}, texts
