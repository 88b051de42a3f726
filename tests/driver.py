"""Fills in any form from its definition: a valid answer for each kind of field, to the receipt."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from forms_blocks.blocks.days import bounds
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.expressions.working_days import is_working_day
from forms_blocks.sources.models import SourceItem
from forms_blocks.submissions.versions import current_version
from tests.citizen import Citizen

ASKED = re.compile(r'name="asked" value="([^"]+)"')
ROWS = re.compile(r'name="([^"]+)-rows" value="([^"]+)"')
PDF = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
MOST_SCREENS = 100
UUID = 36
FAR = date(2199, 12, 24)
FORMATS = {
    "digits": "12",
    "postcode": "57998",
    "phone": "03 53 01 22 33",
    "phone_fr": "03 53 01 22 33",
    "mobile_fr": "06 12 34 56 78",
    "siret": "999 010 010 00018",
    "rna": "W571004217",
    "plate": "AB-123-CD",
    "ants": "AB2CD3EF4G",
    "tax": "3023217600053",
    "caf": "1234567",
    "iban": "FR76 3000 6000 0112 3456 7890 189",
}


class Driver(Citizen):
    """A citizen who answers everything that is asked, one row a group.

    `choices` says which answer to take, by identifier (its words, or True and False); else the first one.
    With `only_needed`, optional questions are left blank, save those of `choices`.
    """

    def __init__(
        self, procedure: Any, user: Any = None, *, only_needed: bool = False, **choices: Any
    ) -> None:
        super().__init__(user)
        self.procedure, self.only_needed, self.choices = procedure, only_needed, choices
        self.schema = current_version(procedure).definition
        self.answered: set[str] = set()
        self.given: dict[str, Any] = {}

    def goes_to_the_receipt(self) -> "Driver":
        """Fill in every step, review and send; raises AssertionError where the form stops."""
        self.goes_to_the_review()
        self.sends()
        assert self.url.endswith("/recu/"), self.page
        return self

    def goes_to_the_review(self) -> "Driver":
        """Fill in every step."""
        self.begins(self.procedure)
        for _screen in range(MOST_SCREENS):
            if self.url.endswith("/verifier/"):
                return self
            assert self.response.status_code == 200, self.stopped_by() or self.page
            self.fills_the_step()
        raise AssertionError(f"No end: {self.url}")

    def stopped_by(self) -> list[str]:
        """Return what the page says is to correct."""
        summary = self.page.partition('class="error-summary"')[2].partition("</ul>")[0]
        return [" ".join(words.split()) for words in re.findall(r"<li>(?:<a[^>]*>)?([^<]+)", summary)]

    def fills_the_step(self) -> None:
        """Answer the questions of the page and press « Continuer »."""
        data: dict[str, Any] = {}
        for group, row in ROWS.findall(self.page):
            data.setdefault(f"{group}-rows", []).append(row)
        for name in ASKED.findall(self.page):
            field = self.field(name)
            if not kind_of(field.kind).asks:
                continue
            if field.required or not self.only_needed or field.identifier in self.choices:
                data |= self.answer(name, field)
        self.posts(go="next", **data)

    def field(self, name: str) -> FieldSchema:
        """Return the field of a control: its own key, or that of its group, of its row and its own."""
        field = self.schema.fields[name[:UUID]]
        inner = {one.id: one for one in field.fields}
        return inner[name[-UUID:]] if inner else field

    def answer(self, name: str, field: FieldSchema) -> dict[str, Any]:
        """Return what to post for a control; a field of several inputs posts them by their places."""
        self.answered.add(field.identifier)
        chosen = self.choices.get(field.identifier)
        if field.settings.get("source"):
            value = self.listed(field, chosen)
        else:
            value = (
                chosen if field.kind in TYPED and chosen is not None else ANSWERS[field.kind](field, chosen)
            )
        self.given[field.id] = value
        if field.kind in PARTED:
            return {f"{name}_{place}": part for place, part in enumerate(value)}
        return {} if value is None else {name: value}

    def listed(self, field: FieldSchema, chosen: Any) -> Any:
        """Return an answer of a list: the one of these words, else the first that is offered."""
        items = SourceItem.objects.filter(source__slug=field.settings["source"]).order_by("position")
        narrowed_by = field.settings.get("filter_by")
        if narrowed_by:
            name, value = field.settings["filter_attribute"], self.given[narrowed_by]
            items = [item for item in items if item.attributes.get(name) == value]
        return next(item.key for item in items if chosen in (None, item.text))


def _choice(field: FieldSchema, chosen: Any) -> str:
    offered = {choice["text"]: choice["id"] for choice in field.settings["choices"]}
    return offered[chosen] if chosen else next(iter(offered.values()))


def _yes_no(field: FieldSchema, chosen: Any) -> str | None:
    yes = True if chosen is None else chosen
    if field.settings.get("display") == "box" or field.kind == "consent":
        return "on" if yes else None
    return "true" if yes else "false"


def _text(field: FieldSchema, _chosen: Any) -> str:
    written = FORMATS.get(field.settings.get("format") or "")
    return written or "Rivemont"[: field.settings.get("max_length") or 8]


def _number(field: FieldSchema, _chosen: Any) -> str:
    return str(field.settings.get("smallest") or 2)


def _date(field: FieldSchema, _chosen: Any) -> str:
    first, last = bounds(field.settings, timezone.localdate())
    if last is None:
        return (FAR if first else date(1984, 2, 29)).isoformat()
    if first is None:
        return date(1984, 2, 29).isoformat()
    day = first + timedelta(days=7)
    while not is_working_day(day):
        day += timedelta(days=1)
    return day.isoformat()


def _file(field: FieldSchema, _chosen: Any) -> SimpleUploadedFile:
    return SimpleUploadedFile("justificatif.pdf", PDF, "application/pdf")


TYPED = {"text", "long_text", "email", "phone", "number", "date", "file", "time", "date_range", "time_range"}
PARTED = {"address", "place", "date_range", "time_range", "identity"}
ANSWERS: Mapping[str, Callable[[FieldSchema, Any], Any]] = {
    "text": _text,
    "long_text": lambda _field, _chosen: "Devant l’école,\nprès du pont.",
    "email": lambda _field, _chosen: "camille.martin@example.org",
    "phone": lambda _field, _chosen: "03 53 01 22 33",
    "number": _number,
    "amount": _number,
    "date": _date,
    "time": lambda field, _chosen: field.settings.get("earliest") or "10:00",
    "date_range": lambda field, chosen: [_date(field, chosen)] * 2,
    "time_range": lambda _field, _chosen: ["10:00", "18:00"],
    "address": lambda _field, _chosen: ["12 rue des Tanneurs", "Bâtiment B", "57998", "Rivemont"],
    "place": lambda _field, _chosen: ["Place Saint-Nicolas", "49.1196,6.1757"],
    "identity": lambda _field, _chosen: ["madame", "Petit", "", "Camille", "1984-02-29", "Metz"],
    "country": lambda _field, chosen: chosen or "FR",
    "consent": _yes_no,
    "yes_no": _yes_no,
    "choice": _choice,
    "choices": lambda field, chosen: [
        choice["id"] for choice in field.settings["choices"] if chosen is None or choice["text"] in chosen
    ],
    "file": _file,
}
