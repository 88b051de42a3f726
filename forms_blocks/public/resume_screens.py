"""The screens of who comes back to a draft: what happened, what is kept, what to do."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.timezone import localtime, now
from django.utils.translation import gettext as _

from forms_blocks.public.resume_form import ResumeForm
from forms_blocks.public.tracking_screens import private
from forms_blocks.submissions.models import Draft, ResumeLink, Submission

if TYPE_CHECKING:
    from forms_blocks.public.resume import ResumeRoutes


def ask(request: HttpRequest, page: "ResumeRoutes", form: ResumeForm) -> HttpResponse:
    """Return the screen that asks for a code."""
    return private(request, page, "public/resume/ask.html", {"form": form}, 422 if form.errors else 200)


def too_many(request: HttpRequest, page: "ResumeRoutes") -> HttpResponse:
    """Return the screen of who tried, or asked for letters, too often."""
    return private(request, page, "429.html", {}, 429)


def link(request: HttpRequest, page: "ResumeRoutes", found: ResumeLink, draft: Draft) -> HttpResponse:
    """Return the button of a link, or why it opens nothing any more and how to have another."""
    until = date_format(localtime(draft.expires_at), "l j F Y")
    if found.used_at is None and found.expires_at > now():
        sentence = _("Your answers are kept until %(day)s. Nothing has been sent yet.") % {"day": until}
        return _said(request, page, draft.form.title, [sentence], button="open")
    title = _("This link has already served") if found.used_at else _("This link is too old")
    sentences = [
        _("A link serves once, within seven days: nobody else can use it after you."),
        _("Your answers are not lost: they are kept until %(day)s.") % {"day": until},
    ]
    return _said(request, page, title, sentences, 410, button="again" if draft.email else "")


def sent_again(request: HttpRequest, page: "ResumeRoutes") -> HttpResponse:
    """Tell that a new link is on its way, without saying where to."""
    sentence = _("It goes to the address the first one went to. It is there within a few minutes.")
    return _said(request, page, _("A new link is on its way"), [sentence])


def unknown(request: HttpRequest, page: "ResumeRoutes") -> HttpResponse:
    """Tell that no such link was ever sent."""
    sentence = _("It may have been cut in two by your mail program: copy it whole from the letter.")
    return _said(request, page, _("We do not know this link"), [sentence], 404)


def over(request: HttpRequest, page: "ResumeRoutes", found: ResumeLink) -> HttpResponse:
    """Tell what became of the draft of an old link."""
    if Submission.objects.filter(draft_id=found.draft_id).exists():
        title = _("This request has been sent")
        sentence = _("There is nothing left to fill in: follow it with the code of its receipt.")
    else:
        title = _("These answers are no longer kept")
        sentence = _("They were erased at the end of the time we had told you. You may begin a new request.")
    return _said(request, page, title, [sentence], 410, dead=True)


def withdrawn(request: HttpRequest, page: "ResumeRoutes", draft: Draft) -> HttpResponse:
    """Tell that the procedure is no longer on the site."""
    until = date_format(localtime(draft.expires_at), "l j F Y")
    sentences = [
        _("The department has taken this procedure off the site; your request has not been sent."),
        _("Your answers are not lost: they are kept until %(day)s.") % {"day": until},
    ]
    return _said(request, page, _("This procedure has been withdrawn"), sentences, 410, dead=True)


def _said(
    request: HttpRequest,
    page: "ResumeRoutes",
    title: str,
    sentences: list[str],
    status: int = 200,
    *,
    button: str = "",
    dead: bool = False,
) -> HttpResponse:
    context = {
        "title": title,
        "sentences": sentences,
        "button": button,
        "by_code": "" if dead or button == "open" else page.resume_url(),
        "home": page.get_url(request) if dead else "",
    }
    # The token stands in the address: Django's own "same-origin" policy tells it to no other site.
    return private(request, page, "public/resume/link.html", context, status)
