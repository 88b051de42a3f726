"""The families of blocks, as the editor's menu names them."""

from django.utils.translation import gettext_lazy as _

WRITING = _("Text")
POINTING_OUT = _("To catch the eye")
LEADING = _("Links and lists")
PROCEDURES = _("Procedures")
SHOWING = _("Pictures and documents")
