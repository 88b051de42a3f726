"""Draws the simple controls without the template engine: a long form has hundreds of them."""

from typing import Any

from django.forms.renderers import TemplatesSetting
from django.forms.utils import flatatt
from django.utils.html import format_html
from django.utils.safestring import SafeString

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
            value = widget["value"] or ""
            return format_html(
                '<textarea name="{}"{}>\n{}</textarea>', widget["name"], flatatt(widget["attrs"]), value
            )
        return str(super().render(template_name, context, request))


def _input(widget: dict[str, Any]) -> SafeString:
    attributes = {"type": widget["type"], "name": widget["name"]}
    if widget["value"] is not None:
        attributes["value"] = str(widget["value"])
    return format_html("<input{}>", flatatt({**attributes, **widget["attrs"]}))
