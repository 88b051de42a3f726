"""In which state a page is, said in words."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.models import Page, WorkflowState

CALM, WAITING, DONE = "calm", "todo", "done"


@dataclass(frozen=True)
class State:
    """A few words, and how they are coloured."""

    words: str
    tone: str = CALM


def state_of(page: Page) -> State:
    """Return the state of a page: what an editor would answer on the telephone."""
    review = page.current_workflow_state
    if review and review.status == WorkflowState.STATUS_NEEDS_CHANGES:
        return State(_("To correct"), WAITING)
    if review:
        return State(_("Being reviewed"))
    if page.approved_schedule and (revision := page.scheduled_revision):
        return State(_("Goes online on %(moment)s") % {"moment": said(revision.approved_go_live_at)})
    if page.live and page.has_unpublished_changes:
        return State(_("Online, with changes that are not"), WAITING)
    if page.live:
        return State(_("Online"), DONE)
    return State(_("Draft"), WAITING)


def said(moment: datetime) -> str:
    """Return a moment as people say it."""
    return date_format(timezone.localtime(moment), r"l j F Y, G \h i")
