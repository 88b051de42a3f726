"""Make the themes of a portal and their pages, then fill them in."""

import json
import re
from typing import Any

from wagtail.models import Page

from home.demo.content.search_words import SEARCH_WORDS
from home.demo.pages import Duty, Guide, Procedure, Raw, Section, Shown
from home.demo.typography import french
from portals import models

PAGE_LINK = re.compile(r'href=\\"page:([^"\\]+)\\"')
PAGE_CARD = re.compile(r'"page:([^"]+)"')
Ways = dict[str, Page]
"""The pages by their way, such as "etat-civil/passeport", "familles" or "annuaire/etat-civil"."""


def branch(portal: Page, section: Section) -> Ways:
    """Make a theme and its pages, empty; return them by their ways."""
    made = portal.add_child(
        instance=models.SectionPage(
            slug=section.slug,
            title=french(section.title),
            summary=french(section.summary),
            icon=section.icon,
        )
    )
    children = {f"{section.slug}/{page.slug}": made.add_child(instance=_bare(page)) for page in section.pages}
    return {section.slug: made, **children}


def fill(section: Section, ways: Ways) -> None:
    """Give a theme and its pages their texts, their forms and their links, and publish them."""
    theme: Any = ways[section.slug]
    theme.introduction = json.loads(body([{"type": "", "value": section.introduction}], ways))[0]["value"]
    theme.save_revision().publish()
    for page in section.pages:
        made: Any = ways[f"{section.slug}/{page.slug}"]
        if hasattr(made, "search_words"):
            made.search_words = french(SEARCH_WORDS.get(f"{section.slug}/{page.slug}", ""))
        if isinstance(page, Shown):
            made.target = ways[page.target]
        else:
            made.body = body(page.body, ways)
        if isinstance(page, Procedure):
            made.definition = json.dumps(french(page.steps), ensure_ascii=False)
        if isinstance(page, Guide | Procedure) and page.service:
            made.service_page = ways[f"annuaire/{page.service}"]
        made.save_revision().publish()
        made.refresh_from_db()


def body(blocks: list[Raw], ways: Ways) -> str:
    """Return the stream as JSON, its links and its cards leading to the pages."""
    written = json.dumps(french(blocks), ensure_ascii=False)
    written = PAGE_LINK.sub(lambda found: f'linktype=\\"page\\" id=\\"{ways[found[1]].pk}\\"', written)
    return PAGE_CARD.sub(lambda found: str(ways[found[1]].pk), written)


def _bare(page: Guide | Procedure | Shown | Duty) -> Page:
    common = {"slug": page.slug, "title": french(page.title), "live": False}
    if isinstance(page, Shown):
        return models.ProcedureLinkPage(**common)
    common |= {"summary": french(page.summary), **french(page.facts)}
    if isinstance(page, Duty):
        return getattr(models, page.kind)(**common)
    common["checked_on"] = page.checked_on
    if isinstance(page, Procedure):
        return models.ProcedurePage(**common, **french(page.promises))
    return models.GuidePage(**common)
