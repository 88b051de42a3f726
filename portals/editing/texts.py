"""What the pages say, as it lies in the database: every field that may hold a link."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from typing import Any

from django.db import models
from django.db.models import Q
from django.db.models.functions import Cast
from wagtail.fields import RichTextField, StreamField
from wagtail.models import get_page_models

ADDRESS = re.compile(r"https?://[^\s\"<>]+")
OUTSIDE = re.compile(r'<a\b[^>]*?\bhref="(https?://[^"]+)"')


@dataclass(frozen=True)
class Text:
    """One field of one published page."""

    model: Any
    field: Any
    key: int
    raw: str

    @cached_property
    def html(self) -> str:
        """Return the text with its markup, however the database keeps it."""
        return "\n".join(self._strings)

    @cached_property
    def addresses(self) -> list[str]:
        """Return the addresses of other sites: those of links, and those that fill a field of their own."""
        found = [unescape(one) for text in self._strings for one in OUTSIDE.findall(text)]
        found += [text for text in self._strings if ADDRESS.fullmatch(text)]
        return list(dict.fromkeys(found))

    @cached_property
    def _strings(self) -> list[str]:
        return list(_strings(json.loads(self.raw))) if isinstance(self.field, StreamField) else [self.raw]


def texts() -> Iterator[Text]:
    """Yield each text of a published page in which there may be a link. One query a field."""
    for model in get_page_models():
        for field in model._meta.local_fields:
            if isinstance(field, (StreamField, RichTextField, models.URLField)):
                yield from _of(model, field)


def _of(model: Any, field: Any) -> Iterator[Text]:
    raw = model.objects.live().annotate(raw=Cast(field.name, models.TextField()))
    holds = raw.filter(Q(raw__contains="<a ") | Q(raw__contains="http"))
    rows = holds.values_list("pk", "raw").iterator(chunk_size=200)
    return (Text(model, field, key, text) for key, text in rows)


def _strings(value: Any) -> Iterator[str]:
    """Yield every text of a stream, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
