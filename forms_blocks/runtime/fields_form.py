"""The Django form of some fields: those of a step, or those of one row of a group."""

from collections.abc import Mapping, Sequence
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import ErrorDict
from django.utils.datastructures import MultiValueDict
from django.utils.functional import cached_property

from forms_blocks.blocks.kinds.file import Upload
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.runtime.controls import Controls
from forms_blocks.runtime.course import Course
from forms_blocks.runtime.kept import Kept, Point, Posted, Sent
from forms_blocks.runtime.layout import Ask, Group, Say, dress
from forms_blocks.runtime.prefill import proposed
from forms_blocks.runtime.reads import governing
from forms_blocks.runtime.rows import Rows

MOST_TYPED = 20_000


class FieldsForm(forms.Form):
    """Asks fields in document order, each seeing the answers before it.

    The course it is given stands before the first field; it leaves it after the last. Once judged
    (`is_valid()`), `answers` holds what to keep, `uploads` the new files by the path of their field
    (field, or group, row, field), `revealed` the controls that an answer just made appear, `told` the
    notes.
    """

    default_renderer = Controls

    def __init__(
        self,
        fields: Sequence[FieldSchema],
        course: Course,
        kept: Kept,
        posted: Posted | None = None,
        prefix: str | None = None,
    ) -> None:
        self.schemas, self.course, self.kept, self.posted = fields, course, kept, posted
        self.shown: list[FieldSchema] = []
        self.rows: dict[str, Rows] = {}
        self.answers: dict[str, Any] = {}
        self.uploads: dict[tuple[str, ...], Sent] = {}
        self.revealed: list[str] = []
        self.told: list[str] = []
        data, files = (posted.data, posted.files) if posted else (None, None)
        super().__init__(data, files, prefix=prefix, label_suffix="")
        if posted is None:
            self._walk()

    @classmethod
    def of_row(cls, *args: Any, **options: Any) -> "FieldsForm":
        """Return the form of one row of a group, whatever the form around it is."""
        return FieldsForm(*args, **options)

    def _clean_fields(self) -> None:
        self._walk()

    def _walk(self) -> None:
        for field in self.schemas:
            if self.course.shows(field.condition):
                self.shown.append(field)
                self._meet(field)

    def _meet(self, field: FieldSchema) -> None:
        if field.repeats:
            self.rows[field.id] = Rows(self, field)
            self._settle(field, self.rows[field.id].answers)
        elif kind_of(field.kind).asks:
            self._ask(field)
        else:
            self._say(field)

    def _say(self, field: FieldSchema) -> None:
        name = self.add_prefix(field.id)
        if field.kind == "note" and field.condition and self._is_new(name):
            self.told.append(name)
        self.course.pass_by(field, self.kept.answers)
        if field.id in self.course.counted:
            self.answers[field.id] = self.course.counted[field.id]

    def _is_new(self, name: str) -> bool:
        """Say whether the page that was posted did not show this yet."""
        return bool(self.posted and self.posted.asked and name not in self.posted.asked)

    def _ask(self, field: FieldSchema) -> None:
        kind = kind_of(field.kind)
        form_field = kind.form_field(field, self.course.asking())
        dress(form_field.widget)
        self.fields[field.id] = form_field
        first, locked = self._first_answer(field)
        form_field.disabled = locked
        if first is not None:
            self.initial[field.id] = kind.given(field, first)
        if self.posted is None:
            self._show_typed(field)
            self._settle(field, first)
        elif self._is_new(self.add_prefix(field.id)):
            self.revealed.append(self.add_prefix(field.id))
            # What was answered before it was hidden comes back: the browser has said nothing of it.
            form_field.bound_data = lambda _data, initial: initial  # type: ignore[assignment,method-assign]
        else:
            self._judge(field)

    def _first_answer(self, field: FieldSchema) -> tuple[Any, bool]:
        """Return the answer to show first, and whether the person may not change it."""
        kept = self.kept.answers.get(field.id)
        kept = self.course.still_offered(field, kept)
        if field.prefill is None:
            return kept, False
        if field.prefill.lock == "no" and kept is not None:
            return kept, False
        found = proposed(field, self.course)
        locked = field.prefill.lock == "always" or (field.prefill.lock == "filled" and found is not None)
        return (found if locked or kept is None else kept), locked

    def _judge(self, field: FieldSchema) -> None:
        form_field = self.fields[field.id]
        try:
            cleaned = form_field._clean_bound_field(self[field.id])  # type: ignore[attr-defined]
        except ValidationError as error:
            self.add_error(field.id, error)
            dress(form_field.widget, wrong=True)
            return
        if isinstance(form_field, Upload):
            self._take_files(field, form_field, cleaned)
            return
        self._settle(field, kind_of(field.kind).stored(field, cleaned))

    def _take_files(self, field: FieldSchema, form_field: Upload, cleaned: Any) -> None:
        """Note the new files, or keep those it had; what is wrong with the others is told beside."""
        if form_field.faults:
            self.add_error(field.id, form_field.faults)
            dress(form_field.widget, wrong=True)
        had = list(self.kept.answers.get(field.id) or [])
        if not cleaned or cleaned == had:
            self._settle(field, had)
            return
        beside = had if form_field.most > 1 else []
        self.uploads[(field.id,)] = Sent(beside, cleaned)
        self.course.take(field, [*beside, *(upload.name for upload in cleaned)])

    def _settle(self, field: FieldSchema, answer: Any) -> None:
        if answer is not None and answer != []:
            self.answers[field.id] = answer
            self.course.take(field, answer)

    def _show_typed(self, field: FieldSchema) -> None:
        form_field, name = self.fields[field.id], self.add_prefix(field.id)
        widget = form_field.widget
        if not any(key == name or key.startswith(f"{name}_") for key in self.kept.typed):
            return
        typed: Any = MultiValueDict({key: list(texts) for key, texts in self.kept.typed.items()})
        self.initial[field.id] = widget.value_from_datadict(typed, MultiValueDict(), name)

    def keep(self, answers: Mapping[str, Any]) -> None:
        """Show what is kept from now on, in the rows too: a file just sent has its name."""
        self.kept = Kept(answers, self.kept.typed)
        for name, rows in self.rows.items():
            kept = {row["id"]: row for row in answers.get(name) or []}
            for key, row in zip(rows.keys, rows.forms, strict=True):
                row.keep(kept.get(key, {}))

    def wrong(self) -> dict[str, list[str]]:
        """Return what was typed in the controls that have an error, rows included, each text cut short."""
        data: Any = self.data
        names = [self.add_prefix(key) for key in self.errors if key in self.fields]
        found = {
            key: [text[:MOST_TYPED] for text in data.getlist(key)]
            for key in data
            if any(key == name or key.startswith(f"{name}_") for name in names)
        }
        for rows in self.rows.values():
            for row in rows.forms:
                found |= row.wrong()
        return found

    def points(self) -> list[Point]:
        """Return what is to correct in document order, rows included."""
        found = []
        for field in self.shown:
            if field.id in self.rows:
                found += self.rows[field.id].points()
            elif field.id in self.errors:
                target = self[field.id].subwidgets[0].id_for_label or f"id_{self.add_prefix(field.id)}"
                found += [Point(target, str(message)) for message in self.errors[field.id]]
        return found

    @property
    def helper(self) -> FormHelper:
        """Return crispy's layout: what is asked and what is said, in document order."""
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        governs = governing(self.schemas)
        helper.layout = Layout(*(self._drawn(field, field.id in governs) for field in self.shown))
        return helper

    def drawn(self, files: Mapping[str, Any]) -> str:
        """Return the HTML of the questions; `files` are the attachments of the draft by uuid."""
        return self.helper.render_layout(self, {"files": files})

    def _drawn(self, field: FieldSchema, governs: bool) -> Any:
        if field.id in self.rows:
            return Group(field, self.rows[field.id])
        if field.id in self.fields:
            return Ask(field, governs=governs)
        return Say(field, self.course.counted.get(field.id))

    @cached_property
    def has_rules(self) -> bool:
        """Say whether an answer can change another of these questions, in the rows too."""
        rows = (row for rows in self.rows.values() for row in rows.forms)
        return bool(governing(self.schemas)) or any(row.has_rules for row in rows)

    def is_begun(self) -> bool:
        """Say whether something was typed or sent in this row."""
        data: Any = self.data
        mine = [key for key in (*data, *self.files) if key.startswith(f"{self.prefix}-")]
        return any(data.getlist(key) != [""] for key in mine) or bool(self.answers)

    def forgive(self, *, but_files: bool = False) -> None:
        """Forget the errors, those of the rows too: nothing was to be judged yet.

        `but_files` keeps what is wrong with the files just received, which are gone.
        """
        fields = self.fields.items()
        told = {key for key, field in fields if but_files and isinstance(field, Upload) and field.faults}
        self._errors = ErrorDict({key: errors for key, errors in self.errors.items() if key in told})
        for key, form_field in fields:
            dress(form_field.widget, wrong=key in told)
        for rows in self.rows.values():
            for row in rows.forms:
                row.forgive(but_files=but_files)
