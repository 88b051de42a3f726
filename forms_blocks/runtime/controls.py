"""Draws the simple controls without the template engine: a long form has hundreds of them."""

from collections.abc import Mapping
from html import escape
from typing import Any

from django.forms.renderers import TemplatesSetting
from django.utils.safestring import SafeString, mark_safe

WIDGETS = "django/forms/widgets/"
INPUTS = frozenset(
    f"{WIDGETS}{name}.html"
    for name in (
        "text",
        "email",
        "date",
        "number",
        "hidden",
        "radio_option",
        "checkbox_option",
        "checkbox",
        "file",
    )
)


class Controls(TemplatesSetting):
    """Renders as Django does; what is one tag is written at once, with the same escaping."""

    def render(self, template_name: str, context: dict[str, Any], request: Any = None) -> str:
        """Return the HTML of a widget."""
        widget = context.get("widget") or {}
        if template_name in INPUTS and not widget.get("wrap_label"):
            return _input(widget)
        if template_name == f"{WIDGETS}textarea.html":
            return _textarea(widget)
        return str(super().render(template_name, context, request))


def _input(widget: dict[str, Any]) -> SafeString:
    attributes = {"type": widget["type"], "name": widget["name"]}
    if widget["value"] is not None:
        attributes["value"] = str(widget["value"])
    return mark_safe(f"<input{_attributes(attributes)}{_attributes(widget['attrs'])}>")  # noqa: S308


def _textarea(widget: dict[str, Any]) -> SafeString:
    opening = f"<textarea{_attributes({'name': widget['name'], **widget['attrs']})}>"
    return mark_safe(f"{opening}\n{_escaped(widget['value'] or '')}</textarea>")  # noqa: S308


def _attributes(given: Mapping[str, Any]) -> str:
    """Return attributes as Django writes them: a true one has no value, a false one is left out."""
    return "".join(
        f" {name}" if value is True else f' {name}="{_escaped(value)}"'
        for name, value in given.items()
        if value is not None and value is not False
    )


def _escaped(value: Any) -> str:
    return value.__html__() if hasattr(value, "__html__") else escape(str(value))
