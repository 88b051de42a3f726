"""The questions, and what the procedure promises."""

from collections.abc import Iterator
from typing import Any

from wagtail.blocks import StreamValue

from forms_blocks.models import FACTS, FormDefinition
from forms_blocks.packages.columns import checked, written
from forms_blocks.packages.envelope import damaged
from forms_blocks.packages.part import Part, register
from forms_blocks.packages.places import Places
from forms_blocks.packages.stream import taken

PROMISES = [FormDefinition._meta.get_field(name) for name in (*FACTS, "legal_basis")]


@register
class FormPart(Part):
    """Questions keep their ids, so that requests already sent and drafts still find them."""

    name = "form"

    def write(self, page: Any) -> Any:
        """Return the stream as its editor wrote it, and the promises."""
        return {"definition": page.written(), "promises": written(page, PROMISES)}

    def check(self, data: Any, page: Any, places: Places) -> Any:
        """Judge the questions as if they had just been typed."""
        if not isinstance(data, dict):
            raise damaged()
        block = page._meta.get_field("definition").stream_block
        stream = taken(block, data.get("definition"), page.written(), places)
        return {"definition": stream, "promises": checked(data.get("promises"), page, PROMISES)}

    def told(self, data: Any, page: Any, after: Any) -> Iterator[str]:
        """Say nothing: what changes is told question by question."""
        yield from ()

    def apply(self, data: Any, page: Any, user: Any) -> None:
        """Give the page its questions and its promises."""
        block = page._meta.get_field("definition").stream_block
        page.definition = StreamValue(block, data["definition"], is_lazy=True)
        for name, value in data["promises"].items():
            setattr(page, name, value)
