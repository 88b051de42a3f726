"""The one account of a person, whatever portals they use."""

import uuid
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _


class UserManager(BaseUserManager["User"]):
    """Makes accounts whose e-mail is their name; a counter entry may have none."""

    def create_user(self, email: str | None = None, password: str | None = None, **fields: Any) -> "User":
        """Return a saved account; an empty e-mail is kept as none, so that it stays unique."""
        user = self.model(email=self.normalize_email(email).lower() if email else None, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """Return a saved account with every right."""
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, username: str | None) -> "User":
        """Find by e-mail, whatever its capitals."""
        return self.get(email__iexact=username)


class Civility(models.TextChoices):
    """How a person wishes to be addressed."""

    MRS = "madame", _("Mrs")
    MR = "monsieur", _("Mr")


class User(AbstractUser):
    """A person. Roles are groups; `uuid` is what leaves this database."""

    username = None  # type: ignore[assignment]
    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField(_("e-mail address"), unique=True, null=True, blank=True)  # type: ignore[assignment]
    phone = models.CharField(_("phone"), max_length=30, blank=True)
    civility = models.CharField(_("title (Mrs, Mr)"), max_length=10, choices=Civility.choices, blank=True)
    birth_date = models.DateField(_("date of birth"), null=True, blank=True)
    street = models.CharField(_("number and street"), max_length=200, blank=True)
    complement = models.CharField(_("building, floor"), max_length=200, blank=True)
    postcode = models.CharField(_("postcode"), max_length=20, blank=True)
    town = models.CharField(_("town"), max_length=120, blank=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[UserManager] = UserManager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("person")
        verbose_name_plural = _("people")

    def __str__(self) -> str:
        return self.get_full_name() or self.email or str(self.uuid)

    def clean(self) -> None:
        """Keep an absent e-mail as none: two people without one are not the same person."""
        super().clean()
        self.email = self.email.lower() if self.email else None

    def profile(self) -> dict[str, Any]:
        """Return what forms may be prefilled with, under the names that expressions read.

        `adresse` is the whole address as a question about an address keeps it; nothing unknown is there.
        """
        address = {
            name: getattr(self, name)
            for name in ("street", "complement", "postcode", "town")
            if getattr(self, name)
        }
        known = {
            "civilite": str(self.get_civility_display()),
            "nom": self.last_name,
            "prenom": self.first_name,
            "date_naissance": self.birth_date.isoformat() if self.birth_date else "",
            "courriel": self.email,
            "telephone": self.phone,
            "adresse": address,
            "rue": self.street,
            "complement": self.complement,
            "code_postal": self.postcode,
            "commune": self.town,
        }
        return {name: value for name, value in known.items() if value}
