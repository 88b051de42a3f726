"""Which version of a form is current; freezing a new one when the definition changed."""

import hashlib
import json
from typing import Any

from django.core.cache import cache
from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction

from forms_blocks.blocks.schema import FormSchema
from forms_blocks.models import FormDefinition
from forms_blocks.submissions.models.form import Form, FormVersion

KEPT = 3600


def fingerprint(owner: FormDefinition) -> str:
    """Return what identifies a definition: everything that `compile()` reads."""
    parts = [getattr(owner, "title", ""), owner.raw_definition(), owner.facts().model_dump(mode="json")]
    text = json.dumps(parts, cls=DjangoJSONEncoder, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def current_version(owner: FormDefinition, author: Any = None) -> FormVersion:
    """Return the version that matches the owner as it is; freezes one, by that author, when there is none.

    It comes from the cache when it was met before: a version never changes, and the mark says which.
    Raises IncompleteDefinition when the definition cannot be offered.
    """
    mark = fingerprint(owner)
    key = f"submissions:version:{owner.form_id}:{mark}"
    known = cache.get(key)
    if known is None:
        known = _newest(owner.form_id, mark) or _freeze(
            owner.form_id, mark, owner.compile(), written=owner.written(), author=author
        )
        # Within a transaction it may still be undone, and the cache would offer what is not there.
        if not transaction.get_connection().in_atomic_block:
            cache.set(key, known, KEPT)
    return known


def trial_version(owner: FormDefinition) -> FormVersion:
    """Return a version to try the owner as it is, published or not, open or not: one of its trial form.

    The versions of the real form know nothing of it. Raises IncompleteDefinition.
    """
    schema = owner.compile()
    schema = schema.model_copy(
        update={"facts": schema.facts.model_copy(update={"opens_at": None, "closes_at": None})}
    )
    trial, _made = Form.objects.get_or_create(
        trial_of_id=owner.form_id, defaults={"kind": Form.Kind.TRIAL, "title": schema.title}
    )
    mark = fingerprint(owner)
    return _newest(trial.pk, mark) or _freeze(trial.pk, mark, schema, written=owner.written())


def _newest(form_id: int, mark: str) -> FormVersion | None:
    """Return the newest version of a form when it bears this mark."""
    versions = FormVersion.objects.select_related("form").filter(form_id=form_id)
    newest = versions.defer("compiled", "written").order_by("-number").first()
    return newest if newest is not None and newest.fingerprint == mark else None


def _freeze(form_id: int, mark: str, schema: FormSchema, **facts: Any) -> FormVersion:
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
            **facts,
        )
