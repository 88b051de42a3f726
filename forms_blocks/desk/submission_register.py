"""« Demandes »: the register of requests."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.desk import submission_filters as narrowing
from forms_blocks.desk.capped import capped_count, said
from forms_blocks.desk.filters import Filter, Order
from forms_blocks.desk.listing import Listing
from forms_blocks.desk.register import Register
from forms_blocks.desk.submission_export import export, fields_of
from forms_blocks.desk.submission_lines import columns_of, lines
from forms_blocks.desk.submission_search import search
from forms_blocks.submissions.models import Form, Submission

EXPORT_PROTECTED = "desk.export_protected"
EXPORTED = "desk.export"


class SubmissionListing(Listing):
    """The requests somebody asked for."""

    @property
    def form(self) -> int | None:
        """Return the one procedure chosen."""
        chosen = self.values[narrowing.FORM]
        return int(chosen) if chosen else None

    @cached_property
    def columns(self) -> list[FieldSchema]:
        """Return the answers shown as columns: those of the procedure chosen."""
        return columns_of(self.form) if self.form else []


class SubmissionRegister(Register):
    """The requests an agent may see: what waits first, the oldest on top."""

    model = Submission
    base_url_path = "demandes"
    menu_label = _("Requests")
    menu_icon = "tasks"
    menu_item_name = "requests"
    menu_order = 50
    template = "desk/submissions.html"
    related = ("form", "version", "status", "person")
    left_out = ("answers", "code_sealed", "version__compiled")

    def visible(self, user: Any) -> Any:
        """Return the requests the policy shows; those of the test mode belong to no list."""
        return Submission.objects.visible_to(user).real()

    def filters(self, user: Any, *, searching: bool = False) -> list[Filter]:
        """Return stage, procedure, delay, period and channel."""
        return [
            narrowing.stage_filter(searching=searching),
            narrowing.form_filter(user),
            narrowing.late_filter(),
            narrowing.period_filter(),
            narrowing.channel_filter(),
        ]

    def orders(self, values: Mapping[str, str]) -> list[Order]:
        """Return the orders that suit the stage."""
        return narrowing.orders(values[narrowing.STAGE])

    def search(self, rows: QuerySet[Any], words: str, user: Any) -> QuerySet[Any]:
        """Return the requests that match what was typed."""
        return search(rows, words, user)

    def lines(self, rows: Iterable[Any], listing: SubmissionListing) -> Any:
        """Return the lines, with the answers of the procedure when one is chosen."""
        return lines(rows, listing.query(), listing.columns)

    def context(self, listing: SubmissionListing) -> dict[str, Any]:
        """Return the tabs with their counts, what is late, and the headings of answers."""
        late = {**listing.values, narrowing.STAGE: narrowing.ALL, narrowing.LATE: "oui"}
        count = 0 if listing.words else capped_count(listing.narrowed(late))
        return {
            "tabs": list(self._tabs(listing)),
            "late_count": count,
            "late_said": said(count),
            "late_url": "?" + listing.query(etape=narrowing.ALL, retard="oui"),
            "columns": [field.label for field in listing.columns],
            "one_procedure": listing.form is not None,
            "has_other_filters": bool(listing.used),
        }

    def export(self, listing: SubmissionListing) -> Iterator[list[str]]:
        """Yield the spreadsheet; the answers are there when one procedure is chosen."""
        protected = listing.user.has_perm(EXPORT_PROTECTED)
        fields = fields_of(listing.form, protected=protected) if listing.form else {}
        return export(listing.rows, fields)

    def note_export(self, listing: SubmissionListing) -> None:
        """Write one line in Wagtail's log: who, when, which filters; never the words searched."""
        about = Form.objects.get(pk=listing.form) if listing.form else listing.user
        used = {name: value for name, value in listing.values.items() if value}
        log(about, EXPORTED, user=listing.user, data={"filters": used, "searched": bool(listing.words)})

    def listing(self, user: Any, params: Mapping[str, str]) -> SubmissionListing:
        """Return the requests as an agent asked for them."""
        return SubmissionListing(self, user, params)

    def _tabs(self, listing: Listing) -> Iterator[dict[str, Any]]:
        stage = listing.filters[0]
        for value, label in stage.choices:
            tab: dict[str, Any] = {
                "label": label,
                "url": "?" + listing.query(etape=value, tri=None),
                "count": "",
            }
            tab["current"] = value == listing.values[stage.name]
            # A search reads answers: once is enough.
            if value != narrowing.ALL and not listing.words:
                rows = listing.narrowed({**listing.values, stage.name: value})
                tab["count"] = said(capped_count(rows))
            yield tab


register = SubmissionRegister()
