"""The workflow app."""

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class WorkflowConfig(AppConfig):
    """Registers the app under its short label, its part in a request and its letters."""

    name = "forms_blocks.workflow"
    label = "workflow"
    verbose_name = _("Ways of processing")

    def ready(self) -> None:
        """Tell the lower floors what this one adds."""
        from forms_blocks.outbox import builders
        from forms_blocks.submissions.receive import on_receive
        from forms_blocks.workflow import engine, letters, promise

        on_receive(engine.begin)
        builders.register(promise.STATUS, letters.build_status)
        builders.register(promise.MESSAGE, letters.build_message)
        post_migrate.connect(_make_the_default, sender=self)


def _make_the_default(plan: Any = (), using: str = "default", **_facts: Any) -> None:
    """Leave an empty database with a way to process requests; not while it is being unbuilt."""
    from forms_blocks.workflow.default import default_workflow

    if using == "default" and not any(backwards for _migration, backwards in plan):
        default_workflow()
