"""What somebody may have looked for at an address that leads nowhere."""

import re
from urllib.parse import unquote

from django.http import HttpRequest
from wagtail.models import Page

from portals.links import Link
from portals.visibility import closed_paths, listed
from search.facade import find

MOST = 4
LONGEST = 120


def suggestions_for(request: HttpRequest) -> list[Link]:
    """Return the public pages that the words of the address find, in the whole town."""
    words = words_of(request.path)
    if not words:
        return []
    closed = closed_paths()
    hits = find(words, hidden=closed, size=MOST).hits
    pages = listed(Page.objects.filter(pk__in=[hit.page_id for hit in hits]), closed).in_bulk()
    found = [pages[hit.page_id] for hit in hits if hit.page_id in pages]
    return [Link(page.title, page.get_url(request) or "") for page in found]


def words_of(path: str) -> str:
    """Return the words of the last part of an address that has any: `/voirie/nid-de-poule/` has three."""
    parts = [re.sub(r"[\W_\d]+", " ", unquote(part)).strip() for part in path[-LONGEST:].split("/")]
    return next((part for part in reversed(parts) if part), "")
