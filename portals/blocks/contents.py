"""The table of contents of a stream."""

from wagtail.blocks import StreamValue

from portals.blocks.text import anchor_of
from portals.links import Link

WORTH_A_TABLE = 3


def headings_of(stream: StreamValue) -> list[Link]:
    """Return a link to each heading, none when there are too few to need a table."""
    links = [
        Link(block.value, f"#{anchor_of(block.value)}") for block in stream if block.block_type == "heading"
    ]
    return links if len(links) >= WORTH_A_TABLE else []
