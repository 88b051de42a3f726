"""What a page says beside its form: its fields, its texts, and what changes in them, in words."""

import json
import re
from collections.abc import Iterator
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Field
from django.utils.translation import gettext as _
from wagtail.fields import StreamField
from wagtail.models import Page

from forms_blocks.changes.setting import of_setting
from forms_blocks.models import FormDefinition

TITLE = "title"
BLOCK_KEY = re.compile(r' data-block-key=\\"[^"\\]*\\"')
OF_PAGES = (TITLE, "seo_title", "search_description")


def plain(page: Any) -> list[Any]:
    """Return the plain fields of the guide, whatever the type of page."""
    mine = [field for field in _own(page) if not isinstance(field, StreamField) and not field.primary_key]
    return [page._meta.get_field(name) for name in OF_PAGES] + mine


def texts(page: Any) -> list[Any]:
    """Return the fields that hold the texts of the guide."""
    return [field for field in _own(page) if isinstance(field, StreamField)]


def stream(page: Any, field: Any) -> Any:
    """Return a text as the JSON it is kept in."""
    return field.get_prep_value(getattr(page, field.name)) or []


def same(one: Any, other: Any) -> bool:
    """Say whether two texts, as they are kept, read the same: the keys of their paragraphs are nobody's."""
    first, second = (json.dumps(text, cls=DjangoJSONEncoder, sort_keys=True) for text in (one, other))
    return BLOCK_KEY.sub("", first) == BLOCK_KEY.sub("", second)


def differences(before: Any, after: Any) -> Iterator[str]:
    """Yield what changes beside the form between two states of a page; its title goes with the form."""
    for field in plain(after):
        if field.name != TITLE:
            label = str(field.verbose_name)
            pair = getattr(before, field.name), getattr(after, field.name)
            yield from (one.words for one in of_setting("", label[:1].upper() + label[1:], *pair, ""))
    for field in texts(after):
        if not same(stream(before, field), stream(after, field)):
            yield _("The guide changes: %(field)s.") % {"field": field.verbose_name}


def _own(page: Any) -> list[Any]:
    """Return the fields that this type of page adds to a page that offers a form."""
    others = {field.name for model in (Page, FormDefinition) for field in model._meta.get_fields()}
    return [
        field
        for field in page._meta.get_fields()
        if isinstance(field, Field) and field.editable and not field.is_relation and field.name not in others
    ]
