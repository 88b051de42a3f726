"""What a page is told when it keeps by itself what is being typed: a few words, or that it may not."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from forms_blocks.public.posted import KEEP, ChangedElsewhere, Elsewhere
from forms_blocks.submissions.models import Draft

if TYPE_CHECKING:
    from forms_blocks.public.visit import Visit


def keep(visit: "Visit", draft: Draft, take: Callable[[], str], url: str) -> HttpResponse:
    """Keep a step as it is, judging nothing aloud; 409 when it was changed elsewhere meanwhile.

    `take` keeps it and returns what the page then knows of its step.
    """
    try:
        mark = take()
    except (ChangedElsewhere, Elsewhere):
        return changed_elsewhere(visit.request, url)
    response = TemplateResponse(
        visit.request, "public/saved.html", {"words": words(draft.updated_at), "mark": mark}
    )
    response["HX-Replace-Url"] = url
    response["Cache-Control"] = "private, no-store"
    return response


def changed_elsewhere(request: HttpRequest, url: str) -> HttpResponse:
    """Tell a page that it is out of date, and where the answers of today are."""
    return TemplateResponse(request, "public/changed_elsewhere.html", {"url": url}, status=409)


def words(at: datetime) -> str:
    """Return « Enregistré à 10 h 32 », with the day when it is not today."""
    at = timezone.localtime(at)
    hour = date_format(at, "G\u00a0\\h\u00a0i")
    if at.date() == timezone.localdate():
        return _("Saved at %(hour)s") % {"hour": hour}
    return _("Saved on %(day)s at %(hour)s") % {"day": date_format(at, "j F Y"), "hour": hour}


def is_quiet(request: HttpRequest) -> bool:
    """Say whether the page posts by itself, without anybody pressing a button."""
    return request.method == "POST" and request.POST.get("go") == KEEP


def quietly(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """Return the response; a page that saves by itself is led nowhere: it learns it is out of date."""
    if is_quiet(request) and 300 <= response.status_code < 400:
        return HttpResponse(status=410)
    return response
