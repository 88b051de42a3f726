"""Controls drawn at once are those that Django's templates draw."""

from html.parser import HTMLParser

import pytest
from django import forms
from django.forms.renderers import TemplatesSetting
from hypothesis import given
from hypothesis import strategies as st

from forms_blocks.runtime.controls import Controls

WIDGETS = [
    forms.TextInput(attrs={"autocomplete": "off", "required": True, "disabled": False}),
    forms.EmailInput(),
    forms.DateInput(attrs={"type": "date"}),
    forms.Textarea(attrs={"rows": 5}),
    forms.CheckboxInput(),
    forms.FileInput(attrs={"accept": ".pdf"}),
]


class Tags(HTMLParser):
    """Reads the tags and the text of some HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[object] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, sorted(attrs, key=str)))

    def handle_data(self, data):
        self.found.append(data)


def tags(widget: forms.Widget, value: object, renderer: object) -> list[object]:
    return Tags(str(widget.render("nom", value, {"id": "id_nom"}, renderer))).found


@pytest.mark.parametrize("widget", WIDGETS, ids=lambda widget: type(widget).__name__)
@given(value=st.none() | st.text())
def test_a_control_is_the_one_django_draws(widget, value):
    assert tags(widget, value, Controls()) == tags(widget, value, TemplatesSetting())


@pytest.mark.parametrize("kind", [forms.RadioSelect, forms.CheckboxSelectMultiple])
def test_each_option_is_the_one_django_draws(kind):
    for renderer in (Controls(), TemplatesSetting()):
        form = forms.Form({"f": ["a"]}, renderer=renderer)
        form.fields["f"] = forms.ChoiceField(choices=[("a", "<A>"), ("b", 'B"')], widget=kind)
        drawn = [Tags(option.tag()).found for option in form["f"]]
        assert drawn == [Tags(option.tag()).found for option in form["f"].subwidgets]
        assert len(drawn) == 2
