"""The screen of the broken links."""

from django.utils.translation import gettext_lazy
from wagtail.admin.views.reports import PageReportView

from portals.editing.broken import Broken, broken_links
from portals.editing.reach import editable


class BrokenReport(PageReportView):
    """Lists the broken links of the pages that whoever asks may change."""

    page_title = gettext_lazy("Broken links")
    header_icon = "link"
    results_template_name = "editing/broken_results.html"
    index_url_name = "editing_broken"
    index_results_url_name = "editing_broken_results"
    any_permission_required = ("add", "change", "publish")
    list_export = ("page.title", "page.full_url", "part", "target", "cause")
    export_headings = {
        "page.title": gettext_lazy("Page"),
        "page.full_url": gettext_lazy("Address"),
        "part": gettext_lazy("Where in the page"),
        "target": gettext_lazy("Leads to"),
        "cause": gettext_lazy("What is wrong"),
    }

    def get_queryset(self) -> list[Broken]:
        """Return the links, read now."""
        return broken_links(editable(self.request.user))

    def get_filename(self) -> str:
        """Return the name of the exported file."""
        return "liens-casses"
