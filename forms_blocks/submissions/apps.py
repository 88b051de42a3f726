"""The submissions app."""

from datetime import timedelta

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SubmissionsConfig(AppConfig):
    """Registers the app under its short label, and the receipt with the outbox."""

    name = "forms_blocks.submissions"
    label = "submissions"
    verbose_name = _("Requests")

    def ready(self) -> None:
        """Tell the lower floors what this one adds."""
        from django.core import checks
        from django.db.models.signals import post_delete
        from wagtail.signals import page_published

        from forms_blocks.blocks import shared
        from forms_blocks.outbox import builders
        from forms_blocks.sources import uses
        from forms_blocks.submissions import (
            farewell,
            freeze,
            offered_lists,
            receipt,
            refused,
            resume,
            resume_letter,
        )
        from forms_blocks.submissions.checks import virus_scan
        from forms_blocks.submissions.models import field_group
        from forms_blocks.submissions.receive import RECEIPT

        shared.keep_in(field_group.Store())
        builders.register(RECEIPT, receipt.build_letter)
        builders.register(refused.LETTER, refused.build_letter)
        builders.register(resume.LETTER, resume_letter.build)
        uses.register(offered_lists.forms_that_offer)
        page_published.connect(freeze.freeze_published, dispatch_uid="submissions.freeze")
        post_delete.connect(farewell.close_form, dispatch_uid="submissions.farewell")
        checks.register(virus_scan)
        self._set_timers()

    def _set_timers(self) -> None:
        from forms_blocks.outbox import ticks
        from forms_blocks.submissions import purge, quarantine, reminders, waiting

        hour = timedelta(hours=1)
        ticks.register(purge.purge_drafts)
        ticks.register(waiting.scan_waiting)
        ticks.register(quarantine.wipe_old, every=hour)
        ticks.register(reminders.remind, every=hour)
