"""The home of the admin for who writes pages: what to make, what waits for them, what they were at."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Max
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin.ui.components import Component
from wagtail.models import Page, PageLogEntry, TaskState, WorkflowState

from portals.editing.creating import offered
from portals.editing.due import due_pages
from portals.editing.reach import writes_pages
from portals.editing.states import State, said, state_of

MOST = 6
WORK = ("wagtail.create", "wagtail.edit", "wagtail.publish")


@dataclass(frozen=True)
class Line:
    """A page in a list of the home."""

    title: str
    kind: str
    url: str
    when: str = ""
    who: str = ""
    words: str = ""
    state: State | None = None


class Panel(Component):
    """A part of the home; `order` is its place among the others."""

    def __init__(self, user: Any, order: int) -> None:
        self.user, self.order = user, order


class NewPanel(Panel):
    """What this person may make."""

    template_name = "editing/home_new.html"

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Return the buttons."""
        return {"buttons": offered(self.user)}


class ReviewPanel(Panel):
    """« À relire »: what others wait for from this person, and what this person waits for."""

    template_name = "editing/home_review.html"

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Return both lists."""
        return {"asked": asked_of(self.user), "sent": sent_by(self.user)}


class MinePanel(Panel):
    """« Mes pages »: those this person was at."""

    template_name = "editing/home_mine.html"

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Return the pages, the latest first."""
        return {"lines": pages_of(self.user), "explorer_url": reverse("wagtailadmin_explore_root")}


class DuePanel(Panel):
    """« Pages à vérifier »."""

    template_name = "editing/home_due.html"

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Return the pages whose check is due, and how many there are."""
        pages = due_pages(self.user, timezone.localdate())
        lines = [_line(page, when=_day(page.check_due)) for page in pages[:MOST]]
        return {"lines": lines, "count": pages.count(), "report_url": reverse("editing_due")}


def asked_of(user: Any) -> list[Line]:
    """Return the pages that wait for this person's review."""
    states = TaskState.objects.reviewable_by(user).select_related("revision__user").order_by("started_at")
    states = states.prefetch_related("revision__content_object")
    return [
        _line(page, when=said(state.started_at), who=_name(state.revision.user))
        for state in states
        if isinstance(page := state.revision.content_object, Page)
    ]


def sent_by(user: Any) -> list[Line]:
    """Return the pages that this person sent to review, those to correct first."""
    reviews = WorkflowState.objects.active().filter(requested_by=user).select_related("current_task_state")
    reviews = reviews.prefetch_related("content_object").order_by("-status", "-created_at")
    return [
        _line(page, when=said(review.created_at), words=_comment(review), state=state_of(page))
        for review in reviews
        if isinstance(page := review.content_object, Page)
    ]


def pages_of(user: Any) -> list[Line]:
    """Return the pages that this person wrote last."""
    entries = PageLogEntry.objects.filter(user=user, action__in=WORK).values("page_id")
    latest = dict(entries.annotate(at=Max("timestamp")).order_by("-at").values_list("page_id", "at")[:MOST])
    pages = Page.objects.specific(defer=True).prefetch_workflow_states().annotate_approved_schedule()
    found = pages.in_bulk(latest)
    return [
        _line(page, when=said(at), state=state_of(page))
        for key, at in latest.items()
        # What is in review has a list of its own.
        if (page := found.get(key)) and not page.current_workflow_state
    ]


def arrange(request: HttpRequest, panels: list[Any]) -> None:
    """Put our panels in the place of Wagtail's, for who writes pages."""
    if not writes_pages(request.user):
        return
    panels[:] = [panel for panel in panels if not type(panel).__module__.startswith("wagtail.")]
    kinds = (NewPanel, 5), (ReviewPanel, 20), (MinePanel, 30), (DuePanel, 40)
    panels += [kind(request.user, order) for kind, order in kinds]


def _line(page: Page, **more: Any) -> Line:
    title, kind = page.get_admin_display_title(), page.page_type_display_name
    return Line(title, kind, reverse("wagtailadmin_pages:edit", args=[page.pk]), **more)


def _comment(review: WorkflowState) -> str:
    task = review.current_task_state
    return task.comment if task and review.status == WorkflowState.STATUS_NEEDS_CHANGES else ""


def _name(user: Any) -> str:
    return user.get_full_name() or user.get_username() if user else ""


def _day(day: date | datetime) -> str:
    return date_format(day, "j F Y")
