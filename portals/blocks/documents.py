"""Documents to download."""

from typing import Any

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from portals.blocks.groups import SHOWING


class DocumentsBlock(blocks.StructBlock):
    """Documents, each with its kind and its size."""

    title = blocks.CharBlock(label=_("Title"), required=False, max_length=120)
    documents = blocks.ListBlock(DocumentChooserBlock(label=_("Document")), label=_("Documents"), min_num=1)

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add the files as the component reads them."""
        context = super().get_context(value, parent_context=parent_context)
        context["files"] = [file_of(document) for document in value["documents"] if document is not None]
        return context

    class Meta:
        icon = "doc-full"
        label = _("Documents to download")
        description = _("Files to download, each with its kind and its size.")
        group = SHOWING
        template = "portals/blocks/documents.html"


def file_of(document: Any) -> dict[str, str]:
    """Return the address of a document, its name, and its kind and size."""
    size = document.get_file_size()
    detail = [document.file_extension.upper()] + ([filesizeformat(size)] if size else [])
    return {"url": document.url, "name": document.title, "detail": ", ".join(detail)}
