"""The headings of a stream: where each can be reached, and the table of contents they make."""

from wagtail.blocks import StreamValue

from portals.blocks.text import anchor_of
from portals.links import Link

WORTH_A_TABLE = 3


def anchors_of(stream: StreamValue) -> list[str]:
    """Return the anchor of each block, "" for what is not a heading; two headings alike get two anchors."""
    anchors: list[str] = []
    for block in stream:
        wanted = anchor_of(block.value) if block.block_type == "heading" else ""
        anchor, number = wanted, 2
        while wanted and anchor in anchors:
            anchor, number = f"{wanted}-{number}", number + 1
        anchors.append(anchor)
    return anchors


def headings_of(stream: StreamValue) -> list[Link]:
    """Return a link to each heading, none when there are too few to need a table."""
    pairs = zip(stream, anchors_of(stream), strict=True)
    links = [Link(block.value, f"#{anchor}") for block, anchor in pairs if anchor]
    return links if len(links) >= WORTH_A_TABLE else []
