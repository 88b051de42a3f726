"""The editor's menu of statuses, for what leads to another status."""

from typing import Any

from django import forms
from wagtail import blocks


class TargetPicker(forms.TextInput):
    """Holds the key of a status, or its name while it has no key; the script shows a menu of names."""

    def __init__(self) -> None:
        super().__init__(attrs={"data-parvis-target": ""})

    class Media:
        js = ("js/editor-targets.js",)


class TargetBlock(blocks.CharBlock):
    """Asks for a status of the circuit being written."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=80, **kwargs)
        self.field.widget = TargetPicker()
