"""What the home of a portal shows of its life: the latest news, the next events."""

from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

from portals.agenda import upcoming
from portals.cards import kind_of
from portals.news import latest
from portals.visibility import is_public

NEWS = 3
EVENTS = 3
# What the blocks of the home may list as well.
MOST = 6


def life_of(portal: Page, below: list[Page], closed: list[str], request: HttpRequest) -> dict[str, Any]:
    """Return the news and the events, and where the rest is, given the pages right below the portal.

    Three queries, fewer when there is no list.
    """
    from portals.models import EventIndexPage, NewsIndexPage
    from portals.models.news import FEED

    kinds = {kind_of(page): page for page in below}
    news_url, events_url = (
        (kinds[kind].get_url(request) or "") if kind in kinds else ""
        for kind in (NewsIndexPage, EventIndexPage)
    )
    life = {
        "news": latest(portal, closed, MOST) if news_url else [],
        "events": upcoming(portal, closed, request, MOST) if events_url else [],
    }
    return {
        "life": life,
        "news": life["news"][:NEWS],
        "news_url": news_url,
        "feed_url": news_url + FEED if news_url and is_public(portal) else "",
        "events": life["events"][:EVENTS],
        "events_url": events_url,
    }
