"""Review before publishing: what departments write is read by the communication team first."""

from django.conf import settings
from django.contrib.auth.models import Group
from django.utils import translation
from django.utils.translation import gettext as _
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage, WorkflowTask


def ensure_review(readers: Group) -> Workflow:
    """Return the review of every page by these readers; made once, then the administrator's to change."""
    with translation.override(settings.LANGUAGE_CODE):
        name, task_name = _("Review by the communication team"), _("Review")
    workflow, made = Workflow.objects.get_or_create(name=name)
    if made:
        task = GroupApprovalTask.objects.create(name=task_name)
        task.groups.add(readers)
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
        WorkflowPage.objects.update_or_create(page=Page.objects.get(depth=1), defaults={"workflow": workflow})
    return workflow
