"""The one safe base of every list of the admin."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.urls import URLPattern, path, reverse
from wagtail_modeladmin.helpers import PermissionHelper
from wagtail_modeladmin.options import ModelAdmin

from forms_blocks.desk.filters import Filter, Order
from forms_blocks.desk.listing import Listing
from forms_blocks.desk.register_views import ExportView, ListView
from forms_blocks.submissions import policy


class ReadOnly(PermissionHelper):
    """Agents may list; nobody adds, changes, deletes or inspects by a register."""

    def user_can_list(self, user: Any) -> bool:
        """Ask the policy."""
        return policy.is_agent(user)

    def user_has_any_permissions(self, user: Any) -> bool:
        """Ask the policy: modeladmin's own permissions open nothing."""
        return self.user_can_list(user)

    def user_can_create(self, user: Any) -> bool:
        """Never."""
        return False

    def user_can_inspect_obj(self, user: Any, obj: Any) -> bool:
        """Never: the screen of one row is a view of ours."""
        return False

    def user_can_edit_obj(self, user: Any, obj: Any) -> bool:
        """Never."""
        return False

    def user_can_delete_obj(self, user: Any, obj: Any) -> bool:
        """Never."""
        return False


class Register(ModelAdmin):
    """A list of rows that a user may see, and its export; no other address exists.

    A subclass gives `model` (whose default manager knows `visible_to(user)`), `base_url_path`,
    `template`, `filters()`, `orders()`, `search()`, `lines()` and `export()`. Only what `filters()`
    and `orders()` offer reaches the database: the query string is never read as look-ups.
    """

    permission_helper_class = ReadOnly
    history_view_enabled = False
    inspect_view_enabled = False
    list_per_page = 50
    template = "desk/register.html"
    related: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    def visible(self, user: Any) -> Any:
        """Return the rows this user may see: the policy decides."""
        return self.model._default_manager.visible_to(user)

    def filters(self, user: Any, *, searching: bool = False) -> list[Filter]:
        """Return the filters this user is offered."""
        return []

    def orders(self, values: Mapping[str, str]) -> list[Order]:
        """Return the orders offered with these answers to the filters; the first is the default."""
        return [Order("recentes", "", ("-pk",))]

    def search(self, rows: QuerySet[Any], words: str, user: Any) -> QuerySet[Any]:
        """Return the rows that match the words typed."""
        return rows.none()

    def lines(self, rows: Iterable[Any], listing: Any) -> Any:
        """Return what the template shows of a page of rows; its queries do not grow with them."""
        return list(rows)

    def context(self, listing: Any) -> dict[str, Any]:
        """Return what else the template of the list takes."""
        return {}

    def export(self, listing: Any) -> Iterator[list[str]]:
        """Yield the headings, then a line of cells a row, however many, in constant memory."""
        yield from ()

    def note_export(self, listing: Any) -> None:
        """Leave a trace that this user exported this list."""

    def listing(self, user: Any, params: Mapping[str, str]) -> Listing:
        """Return this register as a user asked for it."""
        return Listing(self, user, params)

    def get_queryset(self, request: HttpRequest) -> Any:
        """Return the visible rows, whoever in modeladmin asks."""
        return self.visible(request.user)

    def index_view(self, request: HttpRequest) -> HttpResponseBase:
        """Serve the list."""
        return ListView.as_view(model_admin=self)(request)

    def export_view(self, request: HttpRequest) -> HttpResponseBase:
        """Serve the list as a spreadsheet."""
        return ExportView.as_view(model_admin=self)(request)

    @property
    def export_url(self) -> str:
        """Return the address of the export."""
        return reverse(self.url_helper.get_action_url_name("export"))

    def get_admin_urls_for_registration(self) -> tuple[URLPattern, ...]:
        """Return the two addresses of a register: its list and its export."""
        names = self.url_helper.get_action_url_name
        return (
            path(f"{self.base_url_path}/", self.index_view, name=names("index")),
            path(f"{self.base_url_path}/export.csv", self.export_view, name=names("export")),
        )

    def get_permissions_for_registration(self) -> QuerySet[Permission]:
        """Offer no permission of the model in the screen of groups."""
        return Permission.objects.none()

    def register_admin_url_finders(self) -> None:
        """Register none: rows have no address for editing."""

    def register_indexing(self) -> None:
        """Keep the rows out of the index of references, which would queue a task on each save."""
