"""Which forms offer a list of answers, as they are now published."""

import json

from django.db.models import OuterRef, Subquery, TextField
from django.db.models.functions import Cast

from forms_blocks.submissions.models import FormVersion


def forms_that_offer(slug: str) -> list[str]:
    """Return the titles of the open forms whose last version offers the list of that slug."""
    last = FormVersion.objects.filter(form=OuterRef("form")).order_by("-number").values("number")[:1]
    versions = FormVersion.objects.filter(number=Subquery(last), form__closed=False, form__trial_of=None)
    named = versions.annotate(text=Cast("compiled", TextField())).filter(text__contains=json.dumps(slug))
    return [version.form.title for version in named.select_related("form") if _offers(version, slug)]


def _offers(version: FormVersion, slug: str) -> bool:
    fields = version.definition.fields.values()
    every = (one for field in fields for one in (field, *field.fields))
    return any(field.settings.get("source") == slug for field in every)
