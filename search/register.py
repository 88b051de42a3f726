"""Which pages are found, and what is known of them. Upper floors fill it in `AppConfig.ready()`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models.signals import post_save
from wagtail.models import Page


@dataclass(frozen=True, slots=True)
class Document:
    """What a page gives to read; `keywords` are words people look for that it does not use.

    `kind` is the name of a filter; among results that match as well, a smaller `rank` comes first. `shows` is
    the key of another page this one lends its place to: who may not see that one does not find this one.
    `until` is the last day it is of use: past it, it comes after what matches as well.
    """

    kind: str
    rank: int
    title: str
    summary: str = ""
    keywords: str = ""
    text: str = ""
    shows: int | None = None
    until: date | None = None


Describe = Callable[[Any], Document]
_described: dict[type[Page], Describe] = {}


def register(model: type[Page], describe: Describe) -> None:
    """Let pages of this very type be found; each is indexed again when it is saved whole."""
    _described[model] = describe
    post_save.connect(_saved, sender=model, dispatch_uid=f"search.{model._meta.label}")


def registered() -> dict[type[Page], Describe]:
    """Return the types of pages that are found, each with how it is described."""
    return dict(_described)


def _saved(
    sender: type[Page], instance: Page, raw: bool = False, update_fields: Any = None, **_kwargs: Any
) -> None:
    # A save of some fields comes from a page that holds a draft: only a whole save is what visitors read.
    if raw or update_fields is not None:
        return
    from search.facade import engine

    if instance.live:
        engine().write(instance.pk, _described[sender](instance))
        for page in Page.objects.filter(pk__in=engine().showing(instance.pk)).specific():
            engine().write(page.pk, _described[type(page)](page))
    else:
        engine().erase([instance.pk])
