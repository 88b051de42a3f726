"""The addresses of a filling, below the page of its procedure."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import Resolver404
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from forms_blocks.blocks.compile import IncompleteDefinition
from forms_blocks.public import filling, holding, later, notices, saving, screens
from forms_blocks.public.visit import Visit
from forms_blocks.submissions.models import Draft
from forms_blocks.submissions.versions import current_version

FORM = "demande/"


class FillingRoutes(RoutablePageMixin):
    """Gives a page that has a FormDefinition its form, step by step from `demande/` to the receipt.

    As sub-routes of the page, they obey its view restrictions.
    """

    form_id: int

    @path(FORM, name="start")
    def start(self, request: HttpRequest) -> HttpResponseBase:
        """Begin a request: the first step, nothing kept yet."""
        try:
            version = current_version(self.definition_owner())
        except IncompleteDefinition:
            return screens.notice(request, self, notices.not_ready(self), 503)
        return saving.quietly(request, filling.start(Visit(request, self, version)))

    @path(FORM + "<uuid:draft>/<int:number>/", name="step")
    def step(self, request: HttpRequest, draft: UUID, number: int) -> HttpResponseBase:
        """Ask, judge and keep one step of a draft."""
        response = filling.with_draft(
            request, self, draft, lambda visit, found: filling.step(visit, found, number)
        )
        return saving.quietly(request, response)

    @path(FORM + "<uuid:draft>/plus-tard/", name="later")
    def later(self, request: HttpRequest, draft: UUID) -> HttpResponse:
        """Tell how to come back to what is kept, and send a link."""
        return filling.with_draft(request, self, draft, later.later)

    @path(FORM + "<uuid:draft>/verifier/", name="review")
    def review(self, request: HttpRequest, draft: UUID) -> HttpResponse:
        """Read everything back, then send."""
        return filling.with_draft(request, self, draft, filling.review)

    @path(FORM + "<uuid:draft>/recu/", name="receipt")
    def receipt(self, request: HttpRequest, draft: UUID) -> HttpResponse:
        """Give the receipt of what the draft became."""
        try:
            submission = holding.sent(request, self.form_id, draft)
        except holding.NotHere:
            return screens.notice(request, self, notices.not_here(self, request, kept=False), 404)
        return screens.receipt(request, self, submission)

    def definition_owner(self) -> Any:
        """Return the page that holds the FormDefinition: this one, unless it shows the form of another."""
        return self

    def shown_in(self, portal: Any) -> "FillingRoutes":
        """Return the page that shows this form in the portal a draft was begun in; itself by default."""
        return self

    def start_url(self) -> str:
        """Return the address of the first step."""
        return self._below("start")

    def step_url(self, draft: Draft, number: int) -> str:
        """Return the address of a step; past the last one stands the review."""
        if number > len(draft.version.definition.steps):
            return self.review_url(draft)
        return self._below("step", draft.pk, number)

    def review_url(self, draft: Draft) -> str:
        """Return the address of the review."""
        return self._below("review", draft.pk)

    def later_url(self, draft: Draft) -> str:
        """Return the address that tells how to come back."""
        return self._below("later", draft.pk)

    def receipt_url(self, draft_id: UUID) -> str:
        """Return the address of the receipt."""
        return self._below("receipt", draft_id)

    def tracking_url(self, request: HttpRequest) -> str:
        """Return where the portal lets people follow their requests; empty without a portal."""
        portal: Any = getattr(request, "portal", None)
        return portal.url + portal.reverse_subpage("tracking") if portal else ""

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        """Route as Wagtail does; a person at work on an unpublished page learns that their draft is kept."""
        try:
            return super().route(request, path_components)
        except (Http404, Resolver404):
            key = _draft_key(path_components)
            if key is None or self.live:
                raise
            return self._route_withdrawn(request, key)

    def _route_withdrawn(self, request: HttpRequest, key: UUID) -> Any:
        from wagtail.url_routing import RouteResult

        try:
            draft = holding.find(request, self.form_id, key)
        except (holding.NotHere, holding.AlreadySent):
            raise Http404 from None
        said = notices.withdrawn(self, draft)
        return RouteResult(self, args=[lambda request: screens.notice(request, self, said, 410), (), {}])

    def _below(self, name: str, *args: Any) -> str:
        return self.get_url() + self.reverse_subpage(name, args=args)


def _draft_key(components: list[str]) -> UUID | None:
    if len(components) < 2 or components[0] != FORM.rstrip("/"):
        return None
    try:
        return UUID(components[1])
    except ValueError:
        return None
