"""The screen of the broken links."""

from typing import Any

from django.db.models import Count, Max
from django.utils.translation import gettext_lazy
from wagtail.admin.views.reports import PageReportView

from portals.editing.broken import Broken, broken_links
from portals.editing.reach import editable
from portals.models import OutsideLink


class BrokenReport(PageReportView):
    """Lists the broken links of the pages that whoever asks may change."""

    page_title = gettext_lazy("Broken links")
    header_icon = "link"
    results_template_name = "editing/broken_results.html"
    index_url_name = "editing_broken"
    index_results_url_name = "editing_broken_results"
    any_permission_required = ("add", "change", "publish")
    list_export = ("page.title", "page.full_url", "part", "target", "cause", "since")
    export_headings = {
        "page.title": gettext_lazy("Page"),
        "page.full_url": gettext_lazy("Address"),
        "part": gettext_lazy("Where in the page"),
        "target": gettext_lazy("Leads to"),
        "cause": gettext_lazy("What is wrong"),
        "since": gettext_lazy("Since"),
    }

    def get_queryset(self) -> list[Broken]:
        """Return the links, read now."""
        return broken_links(editable(self.request.user))

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add how many links lead to other sites, and when one was last asked."""
        asked = OutsideLink.objects.aggregate(count=Count("pk"), last=Max("asked_at"))
        return super().get_context_data(*args, outside=asked, **kwargs)

    def get_filename(self) -> str:
        """Return the name of the exported file."""
        return "liens-casses"
