"""The content of a page: gathers the families of blocks, and nothing else."""

from wagtail import blocks

from portals.blocks.accordion import AccordionBlock
from portals.blocks.callout import CalloutBlock
from portals.blocks.contact import ContactBlock
from portals.blocks.documents import DocumentsBlock
from portals.blocks.image import PictureBlock
from portals.blocks.pages import PagesBlock
from portals.blocks.steps import StepsBlock
from portals.blocks.text import HeadingBlock, TextBlock


def content_block() -> blocks.StreamBlock:
    """Return the blocks an editor may put in a page."""
    return blocks.StreamBlock(
        [
            ("heading", HeadingBlock()),
            ("text", TextBlock()),
            ("image", PictureBlock()),
            ("callout", CalloutBlock()),
            ("steps", StepsBlock()),
            ("accordion", AccordionBlock()),
            ("pages", PagesBlock()),
            ("contact", ContactBlock()),
            ("documents", DocumentsBlock()),
        ],
        required=False,
    )
