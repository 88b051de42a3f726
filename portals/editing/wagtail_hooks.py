"""Where what editors need enters the Wagtail admin."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from portals.editing import actions, checker, creating, due, home, menus
from portals.editing.advice import advice_for
from portals.editing.broken_report import BrokenReport
from portals.editing.reach import writes_pages

LAST = 100
DUE, BROKEN = due.DueReport.as_view, BrokenReport.as_view

hooks.register("construct_homepage_panels", home.arrange, order=-1)
hooks.register("construct_page_action_menu", actions.arrange, order=LAST)
hooks.register("construct_wagtail_userbar", checker.arrange)
hooks.register("construct_reports_menu", menus.keep_reports)
hooks.register("construct_help_menu", menus.keep_help)
hooks.register("construct_main_menu", menus.keep_entries)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Give the screens their addresses, behind Wagtail's own door."""
    return [
        path("nouveau/<slug:name>/", creating.new, name="editing_new"),
        path("pages-a-verifier/", DUE(), name="editing_due"),
        path(
            "pages-a-verifier/results/", due.DueReport.as_view(results_only=True), name="editing_due_results"
        ),
        path("pages-a-verifier/<int:page_id>/", due.mark_checked, name="editing_mark_checked"),
        path("liens-casses/", BROKEN(), name="editing_broken"),
        path("liens-casses/results/", BROKEN(results_only=True), name="editing_broken_results"),
    ]


class WritersItem(MenuItem):
    """An entry for who writes pages."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Ask whether they write any."""
        return writes_pages(request.user)


@hooks.register("register_reports_menu_item")
def due_item() -> MenuItem:
    """« Pages à vérifier »."""
    return WritersItem(
        gettext_lazy("Pages to check"),
        reverse("editing_due"),
        name="due",
        icon_name="calendar-check",
        order=10,
    )


@hooks.register("register_reports_menu_item")
def broken_item() -> MenuItem:
    """« Liens cassés »."""
    label, url = gettext_lazy("Broken links"), reverse("editing_broken")
    return WritersItem(label, url, name="broken", icon_name="link", order=20)


@hooks.register("insert_global_admin_css")
def style() -> SafeString:
    """Give the admin the colours of Parvis."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


@hooks.register("insert_editor_js")
def nothing_unsaved() -> SafeString:
    """Have what is typed while a page is saved be saved too."""
    return format_html('<script type="module" src="{}"></script>', static("js/editor-unsaved.js"))


@hooks.register("construct_homepage_summary_items")
def count_nothing(_request: HttpRequest, items: list[Any]) -> None:
    """Leave out the numbers of pages, images and documents: nobody acts on them."""
    items.clear()


@hooks.register("after_publish_page")
def advise(request: HttpRequest, page: Page) -> None:
    """Say what a reader would stumble on; the page is published all the same."""
    for advice in advice_for(page.specific):
        messages.warning(request, advice)


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def advise_before_review(request: HttpRequest, page: Page) -> None:
    """Say it to who sends a page to review, as well."""
    if "action-submit" in request.POST:
        advise(request, page)


@hooks.register("before_edit_page")
def say_what_to_correct(request: HttpRequest, page: Page) -> None:
    """Put the words of a refusal above the page to correct."""
    if request.method == "GET" and (refusal := actions.refusal_of(page)):
        messages.warning(request, refusal)


@hooks.register("register_log_actions")
def log_actions(registry: Any) -> None:
    """Say in words what is written in Wagtail's history."""
    registry.register_action(due.CHECKED, _("Check a page"), _("Page checked: it is right"))
