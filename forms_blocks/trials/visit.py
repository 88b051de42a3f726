"""A visit of the test mode: the citizen's own screens, at other addresses, seen by somebody simulated."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone

from forms_blocks.public.visit import Visit
from forms_blocks.runtime.world import World
from forms_blocks.sources.lookup import Lookup
from forms_blocks.submissions.models import Draft, Submission
from forms_blocks.trials.models import Trial


class TrialPage:
    """The page being tried, its form at the addresses of a trial; everything else is the page's own."""

    def __init__(self, page: Any, trial: Trial) -> None:
        self._page, self._trial = page, trial

    def __getattr__(self, name: str) -> Any:
        """Return what the page has."""
        return getattr(self._page, name)

    def __str__(self) -> str:
        return str(self._page)

    def get_url(self, _request: HttpRequest | None = None) -> str:
        """Return where the trials of the page are."""
        return reverse("trials", args=[self._trial.form.uuid])

    def step_url(self, draft: Draft, number: int) -> str:
        """Return the address of a step."""
        return step_url(draft, number)

    def later_url(self, _draft: Draft) -> str:
        """Return where one goes on later: from the list of trials, and by no code and no letter."""
        return self.get_url()

    def review_url(self, draft: Draft) -> str:
        """Return the address of the review."""
        return reverse("trial_review", args=[draft.pk])

    def receipt_url(self, draft_id: UUID) -> str:
        """Return the address of the receipt."""
        return reverse("trial_receipt", args=[draft_id])

    def tracking_url(self, _request: HttpRequest) -> str:
        """Return what the person would see of their request."""
        return reverse("trial_tracking", args=[self._trial.pk])


def step_url(draft: Draft, number: int) -> str:
    """Return the address of a step of a trial; past the last one stands the review."""
    if number > len(draft.version.definition.steps):
        return reverse("trial_review", args=[draft.pk])
    return reverse("trial_step", args=[draft.pk, number])


@dataclass(frozen=True)
class TrialVisit(Visit):
    """A visit whose person is simulated."""

    trial: Trial = field(kw_only=True)

    @cached_property
    def world(self) -> World:
        """Return this moment and the simulated person; nothing of whoever is signed in."""
        return world_for(self.trial, portal=self.draft.portal if self.draft else None)


def world_for(trial: Trial, *, portal: Any) -> World:
    """Return what the engine may know in a trial."""
    today = timezone.localdate()
    return World(
        today=today,
        now=timezone.localtime(),
        person=trial.simulated.profile(today),
        portal={"nom": portal.title, "public": portal.audience} if portal else {},
        lookup=Lookup(),
    )


@dataclass(frozen=True)
class Banner:
    """What the banner of the test mode says and offers, on every screen of a trial."""

    trial: Trial
    submission: Submission | None = None

    @property
    def person(self) -> str:
        """Return who the form is seen by."""
        return str(self.trial.simulated.label)

    @property
    def home_url(self) -> str:
        """Return where the trials of the form are."""
        return reverse("trials", args=[self.trial.form.uuid])

    @property
    def keep_url(self) -> str:
        """Return where the filling is kept as a scenario."""
        return reverse("trial_keep", args=[self.trial.pk])

    @property
    def process_url(self) -> str:
        """Return where the request is processed; "" before it is sent."""
        return reverse("desk_submission", args=[self.submission.uuid]) if self.submission else ""

    @property
    def letters_url(self) -> str:
        """Return where the letters are read; "" before it is sent."""
        return reverse("trial_letters", args=[self.trial.pk]) if self.submission else ""
