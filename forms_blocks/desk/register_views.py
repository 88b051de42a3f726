"""The two views of a register: its list, and the list as a spreadsheet."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import EmptyPage, PageNotAnInteger
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from wagtail_modeladmin.views import WMABaseView

from forms_blocks.desk.capped import CappedPaginator, said
from forms_blocks.desk.csv_stream import csv_response
from forms_blocks.desk.listing import PAGE, Listing

if TYPE_CHECKING:
    from forms_blocks.desk.register import Register


class RegisterView(WMABaseView):
    """What both views share: who may come in, and what they asked."""

    model_admin: "Register"
    listing: Listing
    http_method_names = ["get", "head", "options"]

    def __init__(self, model_admin: "Register") -> None:
        super().__init__(model_admin)

    @method_decorator(never_cache)
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Let in those who may list, others get Wagtail's refusal."""
        if not self.permission_helper.user_can_list(request.user):
            raise PermissionDenied
        self.listing = self.model_admin.listing(request.user, request.GET)
        return super().dispatch(request, *args, **kwargs)


class ListView(RegisterView):
    """A page of the list."""

    def get_template_names(self) -> list[str]:
        """Return the register's own template."""
        return [self.model_admin.template]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Return the page of rows, the filters and an honest count."""
        rows = self.listing.rows.select_related(*self.model_admin.related).defer(*self.model_admin.left_out)
        paginator = CappedPaginator(rows, self.model_admin.list_per_page)
        page = _page(paginator, self.request.GET.get(PAGE, ""))
        return super().get_context_data(
            listing=self.listing,
            title=self.model_admin.get_menu_label(),
            icon=self.model_admin.get_menu_icon(),
            crumbs=[{"url": "", "label": self.model_admin.get_menu_label()}],
            page=page,
            pages=_pages(self.listing, page),
            lines=self.model_admin.lines(page.object_list, self.listing),
            count=paginator.seen,
            count_said=said(paginator.seen),
            export_url=f"{self.model_admin.export_url}?{self.listing.query()}",
            **self.model_admin.context(self.listing),
            **kwargs,
        )


class ExportView(RegisterView):
    """The whole list as a spreadsheet."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Note who takes what, then stream it."""
        self.model_admin.note_export(self.listing)
        day = timezone.localdate().isoformat()
        return csv_response(
            f"{self.model_admin.base_url_path}-{day}.csv", self.model_admin.export(self.listing)
        )


def _page(paginator: CappedPaginator, asked: str) -> Any:
    try:
        return paginator.page(asked or 1)
    except PageNotAnInteger:
        return paginator.page(1)
    except EmptyPage:
        return paginator.page(paginator.num_pages)


def _pages(listing: Listing, page: Any) -> dict[str, str]:
    addresses = {}
    if page.has_previous():
        addresses["previous"] = listing.query(p=page.previous_page_number())
    if page.has_next():
        addresses["next"] = listing.query(p=page.next_page_number())
    return addresses
