"""Throw away what was tried: requests, drafts, files; at each publication, and after some days."""

import logging
from datetime import timedelta
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from forms_blocks.models import FormDefinition
from forms_blocks.submissions.models import Attachment, Draft, FormVersion, Submission
from forms_blocks.trials.models import Trial

logger = logging.getLogger(__name__)

KEPT = timedelta(days=7)
BATCH = 200


def wipe_form(form_id: int) -> None:
    """Throw away everything that was tried of a form."""
    ours = Q(form=form_id) | Q(form__trial_of=form_id)
    _throw_away(Submission.objects.filter(ours, test=True), Draft.objects.filter(form__trial_of=form_id))
    Trial.objects.filter(form=form_id).delete()
    _forget_versions(FormVersion.objects.filter(form__trial_of=form_id))


def wipe_trial(trial: Trial) -> None:
    """Throw away one trial."""
    _wipe([trial.pk])


def wipe_old() -> None:
    """Throw away a batch of trials that nobody published after; called by the worker each hour."""
    old = Trial.objects.filter(started_at__lt=timezone.now() - KEPT).values_list("pk", flat=True)
    _wipe(list(old[:BATCH]))
    _forget_versions(FormVersion.objects.filter(form__trial_of__isnull=False))


def wipe_published(instance: Any, **_kwargs: Any) -> None:
    """Wipe the trials of what has just been published or deleted; nothing here may stop it."""
    if not isinstance(instance, FormDefinition):
        return
    try:
        wipe_form(instance.form_id)
    except Exception:
        logger.exception("The trials of page %s could not be thrown away", instance.pk)


def _wipe(keys: list[Any]) -> None:
    tests = Submission.objects.filter(draft_id__in=keys, test=True)
    _throw_away(tests, Draft.objects.filter(pk__in=keys, form__trial_of__isnull=False))
    Trial.objects.filter(pk__in=keys).delete()


@transaction.atomic
def _throw_away(tests: QuerySet[Submission], drafts: QuerySet[Draft]) -> None:
    for attachment in Attachment.objects.filter(Q(submission__in=tests) | Q(draft__in=drafts)):
        for file in filter(None, (attachment.file, attachment.thumbnail)):
            transaction.on_commit(partial(file.delete, save=False))
        attachment.delete()
    tests.delete()
    drafts.delete()


def _forget_versions(versions: QuerySet[FormVersion]) -> None:
    """Delete the versions that no draft and no request holds."""
    held = Exists(Submission.objects.filter(version=OuterRef("pk"))) | Exists(
        Draft.objects.filter(version=OuterRef("pk"))
    )
    versions.exclude(held).delete()
