"""« Mon compte », and the way to « Mes demandes » of the portal one is in."""

from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse, reverse_lazy
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.generic import UpdateView

from portals.accounts.forms import ProfileForm
from portals.accounts.models import User


@method_decorator(never_cache, name="dispatch")
class AccountView(LoginRequiredMixin, UpdateView[User, ProfileForm]):
    """What we know of a person, which they may correct."""

    form_class = ProfileForm
    template_name = "account/home.html"
    success_url = reverse_lazy("account_home")

    def get_object(self, queryset: Any = None) -> User:
        """Return the account as it is kept: the header must not greet a name that was refused."""
        return User.objects.get(pk=cast(User, self.request.user).pk)

    def form_valid(self, form: ProfileForm) -> HttpResponse:
        """Keep it, and say so."""
        messages.success(self.request, _("Your details are saved."))
        return super().form_valid(form)


@login_required
def my_space(request: HttpRequest) -> HttpResponse:
    """Lead to the requests of the person, in the portal they are in."""
    portal = request.portal  # type: ignore[attr-defined]
    if portal is None:
        return HttpResponseRedirect(reverse("account_home"))
    return HttpResponseRedirect(f"{portal.get_url(request)}{portal.reverse_subpage('my_requests')}")
