"""A question with several inputs: what each part is, how they are drawn and judged together."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

Answer = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """One input: `name` is its key in the answer, `field` asks and cleans it.

    `size` says how it is laid out: "" a whole line, "alone" a short input on a line, "half", "short"
    or "rest". `says_optional` is False where a part that may be left out is not to be called so.
    """

    name: str
    label: Any
    field: forms.Field
    size: str = ""
    hint: Any = ""
    says_optional: bool = True

    @property
    def hidden(self) -> bool:
        """Say whether nobody types it."""
        return self.field.widget.is_hidden


class PartFault(ValidationError):
    """What is wrong in one part; `part` is its place, from 0."""

    def __init__(self, message: Any, part: int, params: dict[str, Any] | None = None) -> None:
        super().__init__(message, params=params)
        self.part = part


Check = Callable[[Answer], None]
"""Judges the right parts together, some may be missing; raises ValidationError, or PartFault for a part."""


class PartsWidget(forms.MultiWidget):
    """Draws every part with its label, its hint and what is wrong in it.

    `wrong` holds what is wrong in each part, `said` what is wrong in the whole.
    """

    template_name = "public/fields/parts_control.html"

    def __init__(self, parts: Sequence[Part]) -> None:
        self.parts = list(parts)
        self.wrong: dict[int, str] = {}
        self.said = ""
        super().__init__([part.field.widget for part in self.parts])

    def decompress(self, value: Any) -> list[Any]:
        """Return no text: kinds give a list of texts."""
        return []

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Return what the template draws."""
        context = forms.Widget.get_context(self, name, value, attrs)
        texts = list(value) if isinstance(value, (list, tuple)) else []
        texts += [None] * (len(self.parts) - len(texts))
        context["widget"]["subwidgets"] = [
            self._part(place, f"{name}_{place}", texts[place], context["widget"]["attrs"])
            for place in range(len(self.parts))
        ]
        return context

    def subwidgets(self, name: str, value: Any, attrs: dict[str, Any] | None = None) -> Any:
        """Yield the whole, under the id of the first part to correct: where a summary leads."""
        widget = self.get_context(name, value, attrs)["widget"]
        first = min(self.wrong, default=0)
        widget["attrs"] = {**widget["attrs"], "id": widget["subwidgets"][first]["attrs"].get("id")}
        yield widget

    def _part(self, place: int, name: str, text: Any, shared: dict[str, Any]) -> dict[str, Any]:
        part, error = self.parts[place], self.wrong.get(place, "")
        attrs: dict[str, Any] = {key: shared[key] for key in ("disabled", "readonly") if key in shared}
        if shared.get("id"):
            attrs["id"] = f"{shared['id']}_{place}"
            notes = [f"{attrs['id']}_{note}" for note in self._notes(part, error)]
            if notes:
                attrs["aria-describedby"] = " ".join(notes)
        attrs["data-part"] = part.name
        if not part.hidden:
            select = isinstance(part.field.widget, forms.Select)
            attrs["class"] = f"{'form-select' if select else 'form-control'}{' is-invalid' if error else ''}"
            if error:
                attrs["aria-invalid"] = "true"
            if part.field.required and "required" in shared:
                attrs["required"] = True
        first = part.field.initial if text is None else text
        drawn = part.field.widget.get_context(name, first, attrs)["widget"]
        return drawn | {
            "part": part.name,
            "label": part.label,
            "hint": part.hint,
            "size": part.size,
            "hidden": part.hidden,
            "optional": part.says_optional and not part.field.required,
            "error": error,
        }

    def _notes(self, part: Part, error: str) -> list[str]:
        return [name for name, there in (("helptext", part.hint), ("error", error)) if there]


class PartsField(forms.Field):
    """Cleans to a dictionary of the answered parts; an empty one when nothing was answered."""

    widget: PartsWidget

    def __init__(
        self,
        parts: Sequence[Part],
        check: Check | None = None,
        drawn: type[PartsWidget] = PartsWidget,
        **kwargs: Any,
    ) -> None:
        self.parts, self.check = list(parts), check
        # Whether what nobody typed is an answer by itself, such as a point on a map.
        self.hidden_counts = False
        super().__init__(widget=drawn(self.parts), **kwargs)

    def clean(self, value: Any) -> Answer:
        """Return what each part cleaned to; raises ValidationError, and tells the widget where."""
        texts = list(value) if isinstance(value, (list, tuple)) else []
        texts += [None] * (len(self.parts) - len(texts))
        try:
            return self._cleaned(texts)
        except ValidationError as error:
            self._tell(error.error_list)
            raise

    def _cleaned(self, texts: list[Any]) -> Answer:
        cleaned: Answer = {}
        if any(map(self._is_given, texts, self.parts)):
            faults = [*self._each(texts, cleaned), *self._together(cleaned)]
            if faults:
                raise ValidationError(faults)
        if self.required and not cleaned:
            raise ValidationError(self.error_messages["required"], code="required")
        return cleaned

    def _each(self, texts: list[Any], cleaned: Answer) -> Iterator[ValidationError]:
        for place, part in enumerate(self.parts):
            try:
                answer = part.field.clean(texts[place])
            except ValidationError as error:
                yield from (PartFault(message, place) for message in error.messages)
                continue
            if answer not in part.field.empty_values:
                cleaned[part.name] = answer

    def _together(self, cleaned: Answer) -> list[ValidationError]:
        try:
            if self.check:
                self.check(cleaned)
        except ValidationError as error:
            return error.error_list
        return []

    def _is_given(self, text: Any, part: Part) -> bool:
        """Say whether somebody answered: neither blank, nor what the page proposed by itself."""
        if part.hidden and not self.hidden_counts:
            return False
        return bool(str(text or "").strip()) and text != part.field.initial

    def _tell(self, faults: list[ValidationError]) -> None:
        whole = []
        for fault in faults:
            words = " ".join(fault.messages)
            if isinstance(fault, PartFault):
                place = fault.part
                self.widget.wrong[place] = f"{self.widget.wrong.get(place, '')} {words}".strip()
            else:
                whole.append(words)
        self.widget.said = " ".join(whole)
