"""The feed of the news of a portal: what anybody may read, and nothing else."""

from datetime import UTC, datetime, time
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.http import require_safe
from wagtail.models import Page

from portals.news import latest
from portals.visibility import closed_paths

A_FEED = 20


def refuse_private(page: Page, closed: list[str]) -> None:
    """Raise Http404 when a page stands in a private part: a feed reader has no account."""
    if any(page.path.startswith(path) for path in closed):
        raise Http404


@require_safe
def news_feed(request: HttpRequest, index: Page) -> HttpResponse:
    """Answer the latest news of a list as Atom; raises Http404 for a list that is not everybody's."""
    closed = closed_paths()
    refuse_private(index, closed)
    portal: Any = request.portal  # type: ignore[attr-defined]
    feed = Atom1Feed(
        title=f"{index.title} – {portal.title}" if portal else index.title,
        link=index.get_full_url(request),
        description=getattr(index, "summary", ""),
        language="fr",
        feed_url=request.build_absolute_uri(request.path),
    )
    for item in latest(index, closed, A_FEED):
        feed.add_item(
            title=item.title,
            link=item.get_full_url(request),
            description=item.summary,
            unique_id=f"urn:uuid:{item.translation_key}",
            author_name=item.author or None,
            pubdate=_moment(item),
            updateddate=item.last_published_at or _moment(item),
            categories=[category.title for category in item.categories.all()],
        )
    response = HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
    response["Cache-Control"] = "public, max-age=300"
    return response


def _moment(item: Any) -> datetime:
    return timezone.make_aware(datetime.combine(item.date, time(8))).astimezone(UTC)
