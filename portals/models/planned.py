"""Why a page whose publication is planned cannot be written, in words, and what to do about it."""

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.locks import ScheduledForPublishLock


class PlannedLock(ScheduledForPublishLock):
    """Wagtail's lock, which its editor shows with a button that cancels the publication."""

    def get_message(self, user: Any) -> SafeString:
        """Return when the page goes online, and who may write it before."""
        at = timezone.localtime(self.object.scheduled_revision.approved_go_live_at)
        when = _("These changes will go online on %(moment)s.") % {
            "moment": date_format(at, r"l j F Y, G \h i")
        }
        return format_html("<b>{}</b> {} {}", when, self.get_description(user), _advice(self.object, user))

    def get_locked_by(self, _user: Any) -> str:
        """Return the words of the panel of states."""
        return _("Locked until its publication")

    def get_description(self, _user: Any) -> str:
        """Return what the lock does."""
        return _("Until then nobody can write this page, so that what was planned is what is published.")


def _advice(page: Any, user: Any) -> str:
    if page.permissions_for_user(user).can_unschedule():
        return _("To go on writing, cancel the planned publication: what is written is kept.")
    return _("To go on writing, ask somebody who publishes to cancel the planned publication.")
