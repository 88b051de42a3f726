"""What Wagtail puts in an empty database in English, and nobody here uses."""

from typing import Any

from django.contrib.auth.models import Group
from django.db import connection
from wagtail.models import Task, Workflow, WorkflowState

GROUPS = ("Editors", "Moderators")
REVIEW = "Moderators approval"


def sweep(**_signal: Any) -> None:
    """Delete Wagtail's first groups and its first review, unless somebody has taken them into use."""
    if Workflow._meta.db_table not in connection.introspection.table_names():
        return
    if not WorkflowState.objects.filter(workflow__name=REVIEW).exists():
        Workflow.objects.filter(name=REVIEW).delete()
        Task.objects.filter(name=REVIEW, workflow_tasks=None, task_states=None).delete()
    Group.objects.filter(name__in=GROUPS, user=None, groupapprovaltask=None).delete()
