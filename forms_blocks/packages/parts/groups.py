"""The groups of questions that many forms share."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from forms_blocks.packages.envelope import damaged
from forms_blocks.packages.part import Part, register
from forms_blocks.packages.places import Places
from forms_blocks.packages.stream import named, same, taken
from forms_blocks.submissions.models import FieldGroup

FIELD: Any = FieldGroup._meta.get_field("questions")
MOST = 60


def used_by(stream: list[dict[str, Any]]) -> set[str]:
    """Return the keys of the shared groups that a form names."""
    fields = (field for step in stream for field in step["value"].get("fields") or [])
    return {field["value"]["shared"] for field in fields if field["value"].get("shared")}


@register
class GroupsPart(Part):
    """One that exists here is kept: other forms use it."""

    name = "groups"

    def write(self, page: Any) -> Any:
        """Return the groups that the form uses."""
        found = FieldGroup.objects.filter(uuid__in=used_by(page.written()))
        return [
            {"uuid": str(one.uuid), "title": one.title, "questions": FIELD.get_prep_value(one.questions)}
            for one in found
        ]

    def check(self, data: Any, page: Any, places: Places) -> Any:
        """Judge each group as if it had just been typed."""
        if not isinstance(data, list) or len(data) > MOST:
            raise damaged()
        return [self._one(one, places) for one in data]

    def _one(self, data: Any, places: Places) -> dict[str, Any]:
        key, title = named(data, longest=120)
        known = FieldGroup.objects.filter(uuid=key).first()
        held = FIELD.get_prep_value(known.questions) if known else []
        questions = taken(FIELD.stream_block, data.get("questions"), held, places)
        return {"uuid": key, "title": title, "questions": questions}

    def told(self, data: Any, page: Any, after: Any) -> Iterator[str]:
        """Say which groups are created, and which differ."""
        for one in data:
            known = FieldGroup.objects.filter(uuid=one["uuid"]).first()
            if known is None:
                yield _("The shared group “%(title)s” is created.") % {"title": one["title"]}
            elif not same(FIELD.stream_block, FIELD.get_prep_value(known.questions), one["questions"]):
                words = _("The shared group “%(title)s” exists here and differs: the one of here is kept.")
                yield words % {"title": known.title}

    def apply(self, data: Any, page: Any, user: Any) -> None:
        """Create those that are missing."""
        for one in data:
            FieldGroup.objects.get_or_create(uuid=one["uuid"], defaults=one)
