"""The menu of the admin: for each role the entries it needs, and no more."""

from typing import Any

from django.http import HttpRequest

from portals.editing.reach import administers

# Of Wagtail's own, what shows how the installation is made.
TECHNICAL_REPORTS = {"locked-pages", "workflows", "workflow-tasks", "aging-pages", "page-types-usage"}
OF_ADMINISTRATORS = {"site-history"}
KEYBOARD = "keyboard-shortcuts-trigger"
# A list of lists: each has its own entry.
DOUBLES = {"snippets"}


def keep_reports(request: HttpRequest, items: list[Any]) -> None:
    """Leave the reports that help to write; the history is the administrator's."""
    left_out = TECHNICAL_REPORTS | (set() if administers(request.user) else OF_ADMINISTRATORS)
    items[:] = [item for item in items if item.name not in left_out]


def keep_help(_request: HttpRequest, items: list[Any]) -> None:
    """Leave the keyboard's shortcuts: the other entries lead to Wagtail's own guide, in English."""
    items[:] = [item for item in items if item.name == KEYBOARD]


def keep_entries(_request: HttpRequest, items: list[Any]) -> None:
    """Leave out what has another entry."""
    items[:] = [item for item in items if item.name not in DOUBLES]
