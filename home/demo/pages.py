"""What the pages of the demonstration are written with."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

Raw = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Guide:
    """A page of information: `facts` fill the box « En bref », `service` is a slug of the directory."""

    slug: str
    title: str
    summary: str
    body: list[Raw]
    facts: dict[str, Any] = field(default_factory=dict)
    checked_on: date | None = None
    service: str = ""


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
    service: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """A procedure of another portal, by its way, under a title of this one."""

    slug: str
    title: str
    target: str


@dataclass(frozen=True, slots=True)
class Duty:
    """A page that the law asks for; `kind` is the class of the page, `facts` its other fields."""

    kind: str
    slug: str
    title: str
    summary: str
    body: list[Raw]
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Section:
    """A theme; `editors` is the role that writes it, "" when only the communication team does."""

    slug: str
    title: str
    summary: str
    icon: str
    pages: list[Guide | Procedure | Shown | Duty]
    introduction: str = ""
    editors: str = ""


@dataclass(frozen=True, slots=True)
class News:
    """Something new, `days` days ago; `picture` names a drawing."""

    slug: str
    title: str
    summary: str
    days: int
    categories: list[str]
    body: list[Raw]
    picture: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """Something one can go to, in `days` days (past when negative), on a `weekday` (0 is Monday) if given.

    `more` are other fields of the page, such as `repeat` and `repeat_days`, how long it goes on.
    """

    slug: str
    title: str
    summary: str
    days: int
    body: list[Raw]
    begins: str = ""
    ends: str = ""
    weekday: int | None = None
    place: str = ""
    address: str = ""
    price: str = ""
    organiser: str = ""
    lasts: int = 0
    repeat: str = ""
    repeat_days: int = 0
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Service:
    """A service of the directory; `hours` are rows of first day, last day, opening, closing (0 is Monday)."""

    slug: str
    title: str
    summary: str
    theme: str
    phone: str
    email: str
    address: str
    hours: list[tuple[int, int, str, str]]
    body: list[Raw] = field(default_factory=list)
    access: str = ""
    manager: str = ""
    hours_note: str = ""
    closed_in_days: tuple[int, int, str] | None = None
    """From how many days from today, for how many, why."""


@dataclass(frozen=True, slots=True)
class Portal:
    """A portal: its fields, its tree, its menus (a way and the words of the link, "" for the title)."""

    fields: dict[str, Any]
    sections: list[Section]
    asked: list[tuple[str, str]]
    top: list[tuple[str, str]]
    bottom: list[tuple[str, str]]
    body: list[Raw] = field(default_factory=list)
    news: list[News] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    services: list[Service] = field(default_factory=list)
    editors: str = ""
    """The role that writes the whole portal, "" when only the communication team does."""
    contact: str = ""
    """The way to the page where one writes to it."""
