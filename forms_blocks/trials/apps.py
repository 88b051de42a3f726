"""The trials app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TrialsConfig(AppConfig):
    """Registers the app under its short label, who works on tests, and when they are thrown away."""

    name = "forms_blocks.trials"
    label = "trials"
    verbose_name = _("Trials of forms")

    def ready(self) -> None:
        """Tell the lower floors what this one adds."""
        from datetime import timedelta

        from django.db.models.signals import post_delete
        from wagtail.signals import page_published

        from forms_blocks.outbox import ticks
        from forms_blocks.packages import part
        from forms_blocks.submissions import policy
        from forms_blocks.trials import access, package, publishing, wipe
        from forms_blocks.versioning import asides

        policy.on_tests(access.works_on)
        part.register(package.ScenariosPart)
        asides.register(publishing.look, publishing.then)
        ticks.register(wipe.wipe_old, timedelta(hours=1))
        page_published.connect(wipe.wipe_published, dispatch_uid="trials.wipe")
        post_delete.connect(wipe.wipe_published, dispatch_uid="trials.farewell")
