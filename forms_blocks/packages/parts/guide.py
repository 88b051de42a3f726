"""The guide: the title, the facts and the text of the page, whatever the type of page."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue
from wagtail.models import Page

from forms_blocks.packages import chosen
from forms_blocks.packages.columns import checked, told, written
from forms_blocks.packages.envelope import damaged
from forms_blocks.packages.part import Part, register
from forms_blocks.packages.places import Places
from forms_blocks.packages.refused import Refused
from forms_blocks.packages.stream import taken
from forms_blocks.versioning.guide import plain, same, stream, texts


@register
class GuidePart(Part):
    """Pictures come along, pages are found again where they stand; what cannot be is said."""

    name = "guide"

    def write(self, page: Any) -> Any:
        """Return the plain fields of the page, its texts and the pages it names."""
        kept = {field.name: stream(page, field) for field in texts(page)}
        return {"fields": written(page, plain(page)), "texts": kept, "pages": chosen.written(page)}

    def leads(self, page: Any) -> Iterator[tuple[Any, Any]]:
        """Yield what the blocks of the texts choose, and the pages that the page names."""
        for field in texts(page):
            for model, key, *_where in field.stream_block.extract_references(getattr(page, field.name)):
                yield model, key
        yield from ((Page, key) for keys in chosen.written(page).values() for key in keys)

    def check(self, data: Any, page: Any, places: Places) -> Any:
        """Judge the fields, then the texts block by block; those that cannot stand here are left out."""
        if not isinstance(data, dict) or not isinstance(data.get("texts"), dict):
            raise damaged()
        kept, lost = {}, list[str]()
        for field in texts(page):
            given = data["texts"].get(field.name)
            if isinstance(given, list):
                kept[field.name] = list(_usable(field.stream_block, given, stream(page, field), places, lost))
        fields = checked(data.get("fields"), page, plain(page))
        pages = chosen.checked(data.get("pages", {}), page, places)
        return {"fields": fields, "texts": kept, "pages": pages, "lost": lost}

    def told(self, data: Any, page: Any, after: Any) -> Iterator[str]:
        """Say which fields change, and what is left out."""
        yield from told(data["fields"], page, plain(page))
        for field in texts(page):
            if field.name in data["texts"] and not same(data["texts"][field.name], stream(page, field)):
                yield _("The guide changes: %(field)s.") % {"field": field.verbose_name}
        yield from chosen.told(data["pages"], page)
        for label in data["lost"]:
            yield _("A part of the guide is left out, which cannot stand here: “%(part)s”.") % {"part": label}

    def apply(self, data: Any, page: Any, user: Any) -> None:
        """Give the page its fields, its texts and the pages it names."""
        for name, value in data["fields"].items():
            setattr(page, name, value)
        for field in texts(page):
            if field.name in data["texts"]:
                setattr(
                    page, field.name, StreamValue(field.stream_block, data["texts"][field.name], is_lazy=True)
                )
        chosen.apply(data["pages"], page)


def _usable(block: Any, given: list[Any], known: Any, places: Places, lost: list[str]) -> Iterator[Any]:
    """Yield the blocks that stand here; the name of each other one goes to `lost`."""
    for item in given:
        elsewhere = places.elsewhere
        try:
            yield from taken(block, [item], known, places)
        except (Refused, ValueError):
            if item in known and places.elsewhere == elsewhere:
                yield item
            else:
                lost.append(_name(block, item))


def _name(block: Any, item: Any) -> str:
    kind = item.get("type") if isinstance(item, dict) else ""
    known = block.child_blocks.get(kind) if isinstance(kind, str) else None
    return str(known.label if known else kind)[:60]
