"""What is remembered of a list between two requests, so that a form costs no query for it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.core.cache import cache

MINUTES = 5 * 60


@dataclass(frozen=True, slots=True)
class Known:
    """A list as its kind reads it. `stamp` changes with it: what is cached under it is never stale."""

    pk: int
    slug: str
    kind: str
    stamp: str
    settings: dict[str, Any] = field(default_factory=dict)
    sealed: str = ""


def known(slug: str) -> Known | None:
    """Return a list by its slug, from the cache or the database; None when there is none."""
    found: Known | None = cache.get(_key(slug))
    if found is None:
        found = _read(slug)
        if found is not None:
            cache.set(_key(slug), found, MINUTES)
    return found


def forget(slug: str) -> None:
    """Drop what is remembered of a list."""
    cache.delete(_key(slug))


def of(source: Any) -> Known:
    """Return a DataSource as its kind reads it."""
    return _made(source.pk, source.slug, source.kind, source.settings, source.sealed, source.updated_at)


def _read(slug: str) -> Known | None:
    from forms_blocks.sources.models import DataSource

    columns = ("pk", "slug", "kind", "settings", "sealed", "updated_at")
    row = DataSource.objects.filter(slug=slug).values_list(*columns).first()
    return _made(*row) if row else None


def _made(
    pk: int, slug: str, kind: str, settings: dict[str, Any], sealed: str, updated_at: datetime
) -> Known:
    return Known(pk, slug, kind, f"{pk}-{updated_at.timestamp():.6f}", settings, sealed)


def _key(slug: str) -> str:
    return f"sources:known:{slug}"
