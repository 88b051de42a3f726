"""The accounts in the admin: people of the town hall and citizens, some without an e-mail address."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views.users import UserViewSet


class ForPeople(forms.Form):
    """What both forms change: no e-mail address is needed, and nobody makes a superuser from a screen."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].required = False
        self.fields["email"].help_text = _("To sign in. Somebody who only comes to the counter needs none.")
        if "is_superuser" in self.fields:
            # Else whoever manages accounts could give themselves every right.
            self.fields["is_superuser"].disabled = True
            self.fields["is_superuser"].help_text = _("Only the person who runs the server gives this right.")


class PersonCreationForm(ForPeople, UserCreationForm):
    """Makes an account."""


class PersonEditForm(ForPeople, UserEditForm):
    """Changes an account."""


class PersonViewSet(UserViewSet):
    """Wagtail's screens, with our forms."""

    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm]:
        """Return the form of a new account or of one to change."""
        return PersonEditForm if for_update else PersonCreationForm
