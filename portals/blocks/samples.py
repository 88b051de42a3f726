"""What each block shows in the editor's menu: a town that does not exist, so nothing private is named."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.blocks import Block

from portals.agenda import Entry
from portals.links import Card
from portals.occurrences import Occurrence

NOWHERE = "#"
DRAWN = {
    "image": "portals/previews/image.html",
    "documents": "portals/previews/documents.html",
    "form": "portals/previews/form.html",
}
"""Blocks whose value is a file or a form of the site: their sample is a template."""


def show_samples(blocks: list[tuple[str, Block]]) -> list[tuple[str, Block]]:
    """Give each block of a stream its sample, and return them."""
    for name, block in blocks:
        if name in DRAWN:
            block.meta.preview_template = DRAWN[name]
        else:
            block.meta.preview_value = SAMPLES[name]
    return blocks


@dataclass(frozen=True)
class Place:
    """Stands for a portal."""

    def get_url(self, _request: Any = None) -> str:
        """Lead nowhere."""
        return NOWHERE

    def tracking_url(self) -> str:
        """Lead nowhere."""
        return NOWHERE


def _news(title: str, day: date) -> Any:
    """Return a news item that is nowhere in the tree."""
    from portals.models import NewsPage

    page = NewsPage(title=title, date=day)
    page.get_url = lambda **_more: NOWHERE
    return page


def _entry(title: str, day: date, place: str) -> Entry:
    """Return an event of the agenda that is nowhere in the tree."""
    from portals.models import EventPage

    return Entry(EventPage(title=title, place=place), Occurrence(day, day, None, None), 0, NOWHERE)


class SampleAround:
    """What blocks find around them in a sample; see `portals.blocks.around.Around`."""

    portal = Place()

    def cards(self, _keys: list[int]) -> list[Card]:
        """Return pages of the town."""
        return [
            Card(_("Identity card"), NOWHERE, _("Documents, delays, where to go."), "id-card"),
            Card(_("School meals"), NOWHERE, _("Menus, prices, registration."), "school"),
        ]

    procedures_of = cards

    def card(self, _key: int | None) -> Card:
        """Return a page of the town."""
        return self.cards([])[0]

    def specific(self, _key: int | None) -> None:
        """Return nothing: samples show no whole page."""

    def picture(self, _key: int | None) -> None:
        """Return nothing: samples show no picture of the library."""

    @cached_property
    def today(self) -> date:
        """Return the day it is in town."""
        return timezone.localdate()

    @property
    def news(self) -> list[Any]:
        """Return what is new in the town."""
        return [
            _news(_("The library opens on Sundays"), self.today - timedelta(days=2)),
            _news(_("Works rue des Tilleuls"), self.today - timedelta(days=9)),
        ]

    @property
    def events(self) -> list[Entry]:
        """Return what is to come."""
        return [
            _entry(_("Town council"), self.today + timedelta(days=4), _("Town hall")),
            _entry(_("Christmas market"), self.today + timedelta(days=12), _("Market square")),
        ]


def files() -> list[dict[str, str]]:
    """Return documents that lead nowhere, as a list of files shows them."""
    return [
        {"url": NOWHERE, "name": _("Map of the cycle paths"), "detail": "PDF, 1,2 Mo"},
        {"url": NOWHERE, "name": _("Rules of the cemetery"), "detail": "PDF, 340 Ko"},
    ]


def _html(words: str) -> str:
    return f"<p>{words}</p>"


def _paragraph() -> str:
    return _html(_("Bring your <b>former card</b> and a proof of address less than a year old."))


def _callout() -> dict[str, Any]:
    text = _html(_("The counter is closed on Thursday afternoons."))
    return {"kind": "info", "title": _("Before you come"), "text": text}


def _steps() -> list[dict[str, str]]:
    return [
        {"title": _("Gather your documents"), "text": _html(_("The list is on this page."))},
        {"title": _("Make an appointment"), "text": _html(_("Online, or by telephone."))},
    ]


def _questions() -> list[dict[str, str]]:
    return [
        {"title": _("How long does it take?"), "text": _html(_("About three weeks."))},
        {"title": _("May somebody else go for me?"), "text": _html(_("No, you must come yourself."))},
    ]


def _table() -> dict[str, Any]:
    columns = [{"type": "text", "heading": heading} for heading in (_("Family quotient"), _("Meal"))]
    rows = [{"values": row} for row in (["0 – 500", "1,20 €"], ["501 – 1 000", "3,40 €"])]
    return {"table": {"columns": columns, "rows": rows, "caption": _("Prices")}, "row_headings": True}


def _figures() -> dict[str, Any]:
    figures = [
        {"figure": "8 400", "text": _("inhabitants")},
        {"figure": "15", "text": _("schools and nurseries")},
    ]
    return {"title": "", "figures": figures, "source": ""}


def _quotation() -> dict[str, str]:
    words = _("This garden was made by those who live around it.")
    return {"words": words, "author": "Claire Morel", "role": _("Mayor")}


def _contact() -> dict[str, str]:
    return {
        "name": _("Civil status"),
        "address": _("1 place de la Mairie"),
        "phone": "03 00 00 00 00",
        "email": "",
        "opening_hours": _("Monday to Friday, 8.30 to 17.00"),
    }


def _video() -> dict[str, Any]:
    return {
        "title": _("How to sort your waste"),
        "url": "https://video.example/tri",
        "image": None,
        "duration": "2 min 30",
        "transcript": "",
    }


SAMPLES: dict[str, Callable[[], Any]] = {
    "heading": lambda: _("Which documents to bring"),
    "text": _paragraph,
    "steps": _steps,
    "accordion": _questions,
    "table": _table,
    "callout": _callout,
    "banner": lambda: {**_callout(), "kind": "warning", "begins": None, "ends": None},
    "figures": _figures,
    "quotation": _quotation,
    "video": _video,
    "pages": lambda: {"title": "", "pages": [1, 2]},
    "guide": lambda: {"guide": 1, "how": "teaser"},
    "news": lambda: {"title": _("Latest news"), "count": 3},
    "events": lambda: {"title": _("Next events"), "count": 3},
    "contact": _contact,
    "search_box": lambda: {"title": ""},
    "theme": lambda: {"title": _("Papers"), "section": 1},
    "tracking_box": lambda: None,
}
