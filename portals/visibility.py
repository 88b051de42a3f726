"""Which pages may be named on a page: published ones that its reader may read."""

from collections.abc import Iterable

from django.db.models import BooleanField, ExpressionWrapper, Q
from wagtail.models import Page, PageViewRestriction
from wagtail.query import PageQuerySet


def closed_paths(inside: Page | None = None) -> list[str]:
    """Return the tree paths of private parts, except those that already hold `inside`. One query.

    Whoever reads a page of a private portal has shown their right to it: its menus name its pages.
    """
    if inside is None:
        return _every_closed()
    return [path for path in _known_closed(inside) if not inside.path.startswith(path)]


def is_public(page: Page) -> bool:
    """Say whether anybody may read a page."""
    return not any(page.path.startswith(path) for path in _known_closed(page))


def _known_closed(page: Page) -> list[str]:
    # Kept with the page being served: its text, its lists and its foot ask one after the other.
    if "_closed_paths" not in page.__dict__:
        page.__dict__["_closed_paths"] = _every_closed()
    return page.__dict__["_closed_paths"]


def _every_closed() -> list[str]:
    return list(PageViewRestriction.objects.values_list("page__path", flat=True))


def listed(pages: PageQuerySet, closed: Iterable[str]) -> PageQuerySet:
    """Keep the published pages that stand in none of the closed paths.

    A page that shows a procedure of another portal needs that procedure to be so too.
    """
    return pages.filter(_open(pages, closed))


def told_open(pages: PageQuerySet, closed: Iterable[str]) -> PageQuerySet:
    """Keep every page; `is_open` says of each whether `listed` would keep it."""
    return pages.annotate(is_open=ExpressionWrapper(_open(pages, closed), BooleanField()))


def _open(pages: PageQuerySet, closed: Iterable[str]) -> Q:
    paths = list(closed)
    hidden = _under("", paths)
    if pages.model is Page:
        hidden |= _dead_links(paths)
    return Q(live=True) & ~hidden if hidden else Q(live=True)


def _under(relation: str, paths: list[str]) -> Q:
    hidden = Q()
    for path in paths:
        hidden |= Q(**{f"{relation}path__startswith": path})
    return hidden


def _dead_links(paths: list[str]) -> Q:
    from portals.models import ProcedureLinkPage

    closed = Q(target=None) | Q(target__live=False) | _under("target__", paths)
    return Q(pk__in=ProcedureLinkPage.objects.filter(closed).values("pk"))
