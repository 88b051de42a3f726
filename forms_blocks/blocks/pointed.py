"""Settings that name another question of the same screen: those that a place on the map fills in."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _

from forms_blocks.blocks.fault import Fault, Remedy
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.blocks.walk import Raw, blocks_of

RECEIVING = ("text", "number")
"""The kinds that receive what another question knows: one input where one types."""


def pointed(field: FieldSchema, setting: str, around: Sequence[FieldSchema]) -> FieldSchema | None:
    """Return the question that a setting names, by its id or, as older forms did, by its identifier."""
    wanted = field.settings.get(setting)
    same = (one for one in around if wanted and wanted in (one.id, one.identifier))
    return next((one for one in same if one.kind in RECEIVING), None)


def faults(field: FieldSchema, around: Sequence[FieldSchema]) -> Iterator[Fault]:
    """Yield each setting that names no question of the same screen that may receive a text."""
    for setting in kind_of(field.kind).points_at:
        if field.settings.get(setting) and pointed(field, setting, around) is None:
            words = _("“%(label)s” fills in a question that is gone, or that stands in another step.")
            yield Fault(words % {"label": field.label}, setting, remedy=Remedy("open", _("Correct it")))


def point_by_id(stream: list[Raw]) -> None:
    """Name by its id each question that is still named by its identifier."""
    for found in blocks_of(stream):
        value = found.field["value"]
        for setting in kind_of(found.field["type"]).points_at:
            wanted = value.get(setting)
            around = found.homes[0]["value"].get("fields") or []
            same = [one["id"] for one in around if wanted and one["value"].get("identifier") == wanted]
            if same:
                value[setting] = same[0]
