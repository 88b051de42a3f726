"""The Django form of one step: asks the shown fields, judges them in document order."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema, StepSchema
from forms_blocks.expressions.rule import holds
from forms_blocks.runtime.layout import Ask, Say, dress

ASKED = "asked"
"""The hidden inputs that list the fields a page showed: one that appears later is no fault."""

MOST_TYPED = 20_000


class StepForm(forms.Form):
    """One step, given the answers known before it and those kept for it.

    After `is_valid()`: `answers` are what to keep of this step, hidden fields left out;
    `uploads` are new files by field; `revealed` are fields that the answers just made appear, to be
    asked before going on.
    """

    def __init__(
        self,
        step: StepSchema,
        *,
        known: Mapping[str, Any],
        kept: Mapping[str, Any],
        typed: Mapping[str, list[str]] | None = None,
        today: date,
        data: MultiValueDict[str, str] | None = None,
        files: MultiValueDict[str, UploadedFile] | None = None,
    ) -> None:
        self.step, self.known, self.kept = step, dict(known), dict(kept)
        self.answers: dict[str, Any] = {}
        self.uploads: dict[str, UploadedFile] = {}
        self.revealed: list[str] = []
        super().__init__(data, files, label_suffix="")
        self.asked_before = set(data.getlist(ASKED)) if data is not None else set()
        self.schemas = {field.id: field for field in step.fields}
        asks = [field for field in step.fields if kind_of(field.kind).asks]
        self.fields = {field.id: kind_of(field.kind).form_field(field, Asking(today)) for field in asks}
        for form_field in self.fields.values():
            dress(form_field.widget)
        self.initial = {
            key: kind_of(self.schemas[key].kind).given(self.schemas[key], kept[key])
            for key in self.fields
            if key in kept
        }
        self._show_typed(typed or {})
        if not self.is_bound:
            self._hide(self._shown_with(self.kept))

    @property
    def helper(self) -> FormHelper:
        """Return crispy's layout: what is asked and what is said, in document order."""
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        shown = self._shown_with({**self.kept, **self.answers})
        governing = self._governing()
        helper.layout = Layout(
            *(
                Ask(field, governs=field.id in governing) if field.id in self.fields else Say(field)
                for field in shown
            )
        )
        return helper

    @property
    def has_rules(self) -> bool:
        """Say whether an answer of this step can make another of its questions appear."""
        return bool(self._governing() & set(self.fields))

    def _clean_fields(self) -> None:
        values = dict(self.known)
        shown = []
        for field in self.step.fields:
            if not holds(field.condition, values):
                continue
            shown.append(field)
            if field.id in self.fields:
                self._judge(field, values)
        self._hide(shown)

    def _judge(self, field: FieldSchema, values: dict[str, Any]) -> None:
        if self.asked_before and field.id not in self.asked_before:
            self.revealed.append(field.id)
            return
        try:
            cleaned = self.fields[field.id]._clean_bound_field(self[field.id])  # type: ignore[attr-defined]
        except ValidationError as error:
            self.add_error(field.id, error)
            dress(self.fields[field.id].widget, wrong=True)
            return
        if isinstance(cleaned, UploadedFile):
            self.uploads[field.id] = cleaned
            values[field.id] = [cleaned.name]
            return
        answer = kind_of(field.kind).stored(field, cleaned)
        if answer is not None:
            values[field.id] = self.answers[field.id] = answer

    def _shown_with(self, answers: Mapping[str, Any]) -> list[FieldSchema]:
        values, shown = dict(self.known), []
        for field in self.step.fields:
            if holds(field.condition, values):
                shown.append(field)
                if field.id in answers:
                    values[field.id] = answers[field.id]
        return shown

    def _governing(self) -> set[str]:
        rules = (field.condition for field in self.step.fields if field.condition)
        return {test.field for rule in rules for test in rule.tests}

    def wrong(self) -> dict[str, list[str]]:
        """Return what was typed in the fields that have an error, cut at 20 000 signs a field."""
        data: Any = self.data
        return {key: [text[:MOST_TYPED] for text in data.getlist(key)] for key in self.errors if key in data}

    def _show_typed(self, typed: Mapping[str, list[str]]) -> None:
        for key, texts in typed.items():
            if key in self.fields and texts:
                several = isinstance(self.fields[key], forms.MultipleChoiceField)
                self.initial[key] = texts if several else texts[0]

    def _hide(self, shown: list[FieldSchema]) -> None:
        keep = {field.id for field in shown}
        self.fields = {key: field for key, field in self.fields.items() if key in keep}
