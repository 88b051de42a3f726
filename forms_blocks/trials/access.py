"""Who may try a form: those who may edit its page. To anybody else, no trial exists."""

from typing import Any
from uuid import UUID

from django.apps import apps
from django.http import Http404
from wagtail.models import Page

from forms_blocks.models import FormDefinition
from forms_blocks.submissions.models import Form, Submission
from forms_blocks.trials.models import Trial


def page_of(form_id: int | None) -> Any:
    """Return the page that offers a form, published or not; None when there is none."""
    models: list[Any] = apps.get_models()
    for model in models:
        if issubclass(model, FormDefinition) and issubclass(model, Page):
            page = model.objects.filter(form=form_id).first()
            if page is not None:
                return page
    return None


def may_try(user: Any, page: Any) -> bool:
    """Say whether this person may try the form of a page."""
    return bool(page.permissions_for_user(user).can_edit())


def page_to_try(user: Any, form: UUID) -> Any:
    """Return the page of a form for who may try it; raises Http404 for anybody else."""
    found = Form.objects.filter(uuid=form, trial_of=None).first()
    page = page_of(found.pk) if found else None
    if page is None or not may_try(user, page):
        raise Http404
    return page


def form_to_try(user: Any, page: int) -> UUID:
    """Return the uuid of the form of a page for who may try it; raises Http404 for anybody else."""
    found = Page.objects.filter(pk=page).specific().first()
    if not isinstance(found, FormDefinition) or not may_try(user, found):
        raise Http404
    return found.form.uuid


def trial_for(user: Any, key: UUID) -> tuple[Trial, Any]:
    """Return a trial and the page it tries, for who may; raises Http404 for anybody else."""
    trial = Trial.objects.select_related("form").filter(pk=key).first()
    page = page_of(trial.form_id) if trial else None
    if trial is None or page is None or not may_try(user, page):
        raise Http404
    return trial, page


def works_on(user: Any, submission: Submission) -> bool:
    """Say whether this person may process a test: who may edit the page may."""
    if not user.has_perm("wagtailadmin.access_admin"):
        return False
    page = page_of(submission.form.trial_of_id or submission.form_id)
    return page is not None and may_try(user, page)
