"""The content of a page: gathers the families of blocks with their samples, and nothing else."""

from wagtail import blocks

from portals.blocks.accordion import AccordionBlock
from portals.blocks.banner import BannerBlock
from portals.blocks.boxes import SearchBoxBlock, TrackingBoxBlock
from portals.blocks.callout import CalloutBlock
from portals.blocks.contact import ContactBlock
from portals.blocks.documents import DocumentsBlock
from portals.blocks.figures import FiguresBlock
from portals.blocks.form import FormBlock
from portals.blocks.guide import GuideBlock
from portals.blocks.image import PictureBlock
from portals.blocks.life import EventsBlock, NewsBlock
from portals.blocks.pages import PagesBlock
from portals.blocks.quotation import QuotationBlock
from portals.blocks.samples import show_samples
from portals.blocks.steps import StepsBlock
from portals.blocks.table import TableBlock
from portals.blocks.text import HeadingBlock, TextBlock
from portals.blocks.theme import ThemeBlock
from portals.blocks.video import VideoBlock

# What two of on one page would confuse: the same field, or the same questions, twice.
ONCE = {name: {"max_num": 1} for name in ("form", "search_box", "tracking_box")}


def content_block() -> blocks.StreamBlock:
    """Return the blocks an editor may put in a page."""
    return blocks.StreamBlock(
        show_samples(
            [
                ("heading", HeadingBlock()),
                ("text", TextBlock()),
                ("steps", StepsBlock()),
                ("accordion", AccordionBlock()),
                ("table", TableBlock()),
                ("callout", CalloutBlock()),
                ("banner", BannerBlock()),
                ("figures", FiguresBlock()),
                ("quotation", QuotationBlock()),
                ("image", PictureBlock()),
                ("video", VideoBlock()),
                ("documents", DocumentsBlock()),
                ("pages", PagesBlock()),
                ("guide", GuideBlock()),
                ("news", NewsBlock()),
                ("events", EventsBlock()),
                ("contact", ContactBlock()),
                ("search_box", SearchBoxBlock()),
                ("form", FormBlock()),
                ("theme", ThemeBlock()),
                ("tracking_box", TrackingBoxBlock()),
            ]
        ),
        required=False,
        block_counts=ONCE,
    )
