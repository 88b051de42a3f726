"""The cards of pages of any type, in one query: what each type says of itself is joined, never loaded.

A type says where its sentence is with `card_text_field` ("summary" when it has one) and where its icon is
with `card_icon_field`, whose values `card_icons` may translate; else its `card_icon` stands for all of them.
"""

from functools import cache
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import CharField, TextField, Value
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from wagtail.models import Page, get_page_models
from wagtail.query import PageQuerySet

from portals.links import Card

DEFAULT_ICON = "document"


def with_cards(pages: PageQuerySet) -> PageQuerySet:
    """Return the pages, each with the text and the icon of its card."""
    texts, icons = _joined()
    return pages.annotate(
        card_text=Coalesce(*texts, Value(""), output_field=TextField()),
        card_symbol=Coalesce(*icons, Value(""), Value(""), output_field=CharField()),
    )


def cards_of(pages: PageQuerySet, request: HttpRequest | None) -> list[Card]:
    """Return the cards of these pages, in their order."""
    return [card_of_joined(page, request) for page in with_cards(pages)]


def card_of_joined(page: Any, request: HttpRequest | None) -> Card:
    """Return the card of a page that `with_cards` read."""
    model: Any = kind_of(page)
    named = getattr(model, "card_icons", {}).get(page.card_symbol, page.card_symbol)
    icon = named or getattr(model, "card_icon", DEFAULT_ICON)
    return Card(page.title, page.get_url(request) or "", page.card_text, icon)


def kind_of(page: Page) -> type[Page] | None:
    """Return the type of a page that is not loaded as such."""
    return page.cached_content_type.model_class()


@cache
def _joined() -> tuple[list[str], list[str]]:
    texts, icons = [], []
    for model in get_page_models():
        if model is Page or model._meta.parents.get(Page) is None:
            continue
        name = model._meta.model_name
        text, icon = getattr(model, "card_text_field", "summary"), getattr(model, "card_icon_field", "")
        if "__" in text or _has(model, text):
            texts.append(f"{name}__{text}")
        if icon:
            icons.append(f"{name}__{icon}")
    return texts, icons


def _has(model: type[Page], name: str) -> bool:
    try:
        model._meta.get_field(name)
    except FieldDoesNotExist:
        return False
    return True
