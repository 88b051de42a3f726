"""Which news is shown: the list of a portal, page by page, and the latest of all."""

from collections.abc import Iterable
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.query import PageQuerySet

from portals.links import Choice, Link
from portals.page_numbers import number_asked, page_links
from portals.visibility import closed_paths, listed

A_PAGE = 12
CATEGORY = "categorie"


def news_under(page: Page, closed: Iterable[str]) -> PageQuerySet:
    """Return the news of a part of the tree that may be named, the newest first, texts left out."""
    from portals.models import NewsPage

    found = listed(NewsPage.objects.descendant_of(page), closed)
    return found.defer_streamfields().select_related("image").order_by("-date", "-first_published_at", "-pk")


def latest(page: Page, closed: Iterable[str], count: int) -> list[Any]:
    """Return the latest news of a part of the tree, each with its categories. Two queries."""
    return list(news_under(page, closed).prefetch_related("categories")[:count])


def listing(request: HttpRequest, index: Page) -> dict[str, Any]:
    """Return what the list shows: a page of news, the categories one may choose, the pages one may turn."""
    from portals.models import NewsCategory

    closed = closed_paths(inside=index)
    asked = request.GET.get(CATEGORY, "")
    every = news_under(index, closed)
    counted = NewsCategory.objects.annotate(count=Count("news", filter=Q(news__in=every.values("pk"))))
    categories = list(counted.filter(count__gt=0).order_by("slug"))
    current = next((category for category in categories if category.slug == asked), None)
    chosen = every.filter(categories=current) if current else every
    shown = Paginator(chosen.prefetch_related("categories"), A_PAGE).get_page(number_asked(request))
    return {
        "shown": shown,
        "current": current,
        "choices": _choices(categories, current, every),
        "pages": page_links(shown.paginator, shown.number, _address(current)),
    }


def around(request: HttpRequest, item: Any) -> dict[str, Any]:
    """Return what an item of news shows beside its text: its categories as links, and the other news."""
    index = item.get_parent()
    url = index.get_url(request) or "/"
    closed = closed_paths(inside=item)
    others = [other for other in latest(index, closed, 4) if other.pk != item.pk][:3]
    categories = [Link(one.title, f"{url}?{CATEGORY}={one.slug}") for one in item.categories.all()]
    return {"categories": categories, "others": others, "index_url": url}


def _address(current: Any) -> str:
    return f"?{CATEGORY}={current.slug}&page=" if current else "?page="


def _choices(categories: list[Any], current: Any, every: PageQuerySet) -> list[Choice]:
    if not categories:
        return []
    choices = [Choice(one.title, f"?{CATEGORY}={one.slug}", one.count, one == current) for one in categories]
    return [Choice(_("All the news"), "?", every.count(), current is None), *choices]
