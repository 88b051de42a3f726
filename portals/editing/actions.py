"""The buttons under a page: the one that is wanted first, in words."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail.admin.action_menu import (
    ActionMenuItem,
    PublishMenuItem,
    SubmitForModerationMenuItem,
    WorkflowMenuItem,
)
from wagtail.models import WorkflowState

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


def arrange(items: list[ActionMenuItem], request: HttpRequest, context: dict[str, Any]) -> None:
    """Put the act that is wanted first; who publishes has no review to ask for."""
    publishes = any(isinstance(item, PublishMenuItem) for item in items)
    kept = [item for item in items if not (publishes and isinstance(item, SubmitForModerationMenuItem))]
    kept = [SendItem() if type(item) is SubmitForModerationMenuItem else item for item in kept]
    items[:] = sorted(kept, key=_rank)


def _rank(item: ActionMenuItem) -> int:
    if isinstance(item, WorkflowMenuItem):
        return DECISIONS.get(item.name, 4)
    if isinstance(item, PublishMenuItem):
        return DECISIONS["publish"]
    return DECISIONS["submit"] if isinstance(item, SendItem) else 9
