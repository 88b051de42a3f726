"""The page of results: what was asked, what was found, the filters, and the ways out when nothing was."""

from typing import TYPE_CHECKING, Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils.translation import gettext as _

from portals.links import Choice, Link
from portals.menus import navigation
from portals.search.asked import Asked
from portals.search.kinds import KINDS
from portals.search.results import results_of
from portals.tone import tone_of
from portals.visibility import closed_paths, listed
from search.facade import find
from search.question import Results

if TYPE_CHECKING:
    from portals.models import PortalPage, SectionPage

A_PAGE = 10


def context_of(request: HttpRequest, portal: "PortalPage") -> dict[str, Any]:
    """Return what the template shows."""
    asked = Asked.of(request.GET)
    closed = closed_paths(inside=portal)
    themes = _themes(portal, closed)
    places = _portals(closed) if asked.everywhere else {theme.path: theme.title for theme in themes}
    results = _find(asked, portal, closed, themes)
    context = {
        "page": portal,
        "search_url": portal.get_url(request) + portal.reverse_subpage("search"),
        "is_search": True,
        "asked": asked,
        "tone": tone_of(portal.audience),
        "results": results,
        "found": results_of(results.hits, places, request),
        "scopes": _scopes(asked, portal),
        "kinds": _kinds(asked, results),
        "themes": [] if asked.everywhere else _theme_choices(asked, results, themes),
        "pages": _pages(asked, results),
        "ways_out": None,
    }
    if not results.total:
        context["ways_out"] = _ways_out(request, asked, portal, closed)
    return context


def _find(asked: Asked, portal: "PortalPage", closed: list[str], themes: list["SectionPage"]) -> Results:
    kept = [theme.path for theme in themes if theme.slug == asked.theme and not asked.everywhere]
    return find(
        asked.words,
        hidden=closed,
        scope="" if asked.everywhere else portal.path,
        kinds=[asked.kind] if asked.kind else [],
        themes=kept,
        theme_depth=portal.depth + 1,
        page=asked.page,
        size=A_PAGE,
    )


def _themes(portal: "PortalPage", closed: list[str]) -> list["SectionPage"]:
    from portals.models import SectionPage

    return list(listed(SectionPage.objects.child_of(portal), closed).order_by("path"))


def _portals(closed: list[str]) -> dict[str, str]:
    from portals.models import PortalPage

    return dict(listed(PortalPage.objects.all(), closed).values_list("path", "title"))


def _scopes(asked: Asked, portal: "PortalPage") -> list[Link]:
    """Return « here » and « everywhere », when there is more than here."""
    others = [one for one in navigation().portals if one.is_public and one.pk != portal.pk]
    if not others:
        return []
    here = asked.address(everywhere=False, theme="")
    everywhere = asked.address(everywhere=True, theme="")
    return [
        Link(portal.title, here, not asked.everywhere),
        Link(_("All the portals"), everywhere, asked.everywhere),
    ]


def _kinds(asked: Asked, results: Results) -> list[Choice]:
    choices = [
        Choice(str(kind.plural), asked.address(kind=name), results.kinds[name], asked.kind == name)
        for name, kind in KINDS.items()
        if results.kinds.get(name)
    ]
    everything = Choice(_("Everything"), asked.address(kind=""), sum(results.kinds.values()), not asked.kind)
    return [everything, *choices] if len(choices) > 1 or asked.kind else []


def _theme_choices(asked: Asked, results: Results, themes: list["SectionPage"]) -> list[Choice]:
    choices = [
        Choice(
            theme.title,
            asked.address(theme=theme.slug),
            count,
            asked.theme == theme.slug,
        )
        for theme in themes
        if (count := results.themes.get(theme.path))
    ]
    filtering = any(theme.slug == asked.theme for theme in themes)
    everything = Choice(
        _("All the themes"), asked.address(theme=""), sum(results.themes.values()), not filtering
    )
    return [everything, *choices] if len(choices) > 1 or filtering else []


def _pages(asked: Asked, results: Results) -> list[Link]:
    """Return the pages one may turn to; "" for the address of those left out."""
    if results.pages < 2:
        return []
    numbers = Paginator(range(results.total), A_PAGE).get_elided_page_range(
        results.page, on_each_side=1, on_ends=1
    )
    return [
        Link(
            str(number), asked.address(page=number) if isinstance(number, int) else "", number == results.page
        )
        for number in numbers
    ]


def _ways_out(request: HttpRequest, asked: Asked, portal: "PortalPage", closed: list[str]) -> dict[str, Any]:
    """Return what helps who found nothing: fewer filters, or elsewhere; the pages most asked; a person."""
    unfiltered = elsewhere = 0
    if asked.words:
        if not asked.everywhere:
            elsewhere = find(asked.words, hidden=closed, size=1).total
        if elsewhere and (asked.kind or asked.theme):
            unfiltered = find(asked.words, hidden=closed, scope=portal.path, size=1).total
    return {
        "unfiltered": unfiltered,
        "unfiltered_url": asked.address(kind="", theme=""),
        "elsewhere": 0 if unfiltered else elsewhere,
        "elsewhere_url": asked.address(everywhere=True, kind="", theme=""),
        "asked": portal.asked_links(request, closed),
        "contact": portal.contact,
    }
