"""A list typed by hand, one answer a line."""

from collections.abc import Mapping
from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from forms_blocks.blocks.offer import Offers
from forms_blocks.sources.held import held
from forms_blocks.sources.kind import SourceKind
from forms_blocks.sources.known import Known
from forms_blocks.sources.registry import register
from forms_blocks.sources.setting import SettingForm


@register
class Typed(SourceKind):
    """Holds the lines in its settings and the answers in our tables."""

    name = "typed"
    order = 1
    icon = "edit"
    label: ClassVar = _("Typed list")
    help: ClassVar = _("For short lists: you type the answers, one a line.")

    def form(self) -> type[SettingForm]:
        """Return the form with the lines."""
        from forms_blocks.sources.typing_form import TypedForm

        return TypedForm

    def offers(self, source: Known, parameters: Mapping[str, str]) -> Offers:
        """Return the answers in the order typed."""
        return held(source, parameters)
