"""A group of questions that many forms share."""

import uuid
from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamBlock

from forms_blocks.blocks.registry import all_kinds
from forms_blocks.blocks.step_fields import FieldsBlock
from forms_blocks.modelfields import DefinitionField
from forms_blocks.submissions.models.form import Form, FormVersion


def questions_block() -> StreamBlock:
    """Return the stream of every kind that may stand in a group."""
    kinds = [(name, kind()) for name, kind in all_kinds().items() if name != "group"]
    return FieldsBlock(kinds, required=False, form_classname="parvis-fields")


class FieldGroup(models.Model):
    """Questions written once; each form that uses them copies them into its next version."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    title = models.CharField(_("name of the group"), max_length=120)
    questions = DefinitionField(questions_block, blank=True, default=list, verbose_name=_("questions"))

    class Meta:
        verbose_name = _("shared group of questions")
        verbose_name_plural = _("shared groups of questions")
        ordering = ("title",)

    def __str__(self) -> str:
        return self.title

    def forms(self) -> models.QuerySet[Form]:
        """Return the forms whose current version uses the group."""
        newest = FormVersion.objects.filter(form=models.OuterRef("pk")).order_by("-number")
        mark = f'"shared": "{self.uuid}"'
        texts = newest.annotate(text=models.functions.Cast("compiled", models.TextField())).values("text")[:1]
        forms = Form.objects.filter(trial_of=None).annotate(text=models.Subquery(texts))
        return forms.filter(text__contains=mark)


class Store:
    """Where definitions find the groups they share."""

    def menu(self) -> list[tuple[str, str]]:
        """Return each group as its key and its title."""
        return [(str(key), title) for key, title in FieldGroup.objects.values_list("uuid", "title")]

    def fields(self, keys: Iterable[str]) -> dict[str, list[dict[str, Any]]]:
        """Return the raw fields of these groups, in one query."""
        stored: Any = FieldGroup._meta.get_field("questions")
        found = FieldGroup.objects.filter(uuid__in=list(keys))
        return {str(group.uuid): stored.get_prep_value(group.questions) for group in found}
