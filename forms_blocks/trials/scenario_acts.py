"""What an editor does with the scenarios of a form, and what the screen shows of them."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from forms_blocks.submissions.keys import typed_key
from forms_blocks.trials.begin import latest
from forms_blocks.trials.keep import LONGEST
from forms_blocks.trials.models import Scenario
from forms_blocks.trials.publishing import said
from forms_blocks.trials.scenarios import (
    checked,
    coverage_told,
    covered,
    keep_proposed,
    missing_told,
    proposals,
)


def scenarios_context(owner: Any) -> dict[str, Any]:
    """Return what the screen shows: each scenario and its state, the coverage, what could be added."""
    schema, found = owner.as_it_is(), checked(owner)
    coverage = covered(schema, found)
    return {
        "scenarios": found,
        "state": said(sum(bool(one.differences) for one in found), len(found)),
        "coverage": coverage_told(coverage),
        "missing": missing_told(coverage.missing, schema),
        "proposed": proposals(schema, coverage),
    }


def accept(request: HttpRequest, page: Any) -> HttpResponse:
    """Expect from now on what the form gives, as it was last saved."""
    scenario = _scenario(request, page)
    if scenario is not None:
        scenario.accept(latest(page).as_it_is())
        messages.success(request, _("“%(name)s” now expects this result.") % {"name": scenario.name})
    return _back(page)


def rename(request: HttpRequest, page: Any) -> HttpResponse:
    """Give a scenario another name; an empty one changes nothing."""
    scenario, name = _scenario(request, page), " ".join(request.POST.get("name", "").split())[:LONGEST]
    if scenario is not None and name:
        scenario.name = name
        scenario.save(update_fields=["name"])
        messages.success(request, _("The scenario is now called “%(name)s”.") % {"name": name})
    elif scenario is not None:
        messages.error(request, _("The name is missing: the scenario keeps its own."))
    return _back(page)


def delete(request: HttpRequest, page: Any) -> HttpResponse:
    """Delete a scenario; the second click finds nothing more to do."""
    scenario = _scenario(request, page)
    if scenario is not None:
        scenario.delete()
        messages.success(request, _("The scenario is deleted."))
    return _back(page)


def propose(request: HttpRequest, page: Any) -> HttpResponse:
    """Keep a scenario that was made up."""
    kept = keep_proposed(latest(page), request.POST.get("branch", ""))
    if kept is None:
        messages.error(request, _("The form has changed: this scenario can no longer be made."))
    else:
        messages.success(request, _("The scenario “%(name)s” is kept.") % {"name": kept.name})
    return _back(page)


SCENARIO_ACTS: dict[str, Callable[[HttpRequest, Any], HttpResponse]] = {
    "accept": accept,
    "rename": rename,
    "delete": delete,
    "propose": propose,
}


def _scenario(request: HttpRequest, page: Any) -> Scenario | None:
    key = typed_key(request.POST.get("scenario", ""))
    found = Scenario.objects.filter(form=page.form_id, pk=key).first() if key else None
    if found is None:
        messages.error(request, _("This scenario no longer exists."))
    return found


def _back(page: Any) -> HttpResponse:
    return redirect(f"{reverse('trials', args=[page.form.uuid])}#scenarios")
