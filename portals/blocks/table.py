"""A table of data, with its headings and its caption."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock

from portals.blocks.groups import WRITING


class TableBlock(blocks.StructBlock):
    """Columns with a heading each; the first cell of a row may name the row."""

    table = TypedTableBlock(
        [("text", blocks.CharBlock(label=_("Text"), required=False, max_length=300))],
        label=_("Table"),
        help_text=_("Give a heading to each column, and a caption that says what the table holds."),
    )
    row_headings = blocks.BooleanBlock(
        label=_("The first cell of each row names the row"), required=False, default=True
    )

    class Meta:
        icon = "table"
        label = _("Table")
        description = _("Rows and columns: prices, opening hours, calendars.")
        group = WRITING
        template = "portals/blocks/table.html"
