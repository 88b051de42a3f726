"""The lists of answers that the form offers, those that we hold ourselves."""

from collections.abc import Iterator
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext as _

from forms_blocks.blocks.compile import steps_of
from forms_blocks.packages.envelope import damaged
from forms_blocks.packages.part import Part, register
from forms_blocks.sources.item import attributes_of, item
from forms_blocks.sources.models import DataSource
from forms_blocks.sources.registry import all_kinds
from forms_blocks.sources.replace import compare, held_now, replace

MOST_LISTS, MOST_ANSWERS = 60, 20_000
HELD = ("typed", "csv")


@register
class SourcesPart(Part):
    """A list that exists here is kept. Secrets never travel: a web service is set up again by hand."""

    name = "sources"

    def write(self, page: Any) -> Any:
        """Return the lists, with their answers when we hold them."""
        fields = (
            one
            for step in steps_of(page.written())
            for field in step.fields
            for one in (field, *field.fields)
        )
        slugs = {field.settings["source"] for field in fields if field.settings.get("source")}
        return [_written(source) for source in DataSource.objects.filter(slug__in=slugs).order_by("slug")]

    def check(self, data: Any, page: Any) -> Any:
        """Judge each list and each answer."""
        if not isinstance(data, list) or len(data) > MOST_LISTS:
            raise damaged()
        return [_checked(one) for one in data]

    def told(self, data: Any, page: Any, after: Any) -> Iterator[str]:
        """Say which lists are created, kept, or to be set up."""
        for one in data:
            name = {"title": one["title"]}
            known = DataSource.objects.filter(slug=one["slug"]).first()
            if known is None and one["kind"] in HELD:
                yield _("The list “%(title)s” is created.") % name
            elif known is None:
                yield _("The list “%(title)s” asks a service: set it up here under that name.") % name
            elif one["answers"] and compare(held_now(known), one["answers"]):
                yield _("The list “%(title)s” exists here and differs: the one of here is kept.") % name

    def apply(self, data: Any, page: Any, user: Any) -> None:
        """Create those that are missing and that we can hold."""
        for one in data:
            if one["kind"] in HELD and not DataSource.objects.filter(slug=one["slug"]).exists():
                source = DataSource.objects.create(slug=one["slug"], title=one["title"], kind=one["kind"])
                replace(source, one["answers"])


def _written(source: DataSource) -> dict[str, Any]:
    held = list(held_now(source).values()) if source.kind in HELD else []
    kept = held if len(held) <= MOST_ANSWERS else []
    return {"slug": source.slug, "title": source.title, "kind": source.kind, "answers": kept}


def _checked(data: Any) -> dict[str, Any]:
    try:
        slug, title, kind, answers = (data[name] for name in ("slug", "title", "kind", "answers"))
        made = [item(one["id"], one["text"], attributes_of(one)) for one in answers]
    except (TypeError, KeyError, ValueError, AttributeError) as fault:
        raise damaged() from fault
    known = isinstance(kind, str) and kind in all_kinds() and isinstance(slug, str) and slugify(slug) == slug
    keys = [one["id"] for one in made if one]
    if not known or len(slug) > 60 or len(keys) != len(made) or len(set(keys)) != len(keys):
        raise damaged()
    if len(keys) > MOST_ANSWERS:
        raise damaged()
    return {"slug": slug, "title": str(title)[:150].strip() or slug, "kind": kind, "answers": made}
