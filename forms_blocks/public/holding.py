"""Which draft a person may go on with: the session that began it, or their account."""

import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Any
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils import timezone

from forms_blocks.submissions import opened, policy
from forms_blocks.submissions.models import Draft, FormVersion, Submission
from forms_blocks.submissions.models.draft import expiry

UNSENT = "unsent"
MOST_UNSENT = 60_000
DRAFT_IN_PATH = re.compile(r"/demande/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/")


class NotHere(Exception):
    """No such draft for this person: unknown, expired, somebody else's, or signed out. All alike."""


class Over(NotHere):
    """This very person began it, and its time is past."""


class AlreadySent(Exception):
    """The draft has become a request, which this person may see."""

    def __init__(self, submission: Submission) -> None:
        self.submission = submission
        super().__init__(str(submission.uuid))


def begin(
    request: HttpRequest, version: FormVersion, given: Mapping[str, str], key: UUID | None = None
) -> Draft:
    """Save an empty draft that this session, and this account if any, may go on with.

    `given` is what the address of the form said, for the fields it fills in. `key` is what the page
    proposed to call it: everything one page posts goes to one draft, even two posts at once. A key that
    somebody else uses is passed over.
    """
    portal: Any = getattr(request, "portal", None)
    draft = Draft(
        form_id=version.form_id,
        version=version,
        given=dict(given),
        person=request.user if request.user.is_authenticated else None,
        portal=portal or None,
        expires_at=expiry(version.definition.facts.draft_days),
    )
    draft.uuid = key or draft.uuid
    try:
        _write(request, draft)
    except IntegrityError:
        if (twin := _begun_at_once(request, draft)) is not None:
            return twin
        draft.uuid = uuid4()
        _write(request, draft)
    return draft


@transaction.atomic
def _write(request: HttpRequest, draft: Draft) -> None:
    """Save a new draft and what opens it together: whoever meets one has the other."""
    draft.save(force_insert=True)
    opened.remember(request.session, opened.DRAFTS, draft.uuid)


@transaction.atomic
def _begun_at_once(request: HttpRequest, draft: Draft) -> Draft | None:
    """Return the draft that another post of the same page began in the meantime."""
    session: Any = request.session
    if session.session_key:
        session.catch_up()
    with suppress(NotHere, AlreadySent):
        found = find(request, draft.form_id, draft.uuid)
        return found if found.version_id == draft.version_id else None
    return None


def find(request: HttpRequest, form_id: int, key: UUID) -> Draft:
    """Return the draft; raises NotHere or AlreadySent."""
    drafts = Draft.objects.select_related("version__form").filter(expires_at__gt=timezone.now())
    draft = drafts.filter(pk=key, form_id=form_id, purpose=Draft.Purpose.APPLY).first()
    if draft is None:
        raise _gone(request, form_id, key)
    user: Any = request.user
    held = key in opened.keys(request.session)
    if held and draft.person_id is None and user.is_authenticated:
        Draft.objects.filter(pk=key, person=None).update(person=user)
        draft.person = user
    mine = user.is_authenticated and draft.person_id == user.pk
    if mine or (held and draft.person_id is None):
        return draft
    raise NotHere


def sent(request: HttpRequest, form_id: int, key: UUID) -> Submission:
    """Return the request that a draft became, for who sent it; raises NotHere."""
    found = Submission.objects.real().select_related("version", "form", "portal", "status")
    submission = found.filter(draft_id=key, form_id=form_id).first()
    if submission is None or not policy.may_see(request.user, submission, opened.keys(request.session)):
        raise NotHere
    return submission


def resumable(request: HttpRequest, form_id: int) -> Draft | None:
    """Return the draft this person left for this form, if any; asks the database only when one may exist."""
    held = opened.keys(request.session)
    if request.user.is_authenticated:
        drafts = Draft.objects.filter(person=request.user)
    elif held:
        drafts = Draft.objects.filter(pk__in=held, person=None)
    else:
        return None
    alive = drafts.filter(form_id=form_id, purpose=Draft.Purpose.APPLY, expires_at__gt=timezone.now())
    return alive.order_by("-updated_at").first()


def put_aside(request: HttpRequest, key: UUID) -> None:
    """Keep in the session what a signed-out person just posted, to give it back once signed in."""
    texts = {name: request.POST.getlist(name) for name in request.POST if name != "csrfmiddlewaretoken"}
    if sum(len(text) for values in texts.values() for text in values) <= MOST_UNSENT:
        request.session[UNSENT] = {"draft": str(key), "texts": texts}


def take_back(request: HttpRequest, key: UUID) -> dict[str, list[str]]:
    """Return what was put aside for this draft, once."""
    aside = request.session.get(UNSENT)
    if not aside or aside["draft"] != str(key):
        return {}
    del request.session[UNSENT]
    return aside["texts"]


def unsent_at(request: HttpRequest) -> Draft | None:
    """Return the draft of this person that an address names, whatever became of the page of its form."""
    named = DRAFT_IN_PATH.search(request.path)
    draft = Draft.objects.select_related("version").filter(pk=named[1]).first() if named else None
    if draft is None:
        return None
    with suppress(NotHere, AlreadySent):
        return find(request, draft.form_id, draft.pk)
    return None


def _gone(request: HttpRequest, form_id: int, key: UUID) -> Exception:
    try:
        return AlreadySent(sent(request, form_id, key))
    except NotHere as nothing:
        begun_here = key in opened.keys(request.session)
        return Over() if begun_here and not Submission.objects.filter(draft_id=key).exists() else nothing
