"""What happens to requests when the page of their form is deleted: they stay, and the form closes."""

from typing import Any

from django.db.models import QuerySet
from wagtail.models import Page, get_page_models

from forms_blocks.models import FormDefinition
from forms_blocks.submissions.models import Form, Submission


def forms_under(page: Page) -> QuerySet[Form]:
    """Return the forms that a page and all the pages under it offer."""
    keys: set[int] = set()
    for model in get_page_models():
        if issubclass(model, FormDefinition):
            pages = model.objects.descendant_of(page, inclusive=True)
            keys.update(pages.values_list("form_id", flat=True))
    return Form.objects.filter(pk__in=keys)


def remaining(page: Page) -> int:
    """Return how many requests, tests left out, will stay once the page and those under it are gone."""
    return Submission.objects.filter(form__in=forms_under(page), test=False).count()


def close_form(instance: Any, **_kwargs: Any) -> None:
    """Close for ever the form of a page that has just been deleted, whoever deleted it."""
    if isinstance(instance, FormDefinition):
        Form.objects.filter(pk=instance.form_id).update(closed=True)
