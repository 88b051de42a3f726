"""What a session did before signing in becomes the account's, when nobody can be wronged by it."""

from typing import Any
from uuid import UUID

from django.db.models import Q
from django.http import HttpRequest

from forms_blocks.submissions import opened
from forms_blocks.submissions.models import Draft, Submission
from portals.accounts.models import User


def adopt(sender: Any, request: HttpRequest | None, user: User, **_kwargs: Any) -> None:
    """Attach the drafts that this very session began and the requests they became, if they are nobody's.

    A request that gives another e-mail address stays apart: on a shared computer, it is another person's.
    Those opened by their code only stay apart as well: a code may be lent.
    """
    if request is None:
        return
    begun = _begun(request)
    if not begun:
        return
    Draft.objects.filter(pk__in=begun, person=None).update(person=user)
    theirs = Q(email="") | Q(email__iexact=user.email or "")
    Submission.objects.real().filter(theirs, draft_id__in=begun, person=None).update(person=user)


def _begun(request: HttpRequest) -> list[UUID]:
    kept = request.session.get(opened.DRAFTS, [])
    return list(opened.keys({opened.DRAFTS: kept}))
