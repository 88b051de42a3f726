"""The buttons under a page: the one that is wanted first, in words."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin.action_menu import (
    ActionMenuItem,
    PublishMenuItem,
    RestartWorkflowMenuItem,
    SubmitForModerationMenuItem,
    WorkflowMenuItem,
)
from wagtail.models import Page, WorkflowState

DECISIONS = {"approve": 0, "reject": 1, "publish": 2, "submit": 3}


class SendItem(SubmitForModerationMenuItem):
    """« Envoyer en relecture »."""

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Say it in words, whatever the review is called."""
        context = super().get_context_data(parent_context)
        page = context.get("page")
        review = page.current_workflow_state if page else None
        again = review and review.status == WorkflowState.STATUS_NEEDS_CHANGES
        context["label"] = _("Send to review again") if again else _("Send to review")
        return context


def refusal_of(page: Page) -> str:
    """Return what the reviewer wrote when they asked for corrections, "" when nobody did."""
    review = page.current_workflow_state
    if review is None or review.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return ""
    task = review.current_task_state
    name = task.finished_by.get_full_name() if task.finished_by else ""
    said = _("%(name)s asks for corrections:") % {"name": name} if name else _("Corrections are asked for:")
    return f"{said} {task.comment}".strip(" :")


def arrange(items: list[ActionMenuItem], request: HttpRequest, context: dict[str, Any]) -> None:
    """Put the act that is wanted first; who publishes has no review to ask for."""
    publishes = any(isinstance(item, PublishMenuItem) for item in items)
    # To start a review over is to send the page again.
    unwanted = (RestartWorkflowMenuItem, *((SubmitForModerationMenuItem,) if publishes else ()))
    kept = [item for item in items if not isinstance(item, unwanted)]
    kept = [SendItem() if type(item) is SubmitForModerationMenuItem else item for item in kept]
    items[:] = sorted(kept, key=_rank)


def _rank(item: ActionMenuItem) -> int:
    if isinstance(item, WorkflowMenuItem):
        return DECISIONS.get(item.name, 4)
    if isinstance(item, PublishMenuItem):
        return DECISIONS["publish"]
    return DECISIONS["submit"] if isinstance(item, SendItem) else 9
