"""A changed form sent to its readers."""

from typing import Any

from django.contrib.auth.models import Group
from django.urls import reverse

from portals.accounts import roles
from portals.accounts.review import ensure_review
from tests.factories import UserFactory
from tests.forms_blocks.versioning.written import published


def sent_to_review(*steps: Any, **fields: Any) -> tuple[Any, Any]:
    """Return a page whose form is written again and awaits its reader, and the reader."""
    page = published()
    page.definition = list(steps)
    for name, value in fields.items():
        setattr(page, name, value)
    author = UserFactory(email="auteur@exemple.fr")
    page.save_revision(user=author)
    roles.ensure_roles()
    readers = roles.editors_of(page.get_parent(), "Relecture", publishes=True)
    reader = UserFactory(email="relecture@exemple.fr")
    reader.groups.add(readers)
    flow = ensure_review(Group.objects.get(pk=readers.pk))
    flow.workflow_tasks.get().task.specific.groups.add(readers)
    page = type(page).objects.get(pk=page.pk)
    flow.start(page, author)
    return page, reader


def approve_url(page: Any) -> str:
    """Return the address of the button of the lists of pages to read."""
    return reverse(
        "wagtailadmin_pages:workflow_action", args=[page.pk, "approve", page.current_workflow_task_state.pk]
    )
