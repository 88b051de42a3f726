"""The lists of answers that the form offers: those that we hold, and what is asked of which service."""

from collections.abc import Iterator
from typing import Any

from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from forms_blocks.blocks.compile import steps_of
from forms_blocks.packages.envelope import damaged
from forms_blocks.packages.part import Part, register
from forms_blocks.packages.places import Places
from forms_blocks.packages.refused import Refused
from forms_blocks.sources.item import attributes_of, item
from forms_blocks.sources.models import DataSource
from forms_blocks.sources.registry import all_kinds, kind_of
from forms_blocks.sources.replace import compare, held_now, replace

MOST_LISTS, MOST_ANSWERS, MOST_SECRETS = 60, 20_000, 20
HELD = ("typed", "csv")


@register
class SourcesPart(Part):
    """A list that exists here is kept. Secrets never travel: what must be typed again is named."""

    name = "sources"

    def write(self, page: Any) -> Any:
        """Return the lists, with their answers when we hold them, and their settings without secrets."""
        fields = (
            one
            for step in steps_of(page.raw_definition())
            for field in step.fields
            for one in (field, *field.fields)
        )
        slugs = {field.settings["source"] for field in fields if field.settings.get("source")}
        return [_written(source) for source in DataSource.objects.filter(slug__in=slugs).order_by("slug")]

    def check(self, data: Any, page: Any, places: Places) -> Any:
        """Judge each list, each answer and each setting."""
        if not isinstance(data, list) or len(data) > MOST_LISTS:
            raise damaged()
        return [_checked(one) for one in data]

    def told(self, data: Any, page: Any, after: Any) -> Iterator[str]:
        """Say which lists are created or kept, which service is asked, and what is left to fill in."""
        for one in data:
            known = DataSource.objects.filter(slug=one["slug"]).first()
            if known is None and not _can_stand(one):
                yield _("The list “%(title)s” asks a service: set it up here under that name.") % one
            elif known is None:
                yield from _told_new(one)
            elif known is not None and _differs(known, one):
                words = _("The list “%(title)s” exists here and differs: the one of here is kept.")
                yield words % {"title": one["title"]}

    def apply(self, data: Any, page: Any, user: Any) -> None:
        """Create those that are missing."""
        for one in data:
            if _can_stand(one) and not DataSource.objects.filter(slug=one["slug"]).exists():
                _create(one)


def _can_stand(one: dict[str, Any]) -> bool:
    """Say whether the file holds what the list needs: an older one leaves out what a service is asked."""
    return bool(one["kind"] in HELD or one["settings"])


def _told_new(one: dict[str, Any]) -> Iterator[str]:
    words = {"title": one["title"], "url": one["settings"].get("url") or ""}
    if not words["url"]:
        yield _("The list “%(title)s” is created.") % words
    else:
        yield _("The list “%(title)s” is created: it asks %(url)s.") % words
    for secret in one["secrets"]:
        sentence = _("To fill in after the import, in the list “%(title)s”: %(secret)s.")
        yield sentence % {**words, "secret": secret}


def _differs(known: DataSource, one: dict[str, Any]) -> bool:
    if one["kind"] in HELD and one["answers"] and compare(held_now(known), one["answers"]):
        return True
    return bool(one["settings"]) and _settings_of(known)[0] != one["settings"]


def _create(one: dict[str, Any]) -> None:
    source = DataSource(slug=one["slug"], title=one["title"], kind=one["kind"], settings=one["settings"])
    if one["secrets"]:
        words = _("To fill in: %(secrets)s.") % {"secrets": ", ".join(one["secrets"])}
        source.failed_at, source.failure = timezone.now(), words[:300]
    source.save()
    if one["kind"] in HELD:
        replace(source, one["answers"])


def _written(source: DataSource) -> dict[str, Any]:
    held = list(held_now(source).values()) if source.kind in HELD else []
    settings, secrets = _settings_of(source)
    return {
        "slug": source.slug,
        "title": source.title,
        "kind": source.kind,
        "answers": held if len(held) <= MOST_ANSWERS else [],
        "settings": settings,
        "secrets": secrets,
    }


def _settings_of(source: DataSource) -> tuple[dict[str, Any], list[str]]:
    kind = all_kinds().get(source.kind)
    return kind.told_to_others(source) if kind else ({}, [])


def _checked(data: Any) -> dict[str, Any]:
    try:
        slug, title, kind, answers = (data[name] for name in ("slug", "title", "kind", "answers"))
        made = [item(one["id"], one["text"], attributes_of(one)) for one in answers]
        secrets = [str(one)[:100] for one in data.get("secrets") or []][:MOST_SECRETS]
        settings = data.get("settings") or {}
    except (TypeError, KeyError, ValueError, AttributeError) as fault:
        raise damaged() from fault
    known = isinstance(kind, str) and kind in all_kinds() and isinstance(slug, str) and slugify(slug) == slug
    keys = [one["id"] for one in made if one]
    if not known or len(slug) > 60 or len(keys) != len(made) or len(set(keys)) != len(keys):
        raise damaged()
    if len(keys) > MOST_ANSWERS:
        raise damaged()
    title = str(title)[:150].strip() or slug
    return {
        "slug": slug,
        "title": title,
        "kind": kind,
        "answers": made,
        "settings": _set(kind, title, settings),
        "secrets": secrets,
    }


def _set(kind: str, title: str, settings: Any) -> dict[str, Any]:
    """Return the settings as the form of the kind reads them; those of an older file are empty."""
    if not isinstance(settings, dict) or any(isinstance(one, list) for one in settings.values()):
        raise damaged()
    model = kind_of(kind).form()
    if not settings or not model.own:
        return {}
    form = model(instance=DataSource(kind=kind))
    try:
        given = {name: form.shown(name, settings[name]) for name in model.own if name in settings}
    except (AttributeError, TypeError, ValueError) as fault:
        raise damaged() from fault
    judged = model({"title": title, **given}, instance=DataSource(kind=kind))
    if not judged.is_valid():
        why = " ".join(f"{field} : {' '.join(errors)}" for field, errors in judged.errors.items())
        words = _("The list “%(title)s” of this file cannot be used here: %(why)s")
        raise Refused(words % {"title": title, "why": why})
    return {name: judged.cleaned_data[name] for name in model.own}
