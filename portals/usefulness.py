"""« Cette page vous a-t-elle été utile ? »: an answer and, if one likes, a few words. No name, no cookie.

The token of the buttons says which page it was drawn for and holds the key of the answer to come: pressing
twice is answering once, and nothing else than this token is needed, so that the page stays the same for all.
"""

from typing import Any
from uuid import UUID, uuid4

from allauth.core.internal import ratelimit
from django import forms
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from wagtail.models import Page

SALT = "usefulness"
A_DAY = 24 * 60 * 60
LIMITS = {"opinion": "30/h/ip"}


class WordsForm(forms.Form):
    """What would have helped."""

    words = forms.CharField(
        label=_("What could we improve?"),
        help_text=_("Write no name, address or telephone number: nobody can answer you here."),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


def token_for(page: Page) -> str:
    """Return what the buttons of a page send with the answer."""
    return signing.dumps([page.pk, uuid4().hex], salt=SALT, compress=True)


@csrf_exempt
@require_POST
def answer(request: HttpRequest) -> HttpResponse:
    """Count an answer, then ask for words. Exempt from the CSRF cookie: it says nothing of who answers."""
    token = request.POST.get("token", "")
    page, key = _read(token)
    if request.POST.get("useful") not in ("yes", "no"):
        raise Http404
    if ratelimit.consume(request, app=SALT, action="opinion", config=LIMITS) is None:
        return _screen(request, page, "429.html", {}, 429)
    if _is_late(token):
        return _screen(request, page, "portals/useful_late.html", {}, 410)
    _keep(page, key, useful=request.POST["useful"] == "yes")
    return HttpResponseRedirect(reverse("useful_words", args=(token,)))


@csrf_exempt
def words(request: HttpRequest, token: str) -> HttpResponse:
    """Thank, and take a few words; they are taken once."""
    from portals.models import Opinion

    page, key = _read(token)
    opinion = Opinion.objects.filter(pk=key, page=page).first()
    if opinion is None:
        raise Http404
    form = WordsForm(request.POST if request.method == "POST" else None, label_suffix="")
    if request.method == "POST" and not opinion.words and form.is_valid():
        if _is_late(token):
            return _screen(request, page, "portals/useful_late.html", {}, 410)
        Opinion.objects.filter(pk=key, words="").update(words=form.cleaned_data["words"].strip())
        return _screen(request, page, "portals/useful_words.html", {"opinion": opinion, "form": None})
    wrong = 422 if form.errors else 200
    shown = None if opinion.words else form
    return _screen(request, page, "portals/useful_words.html", {"opinion": opinion, "form": shown}, wrong)


def _keep(page: Page, key: UUID, *, useful: bool) -> None:
    from portals.models import Opinion

    Opinion.objects.update_or_create(key=key, page=page, defaults={"useful": useful})


def _read(token: str) -> tuple[Page, UUID]:
    """Return the page and the key of a token of ours; raises Http404 for any other, or a page that went."""
    try:
        number, key = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        raise Http404 from None
    page = Page.objects.live().filter(pk=number).first()
    if page is None:
        raise Http404
    return page, UUID(key)


def _is_late(token: str) -> bool:
    try:
        signing.loads(token, salt=SALT, max_age=A_DAY)
    except signing.SignatureExpired:
        return True
    return False


def _screen(
    request: HttpRequest, page: Page, template: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    from portals.models import PortalPage

    portal = PortalPage.objects.ancestor_of(page).live().first()
    if portal is not None:
        request.portal = portal  # type: ignore[attr-defined]
    url = page.get_url(request) or "/"
    response = TemplateResponse(
        request, template, {**context, "about": page, "about_url": url}, status=status
    )
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    return response
