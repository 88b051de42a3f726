"""At publication, scenarios say what they no longer give; the editor publishes, or takes the new result."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import ngettext
from wagtail.models import Page

from forms_blocks.models import FormDefinition
from forms_blocks.submissions.keys import typed_key
from forms_blocks.trials.models import Scenario
from forms_blocks.trials.scenarios import broken_of, checked
from forms_blocks.versioning.asides import Aside

ACCEPTED = "scenario"


def look(owner: Any) -> Aside | None:
    """Return what the screen that publishes says of the scenarios; None when there are none broken."""
    found = checked(owner)
    broken = [one for one in found if one.differences]
    if not broken:
        return None
    return Aside("trials/publish.html", {"broken": broken, "all": len(found), "name": ACCEPTED})


def then(request: HttpRequest, live: Any) -> None:
    """Expect from now on what the published form gives, for the scenarios that were ticked."""
    ticked = list(filter(None, map(typed_key, request.POST.getlist(ACCEPTED))))
    if ticked:
        schema = live.as_it_is()
        for scenario in Scenario.objects.filter(form=live.form_id, pk__in=ticked):
            scenario.accept(schema)


def warn_before_review(request: HttpRequest, page: Page) -> None:
    """Tell who sends a page to review what its scenarios no longer give."""
    owner = page.specific
    if "action-submit" not in request.POST or not isinstance(owner, FormDefinition):
        return
    for one in broken_of(owner):
        words = " ".join(one.differences)
        messages.warning(request, f"« {one.scenario.name} » : {words}")


def said(broken: int, every: int) -> str:
    """Return in a few words how the scenarios of a form are."""
    if not broken:
        return ngettext(
            "%(count)d scenario, as expected.", "%(count)d scenarios, all as expected.", every
        ) % {"count": every}
    return ngettext(
        "%(broken)d scenario out of %(count)d no longer gives the same result.",
        "%(broken)d scenarios out of %(count)d no longer give the same result.",
        broken,
    ) % {"broken": broken, "count": every}
