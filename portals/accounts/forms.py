"""The forms of the account, in our words: hints before fields, one password to type, no placeholder."""

from typing import Any, ClassVar

from allauth.account import forms as theirs
from crispy_forms.helper import FormHelper
from crispy_forms.layout import Field, Layout
from django import forms
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forms_blocks.blocks.kinds.date import DayField
from forms_blocks.blocks.kinds.email import INVALID
from forms_blocks.blocks.kinds.phone import PhoneField, spaced
from portals.accounts.models import User

EMAIL = _("Your e-mail address")
PASSWORD_RULES = _(
    "At least 8 characters, not only digits, and nothing easy to guess: three words in a row are a good one."
)
NO_EMAIL = _("The e-mail address is missing.")
NO_PASSWORD = _("The password is missing.")
NO_NEW_PASSWORD = _("The new password is missing.")


class InOurWords(forms.Form):
    """Gives each field its label, its hint and what to say when it is empty; crispy draws it."""

    words: ClassVar[dict[str, tuple[Any, Any, Any]]] = {}
    left_out: ClassVar[tuple[str, ...]] = ("password2",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.label_suffix = ""
        for name in self.left_out:
            self.fields.pop(name, None)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            if name in self.words:
                field.label, field.help_text, field.error_messages["required"] = self.words[name]
            if isinstance(field, forms.EmailField):
                field.widget.attrs["autocomplete"] = "email"
                field.error_messages["invalid"] = INVALID

    @property
    def helper(self) -> FormHelper:
        """Return crispy's layout: each field by our component."""
        helper = FormHelper()
        helper.form_tag = False
        helper.disable_csrf = True
        helper.form_show_errors = False  # the summary and our component say them
        helper.layout = Layout(*(Field(name, template="components/field.html") for name in self.fields))
        return helper


class SignInForm(InOurWords, theirs.LoginForm):
    """E-mail and password."""

    words = {
        "login": (EMAIL, "", NO_EMAIL),
        "password": (_("Password"), "", NO_PASSWORD),
        "remember": (
            _("Stay signed in on this device"),
            _("Not on a computer that other people use."),
            "",
        ),
    }


class SignUpForm(InOurWords, theirs.SignupForm):
    """A name, an e-mail address, a password."""

    first_name = forms.CharField(max_length=150, widget=forms.TextInput(attrs={"autocomplete": "given-name"}))
    last_name = forms.CharField(max_length=150, widget=forms.TextInput(attrs={"autocomplete": "family-name"}))
    field_order = ["first_name", "last_name", "email", "password1"]
    words = {
        "first_name": (_("First name"), "", _("Your first name is missing.")),
        "last_name": (_("Last name"), "", _("Your last name is missing.")),
        "email": (EMAIL, _("To sign in, and to be told of your requests."), NO_EMAIL),
        "password1": (_("Password"), PASSWORD_RULES, NO_PASSWORD),
    }

    def try_save(self, request: HttpRequest) -> Any:
        """Save; a second click that arrives meanwhile finds the account made and is led to sign in."""
        try:
            with transaction.atomic():
                return super().try_save(request)
        except IntegrityError:
            return None, HttpResponseRedirect(reverse("account_login"))


class ChangePasswordForm(InOurWords, theirs.ChangePasswordForm):
    """The current password, then the new one."""

    words = {
        "oldpassword": (_("Current password"), "", _("The current password is missing.")),
        "password1": (_("New password"), PASSWORD_RULES, NO_NEW_PASSWORD),
    }


class SetPasswordForm(InOurWords, theirs.SetPasswordForm):
    """A first password, for an account made by an agent."""

    words = {"password1": (_("Password"), PASSWORD_RULES, NO_PASSWORD)}


class AskPasswordForm(InOurWords, theirs.ResetPasswordForm):
    """Where to send the link that gives a new password."""

    words = {"email": (EMAIL, _("The one you sign in with."), NO_EMAIL)}


class NewPasswordForm(InOurWords, theirs.ResetPasswordKeyForm):
    """A new password, after following the link."""

    words = {"password1": (_("New password"), PASSWORD_RULES, NO_NEW_PASSWORD)}


class ProfileForm(InOurWords, forms.ModelForm[User]):
    """What a person changes by themselves; forms are prefilled with it."""

    phone = PhoneField(required=False)
    words = {
        "civility": (_("Title (Mrs, Mr)"), "", ""),
        "first_name": (_("First name"), "", _("Your first name is missing.")),
        "last_name": (_("Last name"), "", _("Your last name is missing.")),
        "birth_date": (_("Date of birth"), "", ""),
        "phone": (_("Telephone"), _("To reach you about your requests. For example 06 12 34 56 78."), ""),
        "street": (_("Number and street"), "", ""),
        "complement": (_("Building, floor"), "", ""),
        "postcode": (_("Postcode"), "", ""),
        "town": (_("Town"), "", ""),
    }

    class Meta:
        model = User
        fields = (
            "civility",
            "first_name",
            "last_name",
            "birth_date",
            "phone",
            "street",
            "complement",
            "postcode",
            "town",
        )
        widgets = {
            name: forms.TextInput(attrs={"autocomplete": token})
            for name, token in {
                "first_name": "given-name",
                "last_name": "family-name",
                "street": "address-line1",
                "complement": "address-line2",
                "postcode": "postal-code",
                "town": "address-level2",
            }.items()
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["first_name"].required = self.fields["last_name"].required = True
        self.fields["birth_date"] = DayField(
            limits={"when": "past"},
            today=timezone.localdate(),
            required=False,
            label=self.fields["birth_date"].label,
            attrs={"autocomplete": "bday"},
        )
        self.initial["phone"] = spaced(self.instance.phone)
