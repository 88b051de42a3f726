"""The admin form of a page that offers a form: any draft is saved, only a complete form is published."""

import json
from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import (
    ListBlockValidationError,
    StreamBlockValidationError,
    StreamValue,
    StructBlockValidationError,
)
from wagtail.blocks.list_block import ListValue
from wagtail.blocks.struct_block import StructValue

from forms_blocks.blocks.authors import strangers
from forms_blocks.blocks.compile import steps_of
from forms_blocks.blocks.completeness import faults
from forms_blocks.blocks.fault import Fault, Remedy
from forms_blocks.blocks.renaming import follow_names, names_of
from forms_blocks.blocks.walk import Raw
from forms_blocks.blocks.written import expressions_in
from forms_blocks.proving.prove import proven_faults

DEFINITION = "definition"
# Wagtail's own sentences when it refuses, which our catalogue says in plainer words.
REFUSALS = (
    gettext_noop("The page could not be created due to validation errors."),
    gettext_noop("The page could not be saved due to validation errors."),
)


class CompleteForm(WagtailAdminModelForm):
    """Judges, when publishing or submitting for review, that people can be offered the form.

    Wagtail says which act it is by deferring validation when it only saves. The blocks themselves
    require nothing: what several threads share is never changed to let a draft through.
    """

    refused: list[Fault] | None = None
    """What kept the page from being published and stands outside its form; None when nobody tried."""

    def clean(self) -> dict[str, Any]:
        """Add each cause at its place: on the block at fault, on the contact."""
        cleaned = super().clean()
        self._judge_authors(cleaned)
        self._follow_names(cleaned)
        if not self.is_deferred_validation:
            self._judge_definition(cleaned)
            self.refused = list(self.page_faults(cleaned))
            for name in dict.fromkeys(fault.at[0] for fault in self.refused):
                found = [(fault, fault.at[1:]) for fault in self.refused if fault.at[0] == name]
                self.add_error(name, error_of(cleaned.get(name), found))
        return cleaned

    def _judge_authors(self, cleaned: dict[str, Any]) -> None:
        """Refuse an expression that is new or changed, but from who may write it.

        What was posted is judged, before copies and names are mended; the version that somebody goes
        back to is as good as the last one.
        """
        value = cleaned.get(DEFINITION)
        if value is None or self.for_user is None or may_write(self.for_user):
            return
        stream = value.stream_block.get_prep_value(value)
        if any(expressions_in(stream)):
            found = list(strangers(self._posted(stream), self._former(), names_of(stream)))
            if found:
                self.add_error(DEFINITION, error_of(value, [(fault, fault.at) for fault in found]))

    def _posted(self, cleaned: list[Raw]) -> list[Raw]:
        bound = self[DEFINITION]
        if bound.html_name + "-count" not in self.data:
            return cleaned
        posted = bound.field.widget.value_from_datadict(self.data, self.files, bound.html_name)
        return list(posted.stream_block.get_prep_value(posted))

    def _former(self) -> list[list[Raw]]:
        if self.instance.pk is None:
            return []
        number = str(self.data.get("revision") or "")
        older = self.instance.revisions.filter(pk=number) if number.isdecimal() else ()
        return [
            self.instance.raw_definition(),
            *(revision.as_object().raw_definition() for revision in older),
        ]

    def page_faults(self, cleaned: dict[str, Any]) -> Iterator[Fault]:
        """Yield what keeps the page from being published, outside its form; each at a field."""
        if "service" in self.fields:
            named = any(cleaned.get(name) for name in ("service", "service_page", "contact"))
            yield from contact_faults(named=named, proposed="" if named else self.proposed_service())

    def proposed_service(self) -> str:
        """Return who could be named when nobody is; "" when nobody is known."""
        return ""

    def _follow_names(self, cleaned: dict[str, Any]) -> None:
        """Let expressions read the same questions as before, whatever these are now called."""
        value = cleaned.get(DEFINITION)
        if value is None or self.instance.pk is None:
            return
        before = names_of(self.instance.raw_definition())
        stream = value.stream_block.get_prep_value(value)
        if any(expressions_in(stream)) and names_of(stream) != before:
            follow_names(stream, before)
            cleaned[DEFINITION] = value.stream_block.to_python(stream)

    def _judge_definition(self, cleaned: dict[str, Any]) -> None:
        value = cleaned.get(DEFINITION)
        if value is None:
            return
        steps = steps_of(value.stream_block.get_prep_value(value))
        found = list(faults(steps))
        found += proven_faults(steps, found)
        if found:
            self.add_error(DEFINITION, error_of(value, [(fault, fault.at) for fault in found]))


def contact_faults(*, named: bool, proposed: str) -> Iterator[Fault]:
    """Yield the fault of a page that names nobody, with whom its button names."""
    if named:
        return
    words = _(
        "Nobody is named: write the department in charge, or a contact for personal data. "
        "People must know whom to turn to before they send anything."
    )
    if proposed:
        label = _("Write “%(name)s”") % {"name": proposed}
        remedy = Remedy("fill", label, proposed, when_asked=True)
    else:
        remedy = Remedy("open", _("Write it"), when_asked=True)
    yield Fault(words, "service", remedy=remedy)


class DefinitionPanel(FieldPanel):
    """The form of a page, with where its editor asks what cannot work, and what that person may do."""

    class BoundPanel(FieldPanel.BoundPanel):
        """The panel for one person."""

        @property
        def attrs(self) -> dict[str, Any]:
            """Return what the scripts of the editor read."""
            own = {
                "data-parvis-points": reverse("builder_points"),
                "data-parvis-expression": reverse("builder_expression"),
            }
            complete = {"data-parvis-complete": ""} if may_write(self.request.user) else {}
            return {**super().attrs, **own, **complete, **self._refused()}

        def _refused(self) -> dict[str, str]:
            """Return what refused the page and stands outside its form, with its buttons."""
            found = getattr(self.form, "refused", None)
            if not (found or getattr(self.form, "errors", None)):
                return {}
            said = [fault.remedy.said(fault) for fault in found or () if fault.remedy]
            return {"data-parvis-refused": json.dumps(said)}


def may_write(user: Any) -> bool:
    """Say whether a person writes expressions: the functional administrator does, others use menus."""
    return bool(user.has_perm("submissions.change_form"))


Placed = list[tuple[Fault, tuple[str, ...]]]


def error_of(value: Any, placed: Placed) -> ValidationError:
    """Return the error that puts each fault on its block; each comes with the way left to it."""
    here: list[ValidationError] = []
    below: dict[Any, Placed] = {}
    for fault, at in placed:
        key = _key(value, at[0]) if at else None
        if key is None:
            here.append(ValidationError(str(fault)))
        else:
            below.setdefault(key, []).append((fault, at[1:]))
    errors = {key: error_of(_inside(value, key), rest) for key, rest in below.items()}
    if isinstance(value, StreamValue):
        return StreamBlockValidationError(block_errors=errors, non_block_errors=here)
    if isinstance(value, StructValue):
        return StructBlockValidationError(block_errors=errors, non_block_errors=here)
    if isinstance(value, ListValue):
        return ListBlockValidationError(block_errors=errors, non_block_errors=here)
    return ValidationError(here)


def _key(value: Any, name: str) -> Any:
    if isinstance(value, StreamValue):
        return next((place for place, child in enumerate(value) if child.id == name), None)
    if isinstance(value, ListValue):
        return int(name) if name.isdecimal() and int(name) < len(value) else None
    return name if isinstance(value, StructValue) and name in value else None


def _inside(value: Any, key: Any) -> Any:
    return value[key].value if isinstance(value, StreamValue) else value[key]
