"""The guide: the title, the facts and the text of the page, whatever the type of page."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Field
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField
from wagtail.models import Page

from forms_blocks.models import FormDefinition
from forms_blocks.packages.columns import checked, told, written
from forms_blocks.packages.envelope import damaged
from forms_blocks.packages.part import Part, register
from forms_blocks.packages.refused import Refused
from forms_blocks.packages.stream import taken

OF_PAGES = ("title", "seo_title", "search_description")


@register
class GuidePart(Part):
    """Pictures and links to pages are not taken along: they mean others elsewhere."""

    name = "guide"

    def write(self, page: Any) -> Any:
        """Return the plain fields of the page and its texts."""
        texts = {field.name: _stream(page, field) for field in _texts(page)}
        return {"fields": written(page, _plain(page)), "texts": texts}

    def check(self, data: Any, page: Any) -> Any:
        """Judge the fields, then the texts block by block; those that lead elsewhere are left out."""
        if not isinstance(data, dict) or not isinstance(data.get("texts"), dict):
            raise damaged()
        texts, lost = {}, 0
        for field in _texts(page):
            given = data["texts"].get(field.name)
            if isinstance(given, list):
                texts[field.name], missing = _usable(field, given, _stream(page, field))
                lost += missing
        return {"fields": checked(data.get("fields"), page, _plain(page)), "texts": texts, "lost": lost}

    def told(self, data: Any, page: Any, after: Any) -> Iterator[str]:
        """Say which fields change, and what is left out."""
        yield from told(data["fields"], page, _plain(page))
        for field in _texts(page):
            if field.name in data["texts"] and data["texts"][field.name] != _stream(page, field):
                yield _("The guide changes: %(field)s.") % {"field": field.verbose_name}
        if data["lost"]:
            yield ngettext(
                "%(count)d part of the guide shows a picture or a page of the other site: it is left out.",
                "%(count)d parts of the guide show a picture or a page of the other site: they are left out.",
                data["lost"],
            ) % {"count": data["lost"]}

    def apply(self, data: Any, page: Any, user: Any) -> None:
        """Give the page its fields and its texts."""
        for name, value in data["fields"].items():
            setattr(page, name, value)
        for field in _texts(page):
            if field.name in data["texts"]:
                setattr(
                    page, field.name, StreamValue(field.stream_block, data["texts"][field.name], is_lazy=True)
                )


def _own(page: Any) -> list[Any]:
    """Return the fields that this type of page adds to a page that offers a form."""
    others = {field.name for model in (Page, FormDefinition) for field in model._meta.get_fields()}
    return [
        field
        for field in page._meta.get_fields()
        if isinstance(field, Field) and field.editable and not field.is_relation and field.name not in others
    ]


def _plain(page: Any) -> list[Any]:
    mine = [field for field in _own(page) if not isinstance(field, StreamField) and not field.primary_key]
    return [page._meta.get_field(name) for name in OF_PAGES] + mine


def _texts(page: Any) -> list[Any]:
    return [field for field in _own(page) if isinstance(field, StreamField)]


def _stream(page: Any, field: Any) -> Any:
    return field.get_prep_value(getattr(page, field.name)) or []


def _usable(field: Any, given: list[Any], known: Any) -> tuple[list[Any], int]:
    """Return the blocks that stand by themselves, and how many do not."""
    block, kept, lost = field.stream_block, [], 0
    for item in given:
        if item in known:
            kept.append(item)
            continue
        try:
            (one,) = taken(block, [item], known)
        except (Refused, ValueError):
            lost += 1
            continue
        if _leads_elsewhere(block, one):
            lost += 1
        else:
            kept.append(one)
    return kept, lost


def _leads_elsewhere(block: Any, item: Any) -> bool:
    value = block.to_python([item])
    return any(True for _reference in block.extract_references(value))
