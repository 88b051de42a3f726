"""How crispy lays out a step: what is asked, and what is only said."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from crispy_forms.layout import LayoutObject
from django import forms
from django.template.loader import get_template

from forms_blocks.blocks.pointed import pointed
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema

if TYPE_CHECKING:
    from forms_blocks.runtime.rows import Rows

OPTIONS, BOX = "public/fields/options.html", "public/fields/box.html"
# Bootstrap's class for a control; templates follow the control rather than the kind.
CLASSES: dict[type[forms.Widget], str] = {
    forms.RadioSelect: "form-check-input",
    forms.CheckboxSelectMultiple: "form-check-input",
    forms.CheckboxInput: "form-check-input",
    forms.Select: "form-select",
}
TEMPLATES: dict[type[forms.Widget], str] = {
    forms.RadioSelect: OPTIONS,
    forms.CheckboxSelectMultiple: OPTIONS,
    forms.CheckboxInput: BOX,
}


def dress(widget: forms.Widget, *, wrong: bool = False) -> None:
    """Give a control the class that Bootstrap draws it by."""
    name = CLASSES.get(type(widget), "form-control")
    widget.attrs["class"] = f"{name} is-invalid" if wrong else name


class Ask(LayoutObject):
    """Renders one field: its question, its hint, what is wrong, its control."""

    def __init__(self, field: FieldSchema, *, governs: bool = False) -> None:
        self.field, self.governs = field, governs

    def render(self, form: Any, context: Any, template_pack: str = "", **_kwargs: Any) -> str:
        """Return the HTML; `files` of the context are the attachments of the draft by uuid."""
        bound = form[self.field.id]
        widget = type(bound.field.widget)
        template = get_template(TEMPLATES.get(widget, kind_of(self.field.kind).template))
        errors = " ".join(bound.errors)
        return template.render(
            {
                "field": bound,
                "schema": self.field,
                "errors": errors,
                "classes": self._classes(bool(errors)),
                "described_by": bound.aria_describedby or "",
                "files": self._files(form, context.get("files") or {}),
                "refused": self._refused(context.get("files") or {}),
                "targets": self._targets(form),
                "near": form.posted.located.get(bound.html_name, "") if form.posted else "",
            }
        )

    def _classes(self, wrong: bool) -> str:
        flags = {"has-error": wrong, "conditional": self.field.condition, "governs": self.governs}
        return " ".join(["mb-3", *(name for name, on in flags.items() if on)])

    def _targets(self, form: Any) -> list[tuple[str, str]]:
        """Return the controls that this question fills in, each with what it receives."""
        settings = kind_of(self.field.kind).points_at
        found = [(name, pointed(self.field, name, form.schemas)) for name in settings]
        return [
            (name.removeprefix("fill_"), form.add_prefix(other.id))
            for name, other in found
            if other is not None
        ]

    def _files(self, form: Any, files: Mapping[str, Any]) -> list[Any]:
        kept = form.kept.answers.get(self.field.id) if self.field.kind == "file" else None
        return [files[key] for key in kept or [] if key in files]

    def _refused(self, files: Mapping[str, Any]) -> list[Any]:
        """Return the files of this field that were taken away since they were received."""
        if self.field.kind != "file":
            return []
        return [one for one in files.values() if one.is_refused and str(one.field) == self.field.id]


class Say(LayoutObject):
    """Renders a heading, a note or a computed value; one that is kept out of sight renders nothing."""

    def __init__(self, field: FieldSchema, answer: Any = None) -> None:
        self.field, self.answer = field, answer

    def render(self, form: Any, context: Any, template_pack: str = "", **_kwargs: Any) -> str:
        """Return the HTML."""
        kind = kind_of(self.field.kind)
        if kind.computes and not (self.field.settings.get("shown") and self.answer is not None):
            return ""
        text = kind.readable(self.field, self.answer) if kind.computes else ""
        name = form.add_prefix(self.field.id)
        shown = {"field": self.field, "name": name, "conditional": bool(self.field.condition), "text": text}
        return get_template(kind.template).render(shown)


class Group(LayoutObject):
    """Renders a repeatable group: its rows, each a form, and how to add and remove one."""

    def __init__(self, field: FieldSchema, rows: "Rows") -> None:
        self.field, self.rows = field, rows

    def render(self, form: Any, context: Any, template_pack: str = "", **_kwargs: Any) -> str:
        """Return the HTML."""
        drawn = [
            {
                "key": key,
                "title": self.rows.title(number),
                "parts": [part.render(row, context) for part in row.helper.layout.fields],
            }
            for number, (key, row) in enumerate(zip(self.rows.keys, self.rows.forms, strict=True), 1)
        ]
        template = get_template(kind_of(self.field.kind).template)
        return template.render({"field": self.field, "rows": self.rows, "drawn": drawn})
