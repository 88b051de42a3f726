"""What Wagtail puts in an empty database in English, and nobody here uses."""

from typing import Any

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import connection
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection, Page, Task, Workflow, WorkflowState

GROUPS = ("Editors", "Moderators")
REVIEW = "Moderators approval"
ROOT = "Root"


def sweep(**_signal: Any) -> None:
    """Delete its first groups and its first review, unless somebody uses them; name the roots in French."""
    if Workflow._meta.db_table not in connection.introspection.table_names():
        return
    if not WorkflowState.objects.filter(workflow__name=REVIEW).exists():
        Workflow.objects.filter(name=REVIEW).delete()
        Task.objects.filter(name=REVIEW, workflow_tasks=None, task_states=None).delete()
    Group.objects.filter(name__in=GROUPS, user=None, groupapprovaltask=None).delete()
    with translation.override(settings.LANGUAGE_CODE):
        pages, files = str(_("All the portals")), str(_("For everybody"))
    Page.objects.filter(depth=1, title=ROOT).update(title=pages, draft_title=pages)
    Collection.objects.filter(depth=1, name=ROOT).update(name=files)
