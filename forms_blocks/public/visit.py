"""A person at a form: the request, the page, the version shown, the draft if one has begun."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse

from forms_blocks.blocks.schema import FormSchema
from forms_blocks.public.locating import Located
from forms_blocks.public.moment import world_of
from forms_blocks.runtime.filling import Filling, fill
from forms_blocks.runtime.kept import Kept, Posted
from forms_blocks.runtime.world import World
from forms_blocks.submissions.keys import typed_key
from forms_blocks.submissions.models import Attachment, Draft, FormVersion
from forms_blocks.submissions.receive import files_among

if TYPE_CHECKING:
    from forms_blocks.public.routes import FillingRoutes


@dataclass(frozen=True)
class Visit:
    """What every screen of a filling needs."""

    request: HttpRequest
    page: "FillingRoutes"
    version: FormVersion
    draft: Draft | None = None
    reopen: Callable[..., HttpResponse] | None = None
    """How a draft written meanwhile is opened again, where that is not as citizens do."""
    located: Located | None = None
    """What was posted, with the points that were found for its places."""

    @property
    def schema(self) -> FormSchema:
        """Return the definition being filled in."""
        return self.version.definition

    @property
    def answers(self) -> dict[str, Any]:
        """Return what is kept so far."""
        return self.draft.answers if self.draft else {}

    @property
    def kept(self) -> Kept:
        """Return what is kept so far, right or wrong."""
        return Kept(self.draft.answers, self.draft.typed) if self.draft else Kept()

    @property
    def posted(self) -> Posted:
        """Return what the browser sent."""
        files = self.request.FILES
        if self.located is None:
            return Posted(self.request.POST, files)
        return Posted(self.located.data, files, self.located.addresses)

    @cached_property
    def world(self) -> World:
        """Return what the engine may know of this moment and this person."""
        return world_of(
            self.request, self.schema, self.version.form_id, self.draft.given if self.draft else None
        )

    @property
    def filling(self) -> Filling:
        """Return the form as it stands."""
        return fill(self.schema, self.answers, self.world)

    def version_posted(self) -> FormVersion | None:
        """Return the version of the page that was posted, when it is another one of this form."""
        key = typed_key(self.request.POST.get("version", ""))
        if key in (None, self.version.pk):
            return None
        versions = FormVersion.objects.select_related("form").filter(form_id=self.version.form_id)
        return versions.filter(pk=key).first()

    def begun(self, draft: Draft) -> "Visit":
        """Return the same visit with a draft."""
        return replace(self, draft=draft)

    def url(self, number: int) -> str:
        """Return the address of a step; that of the first one when nothing has begun."""
        if self.draft is None:
            query = self.request.GET.urlencode()
            return self.page.start_url() + (f"?{query}" if query else "")
        return self.page.step_url(self.draft, number)

    @cached_property
    def files(self) -> dict[str, Attachment]:
        """Return the files of the draft by uuid; asks the database only when the form has file fields."""
        if self.draft is None or not files_among(self.schema.fields.values()):
            return {}
        return {str(found.uuid): found for found in Attachment.objects.filter(draft=self.draft)}

    @property
    def refused(self) -> list[Attachment]:
        """Return the files that the virus scan refused after they were received, and nobody replaced."""
        return [found for found in self.files.values() if found.is_refused]
