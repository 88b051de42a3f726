"""NewsIndexPage: what is new in a portal; NewsPage: one item of news."""

from typing import Any

from django import forms
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, ObjectList, TabbedInterface, TitleFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import Page

from portals import feeds, news
from portals.blocks.contents import headings_of
from portals.models.address import ADDRESS_TAB
from portals.models.body import WithBody
from portals.models.guarded import Guarded
from portals.models.helped import told
from portals.models.news_category import NewsCategory
from portals.models.picture import WithPicture
from portals.models.search_words import WithSearchWords
from portals.search.kinds import NEWS
from portals.visibility import is_public

FEED = "flux/"


class NewsIndexPage(RoutablePageMixin, Guarded, Page):
    """The list of the news of a portal, the newest first; its feed is below it, at `flux/`."""

    summary = models.CharField(
        _("summary"), max_length=200, blank=True, help_text=_("One sentence, under the title.")
    )

    parent_page_types = ["portals.PortalPage"]
    subpage_types = ["portals.NewsPage"]
    max_count_per_parent = 1
    page_description = _("The list of the news of a portal, with its categories.")
    template = "portals/news_index_page.html"
    card_icon = "message"

    content_panels = [TitleFieldPanel("title"), FieldPanel("summary")]
    edit_handler = TabbedInterface([ObjectList(content_panels, heading=_("Content")), ADDRESS_TAB])

    class Meta:
        verbose_name = _("list of news")
        verbose_name_plural = _("lists of news")

    @path(FEED, name="feed")
    def feed(self, request: HttpRequest) -> HttpResponse:
        """Answer the feed that news readers follow; what is private is never in it."""
        return feeds.news_feed(request, self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the page of news asked, the categories, and the feed of what is everybody's."""
        context = super().get_context(request, *args, **kwargs)
        context |= news.listing(request, self)
        context["feed_url"] = (self.get_url(request) or "/") + FEED if is_public(self) else ""
        return context


class NewsPage(WithBody, WithPicture, WithSearchWords, Guarded, Page):
    """An item of news."""

    date = models.DateField(_("date"), default=timezone.localdate)
    categories = ParentalManyToManyField(
        NewsCategory, blank=True, related_name="news", verbose_name=_("categories")
    )
    author = models.CharField(
        _("written by"),
        max_length=120,
        blank=True,
        help_text=_("A person or a department. For example: Roads department."),
    )

    parent_page_types = ["portals.NewsIndexPage"]
    subpage_types: list[str] = []
    page_description = _("Something new, with its date and a picture.")
    template = "portals/news_page.html"
    card_icon = "message"
    search_kind = NEWS
    in_site_map = False

    content_panels = [
        TitleFieldPanel("title", help_text=_("What happens, in one sentence.")),
        told("date"),
        FieldPanel("summary", heading=_("Introduction")),
        WithPicture.picture_panel,
        told("body"),
        told("categories", widget=forms.CheckboxSelectMultiple),
        FieldPanel("author"),
        FieldPanel("search_words"),
    ]
    edit_handler = TabbedInterface([ObjectList(content_panels, heading=_("Content")), ADDRESS_TAB])

    class Meta:
        verbose_name = _("news item")
        verbose_name_plural = _("news items")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the categories, as links to the filtered list, and what is new beside it."""
        context = super().get_context(request, *args, **kwargs)
        context["headings"] = headings_of(self.body)
        context |= news.around(request, self)
        return context
