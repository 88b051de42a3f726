"""What to say when there is no form to show: what happened, what is kept, what to do."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from forms_blocks.submissions.models import Draft

if TYPE_CHECKING:
    from forms_blocks.public.routes import FillingRoutes


@dataclass(frozen=True, slots=True)
class Action:
    """A way on: where it leads and its words."""

    url: str
    label: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A screen of words: a title, sentences, the first way on being the best."""

    title: str
    sentences: list[str]
    actions: list[Action] = field(default_factory=list)


def closed(page: Any, draft: Draft | None) -> Notice:
    """Tell that no request is taken now: when it opens, or whom to call."""
    facts, opens_at = page.facts(), page.form.opens_at
    if opens_at and opens_at > timezone.now() and not page.form.closed:
        sentences = [_opening(opens_at)]
    else:
        sentences = [_("It takes no request any more.")]
    if draft is not None:
        until = date_format(localtime(draft.expires_at), "j F Y")
        sentences.append(_("What you had filled in is kept until %(day)s.") % {"day": until})
    if facts.service:
        whom = {"service": facts.service, "address": facts.service_address}
        sentences.append(_("To know more: %(service)s, %(address)s") % whom)
    return Notice(_("This procedure is closed"), sentences, [_back_to(page)])


def not_ready(page: "FillingRoutes") -> Notice:
    """Tell that the form cannot be shown."""
    return Notice(
        _("This form is not ready yet"),
        [_("The department is still preparing it. Please come back a little later.")],
        [_back_to(page)],
    )


def not_here(page: "FillingRoutes", request: HttpRequest, *, kept: bool) -> Notice:
    """Say the same for unknown, expired and other people's drafts."""
    sentences = [_("It may be over, or have been begun on another device or with an account.")]
    actions = [Action(page.start_url(), _("Begin a new request"))]
    if not request.user.is_authenticated:
        if kept:
            sentences.insert(0, _("What you have just typed is kept: sign in and you will find it again."))
        query = urlencode({"next": request.path})
        actions.insert(0, Action(f"{reverse('account_login')}?{query}", _("Sign in and go on")))
    portal: Any = getattr(request, "portal", None)
    if portal:
        actions.insert(-1, Action(portal.resume_url(), _("I have a code")))
    return Notice(_("We cannot open this request here"), sentences, actions)


def over(page: "FillingRoutes") -> Notice:
    """Tell whoever began a draft that its time is past."""
    return Notice(
        _("These answers are no longer kept"),
        [_("They were erased at the end of the time we had told you. You may begin a new request.")],
        [Action(page.start_url(), _("Begin a new request")), _back_to(page)],
    )


def withdrawn(page: "FillingRoutes", draft: Draft) -> Notice:
    """Tell a person at work that the page was withdrawn meanwhile."""
    until = date_format(localtime(draft.expires_at), "j F Y")
    return Notice(
        _("This procedure has been withdrawn"),
        [
            _("The department has just taken it off the site; your request has not been sent."),
            _("What you had filled in is kept until %(day)s: if the procedure comes back, so does it.")
            % {"day": until},
        ],
    )


def _opening(at: Any) -> str:
    day, hour = date_format(localtime(at), "l j F Y"), date_format(localtime(at), "G\u00a0\\h\u00a0i")
    return _("It opens on %(day)s at %(hour)s.") % {"day": day, "hour": hour}


def _back_to(page: Any) -> Action:
    return Action(page.get_url(), _("Back to the page of the procedure"))
