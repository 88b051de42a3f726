"""Which version of a form is current; freezing a new one when the definition changed."""

import hashlib
import json

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction

from forms_blocks.blocks.schema import FormSchema
from forms_blocks.models import FormDefinition
from forms_blocks.submissions.models.form import Form, FormVersion


def fingerprint(owner: FormDefinition) -> str:
    """Return what identifies a definition: everything that `compile()` reads."""
    parts = [getattr(owner, "title", ""), owner.raw_definition(), owner.facts().model_dump(mode="json")]
    text = json.dumps(parts, cls=DjangoJSONEncoder, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def current_version(owner: FormDefinition) -> FormVersion:
    """Return the version that matches the owner as it is; freezes one when there is none.

    Raises IncompleteDefinition when the definition cannot be offered.
    """
    mark = fingerprint(owner)
    versions = FormVersion.objects.select_related("form").filter(form_id=owner.form_id)
    newest = versions.order_by("-number").first()
    if newest is not None and newest.fingerprint == mark:
        return newest
    return _freeze(owner.form_id, mark, owner.compile())


def _freeze(form_id: int, mark: str, schema: FormSchema) -> FormVersion:
    with transaction.atomic():
        form = Form.objects.select_for_update().get(pk=form_id)
        newest = form.versions.order_by("-number").first()
        if newest is not None and newest.fingerprint == mark:
            return newest
        form.title = schema.title
        form.opens_at, form.closes_at = schema.facts.opens_at, schema.facts.closes_at
        form.save(update_fields=["title", "opens_at", "closes_at"])
        return FormVersion.objects.create(
            form=form,
            number=newest.number + 1 if newest else 1,
            fingerprint=mark,
            compiled=schema.model_dump(mode="json"),
        )
