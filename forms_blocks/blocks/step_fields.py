"""A stream of questions: those of a step, or those of one row of a group."""

from wagtail import blocks
from wagtail.admin.telepath import register
from wagtail.blocks.stream_block import StreamBlockAdapter


class FieldsBlock(blocks.StreamBlock):
    """Questions in their order."""


class FieldsAdapter(StreamBlockAdapter):
    """Draws questions as cards that are read at a glance."""

    js_constructor = "parvis.Fields"


register(FieldsAdapter(), FieldsBlock)
