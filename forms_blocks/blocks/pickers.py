"""The editor's menus for "if the question…": filled in the browser with the questions above."""

from django import forms


class FieldPicker(forms.TextInput):
    """Chooses a field that stands before; the script turns it into a menu of questions."""

    def __init__(self) -> None:
        super().__init__(attrs={"data-parvis-picker": "field"})

    class Media:
        js = ("js/editor-rules.js",)


class ValuePicker(forms.TextInput):
    """Chooses one of the answers of the chosen field, or takes free text."""

    def __init__(self) -> None:
        super().__init__(attrs={"data-parvis-picker": "value"})
