"""« Reprendre plus tard »: what is kept and until when, the code, and a link sent by e-mail."""

from typing import TYPE_CHECKING, Any

from allauth.core.internal import ratelimit
from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forms_blocks.public.tracking_screens import private
from forms_blocks.submissions import resume
from forms_blocks.submissions.models import Draft

if TYPE_CHECKING:
    from forms_blocks.public.visit import Visit

LETTERS = {"letter": "20/h/ip"}


class AddressForm(forms.Form):
    """Where to send the link."""

    email = forms.EmailField(
        label=gettext_lazy("Your e-mail address"),
        help_text=gettext_lazy("We send you a link that opens this request on any device, with its files."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={
            "required": gettext_lazy("The e-mail address is missing: the link goes there."),
            "invalid": gettext_lazy("This address is not complete. For example: camille@exemple.fr."),
        },
    )


def later(visit: "Visit", draft: Draft) -> HttpResponse:
    """Tell what is kept; a post sends the link. An account needs none."""
    request = visit.request
    if request.user.is_authenticated:
        return _screen(visit, draft, None)
    if request.method != "POST":
        return _screen(visit, draft, AddressForm(initial={"email": _known(draft)}, label_suffix=""))
    form = AddressForm(request.POST, label_suffix="")
    if not form.is_valid():
        return _screen(visit, draft, form, 422)
    if not may_write(request):
        return private(request, visit.page, "429.html", {}, 429)
    return _send(visit, draft, form.cleaned_data["email"])


def may_write(request: HttpRequest) -> bool:
    """Count one letter asked from this address; False when there were too many within the hour."""
    return ratelimit.consume(request, app="resume", action="letter", config=LETTERS) is not None


def _send(visit: "Visit", draft: Draft, email: str) -> HttpResponse:
    Draft.objects.filter(pk=draft.pk).update(email=email)
    try:
        resume.send_link(draft)
    except resume.TooMany:
        return private(visit.request, visit.page, "429.html", {}, 429)
    messages.success(visit.request, _("The link is on its way to %(email)s.") % {"email": email})
    return HttpResponseRedirect(visit.page.later_url(draft))


def _screen(visit: "Visit", draft: Draft, form: forms.Form | None, status: int = 200) -> HttpResponse:
    context = {
        "form": form,
        "until": date_format(localtime(draft.expires_at), "l j F Y"),
        "code": draft.code,
        "by_code": _by_code(visit.request),
        "go_on": visit.page.step_url(draft, draft.step),
        "page_url": visit.page.get_url(visit.request),
    }
    return private(visit.request, visit.page, "public/resume/later.html", context, status)


def _by_code(request: HttpRequest) -> str:
    portal: Any = getattr(request, "portal", None)
    return portal.resume_url() if portal else ""


def _known(draft: Draft) -> str:
    """Return the address the person gave already, in the form or before."""
    fields = draft.version.definition.fields.values()
    answers = (draft.answers.get(field.id) for field in fields if field.kind == "email")
    return draft.email or next((answer for answer in answers if answer), "")
