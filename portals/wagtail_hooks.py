"""The lists of the portals in the admin: « Catégories d’actualités », « Avis sur les pages »."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.rich_text.feature_registry import FeatureRegistry
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from portals.models import NewsCategory
from portals.opinions_report import OpinionsOfPage, OpinionsReport, may_read
from portals.rich_text import KnownDocumentLinks, KnownPageLinks


class NewsCategoryViewSet(SnippetViewSet):
    """Lists and edits the subjects of the news."""

    model = NewsCategory
    icon = "tag"
    menu_label = _("News categories")
    menu_name = "categories-actualites"
    menu_order = 360
    add_to_admin_menu = True
    base_url_path = "categories-actualites"
    search_fields = ["title"]


register_snippet(NewsCategoryViewSet)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Give the report its addresses, behind Wagtail's own door."""
    return [
        path("avis/", OpinionsReport.as_view(), name="opinions"),
        path("avis/results/", OpinionsReport.as_view(results_only=True), name="opinions_results"),
        path("avis/<int:page_id>/", OpinionsOfPage.as_view(), name="opinions_of"),
        path(
            "avis/<int:page_id>/results/",
            OpinionsOfPage.as_view(results_only=True),
            name="opinions_of_results",
        ),
    ]


class OpinionsItem(MenuItem):
    """An entry for who writes pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Ask whether they write any."""
        return may_read(request.user)


@hooks.register("register_reports_menu_item")
def opinions_item() -> MenuItem:
    """« Avis sur les pages »."""
    return OpinionsItem(
        _("Opinions on pages"), reverse("opinions"), name="opinions", icon_name="help", order=850
    )


@hooks.register("register_rich_text_features", order=1)
def read_links_at_once(features: FeatureRegistry) -> None:
    """Take the place of Wagtail's own handlers of links."""
    features.register_link_type(KnownPageLinks)
    features.register_link_type(KnownDocumentLinks)
