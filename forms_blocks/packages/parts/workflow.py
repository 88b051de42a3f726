"""The way of processing: the one of this installation when it is known here, else made from the file."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from forms_blocks.packages.part import Part, register
from forms_blocks.packages.places import Places
from forms_blocks.packages.refused import Refused
from forms_blocks.packages.stream import named, same, taken
from forms_blocks.workflow.models import Workflow

FIELD: Any = Workflow._meta.get_field("definition")


@register
class WorkflowPart(Part):
    """Other procedures share it, so that one that exists here is never changed by a file."""

    name = "workflow"

    def write(self, page: Any) -> Any:
        """Return the circuit; None when the procedure follows the usual one."""
        found = page.workflow
        if found is None:
            return None
        return {
            "uuid": str(found.uuid),
            "title": found.title,
            "definition": FIELD.get_prep_value(found.definition),
        }

    def check(self, data: Any, page: Any, places: Places) -> Any:
        """Judge the circuit as if it had just been typed."""
        if data is None:
            return None
        key, title = named(data, longest=150)
        known = Workflow.objects.filter(uuid=key).first()
        held = FIELD.get_prep_value(known.definition) if known else []
        stream = taken(FIELD.stream_block, data.get("definition"), held, places)
        return {"uuid": key, "title": title, "definition": stream}

    def told(self, data: Any, page: Any, after: Any) -> Iterator[str]:
        """Say which circuit will serve."""
        before = page.workflow.title if page.workflow else _("the usual one")
        if data is None:
            if page.workflow:
                yield _("Processing: “%(before)s” gives way to the usual one.") % {"before": before}
            return
        known = Workflow.objects.filter(uuid=data["uuid"]).first()
        if known is None:
            yield _("The way of processing “%(title)s” is created.") % {"title": data["title"]}
        elif not same(FIELD.stream_block, FIELD.get_prep_value(known.definition), data["definition"]):
            words = _("The way of processing “%(title)s” exists here and differs: the one of here is kept.")
            yield words % {"title": known.title}
        if known is None or known != page.workflow:
            words = _("Processing: “%(before)s” becomes “%(after)s”.")
            yield words % {"before": before, "after": known.title if known else data["title"]}

    def apply(self, data: Any, page: Any, user: Any) -> None:
        """Give the page its circuit; raises Refused when it cannot work here."""
        if data is None:
            page.workflow = None
            return
        try:
            page.workflow = Workflow.objects.filter(uuid=data["uuid"]).first() or Workflow.objects.create(
                **data
            )
        except ValidationError as error:
            words = _("The way of processing of this file cannot be used here: %(why)s")
            raise Refused(words % {"why": " ".join(error.messages)}) from error
