"""Structured data: what a page is, in the words of schema.org, for machines that read it."""

import json
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail.models import Page

# As a browser reads it, nothing in the data may end the element that holds it.
ESCAPED = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


class WithStructuredData:
    """A page that says what it is. `structured_data()` returns its own properties, or None for nothing.

    `@context`, `url` and `name` are added when they are not there.
    """

    def structured_data(self) -> dict[str, Any] | None:
        """Return what this page is, with its `@type`."""
        return None


def element_of(page: Any) -> SafeString | str:
    """Return the element that holds a page's structured data, "" when it has none.

    Its type makes it a data block: the browser does not run it, and a strict policy has no quarrel with it.
    """
    said = page.structured_data() if isinstance(page, WithStructuredData) else None
    if not said:
        return ""
    data = {"@context": "https://schema.org", "name": page.title, "url": page.get_full_url(), **said}
    text = json.dumps(without_blanks(data), ensure_ascii=False).translate(ESCAPED)
    return format_html('<script type="application/ld+json">{}</script>', SafeString(text))


def without_blanks(data: Any) -> Any:
    """Return the data without what is empty, at every depth; a `@type` alone says nothing."""
    if isinstance(data, dict):
        kept = {key: value for key, raw in data.items() if (value := without_blanks(raw)) not in ("", None)}
        return kept if set(kept) - {"@type"} else None
    if isinstance(data, list | tuple):
        return [value for raw in data if (value := without_blanks(raw)) not in ("", None)] or None
    return data


def authority(page: Page) -> dict[str, Any]:
    """Return the town, as the one that provides what the page offers."""
    from portals.menus import navigation

    town = navigation()
    return {"@type": "GovernmentOrganization", "name": town.town}
