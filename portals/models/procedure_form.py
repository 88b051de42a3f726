"""The admin's form of a procedure."""

from wagtail.admin.forms import WagtailAdminPageForm

from forms_blocks.editing import CompleteForm


class ProcedureForm(CompleteForm, WagtailAdminPageForm):
    """Saves any draft; publishes only what people can be offered."""
