"""The point of a place that was only written: found by the server when the page could not, then shown."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from allauth.core.internal import ratelimit
from django.conf import settings
from django.http import HttpRequest

from forms_blocks.blocks import places
from forms_blocks.blocks.pointed import pointed
from forms_blocks.blocks.schema import FieldSchema, StepSchema
from forms_blocks.public import address_service
from forms_blocks.public.addresses import LONGEST, OFTEN, SHORTEST
from forms_blocks.runtime.fields_form import FieldsForm

UNMARK = "unmark:"
"""The button that takes away a point: `unmark:<name of its control>`."""
MOST = 5
RECEIVES = {
    "fill_street": "street",
    "fill_number": "number",
    "fill_postcode": "postcode",
    "fill_town": "town",
}


@dataclass
class Located:
    """What was posted with the points found for its places, and the address of each by its control."""

    data: Any
    addresses: dict[str, str] = field(default_factory=dict)


def asks_where(step: StepSchema) -> bool:
    """Say whether a step asks for a place that a service could find."""
    fields = (one for field in step.fields for one in (field, *field.fields))
    return bool(settings.ADDRESS_API_URL) and any(one.kind == "place" for one in fields)


def located(request: HttpRequest, form: FieldsForm) -> Located | None:
    """Return what was posted with the point of each place that is only words; None when none is found.

    The questions that a place fills in are filled in too, where nothing was typed. Whatever keeps the
    service from answering, the words stay as they are.
    """
    found = Located(request.POST.copy())
    for around, place in list(_unlocated(form))[:MOST]:
        address = _address_of(request, around.answers[place.id]["text"])
        if address:
            _mark(found, around, place, address)
    return found if found.addresses else None


def unmarked(request: HttpRequest) -> Located:
    """Return what was posted less the point of the place whose button was pressed; its words stand alone."""
    found = Located(request.POST.copy())
    name = request.POST.get("go", "").removeprefix(UNMARK)
    if f"{name}_1" in found.data:
        found.data[f"{name}_1"] = f";{found.data.get(f'{name}_0', '')}"
    return found


def _unlocated(form: FieldsForm) -> Iterator[tuple[FieldsForm, FieldSchema]]:
    """Yield each place that is words alone, with the form it stands in; not one that was unmarked."""
    for around in (form, *(row for rows in form.rows.values() for row in rows.forms)):
        for shown in around.shown:
            if shown.kind == "place" and _is_words(around, shown):
                yield around, shown


def _is_words(around: FieldsForm, place: FieldSchema) -> bool:
    answer, name = around.answers.get(place.id, {}), around.add_prefix(place.id)
    refused = around.data.get(f"{name}_1", "") == f";{around.data.get(f'{name}_0', '')}"
    imposed = place.id not in around.fields or around.fields[place.id].disabled
    return "text" in answer and "lat" not in answer and not refused and not imposed


def _address_of(request: HttpRequest, text: str) -> address_service.Found | None:
    words = " ".join(text.split())
    if not settings.ADDRESS_API_URL or not SHORTEST <= len(words) <= LONGEST:
        return None
    if ratelimit.consume(request, app="addresses", action="search", config=OFTEN) is None:
        return None
    try:
        return address_service.locate(words)
    except address_service.Unavailable:
        return None


def _mark(found: Located, around: FieldsForm, place: FieldSchema, address: address_service.Found) -> None:
    name = around.add_prefix(place.id)
    words = around.answers[place.id]["text"]
    found.addresses[name] = address["label"]
    found.data[f"{name}_1"] = places.bound(address["lat"], address["lon"], words)
    for setting, part in RECEIVES.items():
        target = pointed(place, setting, around.schemas)
        control = around.add_prefix(target.id) if target else ""
        if control and not found.data.get(control, "").strip():
            alone = setting == "fill_street" and place.settings.get("fill_number")
            found.data[control] = address["road" if alone else part]
