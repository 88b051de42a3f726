"""A filling kept as it was: its answers, its day, who filled it in. Replayed later, it never rots."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.utils import timezone

from forms_blocks.blocks.asking import Choice
from forms_blocks.blocks.schema import FieldSchema, FormSchema, Frozen
from forms_blocks.runtime.world import Lookup, World


class Scene(Frozen):
    """What is needed to fill a form in again: `today` is that of the moment, for ever."""

    answers: dict[str, Any]
    moment: datetime
    person: dict[str, Any] | None = None
    portal: dict[str, Any] = {}

    def world(self, schema: FormSchema) -> World:
        """Return the world of that moment; lists kept elsewhere offer what was answered."""
        at = timezone.localtime(self.moment)
        return World(
            today=at.date(),
            now=at,
            person=self.person,
            portal=self.portal,
            lookup=_frozen_lists(schema, self.answers),
        )


def _frozen_lists(schema: FormSchema, answers: Mapping[str, Any]) -> Lookup:
    offered: dict[str, list[Choice]] = {}
    for slug, choice in _taken(schema.fields.values(), answers):
        offered.setdefault(slug, []).append(choice)

    def lookup(slug: str, _parameters: Mapping[str, str]) -> Sequence[Choice]:
        return offered.get(slug, [])

    return lookup


def _taken(fields: Any, answers: Mapping[str, Any]) -> Iterator[tuple[str, Choice]]:
    """Yield the choices that were answered in lists kept elsewhere, with the slug of their list."""
    for field in fields:
        answer, slug = answers.get(field.id), field.settings.get("source")
        many = answer if isinstance(answer, list) else [answer]
        if field.fields:
            for row in many:
                yield from _taken(field.fields, row) if isinstance(row, dict) else ()
        elif slug:
            yield from ((slug, one) for one in many if isinstance(one, dict))


def without_files(fields: Sequence[FieldSchema], answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return answers whose files are only said to be there: the files themselves are thrown away."""
    kept = dict(answers)
    for field in fields:
        answer = answers.get(field.id)
        if field.kind == "file" and answer:
            kept[field.id] = ["fichier"] * len(answer)
        elif field.fields and isinstance(answer, list):
            kept[field.id] = [without_files(field.fields, row) for row in answer]
    return kept
