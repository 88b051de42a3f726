"""The lists in the admin: « Listes de choix »."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from forms_blocks.sources.models import DataSource
from forms_blocks.sources.registry import all_kinds
from forms_blocks.sources.screens import AddView, ChangeView, ShowView, index
from forms_blocks.sources.upload_screen import RefreshView, UploadView
from forms_blocks.sources.uses import uses_of


class KindColumn(Column):
    """What kind of list it is."""

    def get_value(self, instance: DataSource) -> Any:
        """Return the name of the kind."""
        kind = all_kinds().get(instance.kind)
        return kind.label if kind else instance.kind


class StateColumn(Column):
    """Whether the list could last be read."""

    def get_value(self, instance: DataSource) -> Any:
        """Say so in words."""
        return _("Does not answer") if instance.failed_at else _("Available")


class DataSourceViewSet(SnippetViewSet):
    """Lists, shows, edits and deletes the lists of answers."""

    model = DataSource
    icon = "list-ul"
    menu_label = gettext_lazy("Lists of answers")
    menu_name = "listes"
    menu_order = 360
    add_to_admin_menu = True
    base_url_path = "listes"
    search_fields = ["title"]
    list_display = [
        "title",
        KindColumn("kind", label=gettext_lazy("Kind")),
        StateColumn("state", label=gettext_lazy("State")),
    ]
    inspect_view_enabled = True
    copy_view_enabled = False
    add_view_class = AddView
    edit_view_class = ChangeView
    inspect_view_class = ShowView

    def get_urlpatterns(self) -> list[Any]:
        """Add the file that replaces a list, and the button that asks a service again."""
        more = {"permission_policy": self.permission_policy}
        return [
            *super().get_urlpatterns(),
            path("file/<int:pk>/", UploadView.as_view(**more), name="file"),
            path("refresh/<int:pk>/", RefreshView.as_view(**more), name="refresh"),
        ]


register_snippet(DataSourceViewSet)


@hooks.register("before_delete_snippet")
def keep_what_is_used(request: HttpRequest, instances: list[Any]) -> HttpResponse | None:
    """Refuse to delete a list that forms offer."""
    for instance in instances:
        if isinstance(instance, DataSource) and (found := uses_of(instance.slug)):
            words = _("“%(title)s” serves these forms: %(forms)s. It cannot be deleted.")
            messages.error(request, words % {"title": instance.title, "forms": ", ".join(found[:5])})
            return redirect(index())
    return None
