"""What stands after the text of a page: what to read next, and whether it was useful."""

from typing import Any

from django import template
from django.template import Context
from wagtail.models import Page

from portals.related import related_of
from portals.usefulness import token_for

register = template.Library()


@register.inclusion_tag("components/related.html", takes_context=True)
def related(context: Context, page: Page) -> dict[str, Any]:
    """Show what to read after a page."""
    return {"links": related_of(page, context["request"])}


@register.inclusion_tag("components/useful.html")
def useful(page: Page) -> dict[str, Any]:
    """Ask whether a page was useful."""
    return {"token": token_for(page)}
