"""A page chosen in a block."""

from wagtail.blocks import PageChooserBlock

from portals.blocks.keyed import Keyed


class PageKeyBlock(Keyed, PageChooserBlock):
    """A page chooser whose value is a key."""
