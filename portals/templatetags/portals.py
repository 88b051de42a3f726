"""What base.html and the pages ask of the portal."""

from typing import Any

from django import template
from django.template import Context
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from wagtail.blocks import StreamValue
from wagtail.models import Page

from forms_blocks.public.holding import unsent_at
from portals.blocks.around import KEY, Around
from portals.blocks.contents import anchors_of
from portals.blocks.samples import SampleAround, files
from portals.findability.metadata import metadata_of
from portals.findability.structured import element_of
from portals.findability.suggestions import suggestions_for
from portals.frame import Frame, frame_for
from portals.links import Link
from portals.rich_text import known_links
from portals.themes import DEFAULT, key_of

register = template.Library()


@register.simple_tag(takes_context=True)
def portal_frame(context: Context) -> Frame:
    """Return the frame of the page being rendered; it needs `request`."""
    return frame_for(context["request"], of_town=bool(context.get("of_town")))


@register.simple_tag(takes_context=True)
def content(context: Context, stream: StreamValue) -> SafeString:
    """Show the blocks of a page, each heading with the anchor the table of contents leads to."""
    given: dict[str, Any] = {str(name): value for name, value in context.flatten().items()}
    given[KEY] = around = Around(given, stream)
    pairs = zip(stream, anchors_of(stream), strict=True)
    with known_links(around.linked):
        shown = [(block.render({**given, "anchor": anchor}),) for block, anchor in pairs]
    return format_html_join("", "{}", shown)


@register.simple_tag
def sample_around() -> SampleAround:
    """Return what the blocks of a sample find around them."""
    return SampleAround()


@register.simple_tag
def sample_files() -> list[dict[str, str]]:
    """Return documents that lead nowhere."""
    return files()


@register.simple_tag
def sample_theme() -> str:
    """Return the key of the stylesheet in which samples are shown."""
    return key_of(DEFAULT.accent, DEFAULT.ink)


@register.inclusion_tag("components/metadata.html", takes_context=True)
def page_metadata(context: Context, frame: Frame) -> dict[str, Any]:
    """Say in the head what a page is, when the answer is a page."""
    page, request = context.get("page"), context["request"]
    if not isinstance(page, Page) or getattr(request, "is_preview", False):
        return {"said": None, "site": "", "structured": ""}
    said = metadata_of(page, request, frame.logo.url if frame.logo else "")
    return {"said": said, "site": frame.name, "structured": element_of(page) if said else ""}


@register.inclusion_tag("components/suggestions.html", takes_context=True)
def suggestions(context: Context) -> dict[str, Any]:
    """Show the pages that the words of a wrong address find."""
    return {"links": suggestions_for(context["request"])}


@register.inclusion_tag("components/unsent.html", takes_context=True)
def unsent(context: Context) -> dict[str, Any]:
    """Tell whoever was filling in a form that is no longer there what is kept, and whom to call."""
    draft = unsent_at(context["request"])
    if draft is None:
        return {"draft": None}
    facts = draft.version.definition.facts
    return {
        "draft": draft,
        "title": draft.version.definition.title,
        "service": facts.service,
        "address": facts.service_address,
    }


@register.inclusion_tag("components/breadcrumbs.html", takes_context=True)
def trail(context: Context, page: Page, title: str = "") -> dict[str, Any]:
    """Show where a page is; with a title, the page is one of the links and the title stands last.

    The portal comes first; the town is in the identity bar already.
    """
    above = Page.objects.ancestor_of(page, inclusive=bool(title)).live().filter(depth__gt=2).order_by("depth")
    links = [Link(parent.title, parent.get_url(context["request"]) or "/") for parent in above]
    return {"links": links, "title": title or page.title}
