"""Questions whose answers unfold."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from portals.blocks.groups import WRITING
from portals.blocks.text import FEATURES


class QuestionBlock(blocks.StructBlock):
    """A question and its answer."""

    title = blocks.CharBlock(label=_("Question"), max_length=150)
    text = blocks.RichTextBlock(label=_("Answer"), features=FEATURES)

    class Meta:
        icon = "help"
        label = _("Question")


class AccordionBlock(blocks.ListBlock):
    """Frequent questions."""

    def __init__(self, child_block: blocks.Block | None = None, **kwargs: object) -> None:
        super().__init__(child_block or QuestionBlock(), min_num=1, **kwargs)

    class Meta:
        icon = "list-ul"
        label = _("Frequent questions")
        description = _("Questions whose answers unfold when one presses them.")
        group = WRITING
        template = "portals/blocks/accordion.html"
