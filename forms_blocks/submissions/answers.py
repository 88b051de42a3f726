"""The one door to stored answers; encryption at rest will come here."""

from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

Answers = dict[str, Any]
"""Answers by field uuid, as the data model says; an unanswered field is absent."""


class AnswersField(models.JSONField):
    """Keeps answers; nobody else reads this column."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs["encoder"] = DjangoJSONEncoder
        kwargs["default"] = dict
        super().__init__(**kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Leave out what is always the same."""
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("encoder", None)
        kwargs.pop("default", None)
        return name, path, list(args), kwargs
