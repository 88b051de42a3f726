"""The world of a request: today, the person, the portal, what the address gave."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from forms_blocks.blocks.schema import FormSchema
from forms_blocks.runtime.world import World
from forms_blocks.sources.lookup import Lookup
from forms_blocks.submissions.models import Submission

MOST_GIVEN = 2_000


def world_of(
    request: HttpRequest, schema: FormSchema, form_id: int, given: Mapping[str, str] | None = None
) -> World:
    """Return what the engine may know; `given` is what the address said when the draft began."""
    user: Any = request.user
    portal = getattr(request, "portal", None)
    return World(
        today=timezone.localdate(),
        now=timezone.localtime(),
        person=profile_of(user),
        portal={"nom": portal.title, "public": portal.audience} if portal else {},
        query=given_by(request) if given is None else given,
        previous=_previous(user, schema, form_id),
        lookup=Lookup(),
    )


def profile_of(user: Any) -> dict[str, Any] | None:
    """Return the profile of an account under the names that forms use; None when nobody is signed in."""
    return user.profile() if user.is_authenticated else None


def given_by(request: HttpRequest) -> dict[str, str]:
    """Return what the address gives, short enough to be kept with a draft."""
    found = {name[:60]: str(value)[:200] for name, value in request.GET.items()}
    return found if sum(map(len, found.values())) <= MOST_GIVEN else {}


def _previous(user: Any, schema: FormSchema, form_id: int) -> dict[str, Any]:
    """Return the answers of the person's last request by identifier; asked only when a field wants them."""
    wanted = any(field.prefill and field.prefill.source == "previous" for field in schema.fields.values())
    if not wanted or not user.is_authenticated:
        return {}
    last = Submission.objects.of(user).filter(form=form_id).select_related("version").first()
    if last is None:
        return {}
    fields = last.version.definition.fields
    return {fields[key].identifier: answer for key, answer in last.answers.items() if key in fields}
