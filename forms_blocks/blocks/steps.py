"""The editor's blocks for a whole form: a column of steps, each with its fields."""

from typing import Any

from django import forms
from django.forms.widgets import Script
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.telepath import register
from wagtail.blocks.stream_block import StreamBlockAdapter

from forms_blocks.blocks.catalogue import catalogue
from forms_blocks.blocks.checks import checks_block
from forms_blocks.blocks.identifiers import settled
from forms_blocks.blocks.registry import all_kinds
from forms_blocks.blocks.rules import RuleBlock
from forms_blocks.blocks.step_fields import FieldsBlock


class StepsBlock(blocks.StreamBlock):
    """A form. Cleaning names its questions and mends the rules of copied steps."""

    def clean(self, value: blocks.StreamValue) -> blocks.StreamValue:
        """Return the form with one name a question; raises ValidationError."""
        cleaned = super().clean(value)
        return self.to_python(settled(_as_written(self.get_prep_value(cleaned))))


def _as_written(part: Any) -> Any:
    """End lines as they are stored: a browser posts them ended otherwise, which is no change."""
    if isinstance(part, str):
        return part.replace("\r\n", "\n")
    if isinstance(part, list):
        return [_as_written(each) for each in part]
    if isinstance(part, dict):
        return {name: _as_written(each) for name, each in part.items()}
    return part


def fields_block() -> FieldsBlock:
    """Return the stream of every kind of field that is installed."""
    return FieldsBlock(
        [(name, kind()) for name, kind in all_kinds().items()],
        label=_("Questions"),
        required=False,
        collapsed=True,
        form_classname="parvis-fields",
    )


def step_block() -> blocks.StructBlock:
    """Return the block of one step: one screen of the form."""
    return blocks.StructBlock(
        [
            ("title", blocks.CharBlock(label=_("Title of the step"), required=False, max_length=120)),
            ("intro", blocks.TextBlock(label=_("Introduction"), required=False, rows=2)),
            ("condition", RuleBlock()),
            ("fields", fields_block()),
            ("checks", checks_block()),
        ],
        form_layout=_layout(),
        label=_("Step"),
        icon="list-ol",
        form_classname="parvis-step",
        label_format="{title}",
    )


def _layout() -> blocks.BlockGroup:
    entry = _folded(_("Introduction and condition"), "cog", "intro", "condition")
    exit_ = _folded(_("Before going on"), "circle-check", "checks")
    return blocks.BlockGroup(children=["title", entry, "fields", exit_])


def _folded(heading: Any, icon: str, *children: str) -> blocks.BlockGroup:
    return blocks.BlockGroup(
        children=list(children),
        heading=heading,
        icon=icon,
        classname="parvis-settings collapsed",
        label_format="",
    )


def steps_block() -> StepsBlock:
    """Return the block of a form."""
    return StepsBlock([("step", step_block())], required=False, max_num=60, form_classname="parvis-steps")


class StepsAdapter(StreamBlockAdapter):
    """Draws a form as a column of steps; brings the scripts, the styles and the words of the editor."""

    js_constructor = "parvis.Steps"

    def js_args(self, block: StepsBlock) -> list[Any]:
        """Add what the menus and the sentences are made of."""
        *first, meta = super().js_args(block)
        return [*first, {**meta, "catalogue": catalogue()}]

    @cached_property
    def media(self) -> forms.Media:
        """Return Wagtail's own scripts and ours, a module that runs once those are there."""
        scripts: list[Any] = [Script("js/editor-form.js", type="module")]
        ours = forms.Media(js=scripts, css={"all": ["css/editor.css"]})
        return super().media + ours


register(StepsAdapter(), StepsBlock)
