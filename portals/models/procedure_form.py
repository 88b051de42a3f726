"""The admin's form of a procedure."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm

from forms_blocks.blocks.fault import Fault
from forms_blocks.editing import CompleteForm
from portals.guide_parts import empty_parts
from portals.models.neighbours import neighbourly


class ProcedureForm(CompleteForm, WagtailAdminPageForm):
    """Saves any draft; publishes only what people can be offered. A new procedure is half written."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None and self.parent_page is not None:
            self.initial |= neighbourly(self.parent_page)
            if "definition" in self.fields and not self.initial.get("definition"):
                self.initial["definition"] = self._one_step()

    def _one_step(self) -> Any:
        block = self.fields["definition"].block
        return block.to_python([{"type": "step", "value": {"title": _("Your request")}}])

    def proposed_service(self) -> str:
        """Return who answers for the other procedures of the section, else the name of the portal."""
        known = neighbourly(self.parent_page or self.instance.get_parent())
        return str(known.get("service") or "")

    def page_faults(self, cleaned: dict[str, Any]) -> Iterator[Fault]:
        """Add the parts of the guide that say nothing."""
        yield from super().page_faults(cleaned)
        body = cleaned.get("body")
        if body is not None:
            for fault in empty_parts(body.stream_block.get_prep_value(body)):
                yield fault.under("body")
