"""Who may see a request: asked by lists, screens, files and exports, and nobody else decides."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, Any
from uuid import UUID

from forms_blocks.submissions.models.function import AGENTS, FormFunction

if TYPE_CHECKING:
    from forms_blocks.submissions.models.submission import Submission, SubmissionQuerySet

SEE_ALL = "submissions.view_submission"
Judge = Callable[[Any, "Submission"], bool]
_judges: list[Judge] = []


def on_tests(judge: Judge) -> None:
    """Register who else works on the requests of the test mode, such as those who write the form."""
    _judges.append(judge)


def visible(submissions: "SubmissionQuerySet", user: Any) -> "SubmissionQuerySet":
    """Keep what an agent may see: every request for the functional administrator, else by function."""
    if not user.is_authenticated or not user.is_active:
        return submissions.none()
    if user.has_perm(SEE_ALL):
        return submissions
    return submissions.filter(form__in=_forms(user).values("form"))


def visible_forms(forms: Any, user: Any) -> Any:
    """Keep the forms whose requests an agent may see."""
    if not user.is_authenticated or not user.is_active:
        return forms.none()
    if user.has_perm(SEE_ALL):
        return forms
    return forms.filter(pk__in=_forms(user).values("form"))


def may_see(user: Any, submission: "Submission", opened: Collection[UUID] = ()) -> bool:
    """Say whether a request may be read by this person.

    `opened` are the keys the session holds: drafts it began, requests whose tracking code it gave.
    """
    if submission.draft_id in opened or submission.uuid in opened:
        return True
    if not user.is_authenticated or not user.is_active:
        return False
    return submission.person_id == user.pk or works_on(user, submission)


def works_on(user: Any, submission: "Submission") -> bool:
    """Say whether an agent sees this request by their functions."""
    if not user.is_authenticated or not user.is_active:
        return False
    if submission.test and any(judge(user, submission) for judge in _judges):
        return True
    return user.has_perm(SEE_ALL) or _forms(user).filter(form_id=_form_of(submission)).exists()


def may_process(user: Any, submission: "Submission") -> bool:
    """Say whether an agent may act on this request."""
    if not user.is_authenticated or not user.is_active:
        return False
    if user.has_perm("submissions.change_submission"):
        return True
    if submission.test and any(judge(user, submission) for judge in _judges):
        return True
    return _forms(user).filter(form_id=_form_of(submission), function=AGENTS).exists()


def is_agent(user: Any) -> bool:
    """Say whether this person has a part in any procedure."""
    return user.is_authenticated and user.is_active and (user.has_perm(SEE_ALL) or _forms(user).exists())


def _form_of(submission: "Submission") -> int:
    """Return the form whose functions count: for a test, the one that is tried."""
    tried = submission.form.trial_of_id if submission.test else None
    return tried or submission.form_id


def _forms(user: Any) -> Any:
    return FormFunction.objects.filter(group__in=user.groups.values("pk"))
