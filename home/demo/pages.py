"""What the pages of the demonstration are written with."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

Raw = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Guide:
    """A page of information; `facts` are the fields of the box « En bref »."""

    slug: str
    title: str
    summary: str
    body: list[Raw]
    facts: dict[str, Any] = field(default_factory=dict)
    checked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Procedure:
    """A guide with a form; `promises` are the fields that the receipt and the privacy note tell."""

    slug: str
    title: str
    summary: str
    body: list[Raw]
    steps: list[Raw]
    promises: dict[str, Any]
    facts: dict[str, Any] = field(default_factory=dict)
    checked_on: date | None = None
    agents: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A theme; `editors` is the role that writes it, "" when only the communication team does."""

    slug: str
    title: str
    summary: str
    icon: str
    pages: list[Guide | Procedure]
    introduction: str = ""
    editors: str = ""
