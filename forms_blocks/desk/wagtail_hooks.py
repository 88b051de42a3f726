"""Where the desk enters the Wagtail admin."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from forms_blocks.desk import home_panel, processors, refused
from forms_blocks.desk.submission_register import EXPORTED, register
from forms_blocks.desk.submission_view import SubmissionView

register.register_with_wagtail()


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Give the screens their addresses, behind Wagtail's own door."""
    return [
        path("demandes/<uuid:uuid>/", SubmissionView.as_view(), name="desk_submission"),
        path("fichiers-refuses/", refused.RefusedReport.as_view(), name=refused.REPORT),
        path(
            "fichiers-refuses/results/",
            refused.RefusedReport.as_view(results_only=True),
            name="desk_refused_results",
        ),
        path("fichiers-refuses/<int:pk>/supprimer/", refused.wipe, name="desk_refused_wipe"),
        path("fichiers-refuses/<int:pk>/verifier/", refused.scan_again, name="desk_refused_scan"),
        path("qui-traite/", processors.ProcessorsView.as_view(), name="desk_processors"),
        path("qui-traite/<uuid:uuid>/", processors.ProcessorView.as_view(), name="desk_processor"),
    ]


@hooks.register("register_permissions")
def permissions() -> QuerySet[Permission]:
    """Offer the rights that groups may have on requests, beside those of their functions."""
    return Permission.objects.filter(
        content_type__app_label__in=("submissions", "desk"),
        codename__in=(
            "view_submission",
            "change_submission",
            "export_protected",
            "change_formfunction",
            "change_form",
        ),
    )


@hooks.register("construct_homepage_panels")
def panels(request: HttpRequest, panels: list[Any]) -> None:
    """Put the requests on the home of agents."""
    home_panel.arrange(request, panels)


class ProcessorsItem(MenuItem):
    """« Qui traite les demandes », for who may change it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Ask the permission."""
        return processors.may_change(request.user)


@hooks.register("register_settings_menu_item")
def processors_item() -> MenuItem:
    """Put the screen in the settings."""
    label = gettext_lazy("Who processes requests")
    return ProcessorsItem(label, reverse("desk_processors"), name="processors", icon_name="group", order=100)


class RefusedItem(MenuItem):
    """« Fichiers refusés », for who sees every request."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Ask the permission."""
        return refused.may_read(request.user)


@hooks.register("register_reports_menu_item")
def refused_item() -> MenuItem:
    """Put what the virus scan refused among the reports."""
    label = gettext_lazy("Refused files")
    return RefusedItem(label, reverse(refused.REPORT), name="refused", icon_name="warning", order=870)


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """Say in words what the desk writes in Wagtail's log."""
    actions.register_action(EXPORTED, _("Export requests"), _("Requests exported"))
    actions.register_action(
        processors.CHANGED, _("Change who processes requests"), _("Who processes requests changed")
    )
