"""What visitors said of the pages that an editor may change: how many found them useful, and their words."""

from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.reports import PageReportView, ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from portals.models import Opinion

WRITERS = ("add", "change", "publish")


def may_read(user: Any) -> bool:
    """Say whether this person writes any page."""
    return policy_registry.get_by_type(Page).user_has_any_permission(user, set(WRITERS))


def readable(user: Any) -> QuerySet[Page]:
    """Return the pages whose opinions this person may read: those they may change."""
    return policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")


def counted(pages: QuerySet[Page]) -> QuerySet[Page]:
    """Return the pages that somebody judged, the least useful first. One query."""
    said = Opinion.objects.filter(page=OuterRef("pk")).order_by().values("page")
    return (
        pages.annotate(
            yes=Subquery(said.annotate(n=Count("pk", filter=Q(useful=True))).values("n")),
            no=Subquery(said.annotate(n=Count("pk", filter=Q(useful=False))).values("n")),
            worded=Subquery(said.annotate(n=Count("pk", filter=~Q(words=""))).values("n")),
        )
        .exclude(yes=None)
        .order_by(F("no").desc(), "yes", "title")
    )


class OpinionsReport(PageReportView):
    """Counts the opinions, page by page."""

    page_title = _("Opinions on pages")
    header_icon = "help"
    results_template_name = "editing/opinions_results.html"
    index_url_name = "opinions"
    index_results_url_name = "opinions_results"
    any_permission_required = WRITERS
    list_export = ("title", "full_url", "yes", "no", "worded")
    export_headings = {
        "title": _("Page"),
        "full_url": _("Address"),
        "yes": _("Useful"),
        "no": _("Not useful"),
        "worded": _("In words"),
    }

    def get_queryset(self) -> QuerySet[Page]:
        """Return the pages that somebody judged."""
        return counted(readable(self.request.user))

    def get_filename(self) -> str:
        """Return the name of the exported file."""
        return "avis-sur-les-pages"


class OpinionsOfPage(ReportView):
    """Gives the words said of one page, the latest first."""

    model = Opinion
    header_icon = "help"
    results_template_name = "editing/opinions_of_results.html"
    index_url_name = "opinions_of"
    index_results_url_name = "opinions_of_results"
    list_export = ("at", "useful", "words")
    export_headings = {"at": _("On"), "useful": _("Useful"), "words": _("In words")}

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Answer 404 for a page this person may not change."""
        self.about: Any = readable(request.user).filter(pk=kwargs["page_id"]).first()
        if self.about is None:
            raise Http404
        return super().dispatch(request, *args, **kwargs)

    def get_page_title(self) -> str:
        """Return the title of the page."""
        return self.about.title

    def get_queryset(self) -> QuerySet[Opinion]:
        """Return the opinions that have words."""
        return Opinion.objects.filter(page=self.about).exclude(words="").order_by("-at")

    def get_index_url(self) -> str:
        """Return the address of this page of words."""
        return reverse(self.index_url_name, args=(self.about.pk,))

    def get_index_results_url(self) -> str:
        """Return the address of its list alone."""
        return reverse(self.index_results_url_name, args=(self.about.pk,))

    def get_filename(self) -> str:
        """Return the name of the exported file."""
        return f"avis-{self.about.slug}"
