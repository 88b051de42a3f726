"""A picture chosen in a block."""

from wagtail.images.blocks import ImageChooserBlock

from portals.blocks.keyed import Keyed


class PictureKeyBlock(Keyed, ImageChooserBlock):
    """A picture chooser whose value is a key."""
