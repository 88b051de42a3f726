"""A list sent as a CSV file, as spreadsheets write them."""

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
class CsvFile(SourceKind):
    """Holds the rows of the last file that was applied."""

    name = "csv"
    order = 2
    icon = "table"
    label: ClassVar = _("Table sent as a file")
    help: ClassVar = _("For longer lists: send a CSV file from a spreadsheet, and again when it changes.")
    takes_file = True

    def form(self) -> type[SettingForm]:
        """Return the form: a title is enough, the file comes next."""
        return SettingForm

    def offers(self, source: Known, parameters: Mapping[str, str]) -> Offers:
        """Return the rows in the order of the file."""
        return held(source, parameters)
