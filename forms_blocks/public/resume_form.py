"""Asks for the code of a draft, and the address it was given."""

from django import forms
from django.utils.translation import gettext_lazy as _

from forms_blocks.public.code_form import CodeForm
from forms_blocks.submissions.models import Draft


class ResumeForm(CodeForm):
    """A code, and an address when one was given."""

    email = forms.EmailField(
        label=_("Your e-mail address"),
        help_text=_("The one the link was sent to. Leave it empty if you gave none."),
        required=False,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"invalid": _("This address is not complete. For example: camille@exemple.fr.")},
    )

    field_order = ("code", "email")

    def knows(self, draft: Draft) -> bool:
        """Say whether the address typed is that of the draft, whatever its capitals."""
        typed: str = self.cleaned_data["email"]
        return not draft.email or typed.casefold() == draft.email.casefold()
