"""An editor who tries a form, and what they find afterwards."""

from typing import Any

from django.urls import reverse

from forms_blocks.submissions.models import Submission
from forms_blocks.trials.models import Trial
from tests.citizen import Citizen
from tests.factories import AdministratorFactory


class Editor(Citizen):
    """Somebody who may edit the pages; tries their forms with the screens that citizens have."""

    def __init__(self, user: Any = None) -> None:
        self.user = user or AdministratorFactory()
        super().__init__(self.user)

    def home(self, page: Any) -> "Editor":
        """Open the trials of a page."""
        self.opens(home_of(page))
        return self

    def tries(self, page: Any, person: str = "personne", **options: str) -> "Editor":
        """Begin a trial, for somebody."""
        return self.does(page, "begin", person=person, **options)

    def does(self, page: Any, act: str, **data: Any) -> "Editor":
        """Press a button of the screen of trials."""
        url = home_of(page)
        self._arrive(self.browser.post(url, {"do": act, **data}, follow=True), url)
        return self

    def sends_a_test(self, page: Any, **answers: Any) -> Submission:
        """Fill in the only step of a page, send it, and return the test."""
        self.tries(page).answers(**({"nom": "Camille", "courriel": "camille@example.org"} | answers))
        self.sends()
        assert self.url.endswith("/recu/"), self.page
        return Submission.objects.get(draft_id=Trial.objects.first().pk)


def home_of(page: Any) -> str:
    """Return the address of the trials of a page."""
    return reverse("trials", args=[page.form.uuid])
