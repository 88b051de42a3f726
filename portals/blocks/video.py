"""A video kept elsewhere: a card that leads to it, and nothing of theirs is loaded."""

from typing import Any
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portals.blocks.around import around_of
from portals.blocks.groups import SHOWING
from portals.blocks.picture_key import PictureKeyBlock


class VideoBlock(blocks.StructBlock):
    """A title, a picture of our own, and a link that says where it leads."""

    title = blocks.CharBlock(label=_("What the video shows"), max_length=150)
    url = blocks.URLBlock(
        label=_("Address of the video"),
        help_text=_("Copied from the page of the video. Visitors leave the site only if they press it."),
    )
    image = PictureKeyBlock(label=_("Picture"), required=False)
    duration = blocks.CharBlock(
        label=_("Length"), required=False, max_length=30, help_text=_("For example: 2 min 30.")
    )
    transcript = blocks.RichTextBlock(
        label=_("What is said in it"),
        required=False,
        features=["bold", "link", "ul"],
        help_text=_("For those who cannot hear or play it. The law asks for it."),
    )

    def clean(self, value: Any) -> Any:
        """Refuse an address that a browser would not open as a page."""
        cleaned = super().clean(value)
        if urlsplit(cleaned["url"]).scheme not in ("http", "https"):
            raise blocks.StructBlockValidationError(
                {"url": ValidationError(_("The address begins with https://."))}
            )
        return cleaned

    def pictures_named(self, value: Any) -> list[int]:
        """Return the key of the picture."""
        return [value["image"]]

    def get_context(self, value: Any, parent_context: dict[str, Any] | None = None) -> dict[str, Any]:
        """Add the name of the site the link leads to, and the picture if there is one."""
        context = super().get_context(value, parent_context=parent_context)
        context["site"] = urlsplit(value["url"]).netloc.removeprefix("www.")
        context["image"] = around_of(context).picture(value["image"])
        return context

    class Meta:
        icon = "media"
        label = _("Video")
        description = _("A picture that leads to a video: nothing follows the visitor before they press it.")
        group = SHOWING
        template = "portals/blocks/video.html"
